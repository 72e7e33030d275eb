import type { Reader } from '../../../words/reader.ts';
import { callbackHint, consent } from '../../parts/consent.ts';
import { html, nothing, raw, rich, type Html } from '../../parts/html.ts';
import { banner, connectButton } from '../../parts/parts.ts';
import { keptData, scopeList } from '../../parts/what-is-read.ts';

export type LandingData = {
  /** False until the owner has put the Strava app's id and secret into the configuration. */
  readonly canConnect: boolean;
  /** Accounts are made here, with a login and a password. */
  readonly canSignIn: boolean;
  /** Nobody owns this Camber yet: the link that makes the owner's account stands in the terminal. */
  readonly isOwnerless: boolean;
  /** Name of the demo's runner; null outside the demo. */
  readonly demoAthlete: string | null;
  /** Right after everything of a runner was deleted: `all`, or `here` when Strava did not hear of it, or `files` without Strava. */
  readonly goodbye: 'all' | 'here' | 'files' | null;
  /** After how many days nothing from Strava is kept; null where numbers stay. */
  readonly strictDays: number | null;
  /** What Strava's callback domain has to be, until the first runner has connected; null afterwards. */
  readonly callbackDomain: string | null;
  /** Whether the written confirmation is on its way. */
  readonly goodbyeMailed: boolean;
};

const link = (href: string) => (inner: string) => html`<a href="${href}">${inner}</a>`;

/** Twelve invented weeks as strokes of different height, the last one marked: the whole idea in one line of ink. */
const WEEKS = [38, 42, 35, 44, 40, 47, 43, 36, 45, 41, 44, 72];

const sketch = (label: string): Html => {
  const stroke = (km: number, i: number): string =>
    `<rect class="${i === WEEKS.length - 1 ? 'sketch-now' : 'sketch-week'}" x="${20 + i * 50}" y="${96 - km}" width="22" height="${km}"/>`;
  const strokes = WEEKS.map(stroke).join('');
  return html`<svg class="hero-sketch" viewBox="0 0 640 112" role="img" aria-label="${label}">
    ${raw(
      `<rect class="sketch-usual" x="0" y="52" width="640" height="9"/>${strokes}<path class="sketch-ground" d="M0 96.5h640"/>`,
    )}
  </svg>`;
};

const connect = ({ canConnect, canSignIn, demoAthlete }: LandingData, { words }: Reader): Html => html`
  <div class="button-row">
    ${canSignIn ? html`<a class="button button-primary" href="/sign-in">${words.pages.account.signIn.title}</a>` : null}
    ${
      demoAthlete === null
        ? null
        : html`<form method="post" action="/demo/enter">
            <button class="button button-primary">${words.pages.landing.tryIt}</button>
          </form>`
    }
    ${canConnect ? connectButton() : null}
  </div>
`;

/** What one agrees to beside the button, or why there is none yet. */
const terms = (
  { canConnect, canSignIn, callbackDomain, demoAthlete }: LandingData,
  { words }: Reader,
): Html => {
  const t = words.pages.landing;
  // Nobody agrees to anything at the demo's stand-in.
  if (demoAthlete !== null) return html`<p class="hint">${rich(t.standIn, { a: link('/demo/yours') })}</p>`;
  if (canSignIn && !canConnect) return html`<p class="hint">${t.invited}</p>`;
  return canConnect
    ? html`${consent(words, rich(t.details, { a: link('/privacy') }))}
      ${callbackDomain === null ? null : callbackHint(callbackDomain, words)}`
    : banner('ask', t.notSetUp, html`<p>${rich(t.notSetUpText, { a: link('/setup') })}</p>`);
};

const goodbye = ({ goodbye: which, goodbyeMailed }: LandingData, { words }: Reader): Html => {
  if (which === null) return nothing;
  const t = words.pages.landing.goodbye;
  return banner(
    'done',
    t.title,
    html`<p>${which === 'files' ? t.textHere : t.text}</p>
      ${which === 'files' ? null : html`<p>${which === 'here' ? rich(t.notHeard) : t.ended}</p>`}
      ${goodbyeMailed ? html`<p>${t.mailed}</p>` : nothing}`,
  );
};

/** What a visitor sees who has not connected: what Camber is, how it works, what it reads and keeps. */
export const landingPage = (data: LandingData, reader: Reader): Html => {
  const { words, count } = reader;
  const t = words.pages.landing;
  return html`
    ${goodbye(data, reader)}
    ${data.isOwnerless ? banner('ask', t.ownerless, html`<p>${rich(t.ownerlessText)}</p>`) : nothing}
    <div class="hero">
      <h1>${t.heading}</h1>
      <p class="lead">${t.lead}</p>
      <figure class="hero-figure">
        ${sketch(t.sketch)}
        <figcaption class="hint">${t.sketchCaption}</figcaption>
      </figure>
      ${data.canConnect || data.canSignIn || data.demoAthlete ? connect(data, reader) : nothing}
      ${terms(data, reader)}
    </div>
    <section class="section">
      <h2>${t.how}</h2>
      <ol class="steps">
        ${(data.canConnect || !data.canSignIn ? t.steps : [t.firstStepHere, ...t.steps.slice(1)]).map(
          ({ title, text }) =>
            html`<li>
              <h3>${title}</h3>
              <p>${rich(text)}</p>
            </li>`,
        )}
      </ol>
      <p class="section-note">${rich(t.howNote, { a: link('/how') })}</p>
    </section>
    ${
      data.canConnect || !data.canSignIn
        ? html`<section class="section">
            <h2>${t.scopes}</h2>
            ${scopeList(words)}
          </section>`
        : null
    }
    <section class="section">
      <h2>${t.kept}</h2>
      ${keptData(data.strictDays === null ? null : count(data.strictDays), words)}
      <p class="section-note">${rich(t.keptNote, { a: link('/privacy') })}</p>
    </section>
  `;
};
