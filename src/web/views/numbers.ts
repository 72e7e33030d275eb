import type { Beside, Status } from '../../core/status.ts';
import type { Formats } from '../../words/formats.ts';
import { html, raw, type Html } from './html.ts';

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
const rangePicture = (value: number, usual: { low: number; high: number }): Html => {
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

const usualText = ({ value, usual }: Beside, range: Stat['range']): Html => {
  if (value === null) return html`not known for enough of your runs`;
  if (usual === null) return html`too few weeks to say what is usual`;
  const where = value < usual.low ? 'below' : value > usual.high ? 'above' : 'within';
  return html`${where} your usual <span>${range(usual.low, usual.high)}</span>`;
};

const stat = ({ label, beside, text, range }: Stat): Html => html`
  <div class="stat">
    <dt>${label}</dt>
    <dd class="stat-value">${beside.value === null ? '–' : text(beside.value)}</dd>
    <dd class="stat-usual">
      ${usualText(beside, range)}
      ${beside.value !== null && beside.usual ? rangePicture(beside.value, beside.usual) : null}
    </dd>
  </div>
`;

/** The three numbers of the week beside their usual range. */
export const numbers = (status: Status, formats: Formats): Html => html`
  <dl class="numbers">
    ${[
      {
        label: 'Distance, last 7 days',
        beside: status.numbers.weekM,
        text: formats.distance,
        range: formats.distanceRange,
      },
      {
        label: 'Longest run, last 7 days',
        beside: status.numbers.longestM,
        text: formats.distance,
        range: formats.distanceRange,
      },
      {
        label: 'Climb, last 7 days',
        beside: status.numbers.climbM,
        text: formats.elevation,
        range: formats.elevationRange,
      },
    ].map(stat)}
  </dl>
`;
