import { BODY } from '../body.ts';
import type { Scene } from '../scene.ts';
import { add, rad, type Vec } from '../vec.ts';
import { SIDE_LYING, SIDE_LYING_ARMS, TOP_HIP } from './lying.ts';

/** The lift above the line of the trunk, degrees; a little behind the trunk all the way. */
const LIFT = 34;
const BEHIND = -6;
const REACH = BODY.thigh + BODY.shank;

/** The top leg straight, at this many degrees above the trunk's line. */
export const liftedAnkle = (degrees: number): Vec =>
  add(TOP_HIP, [REACH * Math.cos(rad(degrees)), REACH * Math.sin(rad(degrees)), BEHIND]);

/** The lower leg bent for a steady lie, the top one straight; it lifts a little behind the trunk, toes forward. */
export const sideLyingAbduction: Scene = {
  camera: { round: 0, above: 16 },
  frame: { width: 132, height: 78, middle: [2, 20, 0] },
  pose: (t) => ({
    ...SIDE_LYING,
    arms: SIDE_LYING_ARMS,
    legs: {
      left: { ankle: liftedAnkle(-8 + (LIFT + 8) * t), knee: [0, 0.1, 1], toe: [0.35, 0.12, 0.95] },
      right: { ankle: [30, 3.6, -3], knee: [0, 0, 1], toe: [0.6, 0, 0.8] },
    },
  }),
  moving: 'left',
  arrow: { of: ({ legs }) => legs.left.ankle, dx: 9, dy: -3 },
  props: [{ kind: 'mat', from: [-60, 0, -18], to: [62, 0, 26] }],
};
