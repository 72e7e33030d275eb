import type { Scene } from '../scene.ts';
import { SIDE_LYING, SIDE_LYING_ARMS } from './lying.ts';
import { liftedAnkle, sideLyingAbduction } from './side-lying-abduction.ts';

/** The height at which the leg is held, degrees. */
const HELD = 18;

/** The side-lying lift, only low, and held there. */
export const isometricHold: Scene = {
  ...sideLyingAbduction,
  pose: (t) => ({
    ...SIDE_LYING,
    arms: SIDE_LYING_ARMS,
    legs: {
      ...sideLyingAbduction.pose(0).legs,
      left: { ...sideLyingAbduction.pose(0).legs.left, ankle: liftedAnkle(-8 + (HELD + 8) * t) },
    },
  }),
  props: [...sideLyingAbduction.props, { kind: 'watch', at: [22, 50, 0] }],
};
