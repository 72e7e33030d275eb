import { z } from 'zod';
import { ROAD_SIDES, SURFACES } from '../../core/ground.ts';
import { IsoWeekday, sentNumber } from '../../runner/shapes.ts';
import { LANGUAGES } from '../../words/words.ts';

/** Forms that both the settings and the first steps hold. What is not sent stays as it is. */

/** The same without the fields that were not sent. */
const sent = <T extends object>(form: T) =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** How pages and mails read. */
export const ReadingForm = z
  .object({
    units: z.enum(['metric', 'imperial']).optional(),
    language: z
      .string()
      .refine((tag) => LANGUAGES.includes(tag))
      .optional(),
    hourCycle: z.enum(['h23', 'h12']).optional(),
    weekStart: sentNumber(IsoWeekday).optional(),
    theme: z.enum(['auto', 'light', 'dark']).optional(),
  })
  .transform(sent);

/** One value or several of a group of checkboxes. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));

/** Where the runner runs. */
export const GroundForm = z
  .object({
    surfaces: several.pipe(z.array(z.enum(SURFACES))),
    side: z.enum([...ROAD_SIDES, 'none']).default('none'),
    leans: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  })
  .transform(({ surfaces, side, leans }) => ({
    surfaces: SURFACES.filter((name) => surfaces.includes(name)),
    side: side === 'none' ? null : side,
    leans: leans === 'unknown' ? null : leans === 'yes',
  }));

/** A checkbox that is not ticked is not sent at all. */
export const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
