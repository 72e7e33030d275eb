import { rad } from '../vec.ts';
import type { Scene } from '../scene.ts';
import { SIDE_LYING, SIDE_LYING_ARMS } from './lying.ts';

/** How far the knee opens about the line from hip to heel, degrees. */
const OPEN = 52;

/** Knees bent to a right angle, heels in line with the buttocks; the top knee lifts, the heels stay together. */
export const clamshell: Scene = {
  camera: { round: 0, above: 24 },
  frame: { width: 132, height: 66, middle: [-7, 14, 4] },
  pose: (t) => ({
    ...SIDE_LYING,
    arms: SIDE_LYING_ARMS,
    legs: {
      left: {
        ankle: [34, 9.2, -4],
        knee: [0.1, Math.sin(rad(OPEN * t)), Math.cos(rad(OPEN * t))],
        toe: [0.5, 0.1 * t, 0.85],
      },
      right: { ankle: [33.5, 3.6, -4], knee: [0.1, 0, 1], toe: [0.5, 0, 0.85] },
    },
  }),
  moving: 'left',
  arrow: { of: ({ legs }) => legs.left.knee, dx: 7, dy: -1 },
  props: [{ kind: 'mat', from: [-60, 0, -17], to: [52, 0, 26] }],
};
