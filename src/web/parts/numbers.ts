import { addDays } from '../../core/day.ts';
import type { Beside, Status } from '../../core/report/status/status.ts';
import type { Reader } from '../../words/reader.ts';
import { html, raw, rich, type Html } from './html.ts';

type Stat = {
  readonly label: string;
  readonly beside: Beside;
  readonly text: (m: number) => string;
  readonly range: (low: number, high: number) => string;
};

/** Width of the range picture in its own units; the value or the range's end, whichever is more, reaches this share. */
const WIDTH = 240;
const REACH = 0.86;

/** The value as a mark on a line, the usual range as a band. Decoration: the text beside it says the same. */
export const rangePicture = (value: number, usual: { low: number; high: number }): Html => {
  const top = Math.max(value, usual.high, 1);
  const x = (m: number): number => Math.round((m / top) * WIDTH * REACH * 10) / 10;
  const above = value > usual.high;
  const width = Math.max(2, x(usual.high) - x(usual.low));
  return raw(
    `<svg class="range" viewBox="0 0 ${WIDTH} 18" aria-hidden="true" focusable="false" preserveAspectRatio="xMinYMid meet">` +
      `<path class="range-line" d="M0 9h${WIDTH}"/><rect class="range-band" x="${x(usual.low)}" y="4" width="${width}" height="10"/>` +
      `<rect class="range-mark${above ? ' above' : ''}" x="${Math.max(0, x(value) - 2)}" y="1" width="4" height="16"/></svg>`,
  );
};

/** Where a value stands beside its usual range, in words. */
export const usualText = ({ value, usual }: Beside, range: Stat['range'], { words }: Reader): Html => {
  const t = words.pages.home.numbers;
  if (value === null) return html`${t.unknown}`;
  if (usual === null) return html`${t.noUsual}`;
  const where = value < usual.low ? t.below : value > usual.high ? t.above : t.within;
  return rich(where(range(usual.low, usual.high)), { n: (inner) => html`<span>${inner}</span>` });
};

const stat = ({ label, beside, text, range }: Stat, reader: Reader): Html => html`
  <div class="stat">
    <dt>${label}</dt>
    <dd class="stat-value">${beside.value === null ? '–' : text(beside.value)}</dd>
    <dd class="stat-usual">
      ${usualText(beside, range, reader)}
      ${beside.value !== null && beside.usual ? rangePicture(beside.value, beside.usual) : null}
    </dd>
  </div>
`;

/** The three numbers of the week beside their usual range. */
export const numbers = ({ asOf, numbers: { weekM, longestM, climbM } }: Status, reader: Reader): Html => {
  const t = reader.words.pages.home.numbers;
  const { distance, distanceRange, elevation, elevationRange } = reader;
  const stats: readonly Stat[] = [
    { label: t.week, beside: weekM, text: distance, range: distanceRange },
    { label: t.longest, beside: longestM, text: distance, range: distanceRange },
    { label: t.climb, beside: climbM, text: elevation, range: elevationRange },
  ];
  return html`
    <h2 class="numbers-head">${t.heading(reader.dayRange(addDays(asOf, -6), asOf))}</h2>
    <dl class="numbers">${stats.map((each) => stat(each, reader))}</dl>
  `;
};
