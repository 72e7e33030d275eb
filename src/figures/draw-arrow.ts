import type { Spot } from './camera.ts';
import { line } from './outline.ts';

type Place = { readonly x: number; readonly y: number };

/** Length of the head's wings. */
const HEAD = 3.4;
/** Half the angle of the head. */
const SPREAD = 0.5;

const wing = (tip: Place, angle: number): Place => ({
  x: tip.x - HEAD * Math.cos(angle),
  y: tip.y - HEAD * Math.sin(angle),
});

/** An arrow along the way a place of the body takes. */
export const arrow = (way: readonly Spot[], dx: number, dy: number): string => {
  const moved = way.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  const [before, tip] = [moved.at(-2), moved.at(-1)];
  if (before === undefined || tip === undefined) return '';
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const head = [wing(tip, angle - SPREAD), tip, wing(tip, angle + SPREAD)];
  return `<path class="fig-arrow" d="${line(moved)}${line(head)}"/>`;
};
