import type { Day } from '../../core/day.ts';
import type { Action, Flicking, HipLevel, Programme, RedFlag } from '../../core/rehab/entries.ts';
import { markAssessDue } from '../../store/athletes.ts';
import { keepCheckIn, removeCheckIn } from '../../store/check-ins.ts';
import type { Db } from '../../store/db.ts';
import {
  type PainAbout,
  subjectOfDay,
  subjectOfGap,
  subjectOfInstant,
  subjectOfPain,
  subjectOfPlan,
  subjectOfRun,
  subjectOfTick,
  type Tick,
} from './subjects.ts';
import type { GapAnswer, PainDetail } from './values.ts';

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
  keepAndMark(tx, who, { kind: 'programme', subject: subjectOfInstant(who.now), day: who.day, value: event });

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
  keep(tx, who, { kind: 'hip-drop', subject: subjectOfDay(who.day), day: who.day, value: result });

/** What a run on the way back was, where its pattern cannot be read. */
export const keepLadderRun = (
  tx: Db,
  who: Who,
  {
    runId,
    runDay,
    ...value
  }: { readonly runId: number; readonly runDay: Day; readonly step: number; readonly limp: boolean },
): Promise<void> =>
  keepAndMark(tx, who, { kind: 'ladder-run', subject: subjectOfRun(runId), day: runDay, value });

/** A pain answer. About a run, `day` is the run's. */
export type PainAnswer = PainAbout & {
  readonly level: number;
  readonly limp?: boolean;
  readonly settled?: boolean;
  readonly rising?: boolean;
  readonly onsetM?: number;
  readonly flags?: readonly RedFlag[];
};

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
): Promise<void> => keep(tx, who, { kind: 'flick', subject: subjectOfDay(day), day, value: flicks });

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
): Promise<void> =>
  keep(tx, who, { kind: 'plan', subject: subjectOfPlan(moment, startedOn), day: who.day, value });

/** A run of this runner, and the day it belongs to. */
export type OfRun = { readonly runId: number; readonly runDay: Day };

/** How hard a run was, 0-10; undefined takes the answer back. */
export const keepEffort = (
  tx: Db,
  who: Who,
  { rpe, ...run }: OfRun & { readonly rpe: number | undefined },
): Promise<void> => keepAboutRun(tx, who, 'rpe', run, rpe);

/** Which pair a run was run in; undefined takes the answer back. */
export const keepShoesWorn = (
  tx: Db,
  who: Who,
  { gearId, ...run }: OfRun & { readonly gearId: string | undefined },
): Promise<void> => keepAboutRun(tx, who, 'shoes', run, gearId);

const keepAboutRun = async (
  tx: Db,
  who: Who,
  kind: 'rpe' | 'shoes',
  { runId, runDay }: OfRun,
  value: number | string | undefined,
): Promise<void> => {
  const subject = subjectOfRun(runId);
  if (value !== undefined) return keepAndMark(tx, who, { kind, subject, day: runDay, value });
  await removeCheckIn(tx, who.athleteId, kind, subject);
  await markAssessDue(tx, who.athleteId, who.now);
};

/** What days without runs were. */
export const keepGap = (tx: Db, who: Who, gap: GapAnswer): Promise<void> =>
  keepAndMark(tx, who, { kind: 'gap', subject: subjectOfGap(gap.from), day: gap.from, value: gap });

/** Takes an answer back that stands under this subject. Returns whether there was one. */
export const takeBack = async (
  tx: Db,
  { athleteId, now }: Pick<Who, 'athleteId' | 'now'>,
  kind: 'pain' | 'flick' | 'rpe',
  subject: string,
): Promise<boolean> => {
  const wasThere = await removeCheckIn(tx, athleteId, kind, subject);
  if (wasThere) await markAssessDue(tx, athleteId, now);
  return wasThere;
};
