import { html, type Html } from './html.ts';
import { keptData, scopeList } from './what-is-read.ts';

/** What is read, kept, shown and deleted (Strava API policy 2.1, 2.2, 2.5 and 7.3). */
export const privacyPage = (host: string): Html => html`
  <div class="page-head">
    <h1>Privacy</h1>
    <p class="lead">
      This is the Camber at <strong>${host}</strong>. It is run by whoever invited you here, on their own
      machine: no company, no advertising, no analytics, no third party.
    </p>
  </div>
  <section class="section">
    <h2>What is read from Strava</h2>
    ${scopeList()}
    <p class="section-note">
      Through Strava’s API, after you agreed on Strava’s own page, and after that whenever Strava says that
      you have a new run. Camber writes nothing to Strava.
    </p>
  </section>
  <section class="section">
    <h2>What is kept</h2>
    ${keptData()}
  </section>
  <section class="section">
    <h2>Who sees it</h2>
    <div class="prose">
      <p>
        You. Pages need your session, mails go to the address you confirmed, and nothing is pooled with other
        runners or shown to them. The owner of the machine can technically read the database, with the access
        keys encrypted.
      </p>
      <p>
        Findings come from fixed rules that are written down in <a href="/how">How it works</a>. Your data is
        not used to train anything.
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
        deletes everything here at once, and the page confirms it. Ending the access at
        strava.com/settings/apps works too; Camber then notices and deletes.
      </p>
      <p>
        A run that you delete at Strava is deleted here as soon as Strava says so. Ask the owner for a copy of
        what is stored about you.
      </p>
    </div>
  </section>
`;
