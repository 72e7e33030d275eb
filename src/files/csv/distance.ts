import type { Reading } from './number.ts';

/** How the distances of a csv were understood. */
export type DistanceUnit =
  | 'metres'
  /** Taken for kilometres, since nothing tells. */
  | 'kilometresAssumed'
  | 'kilometres'
  | 'miles';

/** One row's figures that a distance can be checked against. */
export type Measured = {
  /** Time in motion or in all, seconds; null where not known. */
  readonly timeS: number | null;
  /** Average speed as stated, metres per second; null where not stated. */
  readonly speedMS: number | null;
  /** Whether it counts for telling the unit: swims are shown in metres. */
  readonly counts: boolean;
};

type Cells = readonly (Reading | null | undefined)[];

/** Metres in a kilometre and in a mile (international mile, exact). */
export const KILOMETRE_M = 1000;
export const MILE_M = 1609.344;

/** DESIGN: display distances are rounded to ten metres or rounder; a kilometre and a mile differ by 61 %. */
const WITHIN = 0.1;

/** DESIGN: between a stroll and the world record over 100 m, metres per second. */
const SLOWEST_MS = 0.4;
const FASTEST_MS = 12;

const READINGS = ['decimal', 'grouped'] as const;

const valuesOf = (cells: Cells, reading: (typeof READINGS)[number]): readonly (number | null)[] =>
  cells.map((cell) => cell?.[reading] ?? null);

/** How many of the pairs have about this ratio. */
const agreeing = (a: readonly (number | null)[], b: readonly (number | null)[], factor: number): number =>
  a.filter((value, i) => {
    const other = b[i] ?? null;
    return value !== null && other !== null && value > 0 && Math.abs(other / value / factor - 1) <= WITHIN;
  }).length;

/** How many rows have a number in both. */
const both = (a: readonly (number | null)[], b: readonly (number | null)[]): number =>
  a.filter((value, i) => value !== null && value > 0 && (b[i] ?? null) !== null).length;

type Pair = {
  readonly units: number;
  readonly metres: number;
  readonly factor: number;
  readonly count: number;
  readonly unitValues: readonly (number | null)[];
  readonly metreValues: readonly (number | null)[];
};

/** Two columns of which one is the other in metres; null where none is. */
const pairOf = (columns: readonly Cells[], rows: readonly Measured[]): Pair | null => {
  const seen = (values: readonly (number | null)[]): readonly (number | null)[] =>
    values.map((value, i) => (rows[i]?.counts === true ? value : null));
  const pairs: Pair[] = [];
  for (const [units, a] of columns.entries())
    for (const [metres, b] of columns.entries())
      if (units !== metres)
        for (const factor of [KILOMETRE_M, MILE_M])
          for (const one of READINGS)
            for (const two of READINGS) {
              const unitValues = valuesOf(a, one);
              const metreValues = valuesOf(b, two);
              const count = agreeing(seen(unitValues), seen(metreValues), factor);
              if (count * 2 > both(seen(unitValues), seen(metreValues)))
                pairs.push({ units, metres, factor, count, unitValues, metreValues });
            }
  return pairs.reduce<Pair | null>(
    (best, pair) => (best === null || pair.count > best.count ? pair : best),
    null,
  );
};

/** How many metres the unit of a lone column has; `fits` rows speak for it, `sure` where only this can be. */
type Factor = { readonly factor: number; readonly sure: boolean; readonly fits: number };

/** As the stated speeds tell; null without them. */
const factorBySpeed = (values: readonly (number | null)[], rows: readonly Measured[]): Factor | null => {
  const stated = rows.map(({ timeS, speedMS }) =>
    timeS === null || speedMS === null ? null : timeS * speedMS,
  );
  const tries = [1, KILOMETRE_M, MILE_M].map((factor) => ({
    factor,
    sure: true,
    fits: agreeing(values, stated, factor),
  }));
  const best = tries.reduce((a, b) => (b.fits > a.fits ? b : a));
  return best.fits > 0 ? best : null;
};

/** As what people can run in the stated times tells; null without times. Kilometres and miles are both possible. */
export const factorByTime = (
  values: readonly (number | null)[],
  rows: readonly Measured[],
): Factor | null => {
  const possible = (factor: number): number =>
    values.filter((value, i) => {
      const timeS = rows[i]?.timeS ?? null;
      if (value === null || timeS === null || value <= 0 || timeS <= 0) return false;
      const speed = (value * factor) / timeS;
      return speed >= SLOWEST_MS && speed <= FASTEST_MS;
    }).length;
  const [metres, kilometres] = [possible(1), possible(KILOMETRE_M)];
  if (metres === 0 && kilometres === 0) return null;
  return metres >= kilometres
    ? { factor: 1, sure: true, fits: metres }
    : { factor: KILOMETRE_M, sure: false, fits: kilometres };
};

/** DESIGN: without times: nobody runs more than 200 km as a rule, nor less than 200 m. */
const BETWEEN_UNITS = 200;

const factorBySize = (values: readonly (number | null)[]): Factor => {
  const sorted = values
    .flatMap((value) => (value !== null && value > 0 ? value : []))
    .toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  return middle > BETWEEN_UNITS
    ? { factor: 1, sure: true, fits: 0 }
    : { factor: KILOMETRE_M, sure: false, fits: 0 };
};

const factorOf = (values: readonly (number | null)[], rows: readonly Measured[]): Factor => {
  const counted = values.map((value, i) => (rows[i]?.counts === true ? value : null));
  return factorBySpeed(counted, rows) ?? factorByTime(counted, rows) ?? factorBySize(counted);
};

/** A lone column with the reading of its numbers that most rows speak for. */
const single = (
  cells: Cells,
  rows: readonly Measured[],
): Factor & { readonly values: readonly (number | null)[] } => {
  const tries = READINGS.map((reading) => {
    const values = valuesOf(cells, reading);
    return { values, ...factorOf(values, rows) };
  });
  return tries.reduce((a, b) => (b.fits > a.fits ? b : a));
};

/**
 * The distances of a csv's rows in metres, null where a row has none or it cannot be read. Strava writes two columns
 * of one heading, kilometres or miles and then metres: which is which, and how thousands are written, their ratio
 * tells. A single column is told by the stated speed, else by what a runner can run.
 * @param columns every column of that heading, in any order
 * @param units the runner's own, where known: chooses between kilometres and miles
 */
export const distancesOf = (
  columns: readonly Cells[],
  rows: readonly Measured[],
  units: 'metric' | 'imperial' | null,
): { readonly metres: readonly (number | null)[]; readonly unit: DistanceUnit } => {
  const pair = pairOf(columns, rows);
  if (pair !== null) {
    const unit = pair.factor;
    return {
      unit: 'metres',
      metres: pair.metreValues.map((value, i) => {
        const shown = pair.unitValues[i] ?? null;
        return value ?? (shown === null ? null : shown * unit);
      }),
    };
  }
  const cells = columns.findLast((column) => column.some((cell) => cell !== undefined)) ?? [];
  const { values, factor, sure } = single(cells, rows);
  const told = factor === KILOMETRE_M && !sure && units === 'imperial' ? MILE_M : factor;
  const unit: DistanceUnit =
    told === 1
      ? 'metres'
      : told === MILE_M
        ? 'miles'
        : sure || units !== null
          ? 'kilometres'
          : 'kilometresAssumed';
  return { metres: values.map((value) => (value === null ? null : value * told)), unit };
};
