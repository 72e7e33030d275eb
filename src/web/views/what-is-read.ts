import { html, type Html } from './html.ts';

/** One permission of the consent page: what it opens, and what stays dark without it. */
export type ScopeWords = {
  /** Strava's name of it. */
  readonly scope: string;
  readonly name: string;
  readonly opens: string;
  readonly without: string;
};

/** The four permissions, in the order of Strava's consent page (STRAVA.md 1). */
export const SCOPES: readonly ScopeWords[] = [
  {
    scope: 'read',
    name: 'Your profile',
    opens: 'Your first name and whether you read kilometres or miles.',
    without: 'Your name stays unknown to Camber; everything else works.',
  },
  {
    scope: 'activity:read',
    name: 'Your runs',
    opens: 'Your runs that everyone or your followers can see, and word from Strava when there is a new one.',
    without: 'Camber sees no runs and hears of no new ones, so it cannot work at all.',
  },
  {
    scope: 'activity:read_all',
    name: 'Private runs',
    opens: 'Also the runs marked “Only You”, and the parts of a run inside your privacy zones.',
    without:
      'Private runs are missing from your load, so weeks look smaller than they were and the next run looks like a bigger jump.',
  },
  {
    scope: 'profile:read_all',
    name: 'Your shoes',
    opens: 'Your list of shoes and how far each pair has run.',
    without: 'Nothing can be said about shoe mileage or a change of shoes.',
  },
];

/** The scopes as a list of terms, for the landing page and the privacy page. */
export const scopeList = (): Html => html`
  <dl class="pairs">
    ${SCOPES.map(
      (s) =>
        html`<div>
          <dt>${s.name} <code>${s.scope}</code></dt>
          <dd>${s.opens}</dd>
        </div>`,
    )}
  </dl>
`;

/** What is stored and for how long. */
export const keptData = (strictDays: number | null): Html => html`
  <dl class="pairs">
    <div>
      <dt>Numbers of each run</dt>
      <dd>
        Day, distance, times, climb and descent, laps and hill repeats, which pair of shoes. No map, no
        heart-rate curve, no name of the run.
        ${
          strictDays === null
            ? 'Kept while you are connected.'
            : `Deleted ${strictDays} days after Strava last named the run; what is needed is read anew every night.`
        }
      </dd>
    </div>
    <div>
      <dt>Recorded tracks</dt>
      <dd>
        Read once, turned into those numbers in memory, then dropped. Of the route only a keyed fingerprint
        stays, which cannot be turned back into a place.
      </dd>
    </div>
    <div>
      <dt>The connection to Strava</dt>
      <dd>Access keys, encrypted. Revoked and deleted when you disconnect.</dd>
    </div>
    <div>
      <dt>Your e-mail address</dt>
      <dd>Only for the mails you ask for. Strava does not tell it; you enter it yourself.</dd>
    </div>
    <div>
      <dt>When you disconnect</dt>
      <dd>Everything is deleted at once, and the page says so.</dd>
    </div>
  </dl>
`;
