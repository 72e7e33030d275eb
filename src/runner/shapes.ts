import { z } from 'zod';
import { LEVELS } from '../core/rules/level.ts';
import { ALERT_APPETITES } from '../core/rules/settings.ts';

/** The shapes of single settings: what is stored, what forms send and what pages offer are held to the same. */

/** An hour of the day on the runner's clock. */
export const Hour = z.number().int().min(0).max(23);

/** 1 = Monday. */
export const IsoWeekday = z.number().int().min(1).max(7);

export const Appetite = z.enum(ALERT_APPETITES);

/** From which level on a family is worth a mail of its own. */
export const MailFrom = z.enum([...LEVELS, 'never']);

/** What pages offer of them: nobody waits for a stop. */
export const MAIL_FROM_OFFERED = ['note', 'caution', 'strong', 'never'] as const;

/** A number that a form sends as text. */
export const sentNumber = <T extends z.ZodType<number, number>>(shape: T) => z.coerce.number().pipe(shape);
