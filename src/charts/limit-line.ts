import type { Scene } from './load-scene.ts';
import type { Paint } from './paint.ts';
import { px } from './svg.ts';

/** Draws a path of the limit: thin, with an edge in the colour of the ground, so that it is seen on bars as well. */
export const limitStroke = (path: string, p: Paint): string =>
  `<path d="${path}" stroke-width="4"${p({ fill: 'none', stroke: 'ground' })}/>` +
  `<path d="${path}" stroke-width="1.5"${p({ fill: 'none', stroke: 'text' })}/>`;

/** The limit as it stood when each week began: a level stroke over the days it was about, joined from week to week. */
export const limitLine = ({ weeks, x, p }: Scene, yOf: (metres: number) => number): string => {
  const steps = weeks.map(({ start, length, allowedM }, i) => {
    if (allowedM === null) return '';
    const isJoined = (weeks[i - 1]?.allowedM ?? null) !== null;
    const y = px(yOf(allowedM));
    return `${isJoined ? `V${y}` : `M${px(x(start))} ${y}`}H${px(x(start + length))}`;
  });
  const path = steps.join('');
  return path === '' ? '' : limitStroke(path, p);
};
