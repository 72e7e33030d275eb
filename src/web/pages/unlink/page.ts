import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';

/** Asks once more before what came from Strava is deleted. */
export const unlinkPage = (reader: Reader): Html => {
  const t = reader.words.pages.account.unlink;
  return html`
    <div class="prose">
      <h1>${t.heading}</h1>
      <p>${t.text}</p>
      <p>${t.again}</p>
      <div class="button-row">
        <form method="post" action="/settings/strava/unlink">
          <button class="button button-danger">${t.yes}</button>
        </form>
        <a class="button" href="/settings/account">${t.no}</a>
      </div>
    </div>
  `;
};
