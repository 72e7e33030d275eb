import { assess } from './assess.ts';
import type { AssessInput } from './input.ts';
import { dayNumber, type Day } from '../day.ts';
import type { Finding } from '../rules/finding.ts';
import { endS } from '../history/timing.ts';
import type { Run } from '../run.ts';
import { NOTHING_MEASURED } from '../run-analysis.ts';

/** A run that has not been made yet. */
export type PlannedRun = {
  readonly day: Day;
  readonly distanceM: number;
  /** Metres down; null when unknown. */
  readonly lossM: number | null;
  readonly gearId?: string | null;
};

/** What one planned run would bring, given the history and the planned runs before it. */
export type PlannedVerdict = {
  readonly plan: PlannedRun;
  /** What would be told after it. */
  readonly findings: readonly Finding[];
  /** The longest run on that day, with the same descent, that fires nothing a very short one would not; metres. */
  readonly largestM: number;
  /** The most descent over the same distance that fires nothing a flat run would not; null where the plan states none. */
  readonly largestLossM: number | null;
};

/** A plan has no time; at 6:00/km it is a plausible run. */
const PLANNED_S_PER_KM = 360;

const SECONDS_PER_DAY = 86_400;
const NOON_S = SECONDS_PER_DAY / 2;

/** Planned runs stand apart from what was run on that day: they are sessions of their own. */
const APART_S = 3600;

/** Limits are looked for between nothing and these, in steps of 10 m of distance and 1 m of descent. */
const DISTANCE = { from: 10, to: 100_000, step: 10 };
const LOSS = { from: 0, to: 3000, step: 1 };

/**
 * Asks ahead: runs the rules over the history with the planned runs added to it, in order of day. Nothing here
 * is a rule of its own.
 */
export const checkPlan = (input: AssessInput, plans: readonly PlannedRun[]): readonly PlannedVerdict[] => {
  const ordered = plans.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return ordered.map((plan, i) => {
    const before = ordered.slice(0, i);
    const told = (candidate: PlannedRun) => findingsAfter(input, [...before, candidate]);
    const { lossM } = plan;
    return {
      plan,
      findings: told(plan),
      largestM: largestSilent(DISTANCE, (distanceM) => told({ ...plan, distanceM })),
      largestLossM: lossM === null ? null : largestSilent(LOSS, (metres) => told({ ...plan, lossM: metres })),
    };
  });
};

/** What would be told after the last of the planned runs. */
const findingsAfter = (input: AssessInput, plans: readonly PlannedRun[]): readonly Finding[] => {
  const runs = plans.reduce<readonly Run[]>((known, plan) => [...known, plannedRun(plan, known)], input.runs);
  const last = runs.at(-1);
  const until = plans.at(-1)?.day ?? input.until;
  return assess({ ...input, runs, until }).findings.filter((finding) => finding.runId === last?.id);
};

/** The planned run as if it had been made, after everything known of its day. */
const plannedRun = (plan: PlannedRun, known: readonly Run[]): Run => {
  const ends = known.filter((run) => run.day === plan.day).map((run) => endS(run) + APART_S);
  const timeS = Math.round((plan.distanceM * PLANNED_S_PER_KM) / 1000);
  return {
    id: known.reduce((lowest, run) => Math.min(lowest, run.id), 0) - 1,
    day: plan.day,
    startS: ends.reduce(
      (latest, end) => Math.max(latest, end),
      dayNumber(plan.day) * SECONDS_PER_DAY + NOON_S,
    ),
    sport: 'Run',
    distanceM: Math.round(plan.distanceM),
    movingTimeS: timeS,
    elapsedTimeS: timeS,
    // A round trip: what goes down went up. Histories without streams are compared by climb.
    gainDm: plan.lossM === null ? null : Math.round(plan.lossM * 10),
    gearId: plan.gearId ?? null,
    trainer: false,
    manual: false,
    hasGps: true,
    rpe: null,
    relativeEffort: null,
    trackHint: false,
    analysis: plan.lossM === null ? null : { ...NOTHING_MEASURED, gainM: plan.lossM, lossM: plan.lossM },
  };
};

/** The largest amount whose findings are all among those of the smallest: found by halving. */
const largestSilent = (
  range: { readonly from: number; readonly to: number; readonly step: number },
  told: (amount: number) => readonly Finding[],
): number => {
  const named = (findings: readonly Finding[]) => findings.map(({ rule, level }) => `${rule} ${level}`);
  const anyway = new Set(named(told(range.from)));
  let silent = 0;
  let loud = Math.floor((range.to - range.from) / range.step) + 1;
  while (loud - silent > 1) {
    const middle = (silent + loud) >> 1;
    const isSilent = named(told(range.from + middle * range.step)).every((name) => anyway.has(name));
    if (isSilent) silent = middle;
    else loud = middle;
  }
  return range.from + silent * range.step;
};
