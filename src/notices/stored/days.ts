import { z } from 'zod';

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date();

/** A number that may be unknown; what was written before it was kept has none. */
export const known = z.number().nullable().default(null);

/** A yes that was not asked for before it was kept. */
export const yes = z.boolean().default(false);
