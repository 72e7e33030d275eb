import ical, { ICalEventClass, ICalEventTransparency } from 'ical-generator';
import { addDays, type Day } from '../core/day.ts';
import type { Reader } from '../words/reader.ts';
import type { FeedChoices, FeedEntry } from './feed.ts';
import { entryWords } from './say.ts';

/** About ten minutes, as the source article says. */
const ROUTINE_MINUTES = 10;
/** How often calendar programs are asked to look again. Most look when they like. */
const LOOK_AGAIN_S = 3600;

/** Whose calendar it is, and when what it holds was last changed. */
export type FeedFrame = {
  readonly reader: Reader;
  readonly timeZone: string;
  readonly choices: Pick<FeedChoices, 'hour' | 'discreet'>;
  readonly publicUrl: string;
  /** Tells this runner's entries from everybody else's, without telling who it is. */
  readonly feedId: string;
  /** Epoch milliseconds. */
  readonly changedAt: number;
};

/**
 * The instant at which an hour of a day begins on the runner's clock, in UTC: so that it is right on both sides of a
 * change of clocks without a time zone table in the feed. An hour that the clocks leave out is the one after it.
 */
export const instantOf = (day: Day, hour: number, timeZone: string): Temporal.Instant => {
  const at = Temporal.PlainDate.from(day).toPlainDateTime({ hour });
  try {
    return at.toZonedDateTime(timeZone).toInstant();
  } catch {
    // Strava has sent names that no time zone database knows.
    return at.toZonedDateTime('UTC').toInstant();
  }
};

/** The calendar as text (RFC 5545). The same entries give the same text. */
export const icsOf = (entries: readonly FeedEntry[], frame: FeedFrame): string => {
  const { reader, timeZone, choices, publicUrl, feedId, changedAt } = frame;
  const t = reader.words.calendar;
  const calendar = ical({
    prodId: { company: 'camber', product: 'calendar', language: reader.locale.toUpperCase() },
    name: t.name,
    description: t.description,
    ttl: LOOK_AGAIN_S,
  });
  const stamp = Temporal.Instant.fromEpochMilliseconds(changedAt);
  const { hostname } = new URL(publicUrl);
  for (const { key, subject, day, timed, sequence } of entries) {
    const { title, detail, path } = entryWords(subject, choices.discreet, reader);
    const url = publicUrl + path;
    const start = instantOf(day, choices.hour, timeZone);
    calendar.createEvent({
      ...(timed
        ? { start, end: start.add({ minutes: ROUTINE_MINUTES }) }
        : {
            allDay: true,
            start: Temporal.PlainDate.from(day),
            end: Temporal.PlainDate.from(addDays(day, 1)),
          }),
      id: `${key}.${feedId}@${hostname}`,
      sequence,
      stamp,
      lastModified: stamp,
      summary: title,
      description: [detail, url].filter((part) => part !== '').join('\n\n'),
      url,
      // A suggestion: it neither blocks the day nor is it for others to see.
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
    });
  }
  return `${calendar.toString()}\r\n`;
};
