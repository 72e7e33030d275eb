import type { FindingLine } from '../../words/findings.ts';
import type { Reader } from '../../words/reader.ts';
import { html, nothing, type Html } from './html.ts';
import { levelBadge, viewOnStrava } from './parts.ts';

/** What an entry may leave out or add. */
type EntryOptions = {
  /** False where a recovery gives the advice instead. */
  readonly advice?: boolean;
  /** Where Camber's own page of the run is linked; null on that page itself. */
  readonly linksRun?: boolean;
  /** False where the page has the footnote of the ratio already. */
  readonly footnote?: boolean;
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

/** How sure the evidence is, in a word that leads to the studies. */
const evidence = ({ findings: [first], words }: FindingLine, reader: Reader): Html =>
  first === undefined
    ? nothing
    : html`<span class="small"
        ><a href="/how/${first.rule}">${reader.words.mail.evidence(words.grade)}</a></span
      >`;

/** The ratio never stands without the sentence about what it does not say (SCIENCE.md 1.4). */
const hasRatio = ({ findings }: FindingLine): boolean => findings.some(({ rule }) => rule === 'R1');

/** One diary entry: level and day in the margin; the fact, what to do next, why, and how sure that is. */
export const findingEntry = (
  line: FindingLine,
  reader: Reader,
  { advice = true, linksRun = false, footnote = true, action = null }: EntryOptions = {},
): Html => {
  const { words } = line;
  return html`
    <article class="finding">
      ${margin(line, reader, linksRun)}
      <div class="finding-body">
        <h3>${words.title}</h3>
        <p>${words.fact}</p>
        ${advice && words.step !== null ? html`<p class="advice">${words.step}</p>` : null}
        <p class="evidence">${words.why} ${words.raised}</p>
        ${footnote && hasRatio(line) ? html`<p class="small soft">${reader.words.ratioFootnote}</p>` : null}
        <div class="finding-foot">${evidence(line, reader)} ${action}</div>
      </div>
    </article>
  `;
};
