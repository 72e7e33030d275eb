import { list } from '../../../words/text.ts';
import type { AdminData } from './state.ts';
import { facts, type Look, when } from './parts.ts';
import { html, nothing, type Html } from '../../parts/html.ts';

/** The watched folder: where it is, whether it is there, and what in it belongs to nobody. */
export const folderSection = (look: Look, { folder }: Pick<AdminData, 'folder'>): Html => {
  if (folder === null) return nothing;
  const { reader } = look;
  const t = reader.words.pages.admin.folder;
  const { trouble, code, nobodys } = folder;
  return html`
    <section class="section" id="folder">
      <h2>${t.title}</h2>
      ${facts([
        [t.place, html`<code>${folder.dir}</code>`],
        [reader.words.pages.admin.lastLook, when(look, folder.lookedAt)],
        [
          reader.words.pages.admin.problem,
          trouble === null ? null : `${t[trouble]}${code === null ? '' : ` (${code})`}`,
        ],
        [t.nobodys, nobodys.length === 0 ? null : list(nobodys, reader.words.locale)],
      ])}
      ${nobodys.length === 0 ? null : html`<p class="section-note">${t.nobodysHow}</p>`}
    </section>
  `;
};
