import { addDays, type Day, dayNumber } from '../../../core/day.ts';
import type { PlannedRun } from '../../../core/report/plan-check.ts';
import type { Shoe } from '../../../core/run.ts';
import { fromHeightUnit, fromLongUnit, readNumber } from '../../../words/amounts.ts';
import type { Units } from '../../../words/units.ts';

/** What the address of the plan check says: rows of fields as they were typed. */

/** DESIGN: the windows of the rules are four weeks; a plan beyond them would be compared with itself alone. */
const PLAN_DAYS = 28;
/** DESIGN: a week of runs; more rows would make a training plan of it, which this is not. */
export const MOST_RUNS = 7;
/** Where checkPlan looks for limits, metres. */
export const MOST_M = 100_000;
export const MOST_LOSS_M = 3000;

const FIELDS = ['day', 'distance', 'descent', 'shoes'] as const;
export type PlanField = (typeof FIELDS)[number];

/** One row of the form: what was typed, what is wrong with it, and the run it means; null while it means none. */
export type PlanRow = {
  readonly typed: Readonly<Record<PlanField, string>>;
  readonly problems: readonly PlanField[];
  readonly plan: PlannedRun | null;
};

/** What the values are held against. */
export type PlanContext = {
  readonly today: Day;
  readonly units: Units;
  readonly shoes: readonly Pick<Shoe, 'id'>[];
};

/** The latest day a run may be planned on. */
export const lastPlanDay = (today: Day): Day => addDays(today, PLAN_DAYS);

/** A row to begin with: tomorrow. */
const emptyRow = (today: Day): PlanRow => ({
  typed: { day: addDays(today, 1), distance: '', descent: '', shoes: '' },
  problems: [],
  plan: null,
});

const texts = (value: unknown): readonly string[] =>
  [value].flat().map((each) => (typeof each === 'string' ? each.trim() : ''));

/**
 * The rows of an address like `?day=2026-11-29&distance=18&descent=400&day=…`. There is always one; a button of the
 * page may have asked for one more (`more`) or one less (`remove`).
 */
export const readPlanRows = (
  query: Readonly<Record<string, unknown>>,
  context: PlanContext,
): readonly PlanRow[] => {
  const columns = new Map(
    FIELDS.map((field) => [field, query[field] === undefined ? [] : texts(query[field])]),
  );
  const count = Math.min(MOST_RUNS, Math.max(...FIELDS.map((field) => columns.get(field)?.length ?? 0)));
  const at = (field: PlanField, i: number): string => columns.get(field)?.[i] ?? '';
  const typed = Array.from({ length: count }, (_, i) => ({
    day: at('day', i),
    distance: at('distance', i),
    descent: at('descent', i),
    shoes: at('shoes', i),
  }));
  const rows = typed
    .filter((_, i) => query['remove'] !== String(i + 1))
    .map((each) => readRow(each, context));
  const wantsMore = query['more'] !== undefined && rows.length < MOST_RUNS;
  if (rows.length > 0 && !wantsMore) return rows;
  const last = rows.findLast(({ plan }) => plan !== null)?.plan;
  return [
    ...rows,
    emptyRow(last === null || last === undefined ? context.today : nextDay(last.day, context)),
  ];
};

/** The day from which the next row is tomorrow, inside of what may be planned. */
const nextDay = (day: Day, { today }: PlanContext): Day =>
  day < lastPlanDay(today) ? day : addDays(lastPlanDay(today), -1);

const isDay = (text: string): boolean => {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
};

const readRow = (typed: PlanRow['typed'], context: PlanContext): PlanRow => {
  // A row that was added and left alone is no run and no mistake.
  if (typed.distance === '' && typed.descent === '') return { typed, problems: [], plan: null };
  const { units, today, shoes } = context;
  const distance = readNumber(typed.distance);
  const distanceM = distance === null ? null : fromLongUnit(distance, units);
  const descent = typed.descent === '' ? null : readNumber(typed.descent);
  const lossM = descent === null ? null : fromHeightUnit(descent, units);
  const wrong: Readonly<Record<PlanField, boolean>> = {
    day: !isDay(typed.day) || typed.day < today || typed.day > lastPlanDay(today),
    distance: distanceM === null || distanceM <= 0 || distanceM > MOST_M,
    descent: typed.descent !== '' && (lossM === null || lossM < 0 || lossM > MOST_LOSS_M),
    shoes: typed.shoes !== '' && !shoes.some(({ id }) => id === typed.shoes),
  };
  const problems = FIELDS.filter((field) => wrong[field]);
  return {
    typed,
    problems,
    plan:
      problems.length > 0 || distanceM === null
        ? null
        : { day: typed.day, distanceM, lossM, gearId: typed.shoes === '' ? null : typed.shoes },
  };
};
