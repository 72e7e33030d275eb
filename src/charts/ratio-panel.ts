import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { LoadDay } from '../core/report/status/status.ts';
import { count } from '../words/units.ts';
import { LEFT, type Scene } from './load-scene.ts';
import { hairline, label, px } from './svg.ts';

/** DESIGN: the axis always reaches 2, so that ordinary scatter does not look dramatic. */
const LEAST_TOP = 2;
/** DESIGN: above this the labels 1 and 2 would touch, and the upper one moves to the top. */
const LABEL_TWO_UNTIL = 4;

/** DESIGN: more points than half the pixels of a wide page cannot be told apart; every nth day is drawn then. */
const MOST_POINTS = 366;

type Point = { readonly day: LoadDay; readonly i: number };

const rounded = (n: number): number => Math.round(n * 10) / 10;

/** Lower panel: the uncoupled ratio per day, with a line at 1 and gaps where it is not known. */
export const ratioPanel = ({ days, right, ratio, x, p, say, catalogue }: Scene): string => {
  const known = days.filter((day) => day.uncoupled !== null);
  const top = Math.max(LEAST_TOP, max(known, (day) => day.uncoupled ?? 0) ?? 0);
  const y = scaleLinear([0, top], [ratio.bottom, ratio.top]);
  const upper = top <= LABEL_TWO_UNTIL ? 2 : Math.floor(top);
  const axisLabel = (value: number): string =>
    label(p({ fill: 'muted' }), count(value, say.locale), { x: LEFT - 6, y: y(value) + 4, anchor: 'end' });
  const axis = [
    hairline(p({ stroke: 'line' }), LEFT, right, ratio.bottom),
    hairline(p({ stroke: 'line' }), LEFT, right, y(upper)),
    hairline(p({ stroke: 'bandEdge' }), LEFT, right, y(1), '2 3'),
    axisLabel(1),
    axisLabel(upper),
  ].join('');

  if (known.length === 0) {
    const at = { x: (LEFT + right) / 2, y: y(1) - 8, anchor: 'middle' } as const;
    return axis + label(p({ fill: 'muted' }), catalogue.chart.noRatio, at);
  }
  const every = Math.max(1, Math.round(days.length / MOST_POINTS));
  const path = line<Point>()
    .defined(({ day }) => day.uncoupled !== null)
    .x(({ i }) => rounded(x(i + 0.5)))
    .y(({ day }) => rounded(y(day.uncoupled ?? 0)))(
    days.map((day, i) => ({ day, i })).filter(({ i }) => (days.length - 1 - i) % every === 0),
  );
  const now = days.at(-1)?.uncoupled ?? null;
  const [endX, endY] = [x(days.length - 0.5), y(now ?? 0)];
  return [
    axis,
    `<path d="${path ?? ''}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"${p({ fill: 'none', stroke: 'ink' })}/>`,
    now === null
      ? ''
      : `<circle cx="${px(endX)}" cy="${px(endY)}" r="3.5"${p({ fill: 'ink' })}/>` +
        label(p({ fill: 'text' }), say.ratio(now), { x: endX + 8, y: endY + 4, strong: true }),
  ].join('');
};
