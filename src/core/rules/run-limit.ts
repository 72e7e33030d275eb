import { isWarm, momentsBack, type History } from '../history/history.ts';
import type { RuleSettings } from './settings.ts';
import { baselineM, REFERENCE_DAYS, spikeBudgetM } from './s1-spike.ts';

/** For this long after a spike its own limit stays: the spike must not raise the next one ("for the next week"). */
const HELD_DAYS = 7;

/** The last spike that was told: its day and the limit it gave. */
export type LastSpike = { readonly day: number; readonly budgetM: number } | null;

/** A day, and how many moments of the history have happened. */
export type Instant = { readonly day: number; readonly moments: number };

/**
 * S0, the longest single run of the coming day that is no spike, metres (SCIENCE.md 1.5). In the week after a
 * spike it stays at what that spike's mail said, instead of +10 % on top of it. Null without a baseline.
 */
export const runLimitM = (
  history: History,
  { day, moments }: Instant,
  lastSpike: LastSpike,
  settings: RuleSettings,
): number | null => {
  if (!isWarm(history, day)) return null;
  const from = day + 1 - REFERENCE_DAYS;
  let longestM = 0;
  // A session that ran over midnight belongs to the day before.
  for (const { sessionDay, sessionM } of momentsBack(history, moments, from, day))
    if (sessionDay >= from) longestM = Math.max(longestM, sessionM);
  const referenceM = baselineM(longestM);
  if (referenceM === null) return null;
  const limitM = spikeBudgetM(referenceM, settings);
  return lastSpike !== null && day - lastSpike.day < HELD_DAYS ? Math.min(limitM, lastSpike.budgetM) : limitM;
};
