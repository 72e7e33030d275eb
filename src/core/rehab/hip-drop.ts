import { addDays, type Day } from '../day.ts';
import { type HipDropEntry, type HipLevel, ofType, type RehabEntry } from './entries.ts';

/** The test again after 2 and after 6 weeks (the length of the plan, and of the shortest trials). */
const REPEAT_AFTER_DAYS = [14, 42] as const;

/** DESIGN: a test up to three days early is that repeat. */
const EARLY_DAYS = 3;

type Trend = 'better' | 'same' | 'worse';

export type HipDropState = {
  /** Oldest first; of one day the last. */
  readonly results: readonly HipDropEntry[];
  readonly latest: HipDropEntry | null;
  /** The day of the next repeat; null before the first test, and when both repeats are done. */
  readonly nextDue: Day | null;
  readonly isDue: boolean;
  /** The latest against the first; null with fewer than two. */
  readonly trend: { readonly left: Trend; readonly right: Trend } | null;
};

const SEVERITY: Readonly<Record<HipLevel, number>> = { level: 0, drops: 1, 'knee-in': 1, both: 2 };

const trendOf = (first: HipLevel, latest: HipLevel): Trend => {
  const change = SEVERITY[latest] - SEVERITY[first];
  return change < 0 ? 'better' : change > 0 ? 'worse' : 'same';
};

/** The hip-drop tests as seen on a day. */
export const hipDropOn = (entries: readonly RehabEntry[], today: Day): HipDropState => {
  const all = ofType(entries, 'hip-drop').filter(({ day }) => day <= today);
  const results = all.filter((result, i) => all[i + 1]?.day !== result.day);
  const [first, latest] = [results[0] ?? null, results.at(-1) ?? null];
  const due = first === null ? [] : REPEAT_AFTER_DAYS.map((days) => addDays(first.day, days));
  const nextDue = due.find((day) => latest === null || latest.day < addDays(day, -EARLY_DAYS)) ?? null;
  return {
    results,
    latest,
    nextDue,
    isDue: nextDue !== null && nextDue <= today,
    trend:
      first === null || latest === null || results.length < 2
        ? null
        : { left: trendOf(first.left, latest.left), right: trendOf(first.right, latest.right) },
  };
};
