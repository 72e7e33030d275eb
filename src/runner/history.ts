import type { ReportInput } from '../core/report/input.ts';
import { addDays, type Day, EVER, NEVER } from '../core/day.ts';
import type { RehabEntry } from '../core/rehab/entries.ts';
import type { Run, Shoe } from '../core/run.ts';
import { localDay } from './clock.ts';
import { groundOf, ruleSettingsOf } from './settings.ts';
import { entryOf, KINDS as REHAB_KINDS } from './check-ins/entry-of.ts';
import { subjectOfRun } from './check-ins/subjects.ts';
import { GapAnswer } from './check-ins/values.ts';
import { type CheckIn, checkInsOf } from '../store/check-ins.ts';
import type { Db } from '../store/db.ts';
import { lightRunsOf } from '../store/runs/light.ts';
import * as syncs from '../store/syncs.ts';
import * as athletes from '../store/athletes.ts';
import { runsOf, shoeUsesOf } from '../store/runs.ts';
import { shoesOf, type StoredShoe } from '../store/shoes.ts';

/** The answers that change what the rules see. */
const KINDS = ['rpe', 'shoes', 'gap', ...REHAB_KINDS];

/**
 * DESIGN: any pain at the outer knee is a symptom for the rules that look at company; the stop rule has its own
 * limit (SCIENCE.md 1.5 P1).
 */
const SYMPTOM_FROM = 1;

/** From which day on runs come with what their streams told, and that with their routes. Absent: all of them. */
type Reads = { readonly analysesFrom?: Day; readonly routesFrom?: Day };

/** For who compares no routes, nine tenths of what is stored of a run. */
export const WITHOUT_ROUTES: Reads = { analysesFrom: EVER, routesFrom: NEVER };

/** For who asks for nothing but what the summaries say. */
export const WITHOUT_ANALYSES: Reads = { analysesFrom: NEVER };

/**
 * Everything the core needs to know of one runner, for mails and pages alike: what Strava says, what the runner
 * answered, and the runner's own limits. With `analysesFrom`, runs before that day come without what their streams
 * told: enough for a page about now, at a tenth of the time (see `statusFrom`); with `routesFrom`, those before that
 * day come without their routes.
 */
export const readAssessInput = async (
  db: Db,
  athleteId: number,
  until: Day,
  { analysesFrom, routesFrom }: Reads = {},
): Promise<ReportInput> => {
  const [answers, stated, others, shoes, settings, ground, readUntil] = await Promise.all([
    checkInsOf(db, athleteId, { kinds: KINDS }),
    analysesFrom === undefined
      ? runsOf(db, athleteId)
      : lightRunsOf(db, athleteId, {
          analyses: analysesFrom,
          ...(routesFrom !== undefined && { routes: routesFrom }),
        }),
    shoeUsesOf(db, athleteId),
    shoesOf(db, athleteId),
    ruleSettingsOf(db, athleteId),
    groundOf(db, athleteId),
    readUntilOf(db, athleteId),
  ]);
  const runs = withAnswers(stated, answers);
  const rehab = answers.flatMap((answer) => entryOf(answer) ?? []);
  return {
    runs,
    ...(others.length > 0 && { others }),
    shoes: withWorn(shoes, { stated, answered: runs, others }),
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

/** What was worn, for the distance of each pair. */
type Worn = {
  /** Runs as their sources tell them, and the same with what the runner answered. */
  readonly stated: readonly Run[];
  readonly answered: readonly Run[];
  readonly others: readonly Run[];
};

/**
 * Strava's distance of a pair does not hold the runs that only Camber was told were run in it; that of any other pair
 * holds none at all.
 */
const withWorn = (shoes: readonly StoredShoe[], { stated, answered, others }: Worn): readonly Shoe[] => {
  const toldM = new Map<string, number>();
  const wornM = new Map<string, number>();
  const add = (sums: Map<string, number>, gearId: string, metres: number): void =>
    void sums.set(gearId, (sums.get(gearId) ?? 0) + metres);
  answered.forEach(({ gearId, distanceM }, i) => {
    if (gearId === null) return;
    add(wornM, gearId, distanceM);
    if (stated[i]?.gearId === null) add(toldM, gearId, distanceM);
  });
  for (const { gearId, distanceM } of others) if (gearId !== null) add(wornM, gearId, distanceM);
  return shoes.map(({ beforeM, ...shoe }) => ({
    ...shoe,
    distanceM:
      beforeM === null ? shoe.distanceM + (toldM.get(shoe.id) ?? 0) : beforeM + (wornM.get(shoe.id) ?? 0),
  }));
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
