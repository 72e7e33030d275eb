import { dot, rad, type Vec } from './vec.ts';

/** From where the figure is looked at, in degrees: round it to its left hand's side, and from above. No perspective. */
export type Camera = { readonly round: number; readonly above: number };

/** A place on the picture, y downwards, and how near it is to the viewer. */
export type Spot = { readonly x: number; readonly y: number; readonly near: number };

/** What the camera makes of points in space. */
export const lens = ({ round, above }: Camera): ((point: Vec) => Spot) => {
  const [a, e] = [rad(round), rad(above)];
  const right: Vec = [Math.cos(a), 0, -Math.sin(a)];
  const up: Vec = [-Math.sin(a) * Math.sin(e), Math.cos(e), -Math.cos(a) * Math.sin(e)];
  const near: Vec = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
  return (point) => ({ x: dot(point, right), y: -dot(point, up), near: dot(point, near) });
};
