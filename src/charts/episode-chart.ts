import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type Day, dayNumber } from '../core/day.ts';
import { WEEKS_BEFORE } from '../core/episodes/around.ts';
import { count, inLongUnit, longUnitName } from '../words/units.ts';
import { heightUnitName, inHeightUnit } from '../words/amounts.ts';
import { cut } from '../words/text.ts';
import { type EpisodeChartData, hillsOf, loudest, painsShown } from './episode-chart-data.ts';
import { episodeAlt, weekText } from './episode-words.ts';
import { atRest, hitArea, mark, MOST_STOPS, type ReadOut } from './mark.ts';
import { marker } from './marker.ts';
import { paint, type ChartTheme, type Paint } from './paint.ts';
import { picture } from './picture.ts';
import { FONT, hairline, label, px } from './svg.ts';
import { timeLabels } from './time-labels.ts';

export type { EpisodeChartData } from './episode-chart-data.ts';
export { episodeTable } from './episode-words.ts';

/** Room for "10,000" beside the axis. */
const LEFT = 46;
const RIGHT = 12;
/** Panels on the same days, pixels: distance, hills, pain. Captions stand above each. */
const BARS = { top: 76, bottom: 196 };
const HILLS = { top: 234, bottom: 284 };
const PAIN_PANEL = 64;
const CAPTION_ABOVE = 14;
const BAR_SHARE = 0.66;
const BAR_MOST = 30;
const LEAST_TOP_M = 1000;
const LEAST_HILLS_M = 50;
const MARKER_ABOVE = 12;
/** The word beside the line stands clear of a sign above the highest bar. */
const START_ABOVE = 34;
const STOP_LEVEL = 3;

type Scene = {
  readonly data: EpisodeChartData;
  readonly p: Paint;
  readonly right: number;
  /** The left edge of a day. */
  x(day: Day, plus?: number): number;
  middle(i: number): number;
  readonly width: number;
};

const usualBand = ({ data, p, right }: Scene, y: (m: number) => number): string => {
  const { usual } = data.around;
  if (usual === null) return '';
  const { reader } = data;
  const [top, bottom] = [y(usual.high), y(usual.low)];
  const whole = (m: number): string => count(Math.round(inLongUnit(m, reader.units)), reader.locale);
  return [
    `<rect x="${LEFT}" y="${px(top)}" width="${px(right - LEFT)}" height="${px(Math.max(bottom - top, 1))}"${p({ fill: 'band' })}/>`,
    hairline(p({ stroke: 'bandEdge' }), LEFT, right, top, '2 3'),
    hairline(p({ stroke: 'bandEdge' }), LEFT, right, bottom, '2 3'),
    label(p({ fill: 'muted' }), reader.words.chart.usual(whole(usual.low), whole(usual.high)), {
      x: right,
      y: FONT,
      anchor: 'end',
    }),
  ].join('');
};

const bar = (scene: Scene, i: number, top: number, bottom: number, after: boolean): string =>
  bottom - top < 0.5
    ? hairline(
        scene.p({ stroke: 'bar' }),
        scene.middle(i) - scene.width / 2,
        scene.middle(i) + scene.width / 2,
        bottom - 1,
      )
    : `<rect x="${px(scene.middle(i) - scene.width / 2)}" y="${px(top)}" width="${px(scene.width)}" height="${px(bottom - top)}" rx="2"${scene.p({ fill: after ? 'bar' : 'ink' })}/>`;

/** DESIGN: mean width of a character of the 12 px typeface, for keeping a line within the picture. */
const CHARACTER = 6.5;

const tip = ({ data, right }: Scene, i: number): string =>
  cut(weekText(data, i), Math.floor(right / CHARACTER));

const distancePanel = (scene: Scene, readOut: ReadOut): string => {
  const { data, p, right } = scene;
  const { reader, around } = data;
  const { units, locale } = reader;
  const t = reader.words.charts.episode;
  const top = max([...around.weeks.map(({ weekM }) => weekM ?? 0), around.usual?.high ?? 0, LEAST_TOP_M]);
  const scale = scaleLinear([0, inLongUnit(top ?? LEAST_TOP_M, units)], [BARS.bottom, BARS.top]);
  const y = (m: number): number => scale(inLongUnit(m, units));
  return [
    label(p({ fill: 'text' }), t.distance(longUnitName(units)), { x: 0, y: FONT, strong: true }),
    ...scale
      .ticks(3)
      .filter((value) => value > 0)
      .map(
        (value) =>
          hairline(p({ stroke: 'line' }), LEFT, right, scale(value)) +
          label(p({ fill: 'muted' }), count(value, locale), {
            x: LEFT - 6,
            y: scale(value) + 4,
            anchor: 'end',
          }),
      ),
    usualBand(scene, y),
    ...around.weeks.map(({ weekM, to, findings }, i) => {
      if (weekM === null) return '';
      const level = loudest(findings);
      const inner =
        hitArea(scene.middle(i) - scene.width / 2, BARS.top - 20, scene.width, BARS.bottom - BARS.top + 20) +
        bar(scene, i, y(weekM), BARS.bottom, to > around.start.to) +
        (level === null ? '' : marker(level, scene.middle(i), y(weekM) - MARKER_ABOVE, p));
      return mark(inner, tip(scene, i), readOut, { p, focusable: around.weeks.length <= MOST_STOPS });
    }),
    hairline(p({ stroke: 'muted' }), LEFT, right, BARS.bottom),
  ].join('');
};

const hillsPanel = (scene: Scene): string => {
  const { data, p, right } = scene;
  const { reader, around } = data;
  const { units, locale } = reader;
  const by = hillsOf(data);
  if (by === null) return '';
  const t = reader.words.charts.episode;
  const top = max([...around.weeks.map((week) => week[by] ?? 0), LEAST_HILLS_M]) ?? LEAST_HILLS_M;
  const scale = scaleLinear([0, inHeightUnit(top, units)], [HILLS.bottom, HILLS.top]);
  return [
    label(p({ fill: 'text' }), (by === 'descentM' ? t.descent : t.climb)(heightUnitName(units)), {
      x: 0,
      y: HILLS.top - CAPTION_ABOVE,
      strong: true,
    }),
    ...scale
      .ticks(2)
      .filter((value) => value > 0)
      .map(
        (value) =>
          hairline(p({ stroke: 'line' }), LEFT, right, scale(value)) +
          label(p({ fill: 'muted' }), count(value, locale), {
            x: LEFT - 6,
            y: scale(value) + 4,
            anchor: 'end',
          }),
      ),
    ...around.weeks.map((week, i) => {
      const metres = week[by];
      return metres === null
        ? ''
        : bar(scene, i, scale(inHeightUnit(metres, units)), HILLS.bottom, week.to > around.start.to);
    }),
    hairline(p({ stroke: 'muted' }), LEFT, right, HILLS.bottom),
  ].join('');
};

const painPanel = (scene: Scene, panel: { readonly top: number; readonly bottom: number }): string => {
  const { data, p, right, x } = scene;
  const pains = painsShown(data);
  if (pains.length === 0) return '';
  const y = scaleLinear([0, 10], [panel.bottom, panel.top]);
  return [
    label(p({ fill: 'text' }), data.reader.words.charts.episode.pain, {
      x: 0,
      y: panel.top - CAPTION_ABOVE,
      strong: true,
    }),
    ...[0, 10].map(
      (level) =>
        hairline(p({ stroke: level === 0 ? 'muted' : 'line' }), LEFT, right, y(level)) +
        label(p({ fill: 'muted' }), String(level), { x: LEFT - 6, y: y(level) + 4, anchor: 'end' }),
    ),
    hairline(p({ stroke: 'stop' }), LEFT, right, y(STOP_LEVEL), '4 3'),
    ...pains.map(({ day, level, stops }) =>
      stops
        ? marker('stop', x(day, 0.5), y(level), p)
        : `<circle cx="${px(x(day, 0.5))}" cy="${px(y(level))}" r="${level > 0 ? 4 : 2.5}" stroke-width="1.75"${level > 0 ? p({ fill: 'ground', stroke: 'accent' }) : p({ fill: 'bar' })}/>`,
    ),
  ].join('');
};

/** The start as a line through all panels; remembered roughly, as a stretch of days with an edge on both sides. */
const startLine = ({ data, p, x, right }: Scene, bottom: number): string => {
  const { start } = data.around;
  const t = data.reader.words.charts.episode;
  const top = BARS.top - START_ABOVE;
  const line = (at: number): string =>
    `<line x1="${px(at)}" x2="${px(at)}" y1="${px(top)}" y2="${px(bottom)}" stroke-width="2"${p({ stroke: 'stop' })}/>`;
  const from = Math.max(x(start.from), LEFT);
  const isDay = start.from === start.to;
  const at = isDay ? x(start.to, 0.5) : x(start.to, 1);
  const text = isDay ? t.begins : t.mayBegin;
  // Beside the line where there is more room.
  const isRight = at < (LEFT + right) / 2;
  return [
    isDay
      ? line(at)
      : line(from) +
        line(at) +
        `<line x1="${px(from)}" x2="${px(at)}" y1="${px(top)}" y2="${px(top)}" stroke-width="2"${p({ stroke: 'stop' })}/>`,
    label(p({ fill: 'stop' }), text, {
      x: isRight ? at + 6 : (isDay ? at : from) - 6,
      y: top + 8,
      anchor: isRight ? 'start' : 'end',
      strong: true,
    }),
  ].join('');
};

/**
 * The twelve weeks before a pain and the four after: distance of each seven days over what is usual, findings, hills and
 * pain, with the beginning as a line.
 * @param width Pixels the picture is drawn for; it scales, but text is sized for this width.
 */
export const episodeChart = (data: EpisodeChartData, theme: ChartTheme, width = 680): string => {
  const { around, reader } = data;
  const { weeks } = around;
  const p = paint(theme);
  const right = width - RIGHT;
  const first = dayNumber(weeks[0]?.from ?? around.start.from);
  const last = dayNumber(weeks.at(-1)?.to ?? around.start.to);
  const scale = scaleLinear([first, last + 1], [LEFT, right]);
  const x = (day: Day, plus = 0): number => scale(dayNumber(day) + plus);
  const pitch = (right - LEFT) / Math.max(weeks.length, 1);
  const scene: Scene = {
    data,
    p,
    right,
    x,
    middle: (i) => LEFT + (i + 0.5) * pitch,
    width: Math.min(pitch * BAR_SHARE, BAR_MOST),
  };
  const end = hillsOf(data) === null ? BARS.bottom : HILLS.bottom;
  const pain = { top: end + 38, bottom: end + 38 + PAIN_PANEL };
  const bottom = painsShown(data).length === 0 ? end : pain.bottom;
  const readOut = { x: 0, y: FONT + 18 };
  return picture(
    {
      id: data.id ?? 'episode',
      theme,
      width,
      height: bottom + 24,
      title: reader.words.charts.episode.title,
      alt: episodeAlt(data),
      marks: true,
    },
    [
      weeks.length === 0 ? '' : atRest(tip(scene, Math.min(weeks.length, WEEKS_BEFORE) - 1), readOut, p),
      distancePanel(scene, readOut),
      hillsPanel(scene),
      painPanel(scene, pain),
      startLine(scene, bottom),
      timeLabels(
        weeks.map(({ to }) => to),
        { middle: scene.middle, y: bottom + 17, byMonth: false },
        { p, say: reader },
      ),
    ],
  );
};
