import type { Reader } from '../../../words/reader.ts';
import { loginField, passwordField } from '../../parts/account-fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner, connectButton } from '../../parts/parts.ts';

export type SignInData = {
  /** What was typed before, and did not open anything. */
  readonly typed: string | null;
  /** Strava opens accounts here, too. */
  readonly byStrava: boolean;
};

/** Login and password, and what to do without one of them. */
export const signInPage = ({ typed, byStrava }: SignInData, reader: Reader): Html => {
  const { account } = reader.words.pages;
  const t = account.signIn;
  return html`
    ${typed === null ? nothing : banner('problem', t.wrong, html`<p>${t.wrongText}</p>`)}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    <form method="post" action="/sign-in" class="flow account-form">
      ${loginField({ value: typed ?? '', hint: false }, reader)}
      ${passwordField('password', account.password, undefined)}
      <button class="button button-primary">${t.button}</button>
    </form>
    ${
      byStrava
        ? html`<section class="section">
            <h2>${t.strava}</h2>
            <div class="button-row">${connectButton()}</div>
          </section>`
        : nothing
    }
    <section class="section prose">
      <h2>${t.forgotten}</h2>
      <p>${rich(t.forgottenText)}</p>
      <h2>${t.noAccount}</h2>
      <p>${t.noAccountText}</p>
    </section>
  `;
};
