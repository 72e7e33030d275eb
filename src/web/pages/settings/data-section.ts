import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { scopeList, type Scope } from '../../parts/what-is-read.ts';

export type OwnData = {
  readonly missingScopes: readonly Scope[];
  /** Days after which nothing from Strava is kept; null where numbers stay. */
  readonly strictDays: number | null;
};

const link = (href: string) => (inner: string) => html`<a href="${href}">${inner}</a>`;
const download = (inner: string): Html => html`<a href="/export" download>${inner}</a>`;

/** Channels beside mail, and the calendar. */
export const elsewhereSection = (reader: Reader): Html => {
  const t = reader.words.pages.settings.elsewhere;
  return html`
    <section class="section" id="elsewhere">
      <h2>${t.title}</h2>
      <div class="flow">
        <p>${rich(t.channels, { a: link('/settings/channels') })}</p>
        <p>${rich(t.calendar, { a: link('/calendar') })}</p>
      </div>
    </section>
  `;
};

/** Permissions, what is kept, the way out. */
export const dataSection = ({ missingScopes, strictDays }: OwnData, reader: Reader): Html => {
  const t = reader.words.pages.settings.data;
  const kept = strictDays === null ? t.derived : t.strict(reader.count(strictDays));
  return html`
    <section class="section" id="data">
      <h2>${t.title}</h2>
      <div class="flow">
        ${
          missingScopes.length === 0
            ? html`<p>${t.complete}</p>`
            : html`<p>${t.without}</p>
                ${scopeList(reader.words, 'without', missingScopes)}
                <p><a href="/connect?again=1">${t.permissions}</a></p>`
        }
        <h3>${t.retention}</h3>
        <p class="prose">${rich(kept, { a: link('/privacy') })}</p>
        <p>${rich(t.export, { a: download })}</p>
        <p>${rich(t.welcome, { a: link('/welcome?again=1') })}</p>
        <h3>${t.sessions}</h3>
        <form method="post" action="/logout/everywhere">
          <button class="button">${t.logOut}</button>
        </form>
      </div>
    </section>
    <section class="section" id="leave">
      <h2>${t.leave}</h2>
      <div class="flow">
        <p class="prose">${t.leaveHint}</p>
        <p><a class="button button-danger" href="/disconnect">${t.disconnect}</a></p>
      </div>
    </section>
  `;
};
