import type { InviteKind } from '../../../store/invites.ts';
import type { Reader } from '../../../words/reader.ts';
import { type FieldProblems, listed, loginField, newPasswordField } from '../../parts/account-fields.ts';
import { choice, problemList, select, textField } from '../../parts/fields.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { linkButton, messagePage } from '../../parts/message-page.ts';
import { timeZones } from '../../parts/zones.ts';
import type { Typed } from './form.ts';

export type InviteData = {
  readonly kind: Exclude<InviteKind, 'password'>;
  readonly token: string;
  /** Where this Camber is. */
  readonly host: string;
  readonly typed: Typed;
  readonly problems: FieldProblems;
};

/** "America/New_York" as it is read. */
const zoneName = (zone: string): string => zone.replaceAll('_', ' ');

const units = ({ typed }: InviteData, reader: Reader): Html => {
  const t = reader.words.pages.settings.reading;
  return html`
    <fieldset>
      <legend>${t.units}</legend>
      ${choice('radio', 'units', 'metric', typed.units === 'metric', t.metric)}
      ${choice('radio', 'units', 'imperial', typed.units === 'imperial', t.imperial)}
    </fieldset>
  `;
};

const form = (data: InviteData, reader: Reader): Html => {
  const { account } = reader.words.pages;
  const t = account.invite;
  const { typed, problems } = data;
  return html`
    <form method="post" action="/invite" class="flow account-form" novalidate>
      <input type="hidden" name="token" value="${data.token}" />
      ${textField({
        id: 'name',
        type: 'text',
        label: t.name,
        autocomplete: 'given-name',
        value: typed.name,
        hint: t.nameHint,
        problem: problems['name'],
      })}
      ${loginField({ value: typed.login, hint: true, problem: problems['login'] }, reader)}
      ${newPasswordField(account.password, problems['password'], reader)}
      ${textField({
        id: 'email',
        type: 'email',
        label: t.email,
        autocomplete: 'email',
        value: typed.email,
        hint: t.emailHint,
        problem: problems['email'],
      })}
      ${units(data, reader)}
      ${select({
        id: 'timeZone',
        label: t.timeZone,
        options: timeZones().map((zone) => [zone, zoneName(zone)]),
        chosen: typed.timeZone,
      })}
      <p class="hint">${t.timeZoneHint}</p>
      <button class="button button-primary">${t.button}</button>
      <p class="hint">${rich(t.privacy, { a: (inner) => html`<a href="/privacy">${inner}</a>` })}</p>
    </form>
  `;
};

/** Where an account is made: the owner's on first start, a runner's by invitation. */
export const invitePage = (data: InviteData, reader: Reader): Html => {
  const { account } = reader.words.pages;
  const t = account.invite;
  return html`
    ${problemList(account.notDone, listed(data.problems))}
    <div class="page-head">
      <h1>${t[data.kind]}</h1>
      <p class="lead">${data.kind === 'owner' ? t.ownerText : rich(t.runnerText(data.host))}</p>
    </div>
    ${form(data, reader)}
  `;
};

/** The owner's link, opened by somebody who has an account already. */
export const takePage = (token: string, reader: Reader): Html => {
  const t = reader.words.pages.account.invite;
  return html`
    <div class="prose">
      <h1>${t.owner}</h1>
      <p>${t.take}</p>
      <p>${t.ownerText}</p>
      <form method="post" action="/invite">
        <input type="hidden" name="token" value="${token}" />
        <button class="button button-primary">${t.takeButton}</button>
      </form>
    </div>
  `;
};

/** An invitation, opened by somebody who has an account already. */
export const notNeededPage = (reader: Reader): Html => {
  const { account, errors } = reader.words.pages;
  const { signedIn, signedInText } = account.invite;
  return messagePage({
    title: signedIn,
    paragraphs: [signedInText],
    actions: [linkButton('/', errors.home)],
  });
};
