import { loudest } from '../../../charts/episode-chart-data.ts';
import { episodeChart, type EpisodeChartData } from '../../../charts/episode-chart.ts';
import { inALine } from '../../../core/episodes/in-a-line.ts';
import { LEVELS } from '../../../core/rules/level.ts';
import type { Turn } from '../../../core/rehab/course.ts';
import type { LookBack } from '../../../core/episodes/look-back.ts';
import { changeLine, episodeTitle, lookBackLine, windowLines } from '../../../words/episodes.ts';
import { heightUnitName } from '../../../words/amounts.ts';
import type { Reader } from '../../../words/reader.ts';
import { capital, cut } from '../../../words/text.ts';
import { longUnitName } from '../../../words/units.ts';
import { choice } from '../../parts/fields.ts';
import { html, raw, rich, type Html } from '../../parts/html.ts';
import { table } from '../../parts/parts.ts';
import { type Part, PARTS, type SheetData } from './sheet-data.ts';

/** DESIGN: what a clinician reads in a minute, and two sides hold; the page of the episode has all. By number of episodes. */
const MOST_CHANGES: readonly number[] = [0, 6, 4, 3];
const MOST_NOTE = 300;

/** The picture's width on paper, pixels: as wide as the text of A4 and of Letter, so that its type keeps its size. */
const PAPER_PX = 640;

const choices = ({ episodes, chosen, parts }: SheetData, reader: Reader): Html => {
  const t = reader.words.pages.episodes.sheet;
  return html`
    <form method="get" action="/episodes/sheet" class="flow sheet-choices">
      <input type="hidden" name="chosen" value="1" />
      ${
        episodes.length === 0
          ? html`<p>
              ${rich(reader.words.pages.episodes.none, { a: (inner) => html`<a href="/episodes">${inner}</a>` })}
            </p>`
          : html`<fieldset>
              <legend>${t.which}</legend>
              ${episodes.map((episode) =>
                choice(
                  'checkbox',
                  'episode',
                  String(episode.id),
                  chosen.some((each) => each.episode.id === episode.id),
                  episodeTitle(episode, reader),
                ),
              )}
            </fieldset>`
      }
      <fieldset>
        <legend>${t.choose}</legend>
        ${PARTS.map((part) => choice('checkbox', 'part', part, parts.includes(part), t.part[part]))}
      </fieldset>
      <button class="button">${t.show}</button>
    </form>
  `;
};

const about = ({ episode }: LookBack, reader: Reader): string => {
  const t = reader.words.episodes;
  const said = [
    ...(episode.side === null ? [] : [t.side[episode.side]]),
    t.onset[episode.onset],
    ...(episode.named ? [t.named] : []),
  ];
  return capital(said.join(', '), reader.locale);
};

const changedOf = (lookBack: LookBack, { seen, chosen }: SheetData, reader: Reader): Html => {
  const t = reader.words.pages.episodes.sheet;
  const shown = lookBack.changed.slice(0, MOST_CHANGES[chosen.length] ?? 0);
  const more = lookBack.changed.length - shown.length;
  const labelsOf = (isRough: boolean): string =>
    lookBack.notKnown
      .filter(({ why }) => (typeof why !== 'string') === isRough)
      .map(({ measure }) => reader.words.episodes.measures[measure].label)
      .join('; ');
  const [rough, unknown] = [labelsOf(true), labelsOf(false)];
  return html`
    <p class="sheet-line">${lookBackLine(inALine(lookBack), reader)}</p>
    <p class="sheet-small">${windowLines(lookBack, reader)[0]}</p>
    ${
      shown.length === 0
        ? null
        : html`<ul class="sheet-list">
            ${shown.map((change) => {
              const line = changeLine(change, seen.howOften(change), lookBack.days, reader);
              return html`<li>
                <strong>${line.label}</strong>: ${line.value}${line.day === null ? null : html` ${line.day}`},
                ${line.usual}.
                ${line.often === null ? null : html`<span class="sheet-small">${line.often}</span>`}
              </li>`;
            })}
            ${more > 0 ? html`<li>${t.moreChanges(reader.count(more))}</li>` : null}
          </ul>`
    }
    ${rough === '' ? null : html`<p class="sheet-small">${t.depends(rough)}</p>`}
    ${unknown === '' ? null : html`<p class="sheet-small">${t.notKnown(unknown)}</p>`}
  `;
};

/** What the signs above the bars mean, of those that are there. */
const signs = ({ around: { weeks } }: EpisodeChartData, reader: Reader): string => {
  const { levels } = reader.words;
  const shown = LEVELS.filter((level) => weeks.some(({ findings }) => loudest(findings) === level));
  return shown.map((level) => `${levels[level].symbol} ${levels[level].label}`).join(', ');
};

const episodesPart = (data: SheetData, reader: Reader): Html => html`
  ${data.chosen.map(
    (lookBack) => html`
      <section class="sheet-part">
        <h3>${episodeTitle(lookBack.episode, reader)}</h3>
        <p class="sheet-small">${about(lookBack, reader)}</p>
        ${data.parts.includes('changed') ? changedOf(lookBack, data, reader) : null}
        ${
          data.parts.includes('note') && lookBack.episode.note !== ''
            ? html`<p class="sheet-note">${cut(lookBack.episode.note, MOST_NOTE)}</p>`
            : null
        }
      </section>
    `,
  )}
`;

const shoes = ({ pairs }: SheetData, reader: Reader): Html => {
  const t = reader.words.pages.episodes.sheet;
  if (pairs.length === 0) return html`<p>${t.noShoes}</p>`;
  return table(
    t.part.shoes,
    [
      { head: t.shoe },
      { head: t.distance, numeric: true },
      { head: t.month, numeric: true },
      { head: t.drop, numeric: true },
    ],
    pairs.map(({ name, distanceM, monthM, dropMm }) => [
      name ?? t.unknown,
      reader.roundDistance(distanceM),
      reader.distance(monthM),
      dropMm === null ? t.unknown : reader.millimetres(dropMm),
    ]),
  );
};

const pain = ({ pain: weeks }: SheetData, reader: Reader): Html => {
  const t = reader.words.pages.episodes.sheet;
  if (weeks.length === 0) return html`<p>${t.noPain}</p>`;
  const none = reader.words.pages.episodes.beside.none;
  return table(
    t.part.pain,
    [
      { head: t.week },
      { head: t.worst, numeric: true },
      { head: t.answers, numeric: true },
      { head: t.snapped, numeric: true },
    ],
    weeks.map(({ from, to, worst, answers, snapped }) => [
      reader.dayRange(from, to),
      worst === null ? none : reader.count(worst),
      reader.count(answers),
      reader.count(snapped),
    ]),
  );
};

const hips = ({ hips: tests }: SheetData, reader: Reader): Html => {
  const t = reader.words.pages.episodes.sheet;
  const { short } = reader.words.pages.hipDrop;
  if (tests.length === 0) return html`<p>${t.noTests}</p>`;
  return table(
    t.part.hips,
    [{ head: t.day }, { head: t.right }, { head: t.left }],
    tests.map(({ day, right, left }) => [reader.dayWithYear(day), short[right], short[left]]),
  );
};

const exercises = ({ exerciseDays, exerciseOf, plan }: SheetData, reader: Reader): Html => {
  const t = reader.words.pages.episodes.sheet;
  return html`
    <p>
      ${t.exercises(reader.count(exerciseDays), reader.count(exerciseOf))}
      ${plan.days.length === 0 ? null : t.plan(reader.count(plan.doneDays), reader.count(plan.days.length))}
    </p>
  `;
};

const turnText = (turn: Turn, reader: Reader): string => {
  const { turns } = reader.words.pages.episodes.sheet;
  return turn.kind === 'ladder-step' || turn.kind === 'setback'
    ? turns[turn.kind](reader.count(turn.step))
    : turns[turn.kind];
};

const ladder = ({ turns }: SheetData, reader: Reader): Html => {
  const t = reader.words.pages.episodes.sheet;
  if (turns.length === 0) return html`<p>${t.noLadder}</p>`;
  return html`<p>
    ${turns.map((turn) => `${reader.shortDay(turn.day)}: ${turnText(turn, reader)}`).join(' · ')}
  </p>`;
};

const OF_PART: Readonly<
  Record<Exclude<Part, 'load' | 'changed' | 'note'>, (data: SheetData, reader: Reader) => Html>
> = { shoes, pain, hips, exercises, ladder };

const isOwn = (part: Part): part is keyof typeof OF_PART => part in OF_PART;

const sheet = (data: SheetData, reader: Reader): Html => {
  const t = reader.words.pages.episodes.sheet;
  const { chart, parts, chosen, today } = data;
  return html`
    <article class="sheet" lang="${reader.locale}">
      <header class="sheet-head">
        <h2>${t.heading}</h2>
        <p class="sheet-small">
          ${t.date(reader.dayWithYear(today))}.
          ${t.units(longUnitName(reader.units), heightUnitName(reader.units))} ${t.record}
        </p>
        <div class="sheet-who">
          <label for="sheet-name">${t.name} <span class="no-print hint">${t.nameHint}</span></label>
          <input type="text" id="sheet-name" autocomplete="off" maxlength="80" />
        </div>
      </header>
      ${
        chart !== null && parts.includes('load')
          ? html`<section class="sheet-part sheet-chart">
              <h3>${t.part.load}</h3>
              ${raw(episodeChart({ ...chart, id: 'sheet' }, 'page', PAPER_PX))}
              <p class="sheet-small">
                ${reader.words.pages.episodes.one.pictureCaption} ${signs(chart, reader)}
              </p>
            </section>`
          : null
      }
      ${chosen.length === 0 ? null : episodesPart(data, reader)}
      <div class="sheet-beside">
        ${parts.filter(isOwn).map(
          (part) =>
            html`<section class="sheet-part">
              <h3>${t.part[part]}</h3>
              ${OF_PART[part](data, reader)}
            </section>`,
        )}
      </div>
      ${parts.length === 0 ? html`<p>${t.nothing}</p>` : null}
      <footer class="sheet-foot">
        <p>${reader.words.episodes.noCause} ${t.sources}</p>
        <p>${reader.words.ratioFootnote}</p>
      </footer>
    </article>
  `;
};

/** The sheet for the physiotherapist: what stands on it is chosen above, and what is printed is only the sheet. */
export const sheetPage = (data: SheetData, reader: Reader): Html => {
  const t = reader.words.pages.episodes.sheet;
  return html`
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    <div class="no-print">
      ${choices(data, reader)}
      <p class="sheet-print">
        <button type="button" class="button button-primary" data-print hidden>${t.print}</button>
        <span class="hint">${t.printHint}</span>
      </p>
    </div>
    ${sheet(data, reader)}
  `;
};
