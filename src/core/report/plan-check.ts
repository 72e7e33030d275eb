import { DAY_S } from '../durations.ts';
import { addDays, type Day, dayNumber, daysBetween } from '../day.ts';
import { openHistory } from '../history/history.ts';
import { endS } from '../history/timing.ts';
import type { Run } from '../run.ts';
import { NOTHING_MEASURED } from '../run-analysis.ts';
import type { Finding } from '../rules/finding.ts';
import type { ReportInput } from './input.ts';
import type { Bound, DayLimits, Limits } from './limits/limits.ts';
import { openReport, type Report } from './report.ts';
import type { Memory } from './walk/memory.ts';
import { walkOn, walkTo } from './walk/walk.ts';

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
  /** What would be reported after it. */
  readonly findings: readonly Finding[];
  /** The longest run of that day that stays within every limit, what was planned before it counted; null: no limit. */
  readonly largest: Bound | null;
  /** The same of its descent; null where there is no limit to tell. */
  readonly largestLoss: Bound | null;
  /** Whether it goes beyond one of them. */
  readonly isBeyond: boolean;
};

/** A plan has no time; at 6:00/km it is a plausible run. */
const PLANNED_S_PER_KM = 360;

const NOON_S = DAY_S / 2;

/** Planned runs stand apart from what was run on that day: they are sessions of their own. */
const APART_S = 3600;

/**
 * Asks ahead: holds planned runs, in order of day, against the limits as they stand on the last day of the history,
 * and says what would be reported. Nothing here is a rule of its own. A plan for that day itself comes after its runs.
 */
export const checkPlan = (
  input: ReportInput,
  plans: readonly PlannedRun[],
  report: Report = openReport(input),
): readonly PlannedVerdict[] => {
  if (plans.length === 0) return [];
  const until = dayNumber(input.until);
  // The days before today are walked through once, whatever is planned; today may get a planned run of its own.
  const memory = walkTo(report.history, input.settings, until - 1);
  const ordered = plans.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const first = ordered[0]?.day === input.until ? input.until : addDays(input.until, 1);
  const now = report.limits(first);
  return ordered.map((plan, i) => {
    const before = ordered.slice(0, i);
    const { limits, counted } = limitsFor(plan, before, { input, now, first });
    const largest = left(
      limits.longestRun,
      limits.distance,
      sum(counted, ({ distanceM }) => distanceM),
    );
    const largestLoss = left(
      limits.runDescent,
      limits.descent ?? limits.climb,
      sum(counted, ({ lossM }) => lossM ?? 0),
    );
    return {
      plan,
      findings: findingsAfter(input, [...before, plan], memory),
      largest,
      largestLoss,
      isBeyond:
        plan.distanceM > (largest?.metres ?? Infinity) ||
        (plan.lossM ?? 0) > (largestLoss?.metres ?? Infinity),
    };
  });
};

const sum = (plans: readonly PlannedRun[], of: (plan: PlannedRun) => number): number =>
  plans.reduce((total, plan) => total + of(plan), 0);

/** What one run may take: its own limit, and what of the sum the others have left. */
const left = (ofRun: Bound | null, ofSum: Bound | null, takenM: number): Bound | null => {
  const rest = ofSum && { ...ofSum, metres: Math.max(0, ofSum.metres - takenM) };
  if (ofRun === null || rest === null) return ofRun ?? rest;
  return rest.metres < ofRun.metres ? rest : ofRun;
};

/**
 * The limits that hold on the day of a plan, and the plans that take their part of them: within the seven days those
 * that are shown everywhere, later on those of that morning, with what is planned before it as if it had been run.
 */
const limitsFor = (
  plan: PlannedRun,
  before: readonly PlannedRun[],
  { input, now, first }: { readonly input: ReportInput; readonly now: Limits; readonly first: Day },
): { readonly limits: DayLimits; readonly counted: readonly PlannedRun[] } => {
  const shown = now.days[daysBetween(first, plan.day)];
  if (shown !== undefined) return { limits: shown, counted: before };
  const earlier = before.filter(({ day }) => day < plan.day);
  const then = openReport({
    ...input,
    runs: withPlans(input.runs, earlier),
    until: addDays(plan.day, -1),
  }).limits(plan.day);
  return { limits: then.days[0]!, counted: before.filter(({ day }) => day === plan.day) };
};

/** What would be reported after the last of the planned runs; `memory`: of the days before the history's last. */
const findingsAfter = (
  input: ReportInput,
  plans: readonly PlannedRun[],
  memory: Memory,
): readonly Finding[] => {
  const { settings } = input;
  const runs = withPlans(input.runs, plans);
  const until = plans.at(-1)?.day ?? input.until;
  const history = openHistory({ ...input, runs, until, measure: settings.measure });
  return walkOn(history, settings, memory, dayNumber(input.until)).filter(
    (finding) => finding.runId === runs.at(-1)?.id,
  );
};

const withPlans = (runs: readonly Run[], plans: readonly PlannedRun[]): readonly Run[] =>
  plans.reduce<readonly Run[]>((known, plan) => [...known, plannedRun(plan, known)], runs);

/** The planned run as if it had been made, after everything known of its day. */
const plannedRun = (plan: PlannedRun, known: readonly Run[]): Run => {
  const ends = known.filter((run) => run.day === plan.day).map((run) => endS(run) + APART_S);
  const timeS = Math.round((plan.distanceM * PLANNED_S_PER_KM) / 1000);
  return {
    id: known.reduce((lowest, run) => Math.min(lowest, run.id), 0) - 1,
    day: plan.day,
    startS: ends.reduce((latest, end) => Math.max(latest, end), dayNumber(plan.day) * DAY_S + NOON_S),
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
