/**
 * Worked examples of SCIENCE.md section 11 as numbers: E1 to E4, E8, E10, E15, E18, E20, E21 and the
 * session-RPE of E12. Kilometres where nothing else is said.
 */

export const E1 = {
  load: [0, 6, 0, 8, 0, 6, 10, 0, 6, 0, 8, 0, 6, 10, 0, 6, 0, 8, 0, 6, 10, 0, 9, 0, 12, 0, 9, 15],
  coupled: 1.333333,
  uncoupled: 1.5,
} as const;

const times = (n: number, value: number): readonly number[] => Array.from({ length: n }, () => value);

export const E2 = {
  load: [...times(21, 30), ...times(7, 50)],
  coupled: 1.428571,
  uncoupled: 1.666667,
} as const;

/** E1's series by exponentially weighted averages, corrected for their start at zero. */
export const E2B = { ratio: 1.414073 } as const;

export const E3 = {
  early: { load: [...times(21, 10), 40, 20, 10, 0, 0, 0, 0], ewma: 0.5509 },
  late: { load: [...times(21, 10), 0, 0, 0, 0, 10, 20, 40], ewma: 1.5251 },
} as const;

export const E4 = { coupledCeiling: 4 } as const;

/** Week before, week, change, class. */
export const E8 = [
  [30, 32, 0.0667, 'reference'],
  [30, 36, 0.2, 'moderate'],
  [30, 39, 0.3, 'moderate'],
  [30, 39.3, 0.31, 'large'],
  [30, 45, 0.5, 'large'],
] as const;

export const E10 = {
  /** Days ago, kilometres. The 20 km lie 31 days back. */
  history: [
    [2, 8],
    [5, 5],
    [9, 12],
    [16, 10],
    [31, 20],
  ],
  /** Kilometres, ratio, class. */
  cases: [
    [12, 1, 'none'],
    [13, 1.0833, 'none'],
    [13.2, 1.1, 'none'],
    [13.3, 1.1083, 'small'],
    [15.6, 1.3, 'small'],
    [15.7, 1.3083, 'moderate'],
    [24, 2, 'moderate'],
    [24.1, 2.0083, 'large'],
  ],
} as const;

/** Exertion 6 for 50 minutes. */
export const E12 = { rpe: 6, minutes: 50, sessionRpe: 300 } as const;

/** Metres of descent in four weeks, the last one against the mean of the three before. */
export const E15 = { weeks: [120, 100, 140, 310], ratio: 2.583, extraM: 190 } as const;

/** Metres ccw, metres cw, balance. */
export const E18 = [
  [12_000, 0, 1],
  [9000, 3000, 0.5],
  [6000, 6000, 0],
  [0, 4000, -1],
] as const;

export const E20 = {
  km400mi: 643.74,
  /** Kilometres and drop of 28 days. */
  uses: [
    [80, 10],
    [40, 8],
  ],
  habitualDropMm: 9.333,
  newDropMm: 4,
  changeMm: -5.333,
} as const;

/** `start_date_local` as Strava writes it, and the day the load belongs to. */
export const E21 = [
  ['2026-11-22T08:30:00Z', '2026-11-22'],
  ['2026-11-21T19:10:00Z', '2026-11-21'],
  ['2026-03-29T01:30:00Z', '2026-03-29'],
] as const;
