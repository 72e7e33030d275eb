import { factorByTime, KILOMETRE_M, MILE_M } from '../csv/distance.ts';

const UNITS: readonly (readonly [pattern: RegExp, metres: number])[] = [
  [/\d\s*(km|kilomet(er|re)s?)\.?$/i, KILOMETRE_M],
  [/\d\s*(mi|miles?)\.?$/i, MILE_M],
  [/\d\s*(m|met(er|re)s?)\.?$/i, 1],
];

/** The unit that stands behind a distance, in metres; null without one. */
export const unitBehind = (text: string): number | null =>
  UNITS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;

/** What a list's distances have to be multiplied by to be metres. */
export type ListUnit = {
  /** For each row. */
  readonly factors: readonly number[];
  /** Whether kilometres (or miles) were told by the times alone. */
  readonly assumed: boolean;
};

/** DESIGN: a list of which so few rows can be judged says nothing of its unit. */
const LEAST_ROWS = 3;

/**
 * The unit of a list's distances. Strava writes metres; other tools write kilometres, with the unit behind the number or
 * without: then most of the runs would be slower than anybody walks, and a runner's when multiplied.
 * @param texts what stands there where it is text, else ''
 * @param values the numbers; null where there is none
 * @param timesS moving or elapsed time; null where not known
 * @param miles whether the runner is known to count in miles
 */
export const unitOfList = (
  texts: readonly string[],
  values: readonly (number | null)[],
  timesS: readonly (number | null)[],
  miles: boolean,
): ListUnit => {
  const behind = texts.map(unitBehind);
  const rows = timesS.map((timeS) => ({ timeS, speedMS: null, counts: true }));
  const bare = values.map((value, i) => (behind[i] === null ? value : null));
  const found = factorByTime(bare, rows);
  const assumed = found !== null && found.factor !== 1 && found.fits >= LEAST_ROWS;
  const factor = !assumed ? 1 : miles ? MILE_M : KILOMETRE_M;
  return { factors: behind.map((unit) => unit ?? factor), assumed };
};
