import { addDays, type Day, dayNumber, daysBetween } from '../core/day.ts';
import type { Coming } from '../core/report/outlook/coming.ts';
import { ofType, type RehabLog } from '../core/rehab/entries.ts';
import { PLAN_DAYS } from '../core/rehab/plan.ts';
import { rehabOn, type RehabState } from '../core/rehab/state.ts';

/** What the runner wants to find in the calendar. */
export type FeedChoices = {
  /** Hour of the routine on the runner's clock. */
  readonly hour: number;
  readonly routine: boolean;
  /** Days on which the next run of the way back may come. */
  readonly ladder: boolean;
  /** Reminders: the hip-drop test, the question about stairs. */
  readonly tests: boolean;
  /** What is left of the week: distance, long run, hills. */
  readonly left: boolean;
  /** Titles say nothing but "Camber": for calendars that others see, too. */
  readonly discreet: boolean;
  /** Grows with every change of these choices. */
  readonly revision: number;
};

/** What an entry is about. */
export type FeedSubject =
  | { readonly kind: 'routine' | 'holds' | 'stairs' | 'hip-drop' }
  | { readonly kind: 'plan'; readonly dayNo: number }
  | { readonly kind: 'left'; readonly coming: Coming }
  | { readonly kind: 'ladder'; readonly step: number; readonly distanceM: number };

/** One entry of the calendar. */
export type FeedEntry = {
  /** Names it within the runner's calendar: the same as long as it is the same thing, wherever it moves. */
  readonly key: string;
  readonly subject: FeedSubject;
  readonly day: Day;
  /** At the runner's hour; otherwise for the whole day. */
  readonly timed: boolean;
  /** Grows whenever the entry may have changed (RFC 5545, SEQUENCE). */
  readonly sequence: number;
};

/** DESIGN: what was there last week stays where it was. */
const PAST_DAYS = 7;
/** DESIGN: four weeks ahead are more than a calendar shows at a glance; nearly all of it is asked for anew each day. */
const AHEAD_DAYS = 28;
/** DESIGN: a test that was due two weeks ago and not made is not asked for any longer. */
const REMIND_DAYS = 14;

/** What of the routine belongs to a day, as far as it can be known today; null = nothing. */
const routineOf = (today: RehabState, state: RehabState, day: Day): FeedSubject | null => {
  const { mode, acute, plan } = state;
  if (mode === 'stop') return null;
  // How long the rest lasts is decided by stairs, not by the calendar: beyond its least length nothing is promised.
  if (acute !== null) return day <= acute.earliestEnd || day <= today.day ? { kind: 'holds' } : null;
  const dayNo = plan.dayNo === null ? null : plan.dayNo + Math.max(0, daysBetween(today.day, day));
  return dayNo === null || dayNo > PLAN_DAYS ? { kind: 'routine' } : { kind: 'plan', dayNo };
};

/** A whole-day reminder that waits for the runner: from its day on it moves along with today. */
const waiting = (key: string, subject: FeedSubject, due: Day, today: Day, sequence: number): FeedEntry => {
  const late = Math.max(0, daysBetween(due, today));
  return { key, subject, day: addDays(due, late), timed: false, sequence: sequence + late };
};

/**
 * What is left, on its day: it stands on the first day on which a run is still ahead, and moves along with it. `changes`
 * grows with every run.
 */
export const leftEntry = (
  coming: Coming,
  day: Day,
  changes: number,
  { revision }: Pick<FeedChoices, 'revision'>,
): FeedEntry => ({
  key: 'left',
  subject: { kind: 'left', coming },
  day,
  timed: false,
  sequence: revision + dayNumber(day) + changes,
});

/**
 * The entries of the calendar as seen today: the last week as it was, today, and the four weeks ahead as far as the
 * present state carries. Of the way back only the next run is known, because whether it holds decides about the rest.
 * A function of what was said and run; changes nothing.
 */
export const feedOn = (log: RehabLog, today: Day, choices: FeedChoices): readonly FeedEntry[] => {
  const now = rehabOn(log, today);
  const sequence = choices.revision + ofType(log.entries, 'programme').length;
  const routine = (offset: number): readonly FeedEntry[] => {
    const day = addDays(today, offset);
    const subject = routineOf(now, offset < 0 ? rehabOn(log, day) : now, day);
    return subject === null ? [] : [{ key: `routine-${day}`, subject, day, timed: true, sequence }];
  };
  const { acute, ladder, mode, hipDrop } = now;
  const rests = mode === 'acute' || mode === 'stop';
  const { nextDue } = hipDrop;
  return [
    ...(choices.routine
      ? Array.from({ length: PAST_DAYS + AHEAD_DAYS + 1 }, (_, i) => routine(i - PAST_DAYS)).flat()
      : []),
    ...(choices.tests && acute !== null
      ? [waiting(`stairs-${acute.startedOn}`, { kind: 'stairs' }, acute.earliestEnd, today, sequence)]
      : []),
    ...(choices.ladder && ladder !== null && mode === 'ladder' && !ladder.paused
      ? [
          waiting(
            `ladder-${ladder.startedOn}-${ladder.attempts.length + 1}`,
            { kind: 'ladder', step: ladder.step, distanceM: ladder.maxDistanceM },
            ladder.nextFrom,
            today,
            sequence,
          ),
        ]
      : []),
    ...(choices.tests && nextDue !== null && !rests && daysBetween(nextDue, today) <= REMIND_DAYS
      ? [waiting(`hip-drop-${nextDue}`, { kind: 'hip-drop' }, nextDue, today, sequence)]
      : []),
  ];
};
