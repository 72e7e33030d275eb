import { addDays, type Day } from '../day.ts';
import type { Run } from '../run.ts';
import { type Attempt, type AttemptReason, kneeReasons, shapeReasons, type Since } from './attempt.ts';
import type { OpenedLog } from './opened-log.ts';
import { FIRST_STEP, LAST_STEP, ladderStep, TIMES_PER_STEP } from './ladder-steps.ts';
import { stopReasons } from './pain.ts';

/** Pain that began on the way: the next run stops before it, at 80 % (SCIENCE.md 6.2, DESIGN). */
const ONSET_SHARE = 0.8;

/** At least one day between two runs (SCIENCE.md 6.2). */
const NEXT_RUN_DAYS = 2;

/** A run with what its distance, ground and pattern say, which no later answer changes. */
type Folded = Attempt & { readonly shape: readonly AttemptReason[] };

/** The way back as it goes on. */
export type LadderFold = {
  readonly startedOn: Day;
  readonly step: number;
  /** How often the step has been held, below `TIMES_PER_STEP`. */
  readonly held: number;
  readonly paused: boolean;
  /** Distance at which pain last began, metres; null once a run stayed quiet below it. */
  readonly onsetM: number | null;
  readonly attempts: readonly Folded[];
  /** Earliest day of the next run after a setback. */
  readonly notBefore: Day;
  readonly setbacks: number;
};

/** What a page and a mail say of the way back. */
export type LadderState = {
  readonly startedOn: Day;
  readonly step: number;
  readonly held: number;
  readonly paused: boolean;
  /** Earliest day of the next run. */
  readonly nextFrom: Day;
  /** The next run's distance, metres: the step's, or less after pain on the way. */
  readonly maxDistanceM: number;
  readonly onsetM: number | null;
  readonly attempts: readonly Attempt[];
  readonly setbacks: number;
};

export const ladderStart = (day: Day): LadderFold => ({
  startedOn: day,
  step: FIRST_STEP,
  held: 0,
  paused: false,
  onsetM: null,
  attempts: [],
  notBefore: day,
  setbacks: 0,
});

const limitM = ({ onsetM }: LadderFold): number | null => (onsetM === null ? null : onsetM * ONSET_SHARE);

/** Takes a run in: what can be said of it at once. Whether the knee held is decided at the end of the next day. */
export const ladderRun = (ladder: LadderFold, run: Run, known: OpenedLog): LadderFold => {
  const ranToday = known.runs.some((other) => other.day === run.day && other.startS < run.startS);
  const shape = shapeReasons({
    run,
    step: ladderStep(ladder.step),
    limitM: limitM(ladder),
    tooSoon: ranToday || known.ranOn.has(addDays(run.day, -1)) || run.day < ladder.notBefore,
    paused: ladder.paused,
    answer: known.ladderRuns.get(run.id) ?? null,
  });
  const about = { runId: run.id, day: run.day, step: ladder.step };
  const attempt: Folded = { ...about, verdict: 'open', reasons: shape, shape };
  return { ...ladder, attempts: [...ladder.attempts, attempt] };
};

/** What the end of a day decides. */
type DayEnd = { readonly ladder: LadderFold; readonly outcome: 'stay' | 'step' | 'setback' | 'done' };

/**
 * First pain: it leads one step back, once for each bout of painful days or each run in them. Then the runs of the
 * day before, whose night has passed: one that kept to its step and stayed quiet counts.
 */
export const ladderDayEnd = (before: LadderFold, day: Day, known: OpenedLog): DayEnd => {
  const hurts = stopsOn(before, day, known);
  if (hurts.length > 0) {
    const ladder = markSetback(before, day, hurts);
    const isNew = known.ranOn.has(day) || known.diary.stopsOn(addDays(day, -1)).length === 0;
    if (!isNew || ladder.paused)
      return { ladder: { ...ladder, notBefore: addDays(day, NEXT_RUN_DAYS) }, outcome: 'stay' };
    return { ladder: backToStep(ladder, ladder.step - 1, day, known), outcome: 'setback' };
  }
  return judged(before, day, known);
};

const LIMPED: AttemptReason = 'limp';

/** What says "stop" on a day: pain, or the word that the run of the day was run with a limp. */
const stopsOn = (
  ladder: LadderFold,
  day: Day,
  { diary, ranOn, ladderRuns }: OpenedLog,
): readonly AttemptReason[] => {
  const ofPain = diary.stopsOn(day).flatMap((pain) => stopReasons(pain, ranOn.has(addDays(day, -1))));
  const limped = ladder.attempts.some((run) => run.day === day && ladderRuns.get(run.runId)?.limp === true);
  return [...new Set([...ofPain, ...(limped ? [LIMPED] : [])])];
};

/** The open runs of this day and the day before are what the pain is about. */
const markSetback = (ladder: LadderFold, day: Day, reasons: readonly AttemptReason[]): LadderFold => {
  const since = addDays(day, -1);
  return {
    ...ladder,
    attempts: ladder.attempts.map((attempt) =>
      attempt.verdict === 'open' && attempt.day >= since
        ? { ...attempt, verdict: 'setback' as const, reasons }
        : attempt,
    ),
  };
};

/** Back to a step, which begins anew; the distance at which it hurt holds for the next run. */
export const backToStep = (ladder: LadderFold, step: number, day: Day, { diary }: OpenedLog): LadderFold => {
  const onsets = diary.stopsOn(day).flatMap(({ onsetM }) => (onsetM === null ? [] : [onsetM]));
  return {
    ...ladder,
    step: Math.max(step, FIRST_STEP),
    held: 0,
    onsetM: onsets.length > 0 ? Math.min(...onsets) : ladder.onsetM,
    notBefore: addDays(day, NEXT_RUN_DAYS),
    setbacks: ladder.setbacks + 1,
  };
};

/** Judges the runs of yesterday, and, for what a page shows today, those of today as far as they are known. */
const judged = (before: LadderFold, day: Day, known: OpenedLog): DayEnd => {
  let ladder = before;
  let outcome: DayEnd['outcome'] = 'stay';
  const yesterday = addDays(day, -1);
  ladder.attempts.forEach((attempt, i) => {
    if (attempt.day !== yesterday && attempt.day !== day) return;
    if (attempt.verdict !== 'open') return;
    const run = known.runs.find(({ id }) => id === attempt.runId);
    if (run === undefined) return;
    const isNextDay = attempt.day === yesterday;
    const next = verdictOf(attempt, run, known, { isNextDay, isOver: isNextDay && day < known.until });
    ladder = { ...ladder, attempts: ladder.attempts.with(i, next) };
    if (attempt.day !== yesterday) return;
    if (isQuietRun(next)) ladder = { ...ladder, onsetM: null };
    if (next.verdict !== 'held' || next.step !== ladder.step) return;
    const held = ladder.held + 1;
    if (held < TIMES_PER_STEP) ladder = { ...ladder, held };
    else if (ladder.step === LAST_STEP) outcome = 'done';
    else {
      outcome = 'step';
      ladder = { ...ladder, step: ladder.step + 1, held: 0 };
    }
  });
  return { ladder, outcome };
};

/** A run that was only too short, because pain had shortened it, and stayed quiet: the shortening is over. */
const isQuietRun = ({ verdict, reasons }: Attempt): boolean =>
  verdict === 'held' || (verdict === 'not-counted' && reasons.every((reason) => reason === 'too-short'));

const verdictOf = (attempt: Folded, run: Run, known: OpenedLog, since: Since): Folded => {
  const { shape } = attempt;
  const knee = kneeReasons(run, known.diary, since);
  const against = shape.filter((reason) => reason !== 'pattern');
  const isSettled = since.isNextDay || against.length > 0;
  // How it went still matters for a run that was cut short because it had hurt: the next may be longer.
  const isShortened = against.every((reason) => reason === 'too-short');
  if (isShortened && knee.length > 0) return { ...attempt, reasons: [...shape, ...knee] };
  if (against.length > 0) return { ...attempt, verdict: 'not-counted', reasons: against };
  if (shape.length > 0) return { ...attempt, reasons: shape };
  return { ...attempt, verdict: isSettled ? 'held' : 'open', reasons: [] };
};

/** The way back as seen on a day. */
export const ladderState = (ladder: LadderFold, known: Pick<OpenedLog, 'runs'>): LadderState => {
  const { startedOn, step, held, paused, onsetM, attempts, setbacks } = ladder;
  const lastRun = known.runs.at(-1);
  const afterRun = lastRun === undefined ? startedOn : addDays(lastRun.day, NEXT_RUN_DAYS);
  const { distanceM } = ladderStep(step);
  return {
    startedOn,
    step,
    held,
    paused,
    nextFrom: afterRun > ladder.notBefore ? afterRun : ladder.notBefore,
    maxDistanceM: Math.min(distanceM, limitM(ladder) ?? distanceM),
    onsetM,
    attempts: attempts.map(({ shape: _shape, ...attempt }) => attempt),
    setbacks,
  };
};
