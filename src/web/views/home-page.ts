import type { Status } from '../../core/status.ts';
import type { ComingWeek } from '../../words/coming-week.ts';
import type { FindingLine } from '../../words/findings.ts';
import type { Formats } from '../../words/formats.ts';
import type { VerdictWords } from '../../words/verdict.ts';
import { words } from '../../words/words.ts';
import { findingEntry } from './finding-entry.ts';
import { html, nothing, type Html } from './html.ts';
import { numbers } from './numbers.ts';
import { banner, connectButton, table } from './parts.ts';
import { refusedBanner } from './settings-page.ts';
import { isComplete, liveProgress, type Progress } from './progress.ts';

export type HomeData = {
  /** Today on the runner's calendar, as text. */
  readonly today: string;
  readonly status: Status;
  readonly verdict: VerdictWords;
  /** Limits for the coming seven days; the longest run within +10 % leads them. */
  readonly coming: ComingWeek;
  readonly formats: Formats;
  /** The load chart, drawn for a phone and for a wide page, each with its own title and text alternative. */
  readonly chart: { readonly narrow: Html; readonly wide: Html };
  /** The same as a table. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Findings of the last days as lines, loudest first. */
  readonly findings: readonly FindingLine[];
  /** How many days back the findings reach. */
  readonly findingDays: number;
  /** What a quiet list does not say. */
  readonly quietCaveat: string;
  /** What has to stand beside every ratio (SCIENCE.md 1.4). */
  readonly ratioFootnote: string;
  readonly progress: Progress | null;
  /** Where the runner's address stands: nothing entered, entered but not confirmed, confirmed. */
  readonly email: {
    readonly state: 'absent' | 'unconfirmed' | 'confirmed';
    readonly address: string | null;
    /** The mail server refused the address. */
    readonly refused: { readonly address: string; readonly reason: string } | null;
  };
  readonly connectionDead: boolean;
  /** What was left out or doubted while reading the history, in words. */
  readonly dataNotes: readonly string[];
};

const emailBanner = ({ state, address, refused }: HomeData['email']): Html => {
  if (refused !== null) return refusedBanner(refused);
  if (state === 'confirmed') return nothing;
  if (state === 'unconfirmed')
    return banner(
      'ask',
      'Please confirm your address',
      html`<p>
        Camber sent a link to <strong>${address}</strong>. Until you follow it, no other mail is sent. Not
        arrived? <a href="/settings#email">Send it again or correct the address</a>.
      </p>`,
    );
  return banner(
    'ask',
    'Where should Camber write to?',
    html`<p>
        Strava does not tell your e-mail address, so warnings and the Monday mail have nowhere to go yet.
      </p>
      <form method="post" action="/settings/email" class="field">
        <label for="email">Your e-mail address</label>
        <input type="email" id="email" name="email" required autocomplete="email" maxlength="254" />
        <button class="button button-primary">Send the confirmation link</button>
      </form>`,
  );
};

const deadBanner = html`${banner(
  'problem',
  'The connection to Strava has ended',
  html`<p>
      New runs no longer reach Camber: access was withdrawn at Strava, or expired there. What you see below
      stays as it was.
    </p>
    <p>${connectButton()}</p>`,
)}`;

/** The next steps that stand out from nothing, as three limits; those that are not known are left out. */
const comingDays = ({ longestRunM, weekM, weekHills }: ComingWeek, restarting: boolean, f: Formats): Html => {
  const limits: readonly (readonly [label: string, limit: string] | null)[] = [
    longestRunM === null
      ? null
      : [restarting ? 'Longest run, after the break' : 'Longest run within +10\u00a0%', f.limit(longestRunM)],
    weekM === null ? null : ['Distance', f.limit(weekM)],
    weekHills === null
      ? null
      : [weekHills.measure === 'climb' ? 'Climb' : 'Descent', f.elevation(weekHills.metres)],
  ];
  const known = limits.filter((limit) => limit !== null);
  if (known.length === 0) return nothing;
  return html`<section class="coming" aria-labelledby="coming">
    <h2 id="coming">The coming 7 days</h2>
    <dl>
      ${known.map(
        ([label, limit]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${words().mail.upTo(limit)}</dd>
          </div>`,
      )}
    </dl>
    <p class="hint">${words().mail.comingWeekNote}</p>
  </section>`;
};

const chartSection = (data: HomeData): Html =>
  html`<section class="section">
    <h2>Load and ratio, last 12 weeks</h2>
    <figure class="figure">
      <div class="narrow-only">${data.chart.narrow}</div>
      <div class="wide-only">${data.chart.wide}</div>
      <figcaption>${data.ratioFootnote}</figcaption>
    </figure>
    <details>
      <summary>The same as a table</summary>
      ${table(
        'Distance and ratio per seven days, newest first',
        data.table.head.map((head, i) => ({ head, numeric: i === 1 || i === 2 })),
        data.table.rows,
      )}
    </details>
  </section>`;

const changes = (data: HomeData): Html => html`
  <section class="section">
    <h2>What changed</h2>
    ${
      data.findings.length === 0
        ? html`<p class="section-note">
            Nothing crossed a limit in the last ${data.findingDays} days. ${data.quietCaveat}
          </p>`
        : html`<div>${data.findings.map((line) => findingEntry(line, data.formats))}</div>`
    }
  </section>
`;

const emptyState = (data: HomeData): Html => html`
  <div class="page-head">
    <p class="eyebrow">${data.today}</p>
    <h1>${data.progress?.state === 'running' ? 'Reading your history.' : 'No runs yet.'}</h1>
    <p class="lead">
      ${
        data.progress?.state === 'running'
          ? 'The first verdict appears here as soon as the first runs are in.'
          : 'Camber found no runs in your Strava account. When you record one, it appears here by itself.'
      }
    </p>
  </div>
`;

const notes = (dataNotes: readonly string[]): Html =>
  dataNotes.length === 0
    ? nothing
    : html`<section class="section">
        <h2>About your data</h2>
        <ul class="prose">
          ${dataNotes.map((note) => html`<li>${note}</li>`)}
        </ul>
      </section>`;

/** The runner's front page: verdict, numbers, next step, chart, what changed. */
export const homePage = (data: HomeData): Html => {
  const { status } = data;
  const coming =
    data.progress !== null && (data.progress.state === 'failed' || !isComplete(data.progress))
      ? liveProgress(data.progress)
      : null;
  const banners = html`${data.connectionDead ? deadBanner : null}${coming}`;
  if (status.state === 'empty')
    return html`${banners}${emptyState(data)}
      <div class="section">${emailBanner(data.email)}</div>`;
  return html`
    ${banners}
    <div class="page-head">
      <p class="eyebrow">${data.today}</p>
      <h1>${data.verdict.headline}</h1>
      <p class="lead">${data.verdict.action}</p>
      ${data.verdict.caveat ? html`<p class="caveat">${data.verdict.caveat}</p>` : null}
    </div>
    ${numbers(status, data.formats)} ${comingDays(data.coming, status.budget.restartM !== null, data.formats)}
    ${emailBanner(data.email)} ${chartSection(data)} ${changes(data)} ${notes(data.dataNotes)}
  `;
};
