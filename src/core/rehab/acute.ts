import { addDays, type Day, daysBetween } from '../day.ts';
import type { ProgrammeEntry } from './entries.ts';
import type { OpenedLog } from './opened-log.ts';
import { isQuiet } from './pain.ts';

/** A week without running: what therapists usually advise, no trial (SCIENCE.md 6.1 "1 week no running"). */
export const ACUTE_DAYS = 7;

/** DESIGN: fewer than 3 days decide nothing; after 3 weeks without change it belongs before a clinician. */
export const ACUTE_LEAST_DAYS = 3;
export const ACUTE_MOST_DAYS = 21;

/** The rest as it goes on. */
export type AcuteFold = {
  readonly startedOn: Day;
  /** When it was started, epoch milliseconds: runs before that belong to the time before. */
  readonly startedAt: number;
  readonly days: number;
  /** Runs all the same. */
  readonly runs: number;
};

/** What a page and a mail say of the rest. */
export type AcuteState = {
  readonly startedOn: Day;
  readonly days: number;
  /** Today's number, 1 on the first day. */
  readonly dayNo: number;
  /** The first day on which it can end by itself. */
  readonly earliestEnd: Day;
  readonly timeIsUp: boolean;
  /** Whether the newest answer about stairs was quiet. */
  readonly stairsQuiet: boolean;
  /** The day of that answer, and what it was; null before the first. */
  readonly stairsAsked: Day | null;
  readonly stairsLevel: number | null;
  /** Once its days have passed: how many more quiet days are wanted after today, because something said "stop". */
  readonly quietDays: number;
  readonly runs: number;
};

const within = (days: number): number =>
  Math.min(Math.max(Math.round(days), ACUTE_LEAST_DAYS), ACUTE_MOST_DAYS);

/** Begins the rest; begun again while it runs, only its length changes. */
export const acuteStart = ({ day, at, days }: ProgrammeEntry, running: AcuteFold | null): AcuteFold =>
  running === null
    ? { startedOn: day, startedAt: at, days: within(days ?? ACUTE_DAYS), runs: 0 }
    : { ...running, days: within(days ?? running.days) };

/** Notes a run all the same. */
export const acuteRun = (acute: AcuteFold): AcuteFold => ({ ...acute, runs: acute.runs + 1 });

/**
 * Whether the rest is over at the end of a day: its days have passed, stairs were quiet that day or the day before,
 * and nothing said "stop" meanwhile. Without an answer it waits, or ends by hand.
 */
export const acuteDayEnd = (acute: AcuteFold, day: Day, { diary }: OpenedLog): boolean => {
  if (day < addDays(acute.startedOn, acute.days)) return false;
  const yesterday = addDays(day, -1);
  const recent = [...diary.on(yesterday), ...diary.on(day)];
  const stairs = recent.filter(({ when }) => when === 'stairs').at(-1);
  return (
    stairs !== undefined &&
    isQuiet(stairs) &&
    diary.stopsOn(yesterday).length === 0 &&
    diary.stopsOn(day).length === 0
  );
};

/** A day that says "stop", and the one after it, cannot be the last of a rest. */
const quietDaysWanted = (earliestEnd: Day, day: Day, { stopsOn }: OpenedLog['diary']): number => {
  const lastStop = [day, addDays(day, -1)].find((each) => stopsOn(each).length > 0);
  if (lastStop === undefined) return 0;
  const from = day > earliestEnd ? day : earliestEnd;
  return Math.max(0, daysBetween(from, addDays(lastStop, 2)));
};

/** The rest as seen on a day. */
export const acuteState = (acute: AcuteFold, { pains, diary }: OpenedLog, day: Day): AcuteState => {
  const earliestEnd = addDays(acute.startedOn, acute.days);
  const stairs = pains.findLast(
    (pain) => pain.when === 'stairs' && pain.day >= acute.startedOn && pain.day <= day,
  );
  return {
    startedOn: acute.startedOn,
    days: acute.days,
    dayNo: daysBetween(acute.startedOn, day) + 1,
    earliestEnd,
    timeIsUp: day >= earliestEnd,
    stairsQuiet: stairs !== undefined && isQuiet(stairs),
    stairsAsked: stairs?.day ?? null,
    stairsLevel: stairs?.level ?? null,
    quietDays: quietDaysWanted(earliestEnd, day, diary),
    runs: acute.runs,
  };
};

/** Its days have passed and stairs are quiet by now: only pain of today or yesterday keeps it from ending. */
export const awaitsQuietDay = (acute: AcuteState): boolean => {
  const { startedOn, dayNo, timeIsUp, stairsQuiet, stairsAsked, quietDays } = acute;
  if (!timeIsUp || !stairsQuiet || stairsAsked === null) return false;
  return quietDays > 0 && daysBetween(stairsAsked, addDays(startedOn, dayNo - 1)) <= 1;
};
