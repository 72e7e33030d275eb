import { html, type Html } from './html.ts';
import { banner, plural } from './parts.ts';

/** How far reading the history has come; the texts in it are already in the runner's zone and language. */
export type Progress = {
  readonly state: 'running' | 'done' | 'failed';
  readonly runsFound: number;
  readonly activitiesSeen: number;
  readonly listCalls: number;
  /** Oldest day read so far, as text; null before the first page. */
  readonly oldest: string | null;
  /** Time of day at which Strava's quota opens again, as text; null when nothing waits. */
  readonly waitingUntil: string | null;
};

const counts = (p: Progress): Html =>
  p.listCalls === 0
    ? html`<p>Asking Strava for your newest activities.</p>`
    : html`<p>
        So far ${plural(p.runsFound, 'run', 'runs')} among
        ${plural(p.activitiesSeen, 'activity', 'activities')}${p.oldest ? `, back to ${p.oldest}` : ''}, with
        ${plural(p.listCalls, 'request', 'requests')} to Strava.
      </p>`;

/** The banner about the history coming in: running, waiting for Strava's quota (which is no error), or stopped. */
export const progressBanner = (p: Progress): Html => {
  if (p.state === 'failed')
    return banner(
      'problem',
      'Your history is not complete',
      html`${counts(p)}
        <p>
          Reading it stopped because Strava did not answer as expected.
          <a href="/connect">Connect again</a> to go on.
        </p>`,
    );
  if (p.waitingUntil !== null)
    return banner(
      'info',
      `Waiting for Strava’s quota until ${p.waitingUntil}`,
      html`${counts(p)}
        <p>
          Strava allows a number of requests per quarter of an hour. Nothing is wrong: Camber goes on by
          itself, and what is already here is shown below.
        </p>`,
    );
  return banner(
    'info',
    'Your history is coming in',
    html`${counts(p)}
      <p>Newest runs first, 200 activities to a request. You can close this page; Camber goes on.</p>`,
  );
};

/** The same, refilled by the script while it runs. */
export const liveProgress = (p: Progress): Html =>
  p.state === 'running'
    ? html`<div data-watch="/progress" data-every="2000" aria-live="polite">${progressBanner(p)}</div>`
    : progressBanner(p);
