import { z } from 'zod';
import type { LoadDay, Status } from '../../core/report/status/status.ts';
import { day, known } from './days.ts';
import { finding } from './findings.ts';

/** What a history says about a day, as notices keep it. */

const beside = z
  .object({
    value: known,
    usual: z.object({ low: z.number(), high: z.number() }).nullable().default(null),
  })
  .prefault({});

const ratios = { uncoupled: known, coupled: known, ewma: known };

/** The status of a day. */
export const status: z.ZodType<Status> = z.object({
  asOf: day,
  state: z.enum(['empty', 'unread', 'insufficient', 'break', 'return_after_break', 'ok']),
  daysKnown: z.number(),
  weeksWithRuns: z.number().default(0),
  lastRunDay: day.nullable().default(null),
  readUntil: day.nullable().default(null),
  numbers: z.object({ weekM: beside, longestM: beside, climbM: beside }),
  ratio: z.object(ratios).prefault({}),
  findings: z.array(finding),
  past: z.array(finding).default([]),
});

/** A day of the chart. */
export const loadDay: z.ZodType<LoadDay> = z.object({
  day,
  distanceM: z.number(),
  weekM: z.number(),
  ...ratios,
});
