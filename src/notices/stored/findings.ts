import { LOAD_MEASURES } from '../../core/load/measure.ts';
import { z } from 'zod';
import { type RuleId, RULES } from '../../core/rules/index.ts';
import { LEVELS } from '../../core/rules/level.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { ROAD_SIDES, SURFACES } from '../../core/ground.ts';
import { PAIN_WHEN } from '../../core/rehab/entries.ts';
import { day, known, yes } from './days.ts';

/** Findings as notices keep them. What was added to a rule's facts later has a default, so that old ones are read. */

const isRule = (text: string): text is RuleId => Object.hasOwn(RULES, text);

const findingOf = <R extends RuleId, F extends z.ZodRawShape>(rule: R, facts: F) =>
  z.object({
    rule: z.literal(rule),
    family: z.enum(['load', 'hills', 'direction', 'shoes', 'pain']),
    level: z.enum(LEVELS),
    kind: z.enum(['event', 'state']),
    day,
    runId: known,
    facts: z.object(facts),
    // A rule that is gone by now is left out.
    escalatedBy: z
      .array(z.string())
      .default([])
      .transform((rules) => rules.filter(isRule)),
  });

const m = z.number();

/** What an older version could not tell counts as nothing. */
const metres = m
  .nullable()
  .default(null)
  .transform((value) => value ?? 0);

const ratio = z.number();
const measure = z.enum(LOAD_MEASURES).exactOptional();
const direction = z.enum(['ccw', 'cw']);
const ground = z
  .object({
    surfaces: z.array(z.enum(SURFACES)),
    side: z.enum(ROAD_SIDES).nullable(),
    leans: z.boolean().nullable(),
  })
  .exactOptional();

/** A rule without a row, or with other facts than core gives it, is a type error. */
const ROWS = {
  S1: findingOf('S1', {
    sessionM: m,
    referenceM: m,
    ratio,
    budgetM: m,
    parts: z.number().exactOptional(),
    race: z.literal(true).exactOptional(),
  }),
  S2: findingOf('S2', { gapDays: z.number(), sessionM: m, longestBeforeM: metres, suggestedMaxM: metres }),
  W1: findingOf('W1', {
    weekM: m,
    previousWeekM: m,
    change: ratio,
    rebound: yes,
    measure,
  }),
  R1: findingOf('R1', {
    ratio,
    coupled: ratio,
    ewma: known,
    acuteMPerDay: m,
    chronicMPerDay: m,
    rebound: yes,
    measure,
  }),
  H1a: findingOf('H1a', { lossM: m, referenceM: m, ratio: known }),
  H1b: findingOf('H1b', { weekM: m, usualM: m, ratio: known, measure: z.enum(['descent', 'climb']) }),
  H1c: findingOf('H1c', { count: z.number(), gainM: m, lossM: m }),
  H1d: findingOf('H1d', { steepM: m, before30dM: m }),
  T1: findingOf('T1', { ccwM: m, cwM: m, balance: ratio, direction, lapM: z.exactOptional(m) }),
  C1: findingOf('C1', { runs: z.number(), share: ratio, distanceM: m, direction, ground }),
  D1: findingOf('D1', {
    gearId: z.string(),
    distanceInPairM: m,
    dropMm: known,
    usualDropMm: known,
    changeMm: known,
  }),
  K1: findingOf('K1', { gearId: z.string(), distanceM: m, thresholdM: m }),
  P1: findingOf('P1', {
    pain: z.number(),
    when: z.enum(PAIN_WHEN),
    limp: yes,
    unsettled: yes,
    rising: yes,
    ladderStep: known,
  }),
} satisfies { readonly [R in RuleId]: z.ZodType<Extract<Finding, { rule: R }>> };

const { S1, ...others } = ROWS;

/** A finding of any rule. */
export const finding: z.ZodType<Finding> = z.discriminatedUnion('rule', [S1, ...Object.values(others)]);

/** Findings that only mark a chart: one that is no longer understood is left out. */
export const marks: z.ZodType<readonly Finding[]> = z
  .array(z.unknown())
  .transform((rows) => rows.flatMap((row) => finding.safeParse(row).data ?? []));
