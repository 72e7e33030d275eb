import { BALL, BODY } from '../body.ts';
import type { Arm, Pose, Sides } from '../pose.ts';
import { add, type Vec } from '../vec.ts';

/** On the right side, head to the viewer's left, the front of the body to the viewer. Left is up. */
export const SIDE_LYING: Pick<Pose, 'pelvis' | 'chest' | 'head'> = {
  pelvis: { at: [0, BODY.hip + BALL.hip, 0], up: [-1, 0, 0], left: [0, 1, 0] },
  chest: { up: [-1, 0.09, 0.02], left: [0.09, 0.93, -0.34] },
  head: { up: [-1, -0.14, 0.05], face: [0, 0, 1] },
};

/** The lower arm under the head, the hand of the upper one on the mat before the chest. */
export const SIDE_LYING_ARMS: Sides<Arm> = {
  right: { hand: [-44, 3.2, -1], elbow: [-0.6, 0, 1] },
  left: { hand: [-16, 2.4, 15], elbow: [0, 0.6, 1] },
};

const { at } = SIDE_LYING.pelvis;
/** The upper hip joint of this lie. */
export const TOP_HIP: Vec = add(at, [0, BODY.hip, 0]);
