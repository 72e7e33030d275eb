import { STANDARD_STRAIGHT_M } from '../../../src/core/track/stadium.ts';

/** Radius of the measured line of lane 1, metres: kerb at 36.50 m, measured 0.30 m out (SCIENCE.md 4.2). */
const LANE_1_RADIUS_M = 36.8;

/** Length of one lap in a lane of the standard track, metres: lanes 2 and up are 1.22 m wide and measured 0.20 m out. */
export const laneLength = (lane: number): number =>
  2 * STANDARD_STRAIGHT_M + 2 * Math.PI * (lane === 1 ? LANE_1_RADIUS_M : 36.5 + 1.22 * (lane - 1) + 0.2);
