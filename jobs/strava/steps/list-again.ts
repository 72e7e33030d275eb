import { DAY_S, HOUR_MS } from '../../../src/core/durations.ts';
import type { Deps } from '../../../src/deps.ts';
import * as runs from '../../../src/store/runs.ts';
import type { RunRecord } from '../../../src/store/runs.ts';
import type { ActivityPage } from '../../../src/strava/rows.ts';
import { keptSince } from './kept-since.ts';
import { listedIn, missingIn } from './listed.ts';

const PER_PAGE = 200;

/** How far back a list is read again (issue: gear, crops and deletions of the last month). */
const WINDOW_S = 30 * DAY_S;

/** A run that was read within this time may not have reached the list yet: its absence says nothing. */
const TOO_NEW_MS = HOUR_MS;

/** Beyond so many pages a month's list does not end: something is wrong, and nothing is taken for deleted. */
const MOST_PAGES = 5;

export type ListedAgain = {
  readonly found: readonly RunRecord[];
  /** Ids of stored runs that the list should hold and does not. */
  readonly gone: readonly number[];
};

/**
 * Reads the last 30 days of a list, as a rule with one call. Lists are in order, newest first, and pages may be
 * short before the end (STRAVA.md 4): what a page covers is everything since its oldest activity, and only an
 * empty page says that nothing older is left. So a second call is made only while a stored run is missing that no
 * page has covered yet. Where nothing older may be kept, the newest 200 activities are read, whatever their age.
 */
export const listAgain = async (deps: Deps, athleteId: number): Promise<ListedAgain> => {
  const now = deps.clock.now();
  const isStrict = keptSince(deps) !== null;
  const after = isStrict ? undefined : Math.floor(now / 1000) - WINDOW_S;
  const stored = await runs.stravaRuns(deps.store.read, athleteId, after ?? null);
  const pages: ActivityPage[] = [];
  let coveredS = Infinity;

  const listed = () => listedIn(deps, athleteId, pages);
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = { page, perPage: PER_PAGE, ...(after !== undefined && { after }) };
    const answer = await deps.strava.activities(athleteId, query, { priority: 'relist' });
    pages.push(answer);
    coveredS = answer.received === 0 ? -Infinity : Math.min(coveredS, oldestStartS(answer));
    if (isStrict || missingIn(listed(), stored).every(({ startS }) => startS >= coveredS)) break;
  }
  const gone = missingIn(listed(), stored).filter(
    ({ startS, fetchedAt }) => startS >= coveredS && (fetchedAt ?? 0) < now - TOO_NEW_MS,
  );
  return { found: listed().records, gone: gone.map(({ id }) => id) };
};

const oldestStartS = ({ activities }: ActivityPage): number =>
  Math.min(...activities.map((activity) => Date.parse(activity.start_date) / 1000));
