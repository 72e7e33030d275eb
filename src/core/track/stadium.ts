/**
 * The curve of a running track: two straights joined by two half circles, that is, every point at the same distance
 * from the line between the centres of the two bends. World Athletics' standard track has straights of 84.39 m and
 * is measured at 36.80 m from those centres in lane 1; further out only the radius grows (SCIENCE.md 4.2).
 */
export type Stadium = {
  readonly centreX: number;
  readonly centreY: number;
  /** Direction of the straights, radians anticlockwise from east. */
  readonly axis: number;
  /** Radius of the bends on the line that was run, metres. */
  readonly radius: number;
  /** Half the length of a straight, metres. */
  readonly halfStraight: number;
};

/** World Athletics' standard straight, metres (SCIENCE.md 4.2, R73). */
export const STANDARD_STRAIGHT_M = 84.39;

/** DESIGN: shorter laps than a 400 m track's, GPS error off, are those of a smaller oval, whose bends are tighter. Metres. */
export const SMALL_LAP_M = 366;

/** Length of one lap on this line, metres. */
export const lapLength = (track: Stadium): number => 4 * track.halfStraight + 2 * Math.PI * track.radius;

/** DESIGN: fits of one line from two windows lie this near to each other; following the second leads to the same. Metres. */
const SAME_LINE = { middleM: 6, lapM: 12 };

/** Whether two fits are of one line. */
export const isSameLine = (a: Stadium, b: Stadium): boolean =>
  Math.hypot(a.centreX - b.centreX, a.centreY - b.centreY) <= SAME_LINE.middleM &&
  Math.abs(lapLength(a) - lapLength(b)) <= SAME_LINE.lapM;

/** Measures places against one line; sine and cosine of the axis are taken once. */
export type Surveyor = {
  /** How far a place lies outside (+) or inside (-) the line, metres. */
  readonly offset: (x: number, y: number) => number;
  /** Where on the lap a place lies: metres anticlockwise from the start of one bend, 0 … lap length. */
  readonly position: (x: number, y: number) => number;
};

export const surveyor = (track: Stadium): Surveyor => {
  const { centreX, centreY, radius, halfStraight } = track;
  const c = Math.cos(track.axis);
  const s = Math.sin(track.axis);
  const bend = Math.PI * radius;
  return {
    offset: (x, y) => {
      const along = (x - centreX) * c + (y - centreY) * s;
      const across = (y - centreY) * c - (x - centreX) * s;
      const beyond = Math.max(0, Math.abs(along) - halfStraight);
      return Math.sqrt(beyond * beyond + across * across) - radius;
    },
    position: (x, y) => {
      const along = (x - centreX) * c + (y - centreY) * s;
      const across = (y - centreY) * c - (x - centreX) * s;
      if (along > halfStraight) return radius * (Math.atan2(across, along - halfStraight) + Math.PI / 2);
      if (along < -halfStraight)
        return bend + 2 * halfStraight + radius * (Math.PI / 2 - Math.atan2(across, -(along + halfStraight)));
      return across > 0 ? bend + halfStraight - along : 2 * bend + 3 * halfStraight + along;
    },
  };
};
