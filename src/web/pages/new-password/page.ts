import type { Reader } from '../../../words/reader.ts';
import { type FieldProblems, listed, loginField, newPasswordField } from '../../parts/account-fields.ts';
import { problemList } from '../../parts/fields.ts';
import { html, rich, type Html } from '../../parts/html.ts';

export type NewPasswordData = {
  readonly token: string;
  /** The account's login; null where it gets one now. */
  readonly login: string | null;
  readonly typed: string;
  readonly problems: FieldProblems;
};

/** Where somebody who has forgotten a password chooses another one. */
export const newPasswordPage = (data: NewPasswordData, reader: Reader): Html => {
  const { account } = reader.words.pages;
  const t = account.reset;
  return html`
    ${problemList(account.notDone, listed(data.problems))}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${data.login === null ? t.noLogin : rich(t.text(data.login))}</p>
    </div>
    <form method="post" action="/new-password" class="flow account-form" novalidate>
      <input type="hidden" name="token" value="${data.token}" />
      ${
        data.login === null
          ? loginField({ value: data.typed, hint: true, problem: data.problems['login'] }, reader)
          : html`<input type="text" value="${data.login}" autocomplete="username" hidden />`
      }
      ${newPasswordField(account.newPassword, data.problems['password'], reader)}
      <button class="button button-primary">${t.button}</button>
    </form>
  `;
};
