import { z } from 'zod';
import type { LineFacts } from '../../core/episodes/in-a-line.ts';
import { MEASURE_IDS } from '../../core/episodes/measures/index.ts';
import { GROUPS } from '../../core/episodes/measures/measure.ts';

/** What had changed before a pain, as notices keep it. */
export const lineFacts: z.ZodType<LineFacts> = z.object({
  days: z.number(),
  changes: z
    .array(
      z.object({
        measure: z.enum(MEASURE_IDS),
        change: z.enum(['more', 'less']),
        value: z.number(),
        usual: z.object({ low: z.number(), high: z.number() }),
      }),
    )
    .readonly(),
  firsts: z.array(z.enum(MEASURE_IDS)).readonly(),
  asUsual: z.array(z.enum(GROUPS)).readonly(),
  unsettled: z.array(z.enum(GROUPS)).readonly(),
  isKnown: z.boolean(),
});
