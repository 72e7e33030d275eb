import type { Athlete } from '../../../store/athletes.ts';
import type { Reader } from '../../../words/reader.ts';
import {
  type FieldProblems,
  listed,
  loginField,
  newPasswordField,
  passwordField,
} from '../../parts/account-fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { connectButton } from '../../parts/parts.ts';

/** How the runner comes in, and whether the account is joined to Strava. */
export type AccountData = {
  /** null for an account that Strava alone opens. */
  readonly login: string | null;
  readonly connection: Athlete['connection'];
  /** This Camber has a Strava app. */
  readonly canJoin: boolean;
  /** What was typed and not taken, and why. */
  readonly typed: string;
  readonly problems: FieldProblems;
};

const passwordForm = ({ login, typed, problems }: AccountData, reader: Reader): Html => {
  const { account } = reader.words.pages;
  const t = account.section;
  return login === null
    ? html`
        <p class="prose">${t.none}</p>
        <form method="post" action="/settings/password" class="flow account-form" novalidate>
          ${loginField({ value: typed, hint: true, problem: problems['login'] }, reader)}
          ${newPasswordField(account.password, problems['password'], reader)}
          <button class="button">${t.add}</button>
        </form>
      `
    : html`
        <p>${rich(t.login(login))}</p>
        <form method="post" action="/settings/password" class="flow account-form" novalidate>
          <input type="text" value="${login}" autocomplete="username" hidden />
          ${passwordField('current', t.current, problems['current'])}
          ${newPasswordField(account.newPassword, problems['password'], reader)}
          <p class="hint">${t.changeHint}</p>
          <button class="button">${t.change}</button>
        </form>
      `;
};

const strava = ({ login, connection, canJoin }: AccountData, reader: Reader): Html => {
  const t = reader.words.pages.account.section;
  if (connection === 'none')
    return canJoin
      ? html`<h2>${t.strava}</h2>
          <p class="prose">${t.notJoined}</p>
          <p>${connectButton()}</p>`
      : nothing;
  return html`
    <h2>${t.strava}</h2>
    <p class="prose">${connection === 'ok' ? t.joined : t.dead}</p>
    ${connection === 'dead' ? html`<p>${connectButton()}</p>` : null}
    ${
      login === null
        ? html`<p class="hint">${t.unlinkNeedsLogin}</p>`
        : html`<p><a href="/settings/strava/unlink">${t.unlink}</a></p>`
    }
  `;
};

/** What is wrong with the form of the account, for the head of the page. */
export const accountProblems = (
  data: AccountData | null,
): readonly { readonly id: string; readonly text: string }[] => (data === null ? [] : listed(data.problems));

/** Login and password, Strava, and the way out of this device. */
export const accountSection = (data: AccountData, reader: Reader): Html => {
  const t = reader.words.pages.account.section;
  return html`
    <div class="flow">
      ${passwordForm(data, reader)} ${strava(data, reader)}
      <form method="post" action="/logout">
        <button class="button">${t.signOut}</button>
      </form>
    </div>
  `;
};
