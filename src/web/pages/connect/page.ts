import type { Catalogue } from '../../../words/catalogue.ts';
import { html, type Html } from '../../parts/html.ts';
import { linkButton, messagePage } from '../../parts/message-page.ts';
import { connectButton } from '../../parts/parts.ts';
import { SCOPES, scopeList } from '../../parts/what-is-read.ts';

type Words = Pick<Catalogue, 'pages'>;

/** Why connecting did not work: found by Camber, or answered by Strava. */
export type ConnectProblem = keyof Catalogue['pages']['connect']['problems'];

type Action = 'back' | 'retry' | 'home' | 'whatIsRead' | 'signIn' | 'settings';

/** Where they lead; a retry is Strava's own button. */
const HREFS: Readonly<Record<Exclude<Action, 'retry'>, string>> = {
  back: '/',
  home: '/',
  whatIsRead: '/',
  signIn: '/sign-in',
  settings: '/settings/account',
};

/** What can be done about each. */
const ACTIONS: Readonly<Record<ConnectProblem, readonly Action[]>> = {
  not_set_up: ['back'],
  state_mismatch: ['retry'],
  refused: ['retry', 'whatIsRead'],
  broken: ['retry'],
  code_rejected: ['home', 'retry'],
  athlete_limit: ['back'],
  app_inactive: ['retry'],
  app_rejected: ['back'],
  rate_limited: ['retry'],
  unavailable: ['retry'],
  clock_wrong: ['retry', 'back'],
  not_on_list: ['back'],
  sign_in_first: ['signIn'],
  belongs_elsewhere: ['settings', 'retry'],
  joined_already: ['settings'],
};

/** Explains why connecting did not work, and what to do. */
export const connectProblemPage = (problem: ConnectProblem, { pages }: Words): Html => {
  const t = pages.connect;
  const button = (action: Action): Html =>
    action === 'retry' ? connectButton() : linkButton(HREFS[action], t[action]);
  return messagePage({ ...t.problems[problem], actions: ACTIONS[problem].map(button) });
};

/** Explains what was not granted, per permission. `enough` = Camber can work without it. */
export const missingScopesPage = (missing: readonly string[], enough: boolean, words: Words): Html => {
  const t = words.pages.connect.missing;
  const { title, text } = enough ? t.enough : t.notEnough;
  const scopes = SCOPES.filter((scope) => missing.includes(scope));
  return html`
    <div class="prose">
      <h1>${title}</h1>
      <p>${text}</p>
    </div>
    <div class="section">${scopeList(words, 'without', scopes)}</div>
    <div class="button-row section">
      ${enough ? linkButton('/', t.goOn) : null} ${connectButton('/connect?again=1')}
    </div>
    <p class="hint section-note">${t.note}</p>
  `;
};
