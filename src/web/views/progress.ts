import { html, type Html } from './html.ts';
import type { Reading } from '../reading.ts';
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
  /** The tracks of recent runs that are still to be read. */
  readonly reading: Reading;
};

/** Nothing more comes in by itself: it is all there, or it failed. */
export const isComplete = ({ state, reading }: Progress): boolean =>
  state === 'failed' || (state === 'done' && reading.requestsLeft === 0);

/** What the requests are that are still to be made: how many, what is used of Strava's quota, until when. */
export const readingNote = ({ requestsLeft, quota, expectedEnd }: Reading): Html => html`
  <p class="hint">
    ${requestsLeft > 0 ? `${plural(requestsLeft, 'request', 'requests')} left. ` : null}${
      quota === null
        ? null
        : `${quota} requests that Strava allows in this quarter of an hour are used; 30 % stay free for new runs. `
    }${expectedEnd === null ? null : `Expected to end about ${expectedEnd}.`}
  </p>
`;

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
        </p>
        ${readingNote(p.reading)}`,
    );
  if (p.state === 'done')
    return banner(
      'info',
      `Reading the tracks of ${plural(p.reading.requestsLeft, 'recent run', 'recent runs')}`,
      html`<p>
          All runs are here already. Their tracks tell descents, hill repeats and laps; the newest come first.
        </p>
        ${readingNote(p.reading)}`,
    );
  return banner(
    'info',
    'Your history is coming in',
    html`${counts(p)}
      <p>Newest runs first, 200 activities to a request. You can close this page; Camber goes on.</p>
      ${readingNote(p.reading)}`,
  );
};

/** The same, refilled by the script while it runs. */
export const liveProgress = (p: Progress): Html =>
  !isComplete(p)
    ? html`<div data-watch="/progress" data-every="2000" aria-live="polite">${progressBanner(p)}</div>`
    : progressBanner(p);
