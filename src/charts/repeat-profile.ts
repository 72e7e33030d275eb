import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Climb } from '../core/run-analysis.ts';
import { heightUnitName, inHeightUnit } from '../words/amounts.ts';
import { count } from '../words/units.ts';
import { atRest, hitArea, mark, MOST_STOPS, type ReadOut } from './mark.ts';
import { paint, type ChartTheme, type Paint } from './paint.ts';
import { picture } from './picture.ts';
import { repeatsAlt, repeatText, type RepeatProfileData } from './repeat-profile-data.ts';
import { FONT, hairline, label, px } from './svg.ts';

export { repeatsTable, type RepeatProfileData } from './repeat-profile-data.ts';

const LEFT = 34;
const TOP = 44;
const BOTTOM = 150;
const HEIGHT = BOTTOM + 24;
/** Of a repeat's place, the way up, the way down, and what is left between two. */
const UP_SHARE = 0.5;
const DOWN_SHARE = 0.4;
/** DESIGN: repeats closer together than this have no room for a number each. */
const NUMBER_PITCH = 20;
const LEAST_TOP_M = 10;

type Scene = {
  readonly p: Paint;
  readonly pitch: number;
  readonly y: (m: number) => number;
};

/** One repeat: up to its top, and as far down again as it went. */
const hill = (climb: Climb, i: number, { p, pitch, y }: Scene): string => {
  const x = LEFT + i * pitch;
  const top = x + pitch * UP_SHARE;
  const end = top + pitch * DOWN_SHARE;
  const ground = y(0);
  const line = Math.min(2.25, pitch / 6);
  // Further down than it came up would be below the ground of the picture.
  const foot = y(Math.max(0, climb.gainM - climb.descentM));
  const [peak, down] = [px(y(climb.gainM)), px(foot)];
  return [
    hitArea(x, TOP, pitch, BOTTOM - TOP),
    `<path d="M${px(x)} ${px(ground)}L${px(top)} ${peak}V${px(ground)}Z"${p({ fill: 'bar' })}/>`,
    climb.descentM > 0
      ? `<path d="M${px(top)} ${px(ground)}V${peak}L${px(end)} ${down}V${px(ground)}Z"${p({ fill: 'band' })}/>` +
        `<path d="M${px(top)} ${peak}L${px(end)} ${down}" stroke-width="${px(line)}" stroke-linecap="round"${p({ fill: 'none', stroke: 'accent' })}/>`
      : '',
    `<path d="M${px(x)} ${px(ground)}L${px(top)} ${peak}" stroke-width="${px(line)}" stroke-linecap="round"${p({ fill: 'none', stroke: 'ink' })}/>`,
  ].join('');
};

/** The same hill again and again: each climb as high as it was, and the way down after it, which is what loads the knee. */
export const repeatProfile = (data: RepeatProfileData, theme: ChartTheme, width = 680): string => {
  const { repeats, reader } = data;
  const { climbs } = repeats;
  const words = reader.words.charts.repeats;
  const p = paint(theme);
  const topM = Math.max(LEAST_TOP_M, max(climbs, (climb) => climb.gainM) ?? 0);
  const pitch = (width - LEFT) / Math.max(climbs.length, 1);
  const scene: Scene = { p, pitch, y: scaleLinear([0, topM], [BOTTOM, TOP + 4]) };
  const readOut: ReadOut = { x: 0, y: FONT + 18 };
  const focusable = climbs.length <= MOST_STOPS;
  const perUnit = inHeightUnit(1, reader.units);
  const ticks = scaleLinear([0, topM * perUnit], [0, 1])
    .ticks(2)
    .filter((value) => value > 0);
  return picture(
    {
      id: data.id ?? 'repeats',
      theme,
      width,
      height: HEIGHT,
      title: words.title(reader.count(repeats.count)),
      alt: repeatsAlt(data),
      marks: focusable,
    },
    [
      label(p({ fill: 'text' }), words.caption(heightUnitName(reader.units)), {
        x: 0,
        y: FONT,
        strong: true,
      }),
      ...ticks.flatMap((value) => {
        const at = scene.y(value / perUnit);
        return [
          hairline(p({ stroke: 'line' }), LEFT, width, at),
          label(p({ fill: 'muted' }), count(value, reader.locale), { x: LEFT - 6, y: at + 4, anchor: 'end' }),
        ];
      }),
      ...climbs.map((climb, i) =>
        mark(hill(climb, i, scene), repeatText(climb, i + 1, reader), readOut, { p, focusable }),
      ),
      hairline(p({ stroke: 'muted' }), LEFT, width, BOTTOM),
      climbs[0] ? atRest(repeatText(climbs[0], 1, reader), readOut, p) : '',
      ...climbs.map((_, i) =>
        pitch < NUMBER_PITCH && i > 0 && i < climbs.length - 1
          ? ''
          : label(p({ fill: 'muted' }), reader.count(i + 1), {
              x: LEFT + pitch * (i + UP_SHARE),
              y: BOTTOM + 17,
              anchor: i === climbs.length - 1 && pitch < NUMBER_PITCH ? 'end' : 'middle',
            }),
      ),
    ],
  );
};
