import type { Scene } from '../scene.ts';
import { add, between, type Vec } from '../vec.ts';
import { facingViewer, handsOnHips, LOW_HIPS, onGround } from './standing.ts';

/** The foot is lifted this high on its way. */
const LIFT = 3;

/** A step of the left foot with the band round both ankles; the hips follow half the way. */
const bandStep =
  (stays: Vec, from: Vec, to: Vec) =>
  (t: number): ReturnType<Scene['pose']> => {
    const left = add(between(from, to, t), [0, LIFT * Math.sin(Math.PI * t), 0]);
    const middle = between(stays, between(from, to, t), 0.5);
    const at: Vec = [middle[0], LOW_HIPS, middle[2] - 2];
    return {
      ...facingViewer(at),
      legs: {
        left: { ankle: left, knee: [0.22, 0, 1], toe: [0.14, 0, 1] },
        right: { ankle: stays, knee: [-0.22, 0, 1], toe: [-0.14, 0, 1] },
      },
      arms: handsOnHips(at),
    };
  };

const band = { kind: 'band' } as const;

/** A wide step to the side; the other foot follows slowly. */
export const sideSteps: Scene = {
  camera: { round: 0, above: 10 },
  frame: { width: 100, height: 118, middle: [6, 47, 0] },
  pose: bandStep(onGround(-9, 0), onGround(8, 0), onGround(25, 0)),
  moving: 'left',
  arrow: { of: ({ legs }) => legs.left.toe, dx: 0, dy: 7 },
  props: [{ kind: 'floor', from: [-40, 0, -16], to: [52, 0, 26] }, band],
};

/** The same tension, diagonally forward. */
export const monsterWalk: Scene = {
  camera: { round: -30, above: 16 },
  frame: { width: 100, height: 118, middle: [4, 45, 8] },
  pose: bandStep(onGround(-9, -4), onGround(8, -4), onGround(20, 22)),
  moving: 'left',
  arrow: { of: ({ legs }) => legs.left.toe, dx: 1, dy: 6 },
  props: [{ kind: 'floor', from: [-30, 0, -24], to: [32, 0, 42] }, band],
};
