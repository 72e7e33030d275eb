import { addDays } from '../../../core/day.ts';
import { LEVELS, type Level } from '../../../core/rules/level.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';
import { rangePicture, usualText } from '../../parts/numbers.ts';
import { levelBadge, viewOnStrava } from '../../parts/parts.ts';
import type { RunRow, WeekRow } from './rows.ts';

const runRow = (run: RunRow, reader: Reader): Html => html`
  <li class="run">
    <a class="run-link" href="/runs/${run.id}">
      <time datetime="${run.isoDay}">${run.day}</time>
      <span class="run-distance">${run.distance}</span>
    </a>
    ${
      run.marks.length > 0
        ? html`<span class="run-marks">
            ${run.marks.map(
              (mark) => html`<span>${levelBadge(mark.level, reader.words)} ${mark.title}</span>`,
            )}
          </span>`
        : null
    }
    <span class="run-facts">
      ${run.facts.map((fact) => html`<span>${fact}</span>`)}
      ${run.id > 0 ? viewOnStrava(run.id, run.day) : null}
    </span>
  </li>
`;

/** The days of a week; in another year than this one, with the year. */
const daysText = ({ week: { from, to } }: WeekRow, today: string, reader: Reader): string => {
  const year = to.slice(0, 4);
  return year === today.slice(0, 4) ? reader.dayRange(from, to) : `${reader.dayRange(from, to)} ${year}`;
};

const loudest = (rows: readonly RunRow[]): Level | null =>
  LEVELS.findLast((level) => rows.some(({ marks }) => marks.some((mark) => mark.level === level))) ?? null;

/** The week's other numbers; what is not known is not there. */
const facts = ({ week, runs }: WeekRow, reader: Reader): readonly string[] => {
  const t = reader.words.pages.runs;
  const { longestM, climbM } = week.numbers;
  return [
    t.runs(runs, reader.count(runs)),
    longestM.value === null || runs === 1 ? null : t.longest(reader.distance(longestM.value)),
    climbM.value === null ? null : t.climb(reader.elevation(climbM.value)),
    week.descentM === null ? null : t.descent(reader.elevation(week.descentM)),
  ].filter((fact) => fact !== null);
};

/** Beside the distance of a week that is over: whether it is usual. A week that goes on is not compared yet. */
const besideUsual = ({ week }: WeekRow, today: string, reader: Reader): Html => {
  const { weekM } = week.numbers;
  if (week.to > today) return html`<span class="week-usual">${reader.words.pages.runs.soFar}</span>`;
  if (weekM.value === null || weekM.usual === null) return html``;
  return html`<span class="week-usual"
    ><span>${usualText(weekM, reader.distanceRange, reader)}</span
    >${rangePicture(weekM.value, weekM.usual)}</span
  >`;
};

/** One week: its numbers as a line that opens, and its runs. */
export const weekSection = (
  row: WeekRow,
  { today, isOpen }: { readonly today: string; readonly isOpen: boolean },
  reader: Reader,
): Html => {
  const t = reader.words.pages.runs;
  const { week, rows, emptyBefore } = row;
  const level = loudest(rows);
  return html`
    <details class="week" ${isOpen ? html`open` : null}>
      <summary>
        <h2 class="week-name">
          <span class="week-days">${daysText(row, today, reader)}</span>
          ${level === null ? null : levelBadge(level, reader.words)}
        </h2>
        <span class="week-distance">${reader.distance(week.numbers.weekM.value ?? 0)}</span>
        <span class="week-facts"> ${facts(row, reader).map((fact) => html`<span>${fact}</span>`)} </span>
        ${besideUsual(row, today, reader)}
      </summary>
      <ul class="run-list">
        ${rows.map((run) => runRow(run, reader))}
      </ul>
    </details>
    ${
      emptyBefore === 0
        ? null
        : html`<p class="week-gap soft">
            ${t.without(
              emptyBefore,
              reader.count(emptyBefore),
              reader.dayRange(addDays(week.from, -7 * emptyBefore), addDays(week.from, -1)),
            )}
          </p>`
    }
  `;
};
