import { consent } from './consent.ts';
import { html, type Html } from './html.ts';
import { keptData, scopeList } from './what-is-read.ts';

export type PrivacyData = {
  /** Where this Camber is. */
  readonly host: string;
  /** After how many days nothing from Strava is kept; null where numbers stay. */
  readonly strictDays: number | null;
  /** Where the owner can be reached; null when that is not known. */
  readonly contact: string | null;
};

/** What is read, why, kept, shown and deleted, and who answers for it (Strava API policy 2.1, 2.2, 2.5, 7.3, 8.3). */
export const privacyPage = ({ host, strictDays, contact }: PrivacyData): Html => html`
  <div class="page-head">
    <h1>Privacy</h1>
    <p class="lead">
      This is the Camber at <strong>${host}</strong>. It is run by whoever invited you here, on their own
      machine: no company, no advertising, no analytics, no third party.
    </p>
  </div>
  <section class="section">
    <h2>In short</h2>
    ${consent()}
  </section>
  <section class="section">
    <h2>What is read from Strava</h2>
    ${scopeList()}
    <p class="section-note">
      Through Strava’s API, after you agreed on Strava’s own page: your past runs once, after that each new
      run when Strava tells of it, and the list of the last weeks once a night to notice edits and deletions.
      Camber writes nothing to Strava.
    </p>
  </section>
  <section class="section">
    <h2>Why</h2>
    <p class="prose">
      To work out how your load changes and to tell you when it changes the way things change before trouble
      with the IT&nbsp;band. Nothing else: no profile, no ranking, no sale, no advertising, nothing pooled
      with other runners. Your agreement is the ground for it, and it ends when you withdraw.
    </p>
  </section>
  <section class="section">
    <h2>What is kept</h2>
    ${keptData(strictDays)}
    <p class="section-note">
      Copies of the database that are made before an update go after seven days at most. The log of the
      program names neither you nor your address.
    </p>
  </section>
  <section class="section">
    <h2>Who sees it</h2>
    <div class="prose">
      <p>
        You. Pages need your session, mails go to the address you confirmed, and nothing is pooled with other
        runners or shown to them. The owner of the machine can technically read the database, with the access
        keys encrypted; the mail server that the owner chose carries your mails.
      </p>
      <p>
        Findings come from fixed rules that are written down in <a href="/how">How it works</a>. Your data is
        not used to train anything and is not given to any AI.
      </p>
    </div>
  </section>
  <section class="section">
    <h2>Cookies</h2>
    <p class="prose">
      One, sealed, that holds your session. It is not readable by scripts and ends after eight weeks without a
      visit.
    </p>
  </section>
  <section class="section">
    <h2>Your say</h2>
    <div class="prose">
      <p>
        Withdraw at any time: <a href="/disconnect">Disconnect and delete</a> ends the access at Strava and
        deletes everything here at once. The page confirms it, and so does a last mail if you had confirmed an
        address. Ending the access at strava.com/settings/apps works too; Camber then notices and deletes. All
        that remains is one line that somebody left, without a name.
      </p>
      <p>
        A run that you delete at Strava is deleted here as soon as Strava says so, at the latest in the
        following night. A copy of everything that is stored about you is one click away in the
        <a href="/settings">settings</a>. What is wrong you correct at Strava; it is corrected here by itself.
      </p>
    </div>
  </section>
  <section class="section">
    <h2>Who answers for it</h2>
    <p class="prose">
      The owner of this Camber.
      ${
        contact === null
          ? 'Whoever invited you here knows how to reach them.'
          : html`Write to <a href="mailto:${contact}">${contact}</a> with questions, for a copy, or to be
              deleted without signing in.`
      }
      Should your data ever get into wrong hands, the owner tells you and Strava without delay.
    </p>
  </section>
`;
