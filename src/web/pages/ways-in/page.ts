import type { Reader } from '../../../words/reader.ts';
import { problemList } from '../../parts/fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import type { WaysInData } from './data.ts';
import { folderSection } from './folder-section.ts';
import { INTERVALS_FIELD, intervalsSection } from './intervals-section.ts';
import { postSection } from './post-section.ts';

const files = (text: string): Html => html`<a href="/import">${text}</a>`;

/** The ways by which runs come in by themselves beside Strava, a section each. */
export const waysInPage = (data: WaysInData, reader: Reader): Html => {
  const { waysIn: t, settings } = reader.words.pages;
  return html`
    ${data.notice === null ? null : banner('done', data.notice, nothing)}
    ${problemList(settings.notSaved, data.wrong === null ? [] : [{ id: INTERVALS_FIELD, text: data.wrong }])}
    <div class="ways-in">
      <div class="prose">
        <p class="eyebrow"><a href="/settings">← ${reader.words.pages.settings.title}</a></p>
        <h1>${t.title}</h1>
        <p>${rich(t.lead, { a: files })}</p>
      </div>
      ${folderSection(data, reader)} ${postSection(data, reader)} ${intervalsSection(data, reader)}
    </div>
  `;
};
