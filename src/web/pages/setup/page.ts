import type { Reader } from '../../../words/reader.ts';
import type { SetupChecks } from './checks.ts';
import { callbackHint, consent } from '../../parts/consent.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner, connectButton } from '../../parts/parts.ts';
import { envLines } from './env-lines.ts';
import { addressFound, appFound, callbackFound, mailFound } from './found.ts';
import type { LinesData } from './lines-data.ts';
import { linesSection, missingLine } from './lines-section.ts';
import { results } from './results.ts';
import { scopeList } from '../../parts/what-is-read.ts';

export type SetupData = {
  readonly publicUrl: string;
  /** What "Authorization Callback Domain" has to be. */
  readonly domain: string;
  readonly hasApp: boolean;
  readonly hasMailServer: boolean;
  /** Nobody has connected yet. */
  readonly isFirst: boolean;
  /** The owner, or somebody who has opened the owner's link: only they may have things checked. */
  readonly mayCheck: boolean;
  /** The owner has an account that is not joined to Strava. */
  readonly joins: boolean;
  /** null until the button was pressed. */
  readonly checks: SetupChecks | null;
  /** Where a test mail would go; null while no address is known. */
  readonly testAddress: string | null;
  readonly said: 'sent' | 'not-sent' | null;
  /** Every line of .env. */
  readonly lines: LinesData;
};

const stravaFields = (data: SetupData, reader: Reader): Html => {
  const t = reader.words.pages.setup.strava.fields;
  const field = (name: string, value: Html | string): Html => html`
    <div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>
  `;
  return html`
    <dl class="pairs">
      ${field(t.name, html`${t.nameValue} <code>Camber</code>`)} ${field(t.category, t.categoryValue)}
      ${field(t.club, t.clubValue)} ${field(t.website, html`<code>${data.publicUrl}</code>`)}
      ${field(t.description, html`${t.descriptionValue} <code>${t.descriptionExample}</code>`)}
      ${field(t.domain, html`<code>${data.domain}</code> ${t.domainHint}`)}
    </dl>
  `;
};

const strava = (data: SetupData, reader: Reader): Html => {
  const t = reader.words.pages.setup.strava;
  return html`
    <section class="section flow" id="strava">
      <h2>${t.title}</h2>
      ${data.joins ? html`<p class="prose">${t.optional}</p>` : null}
      <p class="prose">${t.text}</p>
      <p>
        ${rich(t.open, {
          a: (inner) => html`<a href="https://www.strava.com/settings/api" rel="noopener">${inner}</a>`,
        })}
      </p>
      ${stravaFields(data, reader)}
      <p>${t.copy}</p>
      ${envLines(['STRAVA_CLIENT_ID=12345', `STRAVA_CLIENT_SECRET=${t.secretExample}`], reader)}
      ${results([appFound(data.hasApp, data.checks, reader), callbackFound(data, reader)], reader)}
    </section>
  `;
};

const address = (data: SetupData, reader: Reader): Html => {
  const t = reader.words.pages.setup.address;
  const isLocal = !data.publicUrl.startsWith('https:');
  const example = isLocal ? 'https://camber.example.org' : data.publicUrl;
  return html`
    <section class="section flow" id="address">
      <h2>${t.title}</h2>
      <p class="prose">${t.text}</p>
      ${envLines([`PUBLIC_URL=${example}`, 'TRUST_PROXY=1'], reader)}
      <p class="prose">${rich(t.proxy)}</p>
      <pre
        tabindex="0"
      ><code>${`${new URL(example).hostname} {\n  reverse_proxy 127.0.0.1:8080\n}`}</code></pre>
      ${results([addressFound(data, reader)], reader)}
    </section>
  `;
};

const testMailForm = ({ testAddress, hasMailServer }: SetupData, reader: Reader): Html => {
  const t = reader.words.pages.setup.mail;
  return html`
    <h3>${t.test}</h3>
    ${
      testAddress === null || !hasMailServer
        ? html`<p class="hint">${t.testLater}</p>`
        : html`<form method="post" action="/setup/mail">
            <button class="button">${t.testTo(testAddress)}</button>
          </form>`
    }
  `;
};

const mail = (data: SetupData, reader: Reader): Html => {
  const t = reader.words.pages.setup.mail;
  return html`
    <section class="section flow" id="mail">
      <h2>${t.title}</h2>
      <p class="prose">${t.text}</p>
      ${envLines(
        ['SMTP_URL=smtps://user:password@smtp.example.org:465', 'MAIL_FROM=Camber <camber@example.org>'],
        reader,
      )}
      ${results([mailFound(data.hasMailServer, data.checks, reader)], reader)} ${testMailForm(data, reader)}
    </section>
  `;
};

const connect = (data: SetupData, reader: Reader): Html => {
  const t = reader.words.pages.setup.connect;
  return html`
    <section class="section flow" id="connect">
      <h2>${t.title}</h2>
      ${
        data.isFirst || data.joins
          ? html`<p class="prose">
                ${!data.hasApp ? t.notYet : data.joins ? t.join : data.mayCheck ? t.text : t.asGuest}
              </p>
              ${
                data.hasApp
                  ? html`<div class="button-row">${connectButton()}</div>
                      ${consent(reader.words, html`<a href="/privacy">${reader.words.pages.frame.nav.privacy}</a>`)}
                      ${callbackHint(data.domain, reader.words)} ${scopeList(reader.words)}`
                  : null
              }`
          : html`<p class="prose">${t.done}</p>`
      }
      <p class="prose">${rich(t.next)}</p>
    </section>
  `;
};

const checkButton = ({ checks }: SetupData, reader: Reader): Html => {
  const t = reader.words.pages.setup;
  return html`
    <form method="get" action="/setup" class="setup-check">
      <button class="button button-primary" name="check" value="1">${t.check}</button>
      <p class="hint">${checks === null ? t.checkHint : t.lookedAt}</p>
    </form>
  `;
};

/** What a new Camber needs, in the order in which it is needed, with what to paste and whether it works. */
export const setupPage = (data: SetupData, reader: Reader): Html => {
  const t = reader.words.pages.setup;
  const { said } = data;
  return html`
    ${said === 'sent' ? banner('done', t.mail.sent, nothing) : null}
    ${said === 'not-sent' ? banner('problem', t.mail.notSent, nothing) : null}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${rich(t.lead)}</p>
      ${missingLine(data.lines, reader)}
    </div>
    ${data.mayCheck ? checkButton(data, reader) : banner('ask', t.claim, html`<p>${rich(t.claimText)}</p>`)}
    <div class="setup">
      ${strava(data, reader)} ${address(data, reader)} ${mail(data, reader)} ${connect(data, reader)}
    </div>
    ${linesSection(data.lines, reader)}
  `;
};
