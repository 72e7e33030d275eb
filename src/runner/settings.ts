import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { RULE_IDS } from '../core/rules/index.ts';
import type { RuleId } from '../core/rules/index.ts';
import type { LimitName } from '../core/rules/index.ts';
import { LOAD_MEASURES } from '../core/load/measure.ts';
import { type Ground, ROAD_SIDES, SURFACES } from '../core/ground.ts';
import { USUAL_REMINDERS_M } from '../core/rules/k1-mileage.ts';
import { DEFAULT_SETTINGS, LIMIT_RANGES, type RuleSettings } from '../core/rules/settings.ts';
import { byId, markAssessDue } from '../store/athletes.ts';
import { Appetite, Hour, IsoWeekday, MailFrom } from './shapes.ts';
import type { Db } from '../store/db.ts';
import { changeSetting, getSetting, setSetting } from '../store/settings.ts';

/**
 * A runner's own settings: small JSON objects under a key each. What is missing, or no longer understood, counts
 * as the default, field by field: an old or half-written value never stops a mail or a page.
 */

const RULES_KEY = 'rules';
const MAIL_KEY = 'mail';
const GROUND_KEY = 'ground';

const d = DEFAULT_SETTINGS;

/** Each limit within its range, else its default. */
const limits = Object.fromEntries(
  Object.entries(LIMIT_RANGES).map(([name, [least, most]]) => [
    name,
    z
      .number()
      .min(least)
      .max(most)
      .catch(d[name as LimitName]),
  ]),
) as Record<LimitName, z.ZodCatch<z.ZodNumber>>;

const mailFrom = MailFrom.catch('note');

const Rules: z.ZodType<RuleSettings> = z.object({
  measure: z.enum(LOAD_MEASURES).catch(d.measure),
  ...limits,
  shoeRemindersM: z
    .array(z.number().positive())
    .min(1)
    .max(10)
    .catch([...d.shoeRemindersM]),
  quiet: z
    .array(z.string())
    .transform((ids) => ids.filter((id): id is RuleId => RULE_IDS.some((known) => known === id)))
    .catch([]),
  alerts: Appetite.catch(d.alerts),
  mailFrom: z
    .object({ load: mailFrom, hills: mailFrom, direction: mailFrom, shoes: mailFrom, pain: mailFrom })
    .catch({ ...d.mailFrom }),
});

/** DESIGN: a mail that arrives at night is read in the morning at best, and on some telephones it rings. */
const QUIET_HOURS = { from: 22, to: 7 };

const Mail = z.object({
  /** ISO weekday of the weekly mail, 1 = Monday (PRODUCT.md, journey 4). */
  weeklyDay: IsoWeekday.catch(1),
  /** Hour of the weekly mail on the runner's clock. */
  weeklyHour: Hour.catch(7),
  /** No alert leaves from `from` o'clock until `to` o'clock, on the runner's clock; null = at any hour. */
  quietHours: z.object({ from: Hour, to: Hour }).nullable().catch(QUIET_HOURS),
  /** No mail before this instant (epoch ms); null = not paused. */
  pausedUntil: z.number().int().nullable().catch(null),
});

const GroundShape: z.ZodType<Ground> = z.object({
  surfaces: z
    .array(z.string())
    .transform((names) => SURFACES.filter((known) => names.includes(known)))
    .catch([]),
  side: z.enum(ROAD_SIDES).nullable().catch(null),
  leans: z.boolean().nullable().catch(null),
});

/** When mails may come. */
export type MailSettings = z.infer<typeof Mail>;

const parsed = <T>(shape: z.ZodType<T>, value: unknown): T =>
  shape.parse(typeof value === 'object' && value !== null ? value : {});

const isUsual = (remindersM: readonly number[]): boolean =>
  Object.values(USUAL_REMINDERS_M).some((usual) => isDeepStrictEqual([...usual], [...remindersM]));

/**
 * What the runner chose of the rules and their limits, defaults elsewhere. Reminders of shoes that nobody chose are round
 * in the runner's own units.
 */
export const ruleSettingsOf = async (db: Db, athleteId: number): Promise<RuleSettings> => {
  const [stored, athlete] = await Promise.all([getSetting(db, athleteId, RULES_KEY), byId(db, athleteId)]);
  const settings = parsed(Rules, stored);
  if (athlete === null || !isUsual(settings.shoeRemindersM)) return settings;
  return { ...settings, shoeRemindersM: USUAL_REMINDERS_M[athlete.units] };
};

/** When the runner wants mails, defaults elsewhere. */
export const mailSettingsOf = async (db: Db, athleteId: number): Promise<MailSettings> =>
  parsed(Mail, await getSetting(db, athleteId, MAIL_KEY));

/** Where the runner says to run; nothing said counts as nothing known. */
export const groundOf = async (db: Db, athleteId: number): Promise<Ground> =>
  parsed(GroundShape, await getSetting(db, athleteId, GROUND_KEY));

/** Keeps where the runner runs. */
export const saveGround = (db: Db, athleteId: number, ground: Ground): Promise<void> =>
  setSetting(db, athleteId, GROUND_KEY, ground);

/** What is stored, with these fields changed. */
const patched =
  <T extends object>(shape: z.ZodType<T>, patch: Partial<T>) =>
  (stored: unknown): T => ({ ...parsed(shape, stored), ...patch });

/** Changes some of the rules' settings. Findings follow with the next assessment: mark it due. */
export const saveRuleSettings = (tx: Db, athleteId: number, patch: Partial<RuleSettings>): Promise<void> =>
  changeSetting(tx, athleteId, RULES_KEY, patched(Rules, patch));

/** Changes which alerts are mailed: how many in all, and from which level on for some families. */
export const saveAlertChoices = (
  tx: Db,
  athleteId: number,
  {
    alerts,
    mailFrom,
  }: Pick<RuleSettings, 'alerts'> & { readonly mailFrom: Partial<RuleSettings['mailFrom']> },
): Promise<void> =>
  changeSetting(tx, athleteId, RULES_KEY, (stored) => {
    const old = parsed(Rules, stored);
    return { ...old, alerts, mailFrom: { ...old.mailFrom, ...mailFrom } };
  });

/** Changes some of the mail settings. */
export const saveMailSettings = (tx: Db, athleteId: number, patch: Partial<MailSettings>): Promise<void> =>
  changeSetting(tx, athleteId, MAIL_KEY, patched(Mail, patch));

/**
 * Begins a pause of mails (until an instant, epoch ms) or ends it (null). What a pause holds back is decided with the next
 * assessment, which is marked due: the caller queues `assess` when the write is done.
 */
export const changePause = async (
  tx: Db,
  athleteId: number,
  pausedUntil: number | null,
  now: number,
): Promise<void> => {
  await saveMailSettings(tx, athleteId, { pausedUntil });
  await markAssessDue(tx, athleteId, now);
};

/** Whether mails pause at this instant. */
export const isPaused = (settings: MailSettings, now: number): boolean =>
  settings.pausedUntil !== null && settings.pausedUntil > now;
