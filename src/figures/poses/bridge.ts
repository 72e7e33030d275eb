import { BODY } from '../body.ts';
import type { Leg, Pose } from '../pose.ts';
import type { Scene } from '../scene.ts';
import { add, rad, times, type Vec } from '../vec.ts';

/** The shoulders stay where they are; the trunk rises by this many degrees, until shoulder, hip and knee are one line. */
const SHOULDERS: Vec = [-28.8, 5.4, 0];
const RISE = 26;
/** The thigh of the leg that is held up points this way at the start, degrees; at the end it goes on the trunk's line. */
const THIGH_AT_REST = 57;
const FOOT = 26;

const slope = (degrees: number): Vec => [Math.cos(rad(degrees)), Math.sin(rad(degrees)), 0];

/** On the back, head to the viewer's left, the right side near. */
const bridge = (t: number, farLeg: (hip: Vec, t: number) => Leg): Pose => {
  const up = times(slope(RISE * t), -1);
  const at = add(SHOULDERS, times(slope(RISE * t), BODY.trunk));
  const left: Vec = [0, 0, -1];
  return {
    pelvis: { at, up, left },
    chest: { up, left },
    head: { up: [-1, -0.02 + 0.02 * t, 0], face: [0, 1, 0] },
    legs: {
      right: { ankle: [FOOT, BODY.ankle, BODY.hip], knee: [0.3, 1, 0], toe: [1, 0, 0] },
      left: farLeg(add(at, times(left, BODY.hip)), t),
    },
    arms: {
      right: { hand: [4, 2.1, 15], elbow: [0, -0.2, 1] },
      left: { hand: [4, 2.1, -15], elbow: [0, -0.2, -1] },
    },
  };
};

const heldUp = (hip: Vec, t: number): Leg => {
  const degrees = THIGH_AT_REST + (RISE - THIGH_AT_REST) * t;
  return {
    ankle: add(hip, times(slope(degrees), BODY.thigh + BODY.shank)),
    knee: [0, 1, 0],
    toe: slope(degrees + 75),
  };
};

const onTheFloor = (): Leg => ({
  ankle: [FOOT, BODY.ankle, -BODY.hip],
  knee: [0.3, 1, 0],
  toe: [1, 0, 0],
});

/** One foot stands, the other leg is held up, thighs side by side; the hips rise and stay level. */
export const singleLegBridge: Scene = {
  camera: { round: 14, above: 9 },
  frame: { width: 132, height: 74, middle: [-1, 22, 0] },
  pose: (t) => bridge(t, heldUp),
  moving: 'right',
  arrow: { of: ({ pelvis }) => pelvis, dx: 7, dy: 11 },
  props: [{ kind: 'mat', from: [-56, 0, -24], to: [44, 0, 24] }],
};

/** The easier one to begin with: both feet stand. */
export const bridgeOnTwoLegs: Scene = { ...singleLegBridge, pose: (t) => bridge(t, onTheFloor) };
