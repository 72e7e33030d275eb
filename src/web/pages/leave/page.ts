import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';

/** What will be deleted. */
export type DisconnectData = {
  readonly runs: number;
  readonly shoes: number;
  /** The account is joined to Strava. */
  readonly hasStrava: boolean;
};

/** Asks once more before everything is deleted. */
export const disconnectPage = ({ runs, shoes, hasStrava }: DisconnectData, reader: Reader): Html => {
  const t = reader.words.pages.leave;
  const deleted = [t.runs(runs, reader.count(runs)), t.shoes(shoes, reader.count(shoes))] as const;
  return html`
    <div class="prose">
      <h1>${hasStrava ? t.heading : t.headingHere}</h1>
      <p>${hasStrava ? t.text(...deleted) : t.textHere(...deleted)}</p>
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
