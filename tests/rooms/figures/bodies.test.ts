import { describe, expect, it } from 'vitest';
import { BALL, BODY } from '../../../src/figures/body.ts';
import { lens } from '../../../src/figures/camera.ts';
import { SCENES } from '../../../src/figures/exercise-figure.ts';
import { hipDropTest, type HipDropLook } from '../../../src/figures/poses/hip-drop-test.ts';
import type { Scene } from '../../../src/figures/scene.ts';
import { facing, type LegJoints, skeleton, type Skeleton } from '../../../src/figures/skeleton.ts';
import { length, minus, type Vec } from '../../../src/figures/vec.ts';

const LOOKS: readonly HipDropLook[] = ['level', 'drops', 'knee-in'];
const ALL: readonly (readonly [string, Scene])[] = [
  ...Object.entries(SCENES),
  ...LOOKS.map((look) => [`hip-drop test: ${look}`, hipDropTest(look)] as const),
];
const MOMENTS = [0, 0.25, 0.5, 0.75, 1];
const SIDES = ['left', 'right'] as const;

const apart = (a: Vec, b: Vec): number => length(minus(a, b));
const throughout = (scene: Scene): readonly Skeleton[] => MOMENTS.map((t) => skeleton(scene.pose(t)));
/** The lowest point of a leg, its thickness taken off. */
const lowest = ({ knee, heel, toe }: LegJoints): number =>
  Math.min(knee[1] - BALL.knee, heel[1] - BALL.heel, toe[1] - BALL.toe);

describe.each(ALL)('the body in %s', (_name, scene) => {
  it('keeps the length of every limb at every moment', () => {
    for (const { legs, arms } of throughout(scene))
      for (const side of SIDES) {
        expect(apart(legs[side].hip, legs[side].knee)).toBeCloseTo(BODY.thigh, 5);
        expect(apart(legs[side].knee, legs[side].ankle)).toBeCloseTo(BODY.shank, 5);
        expect(apart(arms[side].shoulder, arms[side].elbow)).toBeCloseTo(BODY.upperArm, 5);
        expect(apart(arms[side].elbow, arms[side].hand)).toBeCloseTo(BODY.foreArm, 5);
      }
  });

  it('has its left on its left: no mirror image', () => {
    for (const t of MOMENTS) expect(facing(scene.pose(t))).toBeGreaterThan(0.5);
  });

  it('is never beneath the ground', () => {
    for (const { legs, arms, head, pelvis } of throughout(scene))
      expect(
        Math.min(
          ...SIDES.map((side) => lowest(legs[side])),
          ...SIDES.map((side) => arms[side].hand[1] - BALL.hand),
          head[1] - BALL.head,
          pelvis[1] - BALL.hip,
        ),
      ).toBeGreaterThan(-1);
  });

  it('moves without jumps', () => {
    const steps = Array.from({ length: 21 }, (_, i) => skeleton(scene.pose(i / 20)));
    for (const side of SIDES)
      steps.slice(1).forEach((joints, i) => {
        const before = steps[i] ?? joints;
        expect(apart(joints.legs[side].knee, before.legs[side].knee)).toBeLessThan(5);
        expect(apart(joints.legs[side].ankle, before.legs[side].ankle)).toBeLessThan(6);
      });
  });

  it('stays inside its picture', () => {
    const look = lens(scene.camera);
    const { width, height, middle } = scene.frame;
    const centre = look(middle);
    for (const { legs, arms, head } of throughout(scene))
      for (const [joint, r] of [
        [head, BALL.head],
        ...SIDES.flatMap((side) => [
          [legs[side].toe, BALL.toe] as const,
          [legs[side].knee, BALL.knee] as const,
          [arms[side].elbow, BALL.elbow] as const,
          [arms[side].hand, BALL.hand] as const,
        ]),
      ] as const) {
        const { x, y } = look(joint);
        expect(Math.abs(x - centre.x) + r).toBeLessThan(width / 2);
        expect(Math.abs(y - centre.y) + r).toBeLessThan(height / 2);
      }
  });
});

const ends = (scene: Scene): { readonly start: Skeleton; readonly end: Skeleton } => ({
  start: skeleton(scene.pose(0)),
  end: skeleton(scene.pose(1)),
});
const bend = ({ hip, knee, ankle }: LegJoints): number => {
  const [a, b] = [minus(knee, hip), minus(ankle, knee)];
  const cos = (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / (length(a) * length(b));
  return (Math.acos(Math.min(1, cos)) * 180) / Math.PI;
};

describe('what each exercise shows', () => {
  it('clamshell: the top knee opens, the heels stay together, the pelvis does not move', () => {
    const { start, end } = ends(SCENES.clamshell);
    expect(end.legs.left.knee[1] - start.legs.left.knee[1]).toBeGreaterThan(8);
    expect(apart(end.legs.left.ankle, start.legs.left.ankle)).toBeLessThan(0.01);
    expect(apart(end.legs.left.ankle, end.legs.right.ankle)).toBeLessThan(7);
    expect(end.legs.right).toEqual(start.legs.right);
    expect(end.legs.left.hip).toEqual(start.legs.left.hip);
  });

  it('leg lift and hold: a straight leg, a little behind the trunk, the hold lower than the lift', () => {
    const lift = ends(SCENES['side-lying-abduction']);
    const hold = ends(SCENES['isometric-hold']);
    for (const { end } of [lift, hold]) {
      expect(bend(end.legs.left)).toBeLessThan(5);
      expect(end.legs.left.ankle[2]).toBeLessThan(end.legs.left.hip[2]);
      expect(end.legs.left.ankle[1]).toBeGreaterThan(end.legs.left.hip[1]);
    }
    expect(hold.end.legs.left.ankle[1]).toBeLessThan(lift.end.legs.left.ankle[1]);
  });

  it('bridge: shoulder, hip and knee come into one line, foot and shoulders stay', () => {
    const { start, end } = ends(SCENES['single-leg-bridge']);
    expect(apart(start.arms.right.shoulder, end.arms.right.shoulder)).toBeLessThan(0.01);
    expect(apart(start.legs.right.ankle, end.legs.right.ankle)).toBeLessThan(0.2);
    const whole = apart(end.arms.right.shoulder, end.legs.right.knee);
    const parts =
      apart(end.arms.right.shoulder, end.legs.right.hip) + apart(end.legs.right.hip, end.legs.right.knee);
    expect(parts - whole).toBeLessThan(0.6);
    expect(parts - whole).toBeLessThan(
      apart(start.arms.right.shoulder, start.legs.right.hip) +
        BODY.thigh -
        apart(start.arms.right.shoulder, start.legs.right.knee),
    );
  });

  it.each(['side-steps', 'monster-walk'] as const)(
    '%s: one foot stays, the other ends on the ground farther away',
    (name) => {
      const { start, end } = ends(SCENES[name]);
      expect(apart(end.legs.right.ankle, start.legs.right.ankle)).toBeLessThan(0.01);
      expect(end.legs.left.ankle[1]).toBeCloseTo(BODY.ankle, 5);
      expect(apart(end.legs.left.ankle, end.legs.right.ankle)).toBeGreaterThan(
        1.6 * apart(start.legs.left.ankle, start.legs.right.ankle),
      );
      expect(end.legs.left.toe[2] > start.legs.left.toe[2] + 5).toBe(name === 'monster-walk');
    },
  );

  it('pelvic drop: the hanging hip sinks below the standing one, both knees stay straight', () => {
    const { start, end } = ends(SCENES['pelvic-drop']);
    expect(start.legs.left.hip[1]).toBeCloseTo(start.legs.right.hip[1], 5);
    expect(end.legs.right.hip[1] - end.legs.left.hip[1]).toBeGreaterThan(2);
    expect(apart(end.legs.right.hip, start.legs.right.hip)).toBeLessThan(0.01);
    expect(apart(end.legs.right.ankle, start.legs.right.ankle)).toBeLessThan(0.01);
    for (const side of SIDES) expect(bend(end.legs[side])).toBeLessThan(6);
  });

  it('deadlift: the free leg and the trunk end on one line, the standing foot stays', () => {
    const { start, end } = ends(SCENES['single-leg-deadlift']);
    expect(apart(end.legs.left.ankle, start.legs.left.ankle)).toBeLessThan(0.2);
    const shoulders = end.arms.right.shoulder;
    const slope = (a: Vec, b: Vec): number => Math.atan2(b[1] - a[1], b[0] - a[0]);
    const turn = slope(end.legs.right.ankle, end.legs.right.hip) - slope(end.legs.right.hip, shoulders);
    expect(Math.abs(turn)).toBeLessThan(0.2);
  });

  it('hip-drop test: level, the free hip lower, the knee inside the foot', () => {
    const [level, drops, kneeIn] = LOOKS.map((look) => skeleton(hipDropTest(look).pose(0)));
    const tilt = (joints?: Skeleton): number =>
      (joints?.legs.left.hip[1] ?? 0) - (joints?.legs.right.hip[1] ?? 0);
    const inside = (joints?: Skeleton): number =>
      (joints?.legs.left.ankle[0] ?? 0) - (joints?.legs.left.knee[0] ?? 0);
    expect([tilt(level), tilt(kneeIn)]).toEqual([0, 0]);
    expect(tilt(drops)).toBeGreaterThan(2);
    expect(Math.abs(inside(level))).toBeLessThan(3);
    expect(inside(kneeIn)).toBeGreaterThan(8);
  });
});
