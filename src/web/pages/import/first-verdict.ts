import { shoeNameIn } from '../../../core/run.ts';
import type { CurrentStatus } from '../../../runner/current-status.ts';
import type { Reader } from '../../../words/reader.ts';
import { gradedVerdict } from '../../../words/verdict.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { levelBadge } from '../../parts/parts.ts';

/** What can be said while the recordings are still being read: the level, the leading sentence, the usual week. */
export const firstVerdict = ({ status, outlook, shoes }: CurrentStatus, reader: Reader): Html => {
  const t = reader.words.pages.files.now.verdict;
  const shoeName = (id: string): string | null => shoeNameIn(shoes, id);
  const { level, words } = gradedVerdict({ status, outlook }, reader, { shoeName });
  const { usual } = status.numbers.weekM;
  return html`<div class="first-verdict">
    <p class="eyebrow">${t.title}</p>
    <p class="first-verdict-lead">
      ${level === null ? null : levelBadge(level, reader.words)} ${words.headline}
    </p>
    ${words.action === null ? null : html`<p>${words.action}</p>`}
    <p>${usual === null ? t.noUsual : t.usual(reader.distanceRange(usual.low, usual.high))}</p>
    <p class="hint">${rich(t.note, { a: (inner) => html`<a href="/">${inner}</a>` })}</p>
  </div>`;
};
