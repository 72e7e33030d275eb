import type { Run } from '../../../core/run.ts';
import type { Reader } from '../../../words/reader.ts';
import { select } from '../../parts/fields.ts';
import { html, type Html } from '../../parts/html.ts';

const LEVELS = Array.from({ length: 11 }, (_, n) => n);

/** A run with the effort that was said; null where none was. */
export type EffortQuestion = { readonly run: Run; readonly said: number | null };

const runRow = ({ run, said }: EffortQuestion, reader: Reader): Html => {
  const t = reader.words.pages.checkIns.effort;
  const day = reader.day(run.day);
  return html`
    <li>
      ${select({
        id: `rpe-${run.id}`,
        label: t.run(day, reader.distance(run.distanceM)),
        options: [['', t.open], ...LEVELS.map((n) => [String(n), reader.count(n)] as const)],
        chosen: said === null ? '' : String(said),
      })}
      <a href="/check-ins?run=${run.id}#pain" aria-label="${t.painOfRunWhich(day)}">${t.painOfRun}</a>
    </li>
  `;
};

/** Runs of which nobody knows how hard they were, all in one form. */
export const effortForm = (questions: readonly EffortQuestion[], reader: Reader): Html => {
  const t = reader.words.pages.checkIns.effort;
  return html`
    <section class="section" id="effort">
      <h2>${t.title}</h2>
      ${
        questions.length === 0
          ? html`<p class="section-note">${t.none}</p>`
          : html`<form method="post" action="/check-ins/effort" class="flow">
              <p class="hint prose">${t.lead}</p>
              <ul class="efforts">
                ${questions.map((question) => runRow(question, reader))}
              </ul>
              <button class="button">${t.save}</button>
            </form>`
      }
    </section>
  `;
};
