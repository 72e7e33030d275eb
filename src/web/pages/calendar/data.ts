import { type FeedEntry, feedOn, leftEntry } from '../../../calendar/feed.ts';
import {
  type FeedSettings,
  feedIdOf,
  feedSettingsOf,
  feedTokens,
} from '../../../runner/calendar-settings.ts';
import type { Day } from '../../../core/day.ts';
import { firstFreeDay } from '../../../core/report/outlook/first-free-day.ts';
import { readDayReport } from '../../../runner/day-report.ts';
import { leftLine } from '../../../words/outlook.ts';
import { readRehabLog } from '../../../runner/check-ins/rehab-log.ts';
import * as athletes from '../../../store/athletes.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { Db } from '../../../store/db.ts';
import { type Preferences, readerOf } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';
import { localDay } from '../../../runner/clock.ts';

/** Whose calendar it is: where they are, and how they read. */
type FeedOwner = Pick<Athlete, 'id' | 'timeZone'> & Preferences;

/** A runner's calendar as it stands now. */
export type Feed = {
  readonly settings: FeedSettings;
  readonly today: Day;
  readonly entries: readonly FeedEntry[];
  /** When what it is made of was last changed, epoch milliseconds. */
  readonly changedAt: number;
};

/** Works out what a runner's calendar holds. `now` in epoch milliseconds. */
export const feedOf = async (db: Db, athlete: FeedOwner, now: number): Promise<Feed> => {
  const today = localDay(now, athlete.timeZone);
  const settings = await feedSettingsOf(db, athlete.id);
  const log = await readRehabLog(db, athlete.id, today);
  const midnight = Temporal.PlainDate.from(today).toZonedDateTime('UTC').epochMilliseconds;
  return {
    settings,
    today,
    entries: [...feedOn(log, today, settings), ...(await leftOf(db, athlete, today, settings))],
    // A new day moves what waits; answers and choices change the rest.
    changedAt: Math.max(midnight, settings.changedAt, ...log.entries.map(({ at }) => at)),
  };
};

/** What is left of the week, where the runner wants to see it and there is a limit to tell. */
const leftOf = async (
  db: Db,
  athlete: FeedOwner,
  today: Day,
  settings: FeedSettings,
): Promise<readonly FeedEntry[]> => {
  if (!settings.left) return [];
  const { input, report } = await readDayReport(db, athlete.id, today);
  const from = firstFreeDay(input.runs, today);
  const { coming } = report.outlook({ from });
  return leftLine(coming, readerOf(athlete)) === null
    ? []
    : [leftEntry(coming, from, input.runs.length, settings)];
};

type FeedDeps = Pick<WebDeps, 'clock' | 'config' | 'keys' | 'store'>;

/** The secret address of a runner's calendar; null while there is none. */
export const feedAddress = (
  { config, keys }: Pick<FeedDeps, 'config' | 'keys'>,
  athleteId: number,
  { isOn, version }: Pick<FeedSettings, 'isOn' | 'version'>,
): string | null =>
  isOn ? `${config.publicUrl}/calendar/${feedTokens(keys.session).sign({ athleteId, version })}.ics` : null;

/** The calendar that this signed text opens, as a file; null when it opens none (any more). */
export const openFeed = async (
  { clock, config, keys, store }: FeedDeps,
  token: string,
): Promise<string | null> => {
  const now = clock.now();
  const claim = feedTokens(keys.session).open(token, now);
  const athlete = claim && (await athletes.byId(store.read, claim.athleteId));
  if (claim === null || athlete === null) return null;
  const { isOn, version } = await feedSettingsOf(store.read, athlete.id);
  if (!isOn || version !== claim.version) return null;
  const { settings, entries, changedAt } = await feedOf(store.read, athlete, now);
  // Loads a library of calendars, which few runners ask for.
  const { icsOf } = await import('../../../calendar/ics.ts');
  return icsOf(entries, {
    reader: readerOf(athlete),
    timeZone: athlete.timeZone,
    choices: settings,
    publicUrl: config.publicUrl,
    feedId: feedIdOf(keys.session, athlete.id),
    changedAt,
  });
};
