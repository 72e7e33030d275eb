import type { Part, Point } from '../draft.ts';
import { FIRST_POSSIBLE_S } from './clock.ts';

/** DESIGN: two places within a second are a quick recorder's; so many at one instant are a clock that stands still. */
const LEAST_POINTS = 3;

const isElsewhere = (a: Point, b: Point): boolean =>
  a.place !== null && b.place !== null && (a.place[0] !== b.place[0] || a.place[1] !== b.place[1]);

/** Points without the times of a clock that stood still while the runner moved on. */
const withoutStanding = (points: readonly Point[]): readonly Point[] => {
  let out: Point[] | null = null;
  for (let from = 0; from < points.length;) {
    const { atS } = points[from]!;
    let to = from + 1;
    while (
      to < points.length &&
      atS !== null &&
      points[to]!.atS === atS &&
      isElsewhere(points[to - 1]!, points[to]!)
    )
      to++;
    if (to - from >= LEAST_POINTS) {
      out ??= [...points];
      // where the clock was set, its first time is one
      for (let i = atS! < FIRST_POSSIBLE_S ? from : from + 1; i < to; i++)
        out[i] = { ...points[i]!, atS: null };
    }
    from = to;
  }
  return out ?? points;
};

/**
 * A time that stands at one point after another while the places go on (1970 in each of them, the start in each of them)
 * is no time: such points have none.
 */
export const dropStandingTimes = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => ({ ...part, points: withoutStanding(part.points) }));
