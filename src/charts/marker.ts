import type { Level } from '../core/rules/level.ts';
import type { Paint } from './paint.ts';
import { px } from './svg.ts';

/** A finding's mark, 10 px around its middle. Level by shape: ring, open triangle, full triangle, full square. */
export const marker = (level: Level, x: number, y: number, p: Paint): string => {
  const triangle = `M${px(x)} ${px(y - 5)}L${px(x + 5.5)} ${px(y + 4.5)}H${px(x - 5.5)}Z`;
  switch (level) {
    case 'note':
      return `<circle cx="${px(x)}" cy="${px(y)}" r="4" stroke-width="1.75"${p({ fill: 'ground', stroke: 'accent' })}/>`;
    case 'caution':
      return `<path d="${triangle}" stroke-width="1.75" stroke-linejoin="round"${p({ fill: 'ground', stroke: 'accent' })}/>`;
    case 'strong':
      return `<path d="${triangle}" stroke-width="1.75" stroke-linejoin="round"${p({ fill: 'accent', stroke: 'accent' })}/>`;
    case 'stop':
      return `<rect x="${px(x - 5)}" y="${px(y - 5)}" width="10" height="10"${p({ fill: 'stop', stroke: 'stop' })}/>`;
  }
};
