import type { FindingLine } from '../../words/findings.ts';
import type { Reader } from '../../words/reader.ts';
import { html, type Html } from './html.ts';
import { levelBadge, viewOnStrava } from './parts.ts';

/** What an entry may leave out or add. */
type EntryOptions = {
  /** False where a recovery gives the advice instead. */
  readonly advice?: boolean;
  /** Where Camber's own page of the run is linked; null on that page itself. */
  readonly linksRun?: boolean;
  /** Below the entry: what can be done with it. */
  readonly action?: Html | null;
};

const margin = (
  { level, findings: [first] }: FindingLine,
  { day, words }: Reader,
  linksRun: boolean,
): Html => {
  const badge = levelBadge(level, words);
  if (first === undefined) return html`<div class="finding-margin">${badge}</div>`;
  const t = words.pages.home.changes;
  const when = day(first.day);
  const fromStrava = first.runId !== null && first.runId > 0;
  return html`<div class="finding-margin">
    ${badge}
    <time datetime="${first.day}">${when}</time>
    ${
      linksRun && first.runId !== null
        ? html`<a class="small" href="/runs/${first.runId}"
            >${t.openRun}<span class="visually-hidden"> (${when})</span></a
          >`
        : null
    }
    ${fromStrava ? html`<span class="small">${viewOnStrava(first.runId, t.run(when))}</span>` : null}
  </div>`;
};

/** One diary entry: level and day in the margin; the fact, what to do next, and on demand why and how sure it is. */
export const findingEntry = (
  line: FindingLine,
  reader: Reader,
  { advice = true, linksRun = false, action = null }: EntryOptions = {},
): Html => {
  const { words } = line;
  const t = reader.words.pages.home.changes;
  return html`
    <article class="finding">
      ${margin(line, reader, linksRun)}
      <div class="finding-body">
        <h3>${words.title}</h3>
        <p>${words.fact}</p>
        ${advice ? html`<p class="advice">${words.advice}</p>` : null}
        <div class="finding-foot">
          <details>
            <summary>${t.why}</summary>
            <div class="flow evidence">
              <p>${words.why}</p>
              <p>${words.evidence}</p>
              ${words.raised ? html`<p>${words.raised}</p>` : null}
              <p class="small">${t.source(words.source)}</p>
            </div>
          </details>
          ${action}
        </div>
      </div>
    </article>
  `;
};
