import { addDays, type Day } from '../day.ts';
import type { Run } from '../run.ts';
import type { LadderRunEntry, PainEntry } from './entries.ts';
import { type LadderStep, runShareOf } from './ladder-steps.ts';
import { isQuiet, type PainDiary, stopReasons } from './pain.ts';

/** A run on the way back, held against its step. */
export type Attempt = {
  readonly runId: number;
  readonly day: Day;
  /** The step the runner was on. */
  readonly step: number;
  readonly verdict: 'held' | 'setback' | 'not-counted' | 'open';
  readonly reasons: readonly AttemptReason[];
};

/** Why a run does not count, what sent the runner back, or what is still missing (`open`). */
export type AttemptReason =
  | 'too-soon'
  | 'hilly'
  | 'too-long'
  | 'too-short'
  | 'harder'
  | 'easier'
  | 'paused'
  | 'pain'
  | 'limp'
  | 'rising'
  | 'unsettled'
  | 'pattern'
  | 'pain-unknown'
  | 'morning';

/** DESIGN: a watch and a hurried lap make 5-10 %; a third of a mile more is another distance. */
const DISTANCE_TOLERANCE = 0.15;

/** DESIGN: level ground = at most 8 m of climb per km by the measured climb, beneath the 10 m noise of GPS altitude. */
const LEVEL_M_PER_KM = 8;
/** … and 15 m are never a hill (SCIENCE.md 3.2: GPS altitude invents 10 m and more). */
const LEVEL_LEAST_M = 15;

/** DESIGN: steps differ by 6 to 20 points in their share of running; half a minute per bout is human. */
const SHARE_ABOVE = 0.08;
const SHARE_BELOW = 0.15;
const BOUT_MORE_S = 60;

/** How far a run may go on this step, metres. */
const farthestM = (step: LadderStep, maxDistanceM: number): number =>
  Math.min(step.distanceM, maxDistanceM) * (1 + DISTANCE_TOLERANCE);

/** Whether the climb that was measured is no hill; null where nothing measured it. */
const isLevel = ({ analysis, gainDm, trainer, distanceM }: Run): boolean | null => {
  if (trainer) return true;
  const gainM = analysis?.gainM ?? (gainDm === null ? null : gainDm / 10);
  return gainM === null ? null : gainM <= Math.max(LEVEL_LEAST_M, (LEVEL_M_PER_KM * distanceM) / 1000);
};

type Question = {
  readonly run: Run;
  readonly step: LadderStep;
  /** After pain that began on the way: 80 % of that distance, metres; null without. */
  readonly limitM: number | null;
  readonly tooSoon: boolean;
  readonly paused: boolean;
  readonly answer: LadderRunEntry | null;
};

/** What keeps a run from counting whatever the knee says; `pattern` = ask what it was. */
export const shapeReasons = (question: Question): readonly AttemptReason[] => {
  const { run, step, limitM, answer } = question;
  if (question.paused) return ['paused'];
  const isShortened = limitM !== null && limitM < step.distanceM;
  const level = isLevel(run);
  const pattern = patternReason(question);
  return [
    ...(question.tooSoon ? (['too-soon'] as const) : []),
    ...(level === false ? (['hilly'] as const) : []),
    ...(run.distanceM > farthestM(step, limitM ?? Infinity) ? (['too-long'] as const) : []),
    ...(isShortened || run.distanceM < step.distanceM * (1 - DISTANCE_TOLERANCE)
      ? (['too-short'] as const)
      : []),
    ...(pattern === null ? [] : [pattern]),
    // Nothing measured the ground: the runner's own word ("that step, on level ground") does.
    ...(level === null && answer === null && pattern === null ? (['pattern'] as const) : []),
  ];
};

/** The measured pattern against the step's; where there is none, the runner's answer. */
const patternReason = ({ run, step, answer }: Question): AttemptReason | null => {
  const pattern = run.analysis?.walkRun ?? null;
  if (pattern === null) {
    if (answer === null) return 'pattern';
    return answer.step > step.step ? 'harder' : answer.step < step.step ? 'easier' : null;
  }
  const share = runShareOf(step);
  const longestS = step.runMin === null ? Infinity : step.runMin * 60 + BOUT_MORE_S;
  if (pattern.runShare > share + SHARE_ABOVE || pattern.runS > longestS) return 'harder';
  return pattern.runShare < share - SHARE_BELOW ? 'easier' : null;
};

/** The answers that belong to a run: those about it, and those of its day and the next morning. */
const answersAbout = (run: Run, diary: PainDiary): readonly PainEntry[] =>
  [...diary.on(run.day), ...diary.on(addDays(run.day, 1))].filter(
    ({ runId, day }) => runId === run.id || (runId === null && day >= run.day),
  );

/** How long ago the run was: its next day has come, and that day has passed. */
export type Since = { readonly isNextDay: boolean; readonly isOver: boolean };

/**
 * Whether the knee held, as far as it is known at the end of the day after the run: an answer that it stayed below
 * 3, and that it had gone by the next day. Silence is no answer.
 */
export const kneeReasons = (
  run: Run,
  diary: PainDiary,
  { isNextDay, isOver }: Since,
): readonly AttemptReason[] => {
  const answers = answersAbout(run, diary);
  const stops = answers.flatMap((pain) => stopReasons(pain, pain.day > run.day));
  if (stops.length > 0) return [...new Set(stops)];
  const ofDay = answers.filter(({ day }) => day === run.day);
  const nextDay = answers.filter(({ day }) => day > run.day);
  if (ofDay.length === 0) return nextDay.length > 0 ? ['pain-unknown'] : ['pain-unknown', 'morning'];
  if (!isNextDay) return ['morning'];
  // Nothing felt at all has nothing to settle, once the day has passed; a 1 or 2 needs the word that it went.
  const felt = !isOver || ofDay.some(({ level }) => level > 0);
  const settled = ofDay.some((pain) => pain.settled === true) || nextDay.some(isQuiet);
  const stillThere = nextDay.some((pain) => !isQuiet(pain));
  return stillThere ? ['unsettled'] : !felt || settled ? [] : ['morning'];
};
