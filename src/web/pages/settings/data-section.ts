import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { scopeList, type Scope } from '../../parts/what-is-read.ts';

export type OwnData = {
  /** The account is joined to Strava. */
  readonly hasStrava: boolean;
  readonly missingScopes: readonly Scope[];
  /** Days after which nothing from Strava is kept; null where numbers stay. */
  readonly strictDays: number | null;
};

const link = (href: string) => (inner: string) => html`<a href="${href}">${inner}</a>`;
const download = (inner: string): Html => html`<a href="/export" download>${inner}</a>`;

const permissions = ({ missingScopes }: OwnData, reader: Reader): Html => {
  const t = reader.words.pages.settings.data;
  return missingScopes.length === 0
    ? html`<p>${t.complete}</p>`
    : html`<p>${t.without}</p>
        ${scopeList(reader.words, 'without', missingScopes)}
        <p><a href="/connect?again=1">${t.permissions}</a></p>`;
};

/** Permissions, what is kept, devices, the way out. */
export const dataSection = (data: OwnData, reader: Reader): Html => {
  const { hasStrava, strictDays } = data;
  const t = reader.words.pages.settings.data;
  const derived = hasStrava ? t.derived : t.derivedHere;
  const kept = strictDays === null || !hasStrava ? derived : t.strict(reader.count(strictDays));
  return html`
    <div class="flow">
      ${hasStrava ? permissions(data, reader) : null}
      <h2>${t.retention}</h2>
      <p class="prose">${rich(kept, { a: link('/privacy') })}</p>
      <p>${rich(t.export, { a: download, back: link('/restore') })}</p>
      <p>${rich(t.welcome, { a: link('/welcome?again=1') })}</p>
      <h2>${t.sessions}</h2>
      <form method="post" action="/logout/everywhere">
        <button class="button">${t.logOut}</button>
      </form>
    </div>
    <section class="section" id="leave">
      <h2>${t.leave}</h2>
      <div class="flow">
        <p class="prose">${hasStrava ? t.leaveHint : t.leaveHintHere}</p>
        <p>
          <a class="button button-danger" href="/disconnect">${hasStrava ? t.disconnect : t.deleteAccount}</a>
        </p>
      </div>
    </section>
  `;
};
