import type { Day } from '../../core/day.ts';
import type { Action, Flicking, HipLevel, PainWhen, Programme, RedFlag } from '../../core/rehab/entries.ts';
import type { ExerciseId, Side } from '../../core/rehab/exercises.ts';
import type { PainDetail } from './values.ts';
import { markAssessDue } from '../../store/athletes.ts';
import { keepCheckIn, removeCheckIn } from '../../store/check-ins.ts';
import type { Db } from '../../store/db.ts';

/** Who says it, on which of their days, and when (epoch milliseconds). */
export type Who = { readonly athleteId: number; readonly day: Day; readonly now: number };

const keep = (
  tx: Db,
  { athleteId, now }: Who,
  answer: { readonly kind: string; readonly subject: string; readonly day: Day; readonly value: unknown },
): Promise<void> => keepCheckIn(tx, { athleteId, now, ...answer });

/** For answers that change what the rules see: the caller queues `assess` when the write is done. */
const keepAndMark = async (tx: Db, who: Who, answer: Parameters<typeof keep>[2]): Promise<void> => {
  await keep(tx, who, answer);
  await markAssessDue(tx, who.athleteId, who.now);
};

/** The runner starts, pauses, goes on with or ends a programme. `days`: of the rest. */
export const keepProgramme = (
  tx: Db,
  who: Who,
  event: { readonly programme: Programme; readonly action: Action; readonly days?: number },
): Promise<void> =>
  keepAndMark(tx, who, { kind: 'programme', subject: `at:${who.now}`, day: who.day, value: event });

type Tick = { readonly day: Day; readonly exercise: ExerciseId; readonly side: Side };

const subjectOfTick = ({ day, exercise, side }: Tick): string => `day:${day}:${exercise}:${side}`;

/** Ticks an exercise off for one side. */
export const keepExercise = (tx: Db, who: Who, tick: Tick): Promise<void> =>
  keep(tx, who, { kind: 'exercise', subject: subjectOfTick(tick), day: tick.day, value: true });

/** Takes a tick back. Returns whether there was one. */
export const takeBackExercise = (tx: Db, { athleteId }: Who, tick: Tick): Promise<boolean> =>
  removeCheckIn(tx, athleteId, 'exercise', subjectOfTick(tick));

/** A hip-drop test of today; another one of the same day takes its place. */
export const keepHipDrop = (
  tx: Db,
  who: Who,
  result: { readonly left: HipLevel; readonly right: HipLevel },
): Promise<void> =>
  keep(tx, who, { kind: 'hip-drop', subject: `day:${who.day}`, day: who.day, value: result });

/** What a run on the way back was, where its pattern cannot be read. */
export const keepLadderRun = (
  tx: Db,
  who: Who,
  {
    runId,
    runDay,
    ...value
  }: { readonly runId: number; readonly runDay: Day; readonly step: number; readonly limp: boolean },
): Promise<void> => keepAndMark(tx, who, { kind: 'ladder-run', subject: `run:${runId}`, day: runDay, value });

/** A pain answer. About a run, `day` is the run's. */
export type PainAnswer = {
  readonly day: Day;
  readonly runId?: number;
  readonly when: PainWhen;
  readonly level: number;
  readonly limp?: boolean;
  readonly settled?: boolean;
  readonly rising?: boolean;
  readonly onsetM?: number;
  readonly flags?: readonly RedFlag[];
};

/** Where a pain answer is kept: one per day and moment, or per run and moment. */
export const subjectOfPain = ({ runId, day, when }: Pick<PainAnswer, 'runId' | 'day' | 'when'>): string =>
  runId === undefined ? `day:${day}${when === 'day' ? '' : `:${when}`}` : `run:${runId}:${when}`;

/** Keeps a pain answer; a bare level is kept as the number it is. */
export const keepPain = (tx: Db, who: Who, answer: PainAnswer): Promise<void> => {
  const { day, runId: _runId, when: _when, flags, ...said } = answer;
  const detail: PainDetail = {
    ...said,
    ...(flags !== undefined && flags.length > 0 && { flags: [...flags] }),
  };
  const value = Object.keys(detail).length === 1 ? detail.level : detail;
  return keepAndMark(tx, who, { kind: 'pain', subject: subjectOfPain(answer), day, value });
};

/** Whether the band snapped on a day. */
export const keepFlick = (
  tx: Db,
  who: Who,
  { day, flicks }: { readonly day: Day; readonly flicks: boolean },
): Promise<void> => keep(tx, who, { kind: 'flick', subject: `day:${day}`, day, value: flicks });

/** The question before and after the two weeks that began on `startedOn`. */
export const keepPlanAnswer = (
  tx: Db,
  who: Who,
  {
    startedOn,
    moment,
    ...value
  }: {
    readonly startedOn: Day;
    readonly moment: 'before' | 'after';
    readonly flicking: Flicking;
    readonly pain: number;
  },
): Promise<void> => keep(tx, who, { kind: 'plan', subject: `${moment}:${startedOn}`, day: who.day, value });
