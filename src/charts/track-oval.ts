import type { TrackLaps } from '../core/run-analysis.ts';
import type { Paint } from './paint.ts';
import { px } from './svg.ts';

/** Half the distance of two arrows that point different ways. */
const APART = 13;

/** A point and the way the runner looks there, degrees clockwise from east. */
type Arrow = { readonly x: number; readonly y: number; readonly turn: number };

const head = ({ x, y, turn }: Arrow, p: Paint): string =>
  `<path d="M-5 -5.5L6 0L-5 5.5" transform="translate(${px(x)} ${px(y)}) rotate(${turn})" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"${p({ fill: 'none', stroke: 'ink' })}/>`;

/**
 * The oval seen from above, with arrows the way it was run: anticlockwise the lower straight goes to the right.
 * @param box middle, length of the straights and radius of the bends, pixels
 */
export const trackOval = (
  direction: TrackLaps['direction'],
  { cx, cy, straight, radius }: { cx: number; cy: number; straight: number; radius: number },
  p: Paint,
): string => {
  const oval = (r: number): string => {
    const [left, right] = [cx - straight / 2, cx + straight / 2];
    return `M${px(left)} ${px(cy + r)}H${px(right)}A${r} ${r} 0 0 0 ${px(right)} ${px(cy - r)}H${px(left)}A${r} ${r} 0 0 0 ${px(left)} ${px(cy + r)}Z`;
  };
  const onLane = (sign: 1 | -1): readonly Arrow[] => [
    { x: cx, y: cy + radius, turn: sign > 0 ? 0 : 180 },
    { x: cx, y: cy - radius, turn: sign > 0 ? 180 : 0 },
  ];
  const bothWays = (y: number): readonly Arrow[] => [
    { x: cx - APART, y, turn: 180 },
    { x: cx + APART, y, turn: 0 },
  ];
  const arrows: readonly Arrow[] =
    direction === 'mixed'
      ? [...bothWays(cy + radius), ...bothWays(cy - radius)]
      : onLane(direction === 'ccw' ? 1 : -1);
  return [
    `<path d="${oval(radius)}" stroke-width="16"${p({ fill: 'none', stroke: 'band' })}/>`,
    `<path d="${oval(radius - 8)}" stroke-width="1"${p({ fill: 'none', stroke: 'bandEdge' })}/>`,
    `<path d="${oval(radius + 8)}" stroke-width="1"${p({ fill: 'none', stroke: 'bandEdge' })}/>`,
    ...arrows.map((arrow) => head(arrow, p)),
  ].join('');
};
