import { z } from 'zod';
import { ROAD_SIDES, SURFACES } from '../../core/ground.ts';
import { LOAD_MEASURES } from '../../core/load/measure.ts';
import { RULE_IDS } from '../../core/rules/index.ts';
import { LEVELS } from '../../core/rules/level.ts';
import { ALERT_APPETITES, LIMIT_RANGES } from '../../core/rules/settings.ts';
import { anyJson, count, day, instant, text } from './base.ts';

const hour = z.int().min(0).max(23);
const mailFrom = z.enum([...LEVELS, 'never']).exactOptional();

/** Each limit that a runner may change, by name. */
const limits = Object.fromEntries(
  Object.entries(LIMIT_RANGES).map(([name, [least, most]]) => [
    name,
    z.number().min(least).max(most).exactOptional().describe('A limit of docs/methods.md.'),
  ]),
);

const Rules = z.object({
  measure: z.enum(LOAD_MEASURES).exactOptional().describe('What counts as load.'),
  ...limits,
  shoeRemindersM: z.array(z.number().positive()).max(10).exactOptional().describe('Metres of a pair.'),
  quiet: z.array(z.enum(RULE_IDS)).exactOptional().describe('Rules that are turned off.'),
  alerts: z.enum(ALERT_APPETITES).exactOptional().describe('How many mails after runs.'),
  mailFrom: z
    .object({ load: mailFrom, hills: mailFrom, direction: mailFrom, shoes: mailFrom, pain: mailFrom })
    .exactOptional()
    .describe('From which level on a family has a mail of its own.'),
});

const Mail = z.object({
  weeklyDay: z.int().min(1).max(7).exactOptional().describe('1 = Monday.'),
  weeklyHour: hour.exactOptional(),
  quietHours: z
    .object({ from: hour, to: hour })
    .nullable()
    .exactOptional()
    .describe('No mail after runs then.'),
  pausedUntil: z.int().nullable().exactOptional().describe('No mail before this instant.'),
});

const Ground = z.object({
  surfaces: z.array(z.enum(SURFACES)).max(SURFACES.length),
  side: z.enum(ROAD_SIDES).nullable(),
  leans: z.boolean().nullable(),
});

const Calendar = z.object({
  version: count.describe('Number of the feed’s address; the address itself is a secret.'),
  isOn: z.boolean(),
  hour,
  routine: z.boolean(),
  ladder: z.boolean(),
  tests: z.boolean(),
  left: z.boolean().exactOptional(),
  discreet: z.boolean().exactOptional(),
  revision: count,
  changedAt: instant,
});

const AddressState = z.object({
  pending: text(320).nullable().exactOptional().describe('An address that waits to be confirmed.'),
  refused: z
    .object({ address: text(320), reason: text(2000), at: instant })
    .nullable()
    .exactOptional()
    .describe('What a mail server said about an address.'),
});

/**
 * What the runner chose and what Camber remembers of them, by the names under which it is stored: a setting that is not
 * in this table fails a test.
 */
export const STORED_SETTINGS = {
  rules: Rules.describe('Rules and limits.'),
  mail: Mail.describe('When mails come.'),
  ground: Ground.describe('Where the runner runs.'),
  welcome: z
    .object({ done: z.array(text(40)).max(50), skipped: z.boolean() })
    .describe('How far the first steps have come.'),
  calendar: Calendar.describe('The calendar feed.'),
  address: AddressState.describe('What is in question about the address. Not restored.'),
  rules_version: z
    .object({ version: text(64), quietBefore: z.number().exactOptional() })
    .describe('By which rules the findings were worked out; what ended before “quietBefore” is not mailed.'),
  units_open: z.boolean().describe('Units were not chosen yet.'),
  shoes_read_at: instant.describe('When Strava last told of the shoes.'),
  usual_pair: z
    .object({ id: text(128).describe('Of shoes.json.'), from: day.describe('From this day on.') })
    .describe('The pair of runs whose source names none.'),
  intervals: anyJson.describe('How far the list of intervals.icu has been read. Not restored.'),
  streams_since: day.describe('From which day on the runner wants tracks to be read.'),
};

export type SettingName = keyof typeof STORED_SETTINGS;

/** These are about an address and a connection that another Camber has to ask for itself. */
export const NOT_RESTORED: ReadonlySet<string> = new Set<SettingName>(['address', 'intervals']);

export const Settings = z.object({
  ...(Object.fromEntries(
    Object.entries(STORED_SETTINGS).map(([name, shape]) => [name, shape.exactOptional()]),
  ) as { [N in SettingName]: z.ZodExactOptional<(typeof STORED_SETTINGS)[N]> }),
  others: z
    .record(text(64), anyJson)
    .exactOptional()
    .describe('What a later version keeps under names that this format does not know. Not restored.'),
});
export type Settings = z.infer<typeof Settings>;
