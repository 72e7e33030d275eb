import type { Reader } from '../../../words/reader.ts';
import type { Reading } from '../../parts/reading.ts';
import { readingNote } from '../../parts/reading-note.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';

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

const counts = (p: Progress, { count, words }: Reader): Html => {
  const t = words.pages.progress;
  return p.listCalls === 0
    ? html`<p>${t.asking}</p>`
    : html`<p>
        ${t.soFar(
          t.runs(p.runsFound, count(p.runsFound)),
          t.activities(p.activitiesSeen, count(p.activitiesSeen)),
          p.oldest,
          t.requests(p.listCalls, count(p.listCalls)),
        )}
      </p>`;
};

/** The banner about the history coming in: running, waiting for Strava's quota (which is no error), or stopped. */
export const progressBanner = (p: Progress, reader: Reader): Html => {
  const t = reader.words.pages.progress;
  const note = readingNote(p.reading, reader);
  if (p.state === 'failed') {
    const again = rich(t.failedText, { a: (inner) => html`<a href="/connect">${inner}</a>` });
    return banner(
      'problem',
      t.failed,
      html`${counts(p, reader)}
        <p>${again}</p>`,
    );
  }
  if (p.waitingUntil !== null)
    return banner(
      'info',
      t.waiting(p.waitingUntil),
      html`${counts(p, reader)}
        <p>${t.waitingText}</p>
        ${note}`,
    );
  if (p.state === 'done') {
    const left = p.reading.requestsLeft;
    return banner(
      'info',
      t.tracks(left, reader.count(left)),
      html`<p>${t.tracksText}</p>
        ${note}`,
    );
  }
  return banner(
    'info',
    t.running,
    html`${counts(p, reader)}
      <p>${t.runningText}</p>
      ${note}`,
  );
};

/** Where the banner's news come from. `first`: nothing is shown yet, so the page wants to be loaded with the first verdict. */
const progressHref = (first: boolean): string => (first ? '/progress?first=1' : '/progress');

/** The same, refilled by the script while it runs. */
export const liveProgress = (p: Progress, reader: Reader, { first }: { readonly first: boolean }): Html =>
  isComplete(p)
    ? progressBanner(p, reader)
    : html`<div data-live="${progressHref(first)}" data-every="2000" aria-live="polite">
        ${progressBanner(p, reader)}
      </div>`;
