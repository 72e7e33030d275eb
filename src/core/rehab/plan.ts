import { addDays, dayFromNumber, dayNumber, type Day, daysBetween } from '../day.ts';
import { ofType, type PlanAnswerEntry, type RehabLog } from './entries.ts';
import { exerciseDiary } from './exercise-diary.ts';
import { PLAN_EXERCISES } from './exercises.ts';

/** "The 2-week rule" of the source article: an experience, not a trial (evidence grade 0). */
export const PLAN_DAYS = 14;

/** One day of the plan: how many of its three exercises were done on both sides. */
type PlanDay = { readonly day: Day; readonly done: number };

export type PlanState = {
  readonly status: 'none' | 'running' | 'paused' | 'finished' | 'stopped';
  readonly startedOn: Day | null;
  readonly finishedOn: Day | null;
  /** Today's number, 1 to 14, while it runs. */
  readonly dayNo: number | null;
  /** The days that count, pauses left out; 14 at most, today included. */
  readonly days: readonly PlanDay[];
  /** Days with all three exercises. */
  readonly doneDays: number;
  /** Done days in a row up to today; an open today does not end it. */
  readonly streak: number;
  /** Share (0..1) of the days before today that were done; null on the first day. */
  readonly adherence: number | null;
  readonly before: PlanAnswerEntry | null;
  readonly after: PlanAnswerEntry | null;
  readonly asksBefore: boolean;
  readonly asksAfter: boolean;
  /** Full weeks since the start; trials ran for six to eight. Null without a plan. */
  readonly weeksSince: number | null;
  readonly pausedBy: 'hand' | 'acute' | null;
};

const NO_PLAN: PlanState = {
  status: 'none',
  startedOn: null,
  finishedOn: null,
  dayNo: null,
  days: [],
  doneDays: 0,
  streak: 0,
  adherence: null,
  before: null,
  after: null,
  asksBefore: false,
  asksAfter: false,
  weeksSince: null,
  pausedBy: null,
};

/** DESIGN: the before-question is asked in the first three days; later it would be about something else. */
const BEFORE_WITHIN_DAYS = 3;

/** DESIGN: the after-question is asked for two weeks after the end. */
const AFTER_WITHIN_DAYS = 14;

type Fold = {
  readonly status: PlanState['status'];
  readonly startedOn: Day | null;
  readonly finishedOn: Day | null;
  readonly days: readonly Day[];
};

/**
 * The two weeks as seen on a day. A day on which it was paused, by hand or by a rest from running, does not count;
 * the fourteenth day that does ends it, however much was done: nobody is kept in it.
 * @param acuteOn whether running rested on a day: the pelvic drop bears weight
 */
export const planOn = (log: RehabLog, today: Day, acuteOn: (day: Day) => boolean): PlanState => {
  const events = ofType(log.entries, 'programme').filter(
    ({ programme, day }) => programme === 'plan' && day <= today,
  );
  const first = events[0]?.day;
  if (first === undefined) return NO_PLAN;
  const eventsOn = Map.groupBy(events, ({ day }) => day);
  let fold: Fold = { status: 'none', startedOn: null, finishedOn: null, days: [] };
  for (let n = dayNumber(first); n <= dayNumber(today); n += 1) {
    const day = dayFromNumber(n);
    for (const { action } of eventsOn.get(day) ?? []) fold = afterTap(fold, action, day);
    if (fold.status === 'running' && !acuteOn(day)) fold = { ...fold, days: [...fold.days, day] };
    if (fold.status === 'running' && fold.days.length === PLAN_DAYS && day < today)
      fold = { ...fold, status: 'finished', finishedOn: day };
  }
  return seen(fold, log, today, acuteOn(today));
};

const afterTap = (fold: Fold, action: string, day: Day): Fold => {
  const isOn = fold.status === 'running' || fold.status === 'paused';
  if (action === 'start' && !isOn) return { status: 'running', startedOn: day, finishedOn: null, days: [] };
  if (action === 'pause' && isOn)
    return { ...fold, status: 'paused', days: fold.days.filter((d) => d !== day) };
  if (action === 'resume' && isOn) return { ...fold, status: 'running' };
  if (action === 'stop' && isOn) return { ...fold, status: 'stopped' };
  return fold;
};

const seen = (fold: Fold, log: RehabLog, today: Day, rests: boolean): PlanState => {
  const { startedOn, finishedOn } = fold;
  if (startedOn === null) return NO_PLAN;
  const diary = exerciseDiary(log.entries);
  const days = fold.days.map((day) => ({
    day,
    done: PLAN_EXERCISES.filter((exercise) => diary.isDone(day, exercise)).length,
  }));
  const isDone = ({ done }: PlanDay): boolean => done === PLAN_EXERCISES.length;
  const past = days.filter(({ day }) => day < today);
  const answers = ofType(log.entries, 'plan-answer').filter(({ day }) => day >= startedOn && day <= today);
  const before = answers.findLast(({ moment }) => moment === 'before') ?? null;
  const after = answers.findLast(({ moment }) => moment === 'after') ?? null;
  const resting = fold.status === 'running' && rests;
  const status = resting ? 'paused' : fold.status;
  const isLast = days.length === PLAN_DAYS && status === 'running';
  return {
    status,
    startedOn,
    finishedOn,
    dayNo: status === 'running' ? days.length : null,
    days,
    doneDays: days.filter(isDone).length,
    streak: streakOf(days, isDone, today),
    adherence: past.length === 0 ? null : past.filter(isDone).length / past.length,
    before,
    after,
    asksBefore: before === null && status === 'running' && daysBetween(startedOn, today) < BEFORE_WITHIN_DAYS,
    asksAfter:
      after === null &&
      (isLast ||
        (finishedOn !== null && status === 'finished' && today <= addDays(finishedOn, AFTER_WITHIN_DAYS))),
    weeksSince: Math.floor(daysBetween(startedOn, today) / 7),
    pausedBy: status === 'paused' ? (resting ? 'acute' : 'hand') : null,
  };
};

const streakOf = (days: readonly PlanDay[], isDone: (day: PlanDay) => boolean, today: Day): number => {
  const last = days.at(-1);
  const closed = last?.day === today && !isDone(last) ? days.slice(0, -1) : days;
  return closed.length - 1 - closed.findLastIndex((day) => !isDone(day));
};
