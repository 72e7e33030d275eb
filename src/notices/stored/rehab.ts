import { z } from 'zod';
import { RED_FLAGS } from '../../core/rehab/entries.ts';
import { EXERCISES } from '../../core/rehab/exercises.ts';
import type { RehabFacts } from '../../core/rehab/facts.ts';
import type { Milestone } from '../../core/rehab/milestones.ts';
import { day, known, yes } from './days.ts';

/** A recovery and its milestones as notices keep them. */

const sets = z.number();

const routinePart = z.object({
  part: z.enum(['acute', 'plan', 'before-run', 'after-run', 'off-day']),
  items: z.array(
    z.object({
      exercise: z.enum(EXERCISES),
      dose: z.union([z.object({ sets, reps: z.number() }), z.object({ sets, seconds: z.number() })]),
    }),
  ),
});

/** Rest, ladder, plan and exercises on the day of a notice. */
export const rehabFacts: z.ZodType<RehabFacts> = z.object({
  mode: z.enum(['normal', 'stop', 'acute', 'ladder', 'careful']),
  acute: z
    .object({
      startedOn: day,
      days: z.number(),
      dayNo: z.number(),
      earliestEnd: day,
      timeIsUp: yes,
      stairsQuiet: yes,
      stairsAsked: day.nullable().default(null),
      stairsLevel: known,
      quietDays: z.number().default(0),
      runs: z.number().default(0),
    })
    .nullable()
    .default(null),
  ladder: z
    .object({
      startedOn: day,
      step: z.number(),
      held: z.number(),
      paused: yes,
      nextFrom: day,
      maxDistanceM: z.number(),
      onsetM: known,
      setbacks: z.number().default(0),
      lastVerdict: z.enum(['held', 'setback', 'not-counted', 'open']).nullable().default(null),
    })
    .nullable()
    .default(null),
  careful: z.object({ since: day, until: day, answeredInWeek: yes }).nullable().default(null),
  clinician: z
    .object({ flags: z.array(z.enum(RED_FLAGS)), noImprovement: yes })
    .nullable()
    .default(null),
  plan: z
    .object({ status: z.enum(['none', 'running', 'paused', 'finished', 'stopped']), dayNo: known })
    .prefault({ status: 'none' }),
  hipDropDue: yes,
  routine: z.array(routinePart).default([]),
});

const reached = { day, startedOn: day };

/** Something reached. */
export const milestone: z.ZodType<Milestone> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan-finished'), ...reached }),
  z.object({ kind: z.literal('ladder-step'), step: z.number(), ...reached }),
  z.object({ kind: z.enum(['ladder-done', 'recovered']), ...reached }),
]);
