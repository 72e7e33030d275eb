import { BODY } from '../body.ts';
import type { Scene } from '../scene.ts';
import { add, between, rad, times, type Vec } from '../vec.ts';

/** The hanging side of the pelvis sinks by this many degrees about the standing hip. */
const SINK = 15;
const STEP_UP = 13;
const STRAIGHT = (BODY.thigh + BODY.shank) * 0.9995;
const FOOT: Vec = [-3, STEP_UP + BODY.ankle, 0];
const STANDING_HIP: Vec = [-BODY.hip, FOOT[1] + Math.sqrt(STRAIGHT ** 2 - (BODY.hip + FOOT[0]) ** 2), 0];

/** On the right leg on a step, a hand on the rail; the left leg hangs beside it. Both knees stay straight. */
export const pelvicDrop: Scene = {
  camera: { round: 0, above: 8 },
  frame: { width: 100, height: 126, middle: [-4, 57, 0] },
  pose: (t) => {
    const angle = rad(SINK * t);
    const left: Vec = [Math.cos(angle), -Math.sin(angle), 0];
    const at = add(STANDING_HIP, times(left, BODY.hip));
    const hanging = add(STANDING_HIP, times(left, 2 * BODY.hip));
    return {
      pelvis: { at, up: [Math.sin(angle), Math.cos(angle), 0], left },
      chest: { up: [-0.05, 1, 0], left: [1, 0.02, 0] },
      head: { up: [-0.02, 1, 0.04], face: [0, 0, 1] },
      legs: {
        right: { ankle: FOOT, knee: [0, 0, 1], toe: [-0.14, 0, 1] },
        left: { ankle: add(hanging, [1.5, -STRAIGHT, 1]), knee: [0, 0, 1], toe: [0.16, -0.25, 1] },
      },
      arms: {
        right: { hand: [-31, 72, 3], elbow: [-0.7, -1, 0] },
        left: { hand: add(at, [8.8, 8.5, 3.5]), elbow: [1, 0, -0.35] },
      },
    };
  },
  moving: 'left',
  arrow: { of: ({ legs, pelvis }) => between(pelvis, legs.left.hip, 4.6), dx: 3, dy: 1 },
  props: [
    { kind: 'floor', from: [-44, 0, -18], to: [36, 0, 26] },
    { kind: 'step', from: [-22, 0, -12], to: [2, STEP_UP, 14] },
    { kind: 'post', foot: [-32, 0, 2], height: 78 },
    { kind: 'hip-line' },
  ],
};
