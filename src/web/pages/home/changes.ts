import type { FindingLine } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import { findingName } from '../../../runner/check-ins/known-findings.ts';
import { findingEntry } from '../../parts/finding-entry.ts';
import { html, nothing, type Html } from '../../parts/html.ts';

export type Changes = {
  /** Findings of the last days as lines, loudest first; those the runner knows of apart. */
  readonly lines: readonly FindingLine[];
  readonly known: readonly FindingLine[];
  /** How many days back they reach. */
  readonly days: number;
  /** False where a recovery gives the advice instead. */
  readonly advice: boolean;
  /** What a quiet list does not say; null where the verdict above has said it. */
  readonly caveat: string | null;
};

/** The button that puts a line aside or takes it back: one answer for all findings that the line tells. */
const answer = ({ findings, words }: FindingLine, known: boolean, reader: Reader): Html => {
  const t = reader.words.pages.home.changes;
  return html`
    <form method="post" action="/findings/known" class="know">
      ${findings.map((each) => html`<input type="hidden" name="finding" value="${findingName(each)}" />`)}
      <button class="link-button" name="known" value="${known ? '1' : '0'}">
        ${known ? t.know : t.showAgain}<span class="visually-hidden">${t.about(words.title)}</span>
      </button>
    </form>
  `;
};

/** What changed lately, each with facts, evidence and source; what is known lies folded below. */
export const changes = ({ lines, known, days, advice, caveat }: Changes, reader: Reader): Html => {
  const t = reader.words.pages.home.changes;
  // A stop stays in sight until what it is about has changed.
  const entry = (line: FindingLine, know: boolean): Html =>
    findingEntry(line, reader, {
      advice,
      linksRun: true,
      // It stands below the load chart.
      footnote: false,
      action: line.level === 'stop' ? null : answer(line, know, reader),
    });
  const none = known.length === 0 ? t.none : t.allKnown;
  return html`
    <section class="section" id="changes">
      <h2>${t.heading}</h2>
      ${
        lines.length === 0
          ? html`<p class="section-note">${none(reader.count(days))} ${caveat}</p>`
          : html`<div>${lines.map((line) => entry(line, true))}</div>`
      }
      ${
        known.length === 0
          ? nothing
          : html`<details class="known">
              <summary>${t.known(known.length, reader.count(known.length))}</summary>
              ${known.map((line) => entry(line, false))}
            </details>`
      }
    </section>
  `;
};
