import type { Vec } from './vec.ts';

/** The body's own sides, not the viewer's. */
export type Side = 'left' | 'right';
export type Sides<T> = Readonly<Record<Side, T>>;

/** Where a leg ends and which way its knee points; length and bend follow from the body. */
export type Leg = {
  readonly ankle: Vec;
  /** The direction in which the knee bends. */
  readonly knee: Vec;
  /** The direction of the toes. */
  readonly toe: Vec;
};

export type Arm = {
  /** The middle of the hand. */
  readonly hand: Vec;
  /** The direction in which the elbow bends. */
  readonly elbow: Vec;
};

/** A posture, said by what is placed: everything between follows from the lengths of the body. */
export type Pose = {
  /** Middle of the hip joints; the direction along the spine; the direction from the right hip to the left one. */
  readonly pelvis: { readonly at: Vec; readonly up: Vec; readonly left: Vec };
  /** Direction from the pelvis to the shoulders, and from the right shoulder to the left one. */
  readonly chest: { readonly up: Vec; readonly left: Vec };
  /** Direction of the crown, and where the face looks. */
  readonly head: { readonly up: Vec; readonly face: Vec };
  readonly legs: Sides<Leg>;
  readonly arms: Sides<Arm>;
};
