/** Worked examples of SCIENCE.md section 11 that concern single runs, as numbers. */

/** E11: grade → downhill weight, and the 10 km example. */
export const E11 = {
  weights: [
    [0.2, 1],
    [0.15, 1],
    [0.1, 1],
    [0.08, 1],
    [0.05, 1],
    [0.02, 1],
    [0, 1],
    [-0.02, 1],
    [-0.05, 1.117],
    [-0.08, 1.234],
    [-0.1, 1.312],
    [-0.15, 1.507],
    [-0.158, 1.5382],
    [-0.2, 1.6],
  ],
  segments: [
    [5000, 0],
    [2000, 0.08],
    [2000, -0.08],
    [1000, -0.15],
  ],
  downhillWeightedKm: 10.975,
} as const;

/** E13: ten 5 m rollers; climb and descent by hysteresis. */
export const E13 = {
  naive: [50, 50],
  extrema3: [50, 50],
  extrema6: [0, 0],
  flatHour: { naiveM: 2026.7, smoothedExtrema3M: 0 },
} as const;

/** E14: 1 km flat, 6 x (250 m up 6 % + 250 m down 6 %), 1 km flat. */
export const E14 = {
  distanceM: 5000,
  climbs: 6,
  first: { startM: 1000, endM: 1250, gainM: 15, lengthM: 250, grade: 0.06 },
  gainM: 90,
  lossM: 90,
  bands: { flat: 2000, up: 1500, down: 1500 },
} as const;

/** E16: lane lengths, area and isoperimetric quotient of lane 1. */
export const E16 = {
  lanes: [400.0, 407.04, 414.7, 422.37, 430.03, 437.7, 445.37, 453.03],
  areaM2: 10465.6,
  quotient: 0.822,
  bendShare: 0.5781,
} as const;

/** E17: ten laps at 4 m/s, 1 Hz; clean, and with AR(1) noise of 3 m per axis. */
export const E17 = {
  clean: { winding: 9.976, areaPerLapM2: 10285, medianLapM: 394.7 },
  noisy: { winding: 9.969, areaPerLapM2: 10306, medianLapM: 398.7 },
  clockwise: { winding: -9.974, areaPerLapM2: -10183, medianLapM: 396.1 },
} as const;

/** E19: Jaccard index and Kendall's tau of twenty cells. */
export const E19 = {
  same: [1, 1],
  reversed: [1, -1],
  half: [0.3333, 1],
  detour: [0.8182, 1],
  loopShift: [1, 0.0421],
} as const;
