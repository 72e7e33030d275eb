import { html, nothing, type Html } from './html.ts';
import { type MailChoices, mailSettings, weeklyWhen } from './mail-settings.ts';
import { banner } from './parts.ts';
import { SCOPES } from './what-is-read.ts';

export type SettingsData = {
  readonly email: string | null;
  readonly emailConfirmed: boolean;
  /** Another address that waits to be confirmed while the first is in use. */
  readonly emailPending: string | null;
  /** The mail server refused this address. */
  readonly emailRefused: { readonly address: string; readonly reason: string } | null;
  readonly mail: MailChoices;
  readonly weekly: boolean;
  readonly alerts: boolean;
  readonly units: 'metric' | 'imperial';
  readonly missingScopes: readonly string[];
  /** What the last form did, or why it did not. */
  readonly notice: { readonly kind: 'done' | 'problem'; readonly text: string } | null;
};

const choice = (
  type: 'checkbox' | 'radio',
  name: string,
  value: string,
  checked: boolean,
  text: string,
): Html => html`
  <div class="choice">
    <input
      type="${type}"
      id="${name}-${value}"
      name="${name}"
      value="${value}"
      ${checked ? html`checked` : null}
    />
    <label for="${name}-${value}">${text}</label>
  </div>
`;

/** What to do when mails came back. */
export const refusedBanner = (refused: SettingsData['emailRefused']): Html =>
  refused === null
    ? nothing
    : banner(
        'problem',
        'Mails to your address come back',
        html`<p>
          ${refused.address} was not accepted: ${refused.reason}. No more mails are sent there. Check it for
          typing errors, or whether the mailbox is full or closed; then
          <a href="/settings#email">have a new confirmation link sent</a>, there or to another address.
        </p>`,
      );

const address = (data: SettingsData): Html => html`
  <section class="section" id="email">
    <h2>Your e-mail address</h2>
    ${refusedBanner(data.emailRefused)}
    <form method="post" action="/settings/email" class="flow">
      <p class="hint">
        ${
          data.email === null
            ? 'Strava does not tell it. Camber sends one link to confirm it, and nothing else before that.'
            : data.emailPending !== null
              ? html`Mails go here until you follow the link that was sent to
                  <strong>${data.emailPending}</strong>. To keep this address, save it once more.`
              : data.emailConfirmed
                ? 'Confirmed. Another address has to be confirmed before mails go there.'
                : 'Waiting for you to follow the link that was sent there.'
        }
      </p>
      <div class="field">
        <label for="email-field">Address</label>
        <input
          type="email"
          id="email-field"
          name="email"
          required
          autocomplete="email"
          maxlength="254"
          value="${data.email ?? ''}"
        />
        <button class="button">${data.emailConfirmed ? 'Change' : 'Send the confirmation link'}</button>
      </div>
    </form>
  </section>
`;

const wishes = (data: SettingsData): Html => html`
  <section class="section">
    <h2>Mails and units</h2>
    <form method="post" action="/settings" class="flow">
      <fieldset>
        <legend>Which mails</legend>
        ${choice('checkbox', 'alerts', 'on', data.alerts, 'After a run, when something has changed')}
        ${choice('checkbox', 'weekly', 'on', data.weekly, `The week in review, ${weeklyWhen(data.mail)}`)}
      </fieldset>
      <fieldset>
        <legend>Units</legend>
        ${choice('radio', 'units', 'metric', data.units === 'metric', 'Kilometres and metres')}
        ${choice('radio', 'units', 'imperial', data.units === 'imperial', 'Miles and feet')}
      </fieldset>
      <button class="button button-primary">Save</button>
    </form>
  </section>
`;

const otherChannels: Html = html`
  <section class="section">
    <h2>Other channels</h2>
    <p><a href="/settings/channels">ntfy, Telegram, Discord or a webhook</a> beside mail, in a few lines.</p>
  </section>
`;

const connection = (data: SettingsData): Html => html`
  <section class="section">
    <h2>Strava</h2>
    <div class="flow">
      ${
        data.missingScopes.length === 0
          ? html`<p>Connected, with all four permissions.</p>`
          : html`<p>Connected, without:</p>
              <ul class="prose">
                ${SCOPES.filter((s) => data.missingScopes.includes(s.scope)).map(
                  (s) => html`<li><strong>${s.name}</strong> <code>${s.scope}</code>: ${s.without}</li>`,
                )}
              </ul>
              <p><a href="/connect?again=1">Change the permissions at Strava</a></p>`
      }
      <form method="post" action="/logout/everywhere">
        <button class="button">Log out on all devices</button>
      </form>
    </div>
  </section>
  <section class="section">
    <h2>Leave</h2>
    <div class="flow">
      <p class="prose">
        Disconnecting ends the access at Strava and deletes everything Camber knows about you. There is no way
        back, but you can connect again any time.
      </p>
      <p>
        <a href="/export" download>Download everything</a> Camber stores about you, as a zip with JSON and
        CSV.
      </p>
      <p><a class="button button-danger" href="/disconnect">Disconnect and delete …</a></p>
    </div>
  </section>
`;

/** Address, mails, units, connection. */
export const settingsPage = (data: SettingsData): Html => html`
  ${data.notice ? banner(data.notice.kind, data.notice.text, nothing) : null}
  <h1>Settings</h1>
  ${address(data)} ${wishes(data)} ${mailSettings(data.mail)} ${otherChannels} ${connection(data)}
`;

/** Asks once more before everything goes. */
export const disconnectPage = (runs: string, shoes: string): Html => html`
  <div class="prose">
    <h1>Disconnect and delete everything?</h1>
    <p>
      Camber will end its access at Strava and delete ${runs}, ${shoes}, all findings, all mails that still
      wait, your settings and your e-mail address. At Strava nothing changes.
    </p>
    <div class="button-row">
      <form method="post" action="/disconnect">
        <button class="button button-danger">Yes, delete everything</button>
      </form>
      <a class="button" href="/settings">Keep it</a>
    </div>
    <p class="hint">
      Before that you can <a href="/export" download>download everything</a>, as a zip with JSON and CSV.
    </p>
  </div>
`;

/** The page behind the link in the confirmation mail; only its button confirms, so that link scanners do not. */
export const confirmEmailPage = (email: string, token: string): Html => html`
  <div class="prose">
    <h1>Is this your address?</h1>
    <p>
      Camber will write to <strong>${email}</strong> when something in your training changes, and on Mondays.
    </p>
    <form method="post" action="/email/verify">
      <input type="hidden" name="token" value="${token}" />
      <button class="button button-primary">Yes, write there</button>
    </form>
    <p class="hint">If you did not ask for this, close the page. Without your yes, no other mail is sent.</p>
  </div>
`;
