import { z } from 'zod';
import type { Outlook } from '../../core/report/outlook/outlook.ts';
import { RULES, type RuleId } from '../../core/rules/index.ts';
import { day, known } from './days.ts';

/** What is said beside the findings of a day, as notices keep it. */

const measure = z.enum(['longestRun', 'distance', 'runDescent', 'hills']);
const by = z.enum(['descent', 'climb']);
const rule = z.custom<RuleId>((id) => typeof id === 'string' && Object.hasOwn(RULES, id));
const because = z.object({ rule, day, runId: known });
const said = z.object({ metres: z.number(), until: day, isAdvised: z.boolean() });

const back = z.object({
  measure,
  limitM: z.number(),
  by: by.exactOptional(),
  because,
  lastDay: day.nullable(),
  runs: known,
  outcome: z.object({ brokenOn: day.nullable(), mostM: known, sessions: z.number() }),
});

const coming = z.object({
  from: day,
  longestRun: said.nullable().default(null),
  base: z.object({ sessionM: z.number(), day }).nullable().default(null),
  distance: said.nullable().default(null),
  hills: said.extend({ by }).nullable().default(null),
  flat: z.object({ metres: z.number(), runs: z.number() }).nullable().default(null),
  restart: z.object({ from: day, limitM: z.number() }).nullable().default(null),
  roomFrom: z.object({ day, metres: z.number() }).nullable().default(null),
  recovery: z.enum(['rest', 'ladder']).nullable().default(null),
});

const fact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), advice: back }),
  z.object({ kind: z.literal('knee'), answers: z.number(), days: z.number() }),
  z.object({ kind: z.literal('weeks'), weeks: z.number() }),
]);

/** The outlook of a notice; null in those from before it was kept. */
export const outlook: z.ZodType<Outlook> = z.object({
  coming,
  open: z.array(z.object({ measure, because })).default([]),
  lookBack: z.array(back).default([]),
  fact: fact.nullable().default(null),
});

/** Where an older version kept none: nothing is said of the days to come. */
export const noOutlook = (from: string): Outlook => ({
  coming: {
    from,
    longestRun: null,
    base: null,
    distance: null,
    hills: null,
    flat: null,
    restart: null,
    roomFrom: null,
    recovery: null,
  },
  open: [],
  lookBack: [],
  fact: null,
});
