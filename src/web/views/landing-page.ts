import { callbackHint, consent } from './consent.ts';
import { html, nothing, raw, type Html } from './html.ts';
import { banner, connectButton } from './parts.ts';
import { keptData, scopeList } from './what-is-read.ts';

export type LandingData = {
  /** False until the owner has put the Strava app's id and secret into the configuration. */
  readonly canConnect: boolean;
  /** Name of the demo's runner; null outside the demo. */
  readonly demoAthlete: string | null;
  /** Right after everything of a runner was deleted: `all`, or `here` when Strava did not hear of it. */
  readonly goodbye: 'all' | 'here' | null;
  /** After how many days nothing from Strava is kept; null where numbers stay. */
  readonly strictDays: number | null;
  /** What Strava's callback domain has to be, until the first runner has connected; null afterwards. */
  readonly callbackDomain: string | null;
  /** Whether the written confirmation is on its way. */
  readonly goodbyeMailed: boolean;
};

/** Twelve invented weeks as strokes of different height, the last one marked: the whole idea in one line of ink. */
const WEEKS = [38, 42, 35, 44, 40, 47, 43, 36, 45, 41, 44, 72];

const sketch = (): Html => {
  const stroke = (km: number, i: number): string =>
    `<rect class="${i === WEEKS.length - 1 ? 'sketch-now' : 'sketch-week'}" x="${20 + i * 50}" y="${96 - km}" width="22" height="${km}"/>`;
  return raw(
    `<svg class="hero-sketch" viewBox="0 0 640 112" role="img" aria-label="Eleven weeks of about the same distance, then one of 72 instead of the usual 41 kilometres.">` +
      `<rect class="sketch-usual" x="0" y="52" width="640" height="9"/>${WEEKS.map(stroke).join('')}` +
      `<path class="sketch-ground" d="M0 96.5h640"/></svg>`,
  );
};

const connect = (data: LandingData): Html => html`
  <div class="button-row">
    ${data.canConnect ? connectButton() : null}
    ${
      data.demoAthlete
        ? html`<form method="post" action="/demo/enter">
            <button class="button">Look at the sample runner</button>
          </form>`
        : null
    }
  </div>
`;

const steps = html`
  <ol class="steps">
    <li>
      <h3>Connect once</h3>
      <p>
        Camber reads your past runs from Strava and learns what is usual for <em>you</em>. The first verdict
        is there after seconds.
      </p>
    </li>
    <li>
      <h3>Run as you do</h3>
      <p>
        After a run that differs from your last weeks you get one mail: the fact, the reason, how sure the
        research is, and the next step. Most runs get none.
      </p>
    </li>
    <li>
      <h3>Read on Monday</h3>
      <p>
        Once a week: one sentence, three numbers beside your usual range, one chart, and how long your next
        long run can be within +10&nbsp;%.
      </p>
    </li>
  </ol>
`;

/** What a visitor sees who has not connected: what Camber is, how it works, what it reads and keeps. */
export const landingPage = (data: LandingData): Html => html`
  ${
    data.goodbye
      ? banner(
          'done',
          'Everything is deleted.',
          html`<p>
              Your runs, shoes, findings, mails and the keys to your Strava account are gone from Camber.
            </p>
            ${
              data.goodbye === 'here'
                ? html`<p>
                    Strava did not answer when Camber wanted to end its access there. Please end it yourself
                    at
                    <strong>strava.com/settings/apps</strong>.
                  </p>`
                : html`<p>The access at Strava has ended too.</p>`
            }
            ${
              data.goodbyeMailed
                ? html`<p>The written confirmation is on its way to the address that you had confirmed.</p>`
                : nothing
            }`,
        )
      : null
  }
  <div class="hero">
    <h1>Your running changed. Camber says where, and what to do next.</h1>
    <p class="lead">
      Camber watches the load that running puts on the outside of the knee and hip. It compares each run with
      your own last weeks and speaks up when distance, hills, track direction or shoes have changed the way
      things change before the IT&nbsp;band flares up.
    </p>
    <figure class="hero-figure">
      ${sketch()}
      <figcaption class="hint">
        Twelve weeks of an invented runner: Camber writes about the last one.
      </figcaption>
    </figure>
    ${data.canConnect || data.demoAthlete ? connect(data) : nothing}
    ${
      data.canConnect
        ? html`${consent(html`<a href="/privacy">All details</a>.`)}
          ${data.callbackDomain === null ? null : callbackHint(data.callbackDomain)}`
        : banner(
            'ask',
            'Strava is not set up yet',
            html`<p>
              The owner of this Camber has to enter the id and secret of a Strava app as
              <code>STRAVA_CLIENT_ID</code> and <code>STRAVA_CLIENT_SECRET</code>; the README leads through
              each step.
            </p>`,
          )
    }
  </div>
  <section class="section">
    <h2>How it works</h2>
    ${steps}
    <p class="section-note">
      The rules, their sources and their limits are written down in <a href="/how">How it works</a>. Camber
      describes change; it does not diagnose, and a quiet week is no promise.
    </p>
  </section>
  <section class="section">
    <h2>What Camber asks Strava for</h2>
    ${scopeList()}
  </section>
  <section class="section">
    <h2>What is kept, and for how long</h2>
    ${keptData(data.strictDays)}
    <p class="section-note">More in <a href="/privacy">Privacy</a>.</p>
  </section>
`;
