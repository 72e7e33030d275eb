import { BODY } from './body.ts';
import type { Pose, Side } from './pose.ts';
import { add, between, cross, dot, length, minus, square, times, unit, type Vec } from './vec.ts';

/** The joints of one leg and one arm in space. */
export type LegJoints = Readonly<Record<'hip' | 'knee' | 'calf' | 'ankle' | 'heel' | 'toe', Vec>>;
export type ArmJoints = Readonly<Record<'shoulder' | 'elbow' | 'wrist' | 'hand', Vec>>;

/** A pose worked out: every joint in space. */
export type Skeleton = {
  readonly pelvis: Vec;
  /** Pairs of points beside the spine. */
  readonly waist: readonly [Vec, Vec];
  readonly chest: readonly [Vec, Vec];
  readonly neck: Vec;
  readonly head: Vec;
  readonly jaw: Vec;
  readonly nose: Vec;
  readonly legs: Readonly<Record<Side, LegJoints>>;
  readonly arms: Readonly<Record<Side, ArmJoints>>;
};

/** A joint that is reached for must be a little nearer than the limb is long, or it could not bend at all. */
const REACH = 0.9995;
/** DESIGN: a hand is about a fifth of elbow to hand. */
const WRIST = 0.8;

/**
 * The middle joint of a limb of two bones between `from` and `to`, bent towards `bend`; and the end, which comes
 * nearer when it is out of reach. Law of cosines.
 */
const bendLimb = (
  from: Vec,
  to: Vec,
  bend: Vec,
  [upper, lower]: readonly [number, number],
): { readonly middle: Vec; readonly end: Vec } => {
  const line = minus(to, from);
  const along = unit(line);
  const reach = Math.min(length(line), (upper + lower) * REACH);
  const foot = (upper ** 2 - lower ** 2 + reach ** 2) / (2 * reach);
  const out = Math.sqrt(Math.max(upper ** 2 - foot ** 2, 0));
  const middle = add(add(from, times(along, foot)), times(square(bend, along), out));
  return { middle, end: add(from, times(along, reach)) };
};

const legOf = (pose: Pose, side: Side): LegJoints => {
  const { at, left } = pose.pelvis;
  const goal = pose.legs[side];
  const hip = add(at, times(unit(left), side === 'left' ? BODY.hip : -BODY.hip));
  const { middle: knee, end: ankle } = bendLimb(hip, goal.ankle, goal.knee, [BODY.thigh, BODY.shank]);
  const toe = unit(goal.toe);
  const sole = times(square(minus(ankle, knee), toe), BODY.ankle - 2);
  // The calf stands behind the bone: away from where the toes point.
  const calf = add(between(knee, ankle, 0.28), times(toe, -0.9));
  return {
    hip,
    knee,
    calf,
    ankle,
    heel: add(add(ankle, times(toe, -BODY.heel + 2)), sole),
    toe: add(add(ankle, times(toe, BODY.toe - 1.6)), times(sole, 1.2)),
  };
};

const armOf = (pose: Pose, side: Side, shoulders: Vec): ArmJoints => {
  const goal = pose.arms[side];
  const out = times(unit(pose.chest.left), side === 'left' ? BODY.shoulder : -BODY.shoulder);
  const shoulder = add(shoulders, out);
  const { middle, end } = bendLimb(shoulder, goal.hand, goal.elbow, [BODY.upperArm, BODY.foreArm]);
  return { shoulder, elbow: middle, wrist: between(middle, end, WRIST), hand: end };
};

/** The joints of a pose: every limb as long as the body's, whatever the pose asks. */
export const skeleton = (pose: Pose): Skeleton => {
  const { at } = pose.pelvis;
  const hips = unit(pose.pelvis.up);
  const spine = unit(pose.chest.up);
  const beside = (point: Vec, left: Vec, out: number): readonly [Vec, Vec] => [
    add(point, times(unit(left), out)),
    add(point, times(unit(left), -out)),
  ];
  const shoulders = add(at, times(spine, BODY.trunk));
  const crown = unit(pose.head.up);
  const face = square(pose.head.face, crown);
  const head = add(shoulders, times(crown, BODY.neck));
  return {
    pelvis: at,
    waist: beside(add(at, times(hips, 8.5)), pose.pelvis.left, 3.4),
    chest: beside(add(at, times(spine, BODY.trunk * 0.7)), pose.chest.left, 4),
    neck: add(shoulders, times(spine, 1.5)),
    head: add(head, times(crown, 1.2)),
    jaw: add(add(head, times(crown, -2.4)), times(face, 1)),
    nose: add(add(head, times(crown, -0.6)), times(face, 5.4)),
    legs: { left: legOf(pose, 'left'), right: legOf(pose, 'right') },
    arms: { left: armOf(pose, 'left', shoulders), right: armOf(pose, 'right', shoulders) },
  };
};

/**
 * Whether left, up and the front of the body belong to one person and not to their mirror image; for tests.
 * @internal
 */
export const facing = ({ pelvis, head }: Pose): number => dot(cross(pelvis.left, pelvis.up), head.face);
