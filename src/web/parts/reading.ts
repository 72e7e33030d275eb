import type { Athlete } from '../../store/athletes.ts';
import { countWithoutStreams } from '../../store/runs.ts';
import { KEEP_FREE, quotaOf } from '../../strava/budget.ts';
import type { BudgetState } from '../../strava/budget-state.ts';
import { expectedEnd } from '../../strava/budget-state.ts';
import { streamsSince } from '../../connection/streams-to-read.ts';
import { type Reader, readerOf } from '../../words/reader.ts';
import type { WebDeps } from '../http/deps.ts';
import { localDay } from '../../runner/clock.ts';

/** Requests that are still to be made for a runner, and when they will have been; the texts are ready to be shown. */
export type Reading = {
  /** Runs whose tracks are still to be read: one request each. */
  readonly requestsLeft: number;
  /** Of Strava's quarter of an hour; null while Strava has not told its limits. */
  readonly quota: { readonly used: number; readonly limit: number } | null;
  /** "14:30", or a day with it; null when nothing is left or it cannot be said. */
  readonly expectedEnd: string | null;
};

const timeOrDay = (at: number, now: number, timeZone: string, reader: Reader): string =>
  localDay(at, timeZone) === localDay(now, timeZone)
    ? reader.time(at, timeZone)
    : reader.instant(at, timeZone);

/** DESIGN: what is used of Strava's limits lies in Redis; a page does not wait for one that hangs. */
const PATIENCE_MS = 500;

/** Null while Redis is away: pages answer from the database. */
const stateNow = ({ budget }: Pick<WebDeps, 'budget'>): Promise<BudgetState | null> =>
  Promise.race([
    budget.state().catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS).unref()),
  ]);

const readingFrom = (
  state: BudgetState | null,
  athlete: Athlete,
  requestsLeft: number,
  now: number,
): Reading => {
  if (state === null) return { requestsLeft, quota: null, expectedEnd: null };
  const end = requestsLeft === 0 ? null : expectedEnd(state, requestsLeft, now, KEEP_FREE.old_streams);
  return {
    requestsLeft,
    quota: quotaOf(state, now).quarter,
    expectedEnd: end === null ? null : timeOrDay(end, now, athlete.timeZone, readerOf(athlete)),
  };
};

/** What reading so many tracks takes, with what other calls leave. */
export const readingOf = async (
  deps: Pick<WebDeps, 'budget' | 'clock'>,
  athlete: Athlete,
  requestsLeft: number,
): Promise<Reading> => readingFrom(await stateNow(deps), athlete, requestsLeft, deps.clock.now());

/** The tracks that Camber reads by itself: those of recent runs. */
export const recentReading = async (
  deps: Pick<WebDeps, 'budget' | 'clock' | 'config' | 'store'>,
  athlete: Athlete,
): Promise<Reading> => {
  const [left, state] = await Promise.all([
    athlete.connection === 'none' ? 0 : countWithoutStreams(deps.store.read, athlete.id, streamsSince(deps)),
    stateNow(deps),
  ]);
  return readingFrom(state, athlete, left, deps.clock.now());
};

/** After how many days nothing from Strava is kept any more; null where numbers stay. */
export const strictDaysOf = ({ retention, rawRetentionDays }: WebDeps['config']): number | null =>
  retention === 'strict' ? rawRetentionDays : null;
