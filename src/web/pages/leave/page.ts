import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';

/** What will be deleted. */
export type DisconnectData = { readonly runs: number; readonly shoes: number };

/** Asks once more before everything is deleted. */
export const disconnectPage = ({ runs, shoes }: DisconnectData, reader: Reader): Html => {
  const t = reader.words.pages.leave;
  return html`
    <div class="prose">
      <h1>${t.heading}</h1>
      <p>${t.text(t.runs(runs, reader.count(runs)), t.shoes(shoes, reader.count(shoes)))}</p>
      <div class="button-row">
        <form method="post" action="/disconnect">
          <button class="button button-danger">${t.yes}</button>
        </form>
        <a class="button" href="/settings">${t.no}</a>
      </div>
      <p class="hint">${rich(t.before, { a: (text) => html`<a href="/export" download>${text}</a>` })}</p>
    </div>
  `;
};
