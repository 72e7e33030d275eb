import { isIntervalsStopped } from '../../../connection/intervals-link.ts';
import { intervalsReason } from '../../../words/intervals.ts';
import type { Reader } from '../../../words/reader.ts';
import { problemOf } from '../../parts/fields.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import type { IntervalsData, WaysInData } from './data.ts';

export const INTERVALS_FIELD = 'intervals-key';

const DAY_LENGTH = 'yyyy-mm-dd'.length;

const form = ({ wrong }: WaysInData, button: string, reader: Reader): Html => {
  const t = reader.words.pages.waysIn.intervals;
  return html`
    <form method="post" action="/settings/ways-in/intervals" class="flow" novalidate>
      <div class="channel-address">
        <label for="${INTERVALS_FIELD}">${t.label}</label>
        <input
          type="password"
          id="${INTERVALS_FIELD}"
          name="key"
          required
          maxlength="200"
          autocomplete="off"
          spellcheck="false"
          ${
            wrong === null
              ? html`aria-describedby="intervals-hint"`
              : html`aria-invalid="true" aria-describedby="intervals-hint ${INTERVALS_FIELD}-problem"`
          }
        />
        ${problemOf(INTERVALS_FIELD, wrong ?? undefined)}
        <p class="hint" id="intervals-hint">${t.hint}</p>
      </div>
      <button class="button button-primary">${button}</button>
    </form>
  `;
};

/** How far it has come, sentence by sentence. */
const sentences = (
  { link, progress }: IntervalsData,
  timeZone: string,
  reader: Reader,
): readonly string[] => {
  const t = reader.words.pages.waysIn.intervals;
  const { runs, others, withoutFile, refused, before } = progress;
  const told = (n: number, say: (n: number, text: string) => string): readonly string[] =>
    n === 0 ? [] : [say(n, reader.count(n))];
  const isPast = before !== null && before < new Date(link.since).toISOString();
  return [
    t.since(reader.instant(link.since, timeZone)),
    link.readAt === null ? t.notRead : t.read(reader.instant(link.readAt, timeZone)),
    ...told(runs, t.found),
    before === null
      ? t.historyDone
      : isPast
        ? t.history(reader.dayWithYear(before.slice(0, DAY_LENGTH)))
        : t.historyBegins,
    ...told(others, t.others),
    ...told(withoutFile, t.withoutFile),
    ...told(refused, t.refused),
  ];
};

const problem = ({ link, progress }: IntervalsData, timeZone: string, reader: Reader): string | null => {
  const t = reader.words.pages.waysIn.intervals;
  if (link.error === null) return null;
  if (link.error === 'limited' && progress.waitingUntil !== null)
    return t.waits(reader.time(progress.waitingUntil, timeZone));
  return t.problem(intervalsReason(link.error, reader.words));
};

const files = (text: string): Html => html`<a href="/import">${text}</a>`;

const joined = (data: WaysInData, intervals: IntervalsData, reader: Reader): Html => {
  const t = reader.words.pages.waysIn.intervals;
  const { timeZone } = data;
  const wrong = problem(intervals, timeZone, reader);
  const { stubs } = intervals.link;
  return html`
    ${wrong === null ? null : html`<p class="field-problem">${wrong}</p>`}
    <ul class="prose">
      ${sentences(intervals, timeZone, reader).map((text) => html`<li>${text}</li>`)}
    </ul>
    ${stubs === 0 ? null : html`<p class="prose">${rich(t.stubs(stubs, reader.count(stubs)), { a: files })}</p>`}
    <form method="post" action="/settings/ways-in/intervals/leave">
      <button class="button button-danger" aria-describedby="leave-hint">${t.leave}</button>
      <p class="hint" id="leave-hint">${t.leaveHint}</p>
    </form>
    <details ${data.wrong === null && !isIntervalsStopped(intervals.link) ? null : html`open`}>
      <summary>${t.another}</summary>
      ${form(data, t.join, reader)}
    </details>
  `;
};

/** The key of intervals.icu, and what came from there. */
export const intervalsSection = (data: WaysInData, reader: Reader): Html => {
  const t = reader.words.pages.waysIn.intervals;
  return html`
    <section class="section" id="intervals">
      <h2>${t.title}</h2>
      <div class="flow">
        <p class="prose">${t.lead}</p>
        ${data.intervals === null ? form(data, t.join, reader) : joined(data, data.intervals, reader)}
      </div>
    </section>
  `;
};
