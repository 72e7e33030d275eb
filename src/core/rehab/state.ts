import { addDays, type Day, daysBetween } from '../day.ts';
import { acuteState, type AcuteState } from './acute.ts';
import { carefulState, type CarefulState } from './careful.ts';
import { type Course, courseOf, type Ended } from './course.ts';
import type { PainEntry, RedFlag, RehabLog } from './entries.ts';
import { hipDropOn, type HipDropState } from './hip-drop.ts';
import { type OpenedLog, knownUpTo } from './opened-log.ts';
import { ladderState, type LadderState } from './ladder.ts';
import { isQuiet } from './pain.ts';
import { planOn, type PlanState } from './plan.ts';
import { restDays } from './rest-days.ts';
import { openStop } from './stop.ts';

/** Where a runner stands: in one mode at a time. */
export type RehabMode = 'normal' | 'stop' | 'acute' | 'ladder' | 'careful';

/** Everything pages, mails and calendars say of a recovery, of the plan and of the test, on one day. */
export type RehabState = {
  readonly day: Day;
  readonly mode: RehabMode;
  readonly acute: AcuteState | null;
  /** On the way back, and in the careful weeks after it. */
  readonly ladder: LadderState | null;
  readonly careful: CarefulState | null;
  /** How the last recovery ended; null when there was none. */
  readonly last: Ended | null;
  readonly plan: PlanState;
  readonly hipDrop: HipDropState;
  /** In mode `stop`: the answer that said so. */
  readonly stopPain: PainEntry | null;
  /** Why it should be looked at; null without a reason. */
  readonly clinician: Clinician | null;
};

/** Reasons to have it looked at (SCIENCE.md 6.2 "Refer"). */
export type Clinician = { readonly flags: readonly RedFlag[]; readonly noImprovement: boolean };

/** DESIGN: a sign is named for two weeks; after that it would have to be said again. */
const FLAG_DAYS = 14;

/**
 * "No improvement in 2-3 weeks" (SCIENCE.md 6.2): pain that said stop two weeks ago or more, says so still, and is no
 * less.
 */
const NO_IMPROVEMENT_DAYS = 14;
const STILL_DAYS = 3;

/** DESIGN: one quiet answer may be chance; after two days of them in a row, what hurts now is another bout. */
const BETTER_DAYS = 2;

/** DESIGN: three weeks back at most, so that another bout is not taken for the same one. */
const BOUT_DAYS = 21;

/** The days from so long ago to so long ago, the newest first, that have an answer. */
const answered = ({ on }: OpenedLog['diary'], day: Day, from: number, to: number): readonly Day[] =>
  Array.from({ length: to - from + 1 }, (_, i) => addDays(day, -(from + i))).filter(
    (past) => on(past).length > 0,
  );

const hasNotImproved = ({ diary }: OpenedLog, day: Day): boolean => {
  const worst = (past: Day): number | null => diary.stopsOn(past)[0]?.level ?? null;
  const newest = answered(diary, day, 0, STILL_DAYS - 1)[0];
  const now = newest === undefined ? null : worst(newest);
  const before = answered(diary, day, NO_IMPROVEMENT_DAYS, BOUT_DAYS)
    .map(worst)
    .filter((level) => level !== null);
  if (now === null || before.length === 0 || now < Math.max(...before)) return false;
  const quiet = answered(diary, day, 0, NO_IMPROVEMENT_DAYS - 1).map((past) => diary.on(past).every(isQuiet));
  return !quiet.some(
    (_, i) => i + BETTER_DAYS <= quiet.length && quiet.slice(i, i + BETTER_DAYS).every(Boolean),
  );
};

const clinicianOn = (known: OpenedLog, day: Day): Clinician | null => {
  const recent = known.pains.filter((pain) => daysBetween(pain.day, day) < FLAG_DAYS);
  const flags = [...new Set(recent.flatMap((pain) => pain.flags))];
  const noImprovement = hasNotImproved(known, day);
  return flags.length > 0 || noImprovement ? { flags, noImprovement } : null;
};

const modeOf = ({ phase }: Course, stop: PainEntry | null): RehabMode =>
  phase.name === 'none' ? (stop === null ? 'normal' : 'stop') : phase.name;

/** The state at the end of a day, as far as it is known. A function of the log alone; changes nothing. */
export const rehabOn = (log: RehabLog, day: Day): RehabState => {
  const course = courseOf(log, day);
  const known = knownUpTo(log, day);
  const { phase } = course;
  const stop = openStop(course, known, day);
  const rests = restDays(course, day);
  return {
    day,
    mode: modeOf(course, stop),
    acute: phase.name === 'acute' ? acuteState(phase.acute, known, day) : null,
    ladder: phase.name === 'ladder' || phase.name === 'careful' ? ladderState(phase.ladder, known) : null,
    careful: phase.name === 'careful' ? carefulState(phase.careful, day, known) : null,
    last: course.last,
    plan: planOn(log, day, (other) => rests.has(other)),
    hipDrop: hipDropOn(log.entries, day),
    stopPain: phase.name === 'none' ? stop : null,
    clinician: clinicianOn(known, day),
  };
};
