import { arc } from 'd3-shape';
import { directionBalance } from '../core/rules/t1-track.ts';
import { hitArea, mark, type ReadOut } from './mark.ts';
import { paint, type ChartTheme, type Paint } from './paint.ts';
import { picture } from './picture.ts';
import { FONT, label, px } from './svg.ts';
import { dialAlt, dialTexts, type TrackDialData } from './track-dial-data.ts';
import { trackOval } from './track-oval.ts';

export { balanceText, dialTable, type TrackDialData } from './track-dial-data.ts';

/** Below this width oval and dial stand one above the other. */
const NARROW = 560;
const OVAL = { straight: 110, radius: 52 };
const OVAL_HEIGHT = 140;
const RADIUS = 112;
const BAND = 14;
const DIAL_HEIGHT = RADIUS + 66;

/** Of the key: a sign, the mean width of a character of the 12 px typeface, and the gap between two entries. */
const SIGN = 21;
const CHARACTER = 6.4;
const GAP = 16;

/** Angle of a balance, radians clockwise from straight up: all anticlockwise lies left, all clockwise right. */
const angleOf = (balance: number): number => (-balance * Math.PI) / 2;

type Dial = { readonly cx: number; readonly cy: number; readonly p: Paint };

const pointAt = ({ cx, cy }: Dial, balance: number, radius: number): readonly [number, number] => [
  cx + radius * Math.sin(angleOf(balance)),
  cy - radius * Math.cos(angleOf(balance)),
];

const zone = ({ cx, cy, p }: Dial, from: number, to: number, oneSided: boolean): string => {
  const path = arc()({
    innerRadius: RADIUS - BAND,
    outerRadius: RADIUS,
    startAngle: angleOf(from),
    endAngle: angleOf(to),
  });
  const roles = oneSided
    ? ({ fill: 'ground', stroke: 'accent' } as const)
    : ({ fill: 'band', stroke: 'bandEdge' } as const);
  return `<path d="${path ?? ''}" transform="translate(${px(cx)} ${px(cy)})" stroke-width="1.25"${p(roles)}/>`;
};

/** The 28 days: a hand from the middle. */
const hand = (dial: Dial, balance: number): string => {
  const [x, y] = pointAt(dial, balance, RADIUS - BAND - 6);
  const { cx, cy, p } = dial;
  return (
    hitArea(Math.min(cx, x) - 12, Math.min(cy, y) - 12, Math.abs(x - cx) + 24, Math.abs(y - cy) + 24) +
    `<path d="M${px(cx)} ${px(cy)}L${px(x)} ${px(y)}" stroke-width="4" stroke-linecap="round"${p({ fill: 'none', stroke: 'ink' })}/>` +
    `<circle cx="${px(cx)}" cy="${px(cy)}" r="7"${p({ fill: 'ink' })}/>`
  );
};

/** This run: a ring on the scale. */
const ring = (dial: Dial, balance: number): string => {
  const [x, y] = pointAt(dial, balance, RADIUS - BAND / 2);
  return (
    hitArea(x - 16, y - 16, 32, 32) +
    `<circle cx="${px(x)}" cy="${px(y)}" r="7.5" stroke-width="3"${dial.p({ fill: 'ground', stroke: 'ink' })}/>`
  );
};

const scale = (dial: Dial, { limit, reader }: TrackDialData): string => {
  const t = reader.words.charts.track;
  const { cx, cy, p } = dial;
  const muted = p({ fill: 'muted' });
  return [
    zone(dial, 1, limit, true),
    zone(dial, limit, -limit, false),
    zone(dial, -limit, -1, true),
    label(muted, t.even, { x: cx, y: cy - RADIUS - 8, anchor: 'middle' }),
    label(muted, t.ends.ccw, { x: cx - RADIUS - 8, y: cy + 24 }),
    label(muted, t.ends.cw, { x: cx + RADIUS + 8, y: cy + 24, anchor: 'end' }),
  ].join('');
};

/** What the marks and the set-off ends of the scale are. */
const key = ({ cx, cy, p }: Dial, { reader }: TrackDialData): string => {
  const t = reader.words.charts.track;
  const y = cy + 50;
  const line = (x: number): string =>
    `<path d="M${px(x + 1)} ${y - 4}h14" stroke-width="4" stroke-linecap="round"${p({ fill: 'none', stroke: 'ink' })}/>`;
  const circle = (x: number): string =>
    `<circle cx="${px(x + 8)}" cy="${y - 4}" r="5" stroke-width="2.5"${p({ fill: 'ground', stroke: 'ink' })}/>`;
  const end = (x: number): string =>
    `<rect x="${px(x + 2)}" y="${y - 9}" width="12" height="10" stroke-width="1.25"${p({ fill: 'ground', stroke: 'accent' })}/>`;
  const entries = [
    { sign: line, name: t.month },
    { sign: circle, name: t.run },
    { sign: end, name: t.limit },
  ];
  const widths = entries.map(({ name }) => SIGN + name.length * CHARACTER + GAP);
  let x = cx - (widths.reduce((sum, width) => sum + width, 0) - GAP) / 2;
  return entries
    .map(({ sign, name }, i) => {
      const at = x;
      x += widths[i] ?? 0;
      return sign(at) + label(p({ fill: 'muted' }), name, { x: at + SIGN, y });
    })
    .join('');
};

/**
 * Which way round: the oval with the way it was run, and a dial from all anticlockwise to all clockwise with a hand
 * for the 28 days and a ring for this run. The ends of the scale, where Camber calls it one-sided, are set off.
 */
export const trackDial = (data: TrackDialData, theme: ChartTheme, width = 680): string => {
  const { run, month, reader } = data;
  const t = reader.words.charts.track;
  const p = paint(theme);
  const narrow = width < NARROW;
  const half = narrow ? width / 2 : width / 4;
  const top = FONT + 14;
  const oval = { cx: half, cy: top + OVAL_HEIGHT / 2 + (narrow ? 0 : 24), ...OVAL };
  const dialTop = narrow ? top + OVAL_HEIGHT + 24 : top + 12;
  const dial: Dial = { cx: narrow ? half : width * 0.72, cy: dialTop + RADIUS, p };
  const readOut: ReadOut = { x: 0, y: FONT };
  const texts = dialTexts(data);
  const way = run.direction === 'mixed' ? t.mixed : t[run.direction];
  const balances = {
    run: directionBalance(run.ccwM, run.cwM),
    month: directionBalance(month.ccwM, month.cwM),
  };
  const middle = (text: string, y: number, strong: boolean): string =>
    label(p({ fill: strong ? 'text' : 'muted' }), text, { x: oval.cx, y, anchor: 'middle', strong });
  return picture(
    {
      id: data.id ?? 'track-dial',
      theme,
      width,
      height: dialTop + DIAL_HEIGHT,
      title: t.title,
      alt: dialAlt(data),
      marks: true,
    },
    [
      trackOval(run.direction, oval, p),
      middle(t.laps(run.laps, reader.count(run.laps)), oval.cy - 2, true),
      middle(way, oval.cy + 15, false),
      scale(dial, data),
      balances.month === null
        ? ''
        : mark(hand(dial, balances.month), texts.month, readOut, { p, focusable: true }),
      balances.run === null ? '' : mark(ring(dial, balances.run), texts.run, readOut, { p, focusable: true }),
      key(dial, data),
    ],
  );
};
