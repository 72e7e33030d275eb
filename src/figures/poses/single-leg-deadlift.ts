import { BODY } from '../body.ts';
import type { Scene } from '../scene.ts';
import { add, between, rad, times, type Vec } from '../vec.ts';

/** How far the trunk tips, degrees; the free leg stays on its line. */
const HINGE = 72;
const HIPS_BEFORE: Vec = [0, 51.6, 0];
const HIPS_AFTER: Vec = [-7, 50.2, 0];
const LEFT: Vec = [0, 0, -1];

/** Facing the viewer's right; the far leg stands with a soft knee, the near one swings back as the trunk tips. */
export const singleLegDeadlift: Scene = {
  camera: { round: 24, above: 8 },
  frame: { width: 128, height: 118, middle: [-5, 46, 0] },
  pose: (t) => {
    const angle = rad(4 + HINGE * t);
    const up: Vec = [Math.sin(angle), Math.cos(angle), 0];
    const front: Vec = [Math.cos(angle), -Math.sin(angle), 0];
    const at = between(HIPS_BEFORE, HIPS_AFTER, t);
    const shoulders = add(at, times(up, BODY.trunk));
    const hip = add(at, times(LEFT, -BODY.hip));
    // From a foot just off the ground to a leg as straight as the trunk.
    const away = 0.955 + 0.045 * t;
    const back = rad(7 + (HINGE - 11) * t);
    return {
      pelvis: { at, up, left: LEFT },
      chest: { up, left: LEFT },
      head: { up: add(up, times(front, -0.12)), face: front },
      legs: {
        left: { ankle: [1, BODY.ankle, -BODY.hip + 2], knee: [1, 0, 0], toe: [1, 0, 0.05] },
        right: {
          ankle: add(hip, times([-Math.sin(back), -Math.cos(back), 0], away * (BODY.thigh + BODY.shank))),
          knee: [Math.cos(back), -Math.sin(back), 0],
          toe: [Math.cos(back + rad(8)), -Math.sin(back + rad(8)), 0],
        },
      },
      arms: {
        left: { hand: add(shoulders, [3 - 1 * t, -35.5, -10]), elbow: [-1, 0, 0] },
        right: { hand: add(shoulders, [3 - 1 * t, -35.5, 10]), elbow: [-1, 0, 0] },
      },
    };
  },
  moving: 'right',
  arrow: { of: ({ legs }) => legs.right.ankle, dx: -9, dy: 5 },
  props: [{ kind: 'floor', from: [-52, 0, -22], to: [46, 0, 22] }],
};
