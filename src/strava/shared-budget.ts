import { z } from 'zod';
import type { BudgetCell } from './budget.ts';
import { type BudgetState, freshBudget } from './budget-state.ts';

/** One text that all processes see. */
export type SharedText = {
  /** null when there is none (yet, or any more). */
  read(): Promise<string | null>;
  /** Writes `after` if the text still is `before`; false when somebody was faster. */
  swap(before: string | null, after: string): Promise<boolean>;
};

/** DESIGN: in every round one process succeeds, and more than a handful never call at the same moment. */
const MOST_ROUNDS = 200;

const pair = z.object({ short: z.number(), day: z.number() });
const count = z.object({ limit: pair.nullable(), used: pair });
const shape: z.ZodType<BudgetState> = z.object({
  quarter: z.number(),
  day: z.number(),
  overall: count,
  read: count,
  underWay: z.array(z.number()),
  pausedUntilMs: z.number(),
});

/** What a text says; a text of another version counts as none: the next answer tells Strava's counts again. */
const parse = (text: string | null, nowMs: number): BudgetState => {
  if (text === null) return freshBudget(nowMs);
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return freshBudget(nowMs);
  }
};

/**
 * The state of one budget for several processes: read, change, write if nobody wrote meanwhile, else again.
 * @throws Error of `text`, when the place where it is kept does not answer
 */
export const sharedCell = (text: SharedText, now: () => number): BudgetCell => ({
  read: async () => parse(await text.read(), now()),
  update: async (change) => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = await text.read();
      const after = change(parse(before, now()));
      const written = JSON.stringify(after);
      if (written === before || (await text.swap(before, written))) return after;
    }
    throw new Error('the shared request budget is changed by others all the time');
  },
});
