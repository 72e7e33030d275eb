import { html, type Html } from './html.ts';

/**
 * What a runner agrees to by connecting, in one breath: which data, how, why, how to withdraw and what is then
 * deleted and confirmed (Strava API policy 2.1); `details`: where to read on. It stands beside the button, before anything is read.
 */
export const consent = (details: Html | null = null): Html => html`
  <div class="consent prose">
    <p>
      <strong>By connecting you agree to this:</strong> Camber reads your runs, your shoes, your first name
      and your units through Strava’s API, and Strava tells it when you record, change or delete a run. It
      uses them for one thing: to compare your load with your own last weeks and to write to you. Camber only
      reads.
    </p>
    <p>
      You can withdraw at any time, in the settings here or at strava.com/settings/apps. Everything about you
      is then deleted at once and the deletion confirmed. ${details}
    </p>
  </div>
`;

/** For the first one to connect, who is the owner: Strava explains a wrong callback domain to nobody. */
export const callbackHint = (domain: string): Html => html`
  <details class="consent">
    <summary>Strava shows “redirect_uri” and “invalid” instead of its question?</summary>
    <div class="prose">
      <p>
        Then the <em>Authorization Callback Domain</em> of the Strava app is another one. The owner corrects
        it at strava.com/settings/api: it must read <code>${domain}</code>, without https:// and without a
        port. “npx camber doctor” checks it.
      </p>
    </div>
  </details>
`;
