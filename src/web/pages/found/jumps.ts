import type { Jump } from '../../../core/found/jumps.ts';
import type { Found } from '../../../core/found/found.ts';
import { type Shoe, shoeNameIn } from '../../../core/run.ts';
import { findingLines } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';
import { levelBadge } from '../../parts/parts.ts';

/** One jump: its day, and what would have been said, word for word. */
const jumpItem = (
  { day, runId, findings, mailed, outlook }: Jump,
  shoes: readonly Shoe[],
  reader: Reader,
): Html => {
  const t = reader.words.pages.found.jumps;
  const shoeName = (id: string): string | null => shoeNameIn(shoes, id);
  const lines = findingLines(findings, reader, { shoeName, outlook });
  return html`
    <li class="jump">
      <h3><a href="/runs/${runId}">${reader.dayWithYear(day)}</a></h3>
      <p class="hint">${mailed ? t.mailed : t.monday}</p>
      ${lines.map(
        ({ level, words }) =>
          html`<blockquote>
            <p>${levelBadge(level, reader.words)} <strong>${words.lead}.</strong></p>
            <p>${words.fact} ${words.step}</p>
          </blockquote>`,
      )}
    </li>
  `;
};

/** The largest jumps of the year, or that there were none, or that nothing can be compared yet. */
export const jumpsSection = ({ jumps, size }: Found, shoes: readonly Shoe[], reader: Reader): Html => {
  const t = reader.words.pages.found.jumps;
  return html`
    <section class="section" id="jumps">
      <h2>${t.title}</h2>
      <p class="prose">${size === 'short' ? t.short : jumps.length === 0 ? t.none : t.text}</p>
      <ol class="jumps">
        ${jumps.map((jump) => jumpItem(jump, shoes, reader))}
      </ol>
      ${jumps.length === 0 ? null : html`<p class="caveat">${t.caveat}</p>`}
    </section>
  `;
};
