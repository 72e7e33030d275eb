import type { Athlete } from '../../../store/athletes.ts';
import type { Backfill } from '../../../store/backfills.ts';
import { readerOf } from '../../../words/reader.ts';
import type { Reading } from '../../parts/reading.ts';
import type { Progress } from './progress.ts';

/** The backfill in the runner's own time and words; null when there never was one. */
export const progressOf = (
  backfill: Backfill | null,
  athlete: Athlete,
  now: number,
  reading: Reading,
): Progress | null => {
  if (backfill === null) return null;
  const { state, runsSeen, activitiesSeen, listCalls, oldestDay, waitingUntil } = backfill;
  const waits = waitingUntil !== null && waitingUntil > now;
  const { dayWithYear, time } = readerOf(athlete);
  return {
    state,
    runsFound: runsSeen,
    activitiesSeen,
    listCalls,
    oldest: oldestDay === null ? null : dayWithYear(oldestDay),
    waitingUntil: waits ? time(waitingUntil, athlete.timeZone) : null,
    reading,
  };
};
