import type { Camera } from './camera.ts';
import type { Pose, Side } from './pose.ts';
import type { Skeleton } from './skeleton.ts';
import type { Vec } from './vec.ts';

/** What stands around the body. Corners and sizes in space. */
export type Prop =
  | { readonly kind: 'mat' | 'floor'; readonly from: Vec; readonly to: Vec }
  | { readonly kind: 'step'; readonly from: Vec; readonly to: Vec }
  /** A rail or a wall's edge to hold on to. */
  | { readonly kind: 'post'; readonly foot: Vec; readonly height: number }
  /** The loop of rubber round both ankles. */
  | { readonly kind: 'band' }
  /** The line through both hip joints, beside a level one. */
  | { readonly kind: 'hip-line' }
  /** A small watch: the end is held. */
  | { readonly kind: 'watch'; readonly at: Vec }
  /** The frame of a mirror, flat before the viewer. */
  | { readonly kind: 'mirror'; readonly from: Vec; readonly to: Vec };

/** The place of the body whose way the arrow shows, and how far beside it the arrow stands on the picture. */
export type Way = {
  readonly of: (joints: Skeleton) => Vec;
  readonly dx: number;
  readonly dy: number;
};

/** A movement: the pose at each moment from 0 (start) to 1 (end), and everything needed to draw it. */
export type Scene = {
  readonly camera: Camera;
  /** Size of the picture in units of the body, and the point of space at its middle. */
  readonly frame: { readonly width: number; readonly height: number; readonly middle: Vec };
  readonly pose: (t: number) => Pose;
  /** The leg in the accent colour. */
  readonly moving: Side;
  /** None where nothing moves. */
  readonly arrow?: Way;
  readonly props: readonly Prop[];
};
