import { directionBalance } from '../core/rules/t1-track.ts';
import type { TrackMetres } from '../core/load/track-balance.ts';
import { hitArea, mark, type ReadOut } from './mark.ts';
import { paint, type ChartTheme, type Paint } from './paint.ts';
import { picture } from './picture.ts';
import { FONT, label, px } from './svg.ts';
import { trackAlt, trackTexts, type TrackBarData } from './track-bar-data.ts';

export { balanceText, trackTable, type TrackBarData } from './track-bar-data.ts';

const BAR = 16;
/** From one bar to the next: its name above it, room for the ticks below. */
const ROW = 56;
const TOP = FONT + 12;
/** The ticks of the limit stand out of the bar, so that they are seen on either colour. */
const OVER = 4;

type Scene = { readonly p: Paint; readonly width: number; readonly limit: number };

/** Anticlockwise from the left, clockwise from the right: where they meet says which is more. */
const bar = ({ p, width, limit }: Scene, { ccwM, cwM }: TrackMetres, y: number): string => {
  const balance = directionBalance(ccwM, cwM) ?? 0;
  const meet = ((1 + balance) / 2) * width;
  const rect = (x: number, w: number, role: 'ink' | 'bar'): string =>
    w <= 0 ? '' : `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${BAR}"${p({ fill: role })}/>`;
  const tick = (x: number): string =>
    `<path d="M${px(x)} ${px(y - OVER)}V${px(y + BAR + OVER)}" stroke-width="4"${p({ fill: 'none', stroke: 'ground' })}/>` +
    `<path d="M${px(x)} ${px(y - OVER)}V${px(y + BAR + OVER)}" stroke-width="2"${p({ fill: 'none', stroke: 'accent' })}/>`;
  const share = ((1 + limit) / 2) * width;
  return [
    hitArea(0, y - OVER, width, BAR + 2 * OVER),
    rect(0, meet, 'ink'),
    rect(meet, width - meet, 'bar'),
    tick(share),
    tick(width - share),
  ].join('');
};

const named = ({ p, width }: Scene, name: string, ends: { ccw: string; cw: string }, y: number): string =>
  label(p({ fill: 'muted' }), ends.ccw, { x: 0, y }) +
  label(p({ fill: 'text' }), name, { x: width / 2, y, anchor: 'middle', strong: true }) +
  label(p({ fill: 'muted' }), ends.cw, { x: width, y, anchor: 'end' });

/** What the ticks are. */
const key = ({ p }: Scene, text: string, y: number): string =>
  `<path d="M2 ${px(y - 11)}V${px(y + 2)}" stroke-width="2"${p({ fill: 'none', stroke: 'accent' })}/>` +
  label(p({ fill: 'muted' }), text, { x: 10, y });

/**
 * Which way round the track: a bar for this run and one for the 28 days, anticlockwise from the left and clockwise from
 * the right. Ticks show from where on Camber calls it one-sided. A bar of nothing is left out.
 */
export const trackBar = (data: TrackBarData, theme: ChartTheme, width = 680): string => {
  const { run, month, limit, reader } = data;
  const t = reader.words.charts.track;
  const scene: Scene = { p: paint(theme), width, limit };
  const texts = trackTexts(data);
  const readOut: ReadOut = { x: width / 2, y: FONT, anchor: 'middle' };
  const rows = [
    { name: t.run, metres: run, text: texts.run },
    { name: t.month, metres: month, text: texts.month },
  ].filter(({ metres }) => directionBalance(metres.ccwM, metres.cwM) !== null);
  const yOf = (i: number): number => TOP + i * ROW + FONT + 8;
  return picture(
    {
      id: data.id ?? 'track-bar',
      theme,
      width,
      height: yOf(rows.length) + 12,
      title: t.title,
      alt: trackAlt(data),
      marks: true,
    },
    [
      ...rows.map(({ name, metres, text }, i) => {
        const ends = i === 0 ? t.ends : { ccw: '', cw: '' };
        return (
          named(scene, name, ends, yOf(i) - 10) +
          mark(bar(scene, metres, yOf(i)), text, readOut, { p: scene.p, focusable: true })
        );
      }),
      key(scene, t.limit, yOf(rows.length)),
    ],
  );
};
