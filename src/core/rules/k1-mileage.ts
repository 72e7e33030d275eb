import type { History, Moment } from '../history/history.ts';
import { mileageAfter } from '../shoes/mileage.ts';
import type { OnceRule, Verdict } from './rule.ts';

/** K1: a pair passed a reminder, metres. */
export type MileageFacts = {
  readonly gearId: string;
  readonly distanceM: number;
  readonly thresholdM: number;
};

/** Metres in a mile (international mile, exact). */
const MILE_M = 1609.344;

/** 300, 400 and 500 miles (SCIENCE.md 1.6), and what is as round in kilometres (PRODUCT.md, "One advice" 9). Metres. */
export const USUAL_REMINDERS_M = {
  imperial: [300 * MILE_M, 400 * MILE_M, 500 * MILE_M],
  metric: [500_000, 650_000, 800_000],
} as const satisfies Readonly<Record<string, readonly number[]>>;

const tell = (
  history: History,
  moment: Moment,
  remindersM: readonly number[],
): Verdict<MileageFacts> | null => {
  const { gearId } = moment.run;
  const gear = gearId === null ? undefined : history.gear.get(gearId);
  if (gearId === null || gear === undefined) return null;
  const distanceM = mileageAfter(gear, moment.run);
  const reached = remindersM.filter((reminder) => distanceM >= reminder);
  if (reached.length === 0) return null;
  return { level: 'note', facts: { gearId, distanceM, thresholdM: Math.max(...reached) } };
};

/**
 * K1, shoe mileage: the highest reminder the pair has reached with this run. A convention of the 1970s, not a risk
 * (SCIENCE.md 5). Each reminder of a pair is told once, and only the highest new one. It is a state in that it can
 * wait: shoe mileage is Monday's (PRODUCT.md).
 */
export const k1 = {
  id: 'K1',
  family: 'shoes',
  kind: 'state',
  manner: 'once',
  key: ({ gearId, thresholdM }) => `${gearId} ${thresholdM}`,
  evidence: {
    grade: '0',
    source:
      '“Stop Stretching Your IT Band” (the article Camber follows); no study links shoe age to iliotibial band syndrome',
  },
  // For a runner whose units are not known; runner/settings.ts takes those of the runner's own units.
  threshold: {
    name: 'shoeRemindersM',
    usual: USUAL_REMINDERS_M.imperial,
    // DESIGN: a reminder before 50 km or after 3,000 km is a typing error.
    range: [50_000, 3_000_000],
  },
  raises: () => null,
  suggest: () => [],
  tell,
  limit: () => ({}),
} as const satisfies OnceRule<MileageFacts, readonly number[]>;
