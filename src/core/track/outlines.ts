/**
 * A closed outline about the origin, longer along than across: a track or one of the shapes that are taken for one.
 * Its size is half its length, half its width and, for a block, the radius of its corners; all metres.
 */
export type Outline = {
  /**
   * How far a place lies outside (+) or inside (-) the outline, metres.
   * @param slope becomes the derivatives: by the place along and across, then by each number of the size
   */
  readonly distance: (size: Float64Array, along: number, across: number, slope: Float64Array) => number;
  /** Brings a size back into what the outline may be. */
  readonly restrain?: (size: Float64Array) => void;
};

const NEARLY_ZERO_M = 1e-9;

const fromRectangle = (
  halfLength: number,
  halfWidth: number,
  radius: number,
  along: number,
  across: number,
  slope: Float64Array,
): number => {
  const forth = along < 0 ? -1 : 1;
  const up = across < 0 ? -1 : 1;
  const beyond = forth * along - halfLength + radius;
  const above = up * across - halfWidth + radius;
  const isCorner = beyond > 0 && above > 0;
  const reach = isCorner
    ? Math.sqrt(beyond * beyond + above * above) || NEARLY_ZERO_M
    : Math.max(beyond, above);
  const nx = isCorner ? beyond / reach : beyond > above ? 1 : 0;
  const ny = isCorner ? above / reach : 1 - nx;
  slope[0] = nx * forth;
  slope[1] = ny * up;
  slope[2] = -nx;
  slope[3] = -ny;
  slope[4] = nx + ny - 1;
  return reach - radius;
};

/** Two straights and two half circles: a rectangle whose corners are as round as it is wide. */
export const STADIUM: Outline = {
  distance: (size, along, across, slope) => {
    const off = fromRectangle(size[0]!, size[1]!, size[1]!, along, across, slope);
    slope[3]! += slope[4]!;
    return off;
  },
};

/** DESIGN: corners rounder than this share of the half width are no corners any more: 22 m on a track's width. */
const MAX_CORNER = 0.6;

/** A block of streets: a rectangle with rounded corners. */
export const BLOCK: Outline = {
  distance: (size, along, across, slope) => fromRectangle(size[0]!, size[1]!, size[2]!, along, across, slope),
  restrain: (size) => {
    size[2] = Math.max(0, Math.min(MAX_CORNER * size[1]!, size[2]!));
  },
};

/** An ellipse: a round of a park or a pond. The distance is exact on the axes and near the outline. */
export const ELLIPSE: Outline = {
  distance: (size, along, across, slope) => {
    const a = size[0]!;
    const b = size[1]!;
    const gx = along / (a * a);
    const gy = across / (b * b);
    const level = Math.sqrt(along * gx + across * gy);
    const steepness = Math.sqrt(gx * gx + gy * gy) || NEARLY_ZERO_M;
    slope[0] = gx / steepness;
    slope[1] = gy / steepness;
    slope[2] = (-gx * along) / (a * steepness);
    slope[3] = (-gy * across) / (b * steepness);
    return ((level * level - 1) * level) / ((1 + level) * steepness);
  },
};
