import { BODY } from '../body.ts';
import type { Arm, Pose, Sides } from '../pose.ts';
import { add, type Vec } from '../vec.ts';

/** Height of the hips in a slight bend of both knees. */
export const LOW_HIPS = 49.6;

/** Upright, facing the viewer; the pelvis may be anywhere. */
export const facingViewer = (at: Vec): Pick<Pose, 'pelvis' | 'chest' | 'head'> => ({
  pelvis: { at, up: [0, 1, 0.1], left: [1, 0, 0] },
  chest: { up: [0, 1, 0.12], left: [1, 0, 0] },
  head: { up: [0, 1, 0.06], face: [0, 0, 1] },
});

/** Hands on the hips, elbows out. */
export const handsOnHips = (at: Vec): Sides<Arm> => ({
  left: { hand: add(at, [8.6, 7.5, 3.5]), elbow: [1, 0, -0.35] },
  right: { hand: add(at, [-8.6, 7.5, 3.5]), elbow: [-1, 0, -0.35] },
});

/** An ankle with its foot flat on the ground. */
export const onGround = (x: number, z: number): Vec => [x, BODY.ankle, z];
