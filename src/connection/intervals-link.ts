import { z } from 'zod';
import { addDays, type Day, dayFromNumber } from '../core/day.ts';
import { DAY_MS } from '../core/durations.ts';
import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { type IntervalsLink, putIntervals, removeIntervals } from '../store/intervals.ts';
import { changeSetting, getSetting, setSetting } from '../store/settings.ts';

/** What joining and leaving need. */
type LinkDeps = Pick<Deps, 'clock' | 'intervals' | 'log' | 'queues' | 'seal' | 'store'>;

const KEY = 'intervals';
/** DESIGN: the clock of a runner may be a day ahead of UTC; `newest` is compared with it. */
const AHEAD_DAYS = 2;

const Progress = z.object({
  /** Ids of the newest part of the list that need no further look. */
  recent: z.array(z.string()),
  /** The same of the page of the history that is being read. */
  page: z.array(z.string()),
  /** The history is read up to here (wall clock), newest first; null once all of it is read. */
  before: z.string().nullable(),
  /** How often the page was tried in vain. */
  tries: z.number(),
  /** It asked to be left alone until then, epoch milliseconds. */
  waitingUntil: z.number().nullable(),
  /** Activities by what became of them. */
  runs: z.number(),
  known: z.number(),
  others: z.number(),
  withoutFile: z.number(),
  refused: z.number(),
});

/** How far the reading of a runner's intervals.icu has come. */
export type IntervalsProgress = z.infer<typeof Progress>;

const NOTHING = { runs: 0, known: 0, others: 0, withoutFile: 0, refused: 0 };

const atTheStart = (now: number): IntervalsProgress => ({
  recent: [],
  page: [],
  before: `${newestDay(now)}T23:59:59`,
  tries: 0,
  waitingUntil: null,
  ...NOTHING,
});

/** Whether the key was refused, or cannot be opened: nobody asks with it again before the runner has entered another. */
export const isIntervalsStopped = ({ error }: Pick<IntervalsLink, 'error'>): boolean =>
  /^(key|sealed)\b/.test(error ?? '');

/** The last day that may be asked for. */
export const newestDay = (now: number): Day => addDays(dayFromNumber(Math.floor(now / DAY_MS)), AHEAD_DAYS);

const read = (stored: unknown, now: number): IntervalsProgress => {
  const progress = Progress.safeParse(stored);
  return progress.success ? progress.data : atTheStart(now);
};

/** How far it has come; at the start where nothing is known. */
export const intervalsProgress = async (db: Db, athleteId: number, now: number): Promise<IntervalsProgress> =>
  read(await getSetting(db, athleteId, KEY), now);

/** Changes what is known, whatever another job has written meanwhile. */
export const changeIntervalsProgress = (
  tx: Db,
  athleteId: number,
  now: number,
  change: (progress: IntervalsProgress) => IntervalsProgress,
): Promise<void> => changeSetting(tx, athleteId, KEY, (stored) => change(read(stored, now)));

/**
 * Tries the key, keeps it sealed, and has the newest runs and then the whole history read.
 * @throws IntervalsError when the key is not accepted, or intervals.icu cannot be asked
 */
export const joinIntervals = async (deps: LinkDeps, athleteId: number, key: string): Promise<void> => {
  const now = deps.clock.now();
  const newest = newestDay(now);
  await deps.intervals.list(key, { oldest: addDays(newest, -7), newest, limit: 1 });
  await deps.store.write(async (tx) => {
    if (!(await athletes.lockAthlete(tx, athleteId))) return;
    await putIntervals(tx, athleteId, key, deps.seal, now);
    await setSetting(tx, athleteId, KEY, atTheStart(now));
  });
  // The tick finds it in the store if the queue does not answer now.
  await deps.queues
    .add('intervals-look', { athleteId })
    .catch((error: unknown) =>
      deps.log.warn({ err: error }, 'the first look at intervals.icu could not be queued'),
    );
};

/** Forgets the key and how far the reading had come. What was read stays. False when there was none. */
export const leaveIntervals = ({ store }: Pick<Deps, 'store'>, athleteId: number): Promise<boolean> =>
  store.write(async (tx) => {
    await setSetting(tx, athleteId, KEY, null);
    return removeIntervals(tx, athleteId);
  });
