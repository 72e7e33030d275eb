import type { Coming } from '../../../core/report/outlook/coming.ts';
import { limitNote, limitRows } from '../../../words/outlook.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';

/** What is left of the week, each measure once; those that are not known are left out. */
export const comingDays = (coming: Coming, reader: Reader): Html => {
  const t = reader.words.pages.home.coming;
  const rows = limitRows(coming, reader);
  if (rows.length === 0) return nothing;
  return html`<section class="coming" aria-labelledby="coming">
    <h2 id="coming">${t.heading}</h2>
    <dl>
      ${rows.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p class="hint">
      ${limitNote(coming, reader)} ${rich(t.plan, { a: (inner) => html`<a href="/plan">${inner}</a>` })}
    </p>
  </section>`;
};
