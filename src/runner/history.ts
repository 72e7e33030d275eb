import type { ReportInput } from '../core/report/input.ts';
import { addDays, type Day } from '../core/day.ts';
import type { RehabEntry } from '../core/rehab/entries.ts';
import type { Run, Shoe } from '../core/run.ts';
import { localDay } from './clock.ts';
import { groundOf, ruleSettingsOf } from './settings.ts';
import { entryOf, KINDS as REHAB_KINDS } from './check-ins/entry-of.ts';
import { subjectOfRun } from './check-ins/subjects.ts';
import { GapAnswer } from './check-ins/values.ts';
import { type CheckIn, checkInsOf } from '../store/check-ins.ts';
import type { Db } from '../store/db.ts';
import { runsWithAnalysesFrom } from '../store/runs/light.ts';
import * as syncs from '../store/syncs.ts';
import * as athletes from '../store/athletes.ts';
import { runsOf } from '../store/runs.ts';
import { shoesOf } from '../store/shoes.ts';

/** The answers that change what the rules see. */
const KINDS = ['rpe', 'shoes', 'gap', ...REHAB_KINDS];

/**
 * DESIGN: any pain at the outer knee is a symptom for the rules that look at company; the stop rule has its own
 * limit (SCIENCE.md 1.5 P1).
 */
const SYMPTOM_FROM = 1;

/**
 * Everything the core needs to know of one runner, for mails and pages alike: what Strava says, what the runner
 * answered, and the runner's own limits. With `analysesFrom`, runs before that day come without what their streams
 * told: enough for a page about now, at a tenth of the time (see `statusFrom`).
 */
export const readAssessInput = async (
  db: Db,
  athleteId: number,
  until: Day,
  { analysesFrom = null }: { readonly analysesFrom?: Day | null } = {},
): Promise<ReportInput> => {
  const [answers, stated, shoes, settings, ground, readUntil] = await Promise.all([
    checkInsOf(db, athleteId, { kinds: KINDS }),
    analysesFrom === null ? runsOf(db, athleteId) : runsWithAnalysesFrom(db, athleteId, analysesFrom),
    shoesOf(db, athleteId),
    ruleSettingsOf(db, athleteId),
    groundOf(db, athleteId),
    readUntilOf(db, athleteId),
  ]);
  const runs = withAnswers(stated, answers);
  const rehab = answers.flatMap((answer) => entryOf(answer) ?? []);
  return {
    runs,
    shoes: withAnswered(shoes, stated, runs),
    settings,
    until,
    readUntil,
    symptomDays: symptomDays(rehab),
    rehab,
    ...(ground.surfaces.length > 0 && { ground }),
    unknownDays: gapAnswers(answers)
      .filter((gap) => gap.was === 'unrecorded')
      .map(({ from, to }) => ({ from, to })),
  };
};

/** The last day, on the runner's calendar, on which Strava answered about them; null where that was not noted. */
const readUntilOf = async (db: Db, athleteId: number): Promise<Day | null> => {
  const [athlete, sync] = await Promise.all([athletes.byId(db, athleteId), syncs.of(db, athleteId)]);
  return athlete === null || !sync?.readAt ? null : localDay(sync.readAt, athlete.timeZone);
};

/** What the runner said about days without runs. */
const gapAnswers = (answers: readonly CheckIn[]): readonly GapAnswer[] =>
  answers.flatMap(({ kind, value }) => {
    const gap = GapAnswer.safeParse(value);
    return kind === 'gap' && gap.success && gap.data.from <= gap.data.to ? [gap.data] : [];
  });

/** Strava's own word first: an answer fills what Strava leaves open. */
const withAnswers = (runs: readonly Run[], answers: readonly CheckIn[]): readonly Run[] => {
  const valueOf = new Map(answers.map(({ kind, subject, value }) => [`${kind} ${subject}`, value]));
  return runs.map((run) => {
    const rpe = valueOf.get(`rpe ${subjectOfRun(run.id)}`);
    const shoes = valueOf.get(`shoes ${subjectOfRun(run.id)}`);
    if (rpe === undefined && shoes === undefined) return run;
    return {
      ...run,
      rpe: run.rpe ?? (typeof rpe === 'number' ? rpe : null),
      gearId: run.gearId ?? (typeof shoes === 'string' ? shoes : null),
    };
  });
};

/** Strava's distance of a pair does not hold the runs that only Camber was told were run in it. */
const withAnswered = (
  shoes: readonly Shoe[],
  stated: readonly Run[],
  runs: readonly Run[],
): readonly Shoe[] => {
  const addedM = new Map<string, number>();
  runs.forEach(({ gearId, distanceM }, i) => {
    if (gearId !== null && stated[i]?.gearId === null)
      addedM.set(gearId, (addedM.get(gearId) ?? 0) + distanceM);
  });
  return shoes.map((shoe) => ({ ...shoe, distanceM: shoe.distanceM + (addedM.get(shoe.id) ?? 0) }));
};

const symptomDays = (entries: readonly RehabEntry[]): readonly Day[] => [
  ...new Set(
    entries.filter((entry) => entry.type === 'pain' && entry.level >= SYMPTOM_FROM).map(({ day }) => day),
  ),
];

/** Whether the runner has said that these days were rest: then nobody asks again. */
export const saidResting = (
  answers: readonly CheckIn[],
  gap: { readonly from: Day; readonly to: Day },
): boolean =>
  gapAnswers(answers).some(
    // A gap that goes on after the answer is the same one, until it has grown by another week.
    ({ from, to, was }) => was === 'resting' && from === gap.from && addDays(to, 7) >= gap.to,
  );
