import type { Athlete } from '../store/athletes.ts';
import { countWithoutStreams } from '../store/runs.ts';
import { KEEP_FREE, quotaOf } from '../strava/budget.ts';
import { expectedEnd } from '../strava/budget-state.ts';
import { streamsSince } from '../streams-since.ts';
import type { WebDeps } from './deps.ts';
import { clockTime, localDay, longDay } from './local-day.ts';

/** Requests that are still to be made for a runner, and when they will have been; texts are ready to be shown. */
export type Reading = {
  /** Runs whose tracks are still to be read: one request each. */
  readonly requestsLeft: number;
  /** "34 of 100"; null while Strava has not told its limits. */
  readonly quota: string | null;
  /** "14:30", or a day with it; null when nothing is left or it cannot be said. */
  readonly expectedEnd: string | null;
};

/** What reading so many tracks takes, with what other calls leave. */
export const readingOf = async (
  { budget, clock }: Pick<WebDeps, 'budget' | 'clock'>,
  athlete: Athlete,
  requestsLeft: number,
): Promise<Reading> => {
  const now = clock.now();
  const state = await budget.state();
  const { quarter } = quotaOf(state, now);
  const end = requestsLeft === 0 ? null : expectedEnd(state, requestsLeft, now, KEEP_FREE.old_streams);
  return {
    requestsLeft,
    quota: quarter === null ? null : `${quarter.used} of ${quarter.limit}`,
    expectedEnd: end === null ? null : timeOrDay(end, now, athlete.timeZone),
  };
};

const timeOrDay = (at: number, now: number, timeZone: string): string => {
  const time = clockTime(at, timeZone);
  return localDay(at, timeZone) === localDay(now, timeZone) ? time : `${longDay(at, timeZone)}, ${time}`;
};

/** The tracks that Camber reads by itself: those of recent runs. */
export const recentReading = async (
  deps: Pick<WebDeps, 'budget' | 'clock' | 'config' | 'store'>,
  athlete: Athlete,
): Promise<Reading> =>
  readingOf(deps, athlete, await countWithoutStreams(deps.store.read, athlete.id, streamsSince(deps)));

/** After how many days nothing from Strava is kept any more; null where numbers stay. */
export const strictDaysOf = ({ retention, rawRetentionDays }: WebDeps['config']): number | null =>
  retention === 'strict' ? rawRetentionDays : null;
