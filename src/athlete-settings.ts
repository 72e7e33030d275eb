import { z } from 'zod';
import { LEVELS, type RuleId } from './core/finding.ts';
import { EVIDENCE } from './core/evidence.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from './core/settings.ts';
import type { Db } from './store/db.ts';
import { getSetting, setSetting } from './store/settings.ts';

/**
 * A runner's own settings: small JSON objects under a key each. What is missing, or no longer understood, counts
 * as the default, field by field: an old or half-written value never stops a mail or a page.
 */

const RULES_KEY = 'rules';
const MAIL_KEY = 'mail';

const d = DEFAULT_SETTINGS;
const RULE_IDS = Object.keys(EVIDENCE) as RuleId[];

const mailFrom = z.enum([...LEVELS, 'never']).catch('note');

const Rules: z.ZodType<RuleSettings> = z.object({
  measure: z.enum(['distance', 'time', 'downhill', 'rpe']).catch(d.measure),
  spikeRatio: z.number().min(1).max(3).catch(d.spikeRatio),
  weekRise: z.number().min(0.05).max(3).catch(d.weekRise),
  loadRatio: z.number().min(1).max(5).catch(d.loadRatio),
  descentRatio: z.number().min(1).max(5).catch(d.descentRatio),
  descentWeekRatio: z.number().min(1).max(5).catch(d.descentWeekRatio),
  trackBalance: z.number().min(0.5).max(1).catch(d.trackBalance),
  loopShare: z.number().min(0.3).max(1).catch(d.loopShare),
  dropChangeMm: z.number().min(1).max(12).catch(d.dropChangeMm),
  shoeRemindersM: z
    .array(z.number().positive())
    .min(1)
    .max(10)
    .catch([...d.shoeRemindersM]),
  quiet: z
    .array(z.string())
    .transform((ids) => ids.filter((id): id is RuleId => RULE_IDS.some((known) => known === id)))
    .catch([]),
  alerts: z.enum(['usual', 'all', 'less']).catch(d.alerts),
  mailFrom: z
    .object({ load: mailFrom, hills: mailFrom, direction: mailFrom, shoes: mailFrom, pain: mailFrom })
    .catch({ ...d.mailFrom }),
});

const hour = z.number().int().min(0).max(23);

/** DESIGN: a mail that arrives at night is read in the morning at best, and on some telephones it rings. */
const QUIET_HOURS = { from: 22, to: 7 };

const Mail = z.object({
  /** ISO weekday of the weekly mail, 1 = Monday (PRODUCT.md, journey 4). */
  weeklyDay: z.number().int().min(1).max(7).catch(1),
  /** Hour of the weekly mail on the runner's clock. */
  weeklyHour: hour.catch(7),
  /** No alert leaves from `from` o'clock until `to` o'clock, on the runner's clock; null = at any hour. */
  quietHours: z.object({ from: hour, to: hour }).nullable().catch(QUIET_HOURS),
  /** No mail before this instant (epoch ms); null = not paused. */
  pausedUntil: z.number().int().nullable().catch(null),
});

/** When mails may come. */
export type MailSettings = z.infer<typeof Mail>;

const parsed = <T>(shape: z.ZodType<T>, value: unknown): T =>
  shape.parse(typeof value === 'object' && value !== null ? value : {});

/** What the runner chose of the rules and their limits, defaults elsewhere. */
export const ruleSettingsOf = async (db: Db, athleteId: number): Promise<RuleSettings> =>
  parsed(Rules, await getSetting(db, athleteId, RULES_KEY));

/** When the runner wants mails, defaults elsewhere. */
export const mailSettingsOf = async (db: Db, athleteId: number): Promise<MailSettings> =>
  parsed(Mail, await getSetting(db, athleteId, MAIL_KEY));

/** Changes some of the rules' settings. Findings follow with the next assessment: mark it due. */
export const saveRuleSettings = async (
  db: Db,
  athleteId: number,
  patch: Partial<RuleSettings>,
): Promise<void> =>
  setSetting(db, athleteId, RULES_KEY, { ...(await ruleSettingsOf(db, athleteId)), ...patch });

/** Changes some of the mail settings. */
export const saveMailSettings = async (
  db: Db,
  athleteId: number,
  patch: Partial<MailSettings>,
): Promise<void> =>
  setSetting(db, athleteId, MAIL_KEY, { ...(await mailSettingsOf(db, athleteId)), ...patch });

/** Whether mails pause at this instant. */
export const isPaused = (settings: MailSettings, now: number): boolean =>
  settings.pausedUntil !== null && settings.pausedUntil > now;
