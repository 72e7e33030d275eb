import type { Catalogue } from '../../words/catalogue.ts';
import { html, type Html } from './html.ts';

/** One of the permissions that Camber asks for. */
export type Scope = keyof Catalogue['pages']['kept']['scopes'];

/** The four permissions, in the order of Strava's consent page (STRAVA.md 1). */
export const SCOPES: readonly Scope[] = ['read', 'activity:read', 'activity:read_all', 'profile:read_all'];

const pair = (name: string | Html, text: string): Html => html`
  <div>
    <dt>${name}</dt>
    <dd>${text}</dd>
  </div>
`;

/** Permissions as a list of terms, with what each opens or what is missing without it. */
export const scopeList = (
  { pages }: Pick<Catalogue, 'pages'>,
  says: 'opens' | 'without' = 'opens',
  scopes: readonly Scope[] = SCOPES,
): Html => html`
  <dl class="pairs">
    ${scopes.map((scope) => {
      const t = pages.kept.scopes[scope];
      return pair(html`${t.name} <code>${scope}</code>`, t[says]);
    })}
  </dl>
`;

/** What is stored and for how long. `strictDays`: formatted; null where numbers stay. */
export const keptData = (strictDays: string | null, { pages }: Pick<Catalogue, 'pages'>): Html => {
  const { numbers, rest } = pages.kept;
  const howLong = strictDays === null ? numbers.untilYouLeave : numbers.strict(strictDays);
  return html`
    <dl class="pairs">
      ${pair(numbers.name, `${numbers.text} ${howLong}`)} ${rest.map(({ name, text }) => pair(name, text))}
    </dl>
  `;
};
