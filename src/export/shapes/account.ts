import { z } from 'zod';
import { instant, text } from './base.ts';

/** DESIGN: longer than any address (RFC 5321 4.5.3.1.3) or name that a form takes. */
const MOST_TEXT = 320;

/** Who the runner is to Camber. */
export const Account = z.object({
  id: z.int().describe('The number of the account; another Camber gives its own.'),
  stravaId: z.int().nullable().describe('The athlete at Strava, while the account was joined to it.'),
  connection: z.enum(['ok', 'dead', 'none']).describe('To Strava: living, ended by Strava, or none.'),
  scopes: z.array(text(MOST_TEXT)).max(50).describe('What Strava was allowed to show.'),
  connectedAt: instant.describe('Since when Camber watches, without a break.'),
  name: text(MOST_TEXT).nullable().describe('First name.'),
  email: text(MOST_TEXT).nullable().describe('Where mails go. Must be confirmed once more after a restore.'),
  emailConfirmedAt: instant.nullable().describe('When the address was confirmed.'),
  weekly: z.boolean().describe('Wants the weekly mail.'),
  alerts: z.boolean().describe('Wants mails after runs.'),
  units: z.enum(['metric', 'imperial']).describe('Kilometres or miles.'),
  language: text(35).describe('Language tag of pages and mails.'),
  hourCycle: z.enum(['h23', 'h12']).describe('24 or 12 hours.'),
  weekStart: z.int().min(1).max(7).describe('First day of the week, 1 = Monday.'),
  theme: z.enum(['auto', 'light', 'dark']).describe('Colours of the pages.'),
  timeZone: text(64).describe('The zone the runner lives in, IANA name.'),
});
export type Account = z.infer<typeof Account>;
