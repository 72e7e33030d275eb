import { type Day, daysBetween } from '../core/day.ts';
import { WEEK_DAYS } from '../core/load/weeks.ts';
import type { Coming } from '../core/report/outlook/coming.ts';
import type { LookBack } from '../core/report/advice/look-back.ts';
import type { QuietFact } from '../core/report/status/quiet-fact.ts';
import type { Measure } from '../core/rules/suggestion.ts';
import type { Reader } from './reader.ts';
import type { StepWords } from './say.ts';

/** A limit as a row: what it is about, and its value. */
export type LimitRow = {
  readonly label: string;
  readonly value: string;
  /** Which run it comes from; null where that needs no word. */
  readonly note: string | null;
};

/** The next step about one measure, as its limit stands now; null where there is none. */
export const stepOf = (measure: Measure, coming: Coming, reader: Reader): StepWords | null => {
  const { step } = reader.words.outlook;
  const { longestRun, distance, hills, flat, roomFrom } = coming;
  switch (measure) {
    case 'longestRun':
      return (
        longestRun &&
        step.longestRun(
          reader.limit(longestRun.metres),
          reader.shortLimit(longestRun.metres),
          reader.day(longestRun.until),
        )
      );
    case 'distance':
      if (roomFrom !== null)
        return (
          distance &&
          step.nothing(
            reader.day(roomFrom.day),
            reader.limit(distance.metres),
            reader.day(distance.until),
            reader.weekdayOf(roomFrom.day),
          )
        );
      return (
        distance &&
        step.distance(
          reader.limit(distance.metres),
          reader.shortLimit(distance.metres),
          reader.day(distance.until),
          reader.weekdayOf(distance.until),
        )
      );
    case 'hills':
      if (hills !== null && isLevel(hills))
        return step.level(reader.day(hills.until), reader.weekdayOf(hills.until));
      return (
        hills &&
        step.hills(
          reader.elevationLimit(hills.metres),
          hills.by,
          reader.day(hills.until),
          reader.weekdayOf(hills.until),
        )
      );
    case 'runDescent':
      return flat && step.flat(reader.elevationLimit(flat.metres), flat.runs);
  }
};

/** Less than this is no hill: no road is flatter (DESIGN). */
const A_HILL_M = 10;

const isLevel = ({ metres }: { readonly metres: number }): boolean => metres < A_HILL_M;

/** How what is left is said. */
type Saying = {
  /** Measures that were said above it. */
  readonly without?: readonly Measure[];
  /** The day it is read on; null where that may be another one. */
  readonly today?: Day | null;
};

/** The end of what is left: "until Sunday", or "today". */
const endOf = (until: Day, today: Day | null, { words: { outlook }, weekdayOf }: Reader): string => {
  if (until === today) return outlook.end.today;
  const isNext = today !== null && daysBetween(today, until) >= WEEK_DAYS;
  return (isNext ? outlook.end.untilNext : outlook.end.until)(weekdayOf(until));
};

/**
 * What is left, in one line: "12.4 km left until Sunday, long run up to 13.7 km, 180 m of descent." Null where there is
 * no limit to tell.
 */
export const leftLine = (
  coming: Coming,
  reader: Reader,
  { without = [], today = null }: Saying = {},
): string | null => {
  const { left } = reader.words.outlook;
  const { longestRun, distance, hills, roomFrom, recovery } = coming;
  if (recovery === 'rest') return null;
  const says = (measure: Measure): boolean => !without.includes(measure);
  if (roomFrom !== null && distance !== null && says('distance')) {
    const end = endOf(distance.until, today, reader);
    return `${left.nothing(reader.weekdayOf(roomFrom.day), reader.limit(distance.metres), end)}.`;
  }
  const shown = says('distance') ? distance : null;
  const longest = says('longestRun') && isLongestSaid(coming) ? longestRun : null;
  const hilly = says('hills') && isHillSumSaid(coming) ? hills : null;
  const parts = [
    shown && left.distance(reader.limit(shown.metres), endOf(shown.until, today, reader)),
    longest &&
      (shown === null ? left.longestAlone : left.longestRun)(reader.limit(longest.metres)) +
        behind(from(coming, reader)),
    hilly &&
      hillsLeft(hilly, hilly.until === shown?.until ? null : endOf(hilly.until, today, reader), reader),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${parts.join(', ')}.`;
};

const hillsLeft = (hills: NonNullable<Coming['hills']>, end: string | null, reader: Reader): string => {
  const { left } = reader.words.outlook;
  const limit = isLevel(hills) ? left.level : left.hills(reader.elevationLimit(hills.metres), hills.by);
  return end === null ? limit : left.withEnd(limit, end);
};

/** Of a limit that a former jump carries: which one; null of others. */
const from = ({ base }: Coming, reader: Reader): string | null =>
  base && reader.words.outlook.from(reader.distance(base.sessionM), reader.day(base.day));

/** A word behind a number. */
const behind = (note: string | null): string => (note === null ? '' : ` ${note}`);

/** Where less is left in all, that is the longest run as well. */
const isLongestSaid = ({ longestRun, distance }: Coming): boolean =>
  longestRun !== null && (distance === null || longestRun.metres < distance.metres);

/** While runs are kept flat, a sum of hills would allow what that advises against, unless it is advised as well. */
const isHillSumSaid = ({ flat, hills }: Coming): boolean => flat === null || hills?.isAdvised === true;

/** The next runs that stay flat. */
export const flatRow = ({ runs, metres }: NonNullable<Coming['flat']>, reader: Reader): LimitRow => {
  const { rows } = reader.words.outlook;
  return { label: rows.flat(runs), value: rows.flatValue(reader.elevationLimit(metres)), note: null };
};

/** The same as rows, each measure once. */
export const limitRows = (
  coming: Coming,
  reader: Reader,
  { today = null }: Pick<Saying, 'today'> = {},
): readonly LimitRow[] => {
  const { rows } = reader.words.outlook;
  const { longestRun, distance, hills, flat, roomFrom } = coming;
  return [
    longestRun &&
      isLongestSaid(coming) && {
        label: rows.longestRun,
        value: rows.upTo(reader.limit(longestRun.metres)),
        note: from(coming, reader),
      },
    distance && {
      label: rows.distance(endOf(distance.until, today, reader)),
      value:
        roomFrom === null
          ? rows.upTo(reader.limit(distance.metres))
          : rows.nothing(reader.weekdayOf(roomFrom.day), reader.limit(distance.metres)),
      note: null,
    },
    flat && flatRow(flat, reader),
    hills &&
      isHillSumSaid(coming) && {
        label: rows.hills(hills.by, endOf(hills.until, today, reader)),
        value: isLevel(hills) ? rows.level : rows.upTo(reader.elevationLimit(hills.metres)),
        note: null,
      },
  ].filter((row) => row !== null && row !== false);
};

/** What belongs below limits: that they are no goals, or why they are low. */
export const limitNote = (coming: Coming, { words: { outlook } }: Reader, note = outlook.note): string =>
  isLowered(coming) ? `${note} ${outlook.advised}` : note;

/** The same in a few words. */
export const shortLimitNote = (coming: Coming, reader: Reader): string =>
  limitNote(coming, reader, reader.words.outlook.shortNote);

const isLowered = ({ longestRun, distance, hills, flat }: Coming): boolean =>
  flat !== null || [longestRun, distance, hills].some((said) => said?.isAdvised);

/** What became of an advice, in one line. */
export const lookBackLine = (
  { measure, limitM, by, lastDay, runs, outcome }: LookBack,
  reader: Reader,
): string => {
  const { back } = reader.words.outlook;
  const most = outcome.mostM ?? 0;
  const share = limitM > 0 ? most / limitM : Infinity;
  const until = lastDay === null ? '' : reader.day(lastDay);
  const isKept = outcome.brokenOn === null;
  switch (measure) {
    case 'longestRun':
      return isKept
        ? back.longestRun.kept(reader.limit(limitM), until)
        : back.longestRun.broken(reader.distance(most), reader.limit(limitM), share);
    case 'distance':
      return isKept
        ? back.distance.kept(reader.limit(limitM), until, reader.distance(most))
        : back.distance.broken(reader.distance(most), reader.limit(limitM), until, share);
    case 'hills':
      return isKept
        ? back.hills.kept(reader.elevationLimit(limitM), by ?? 'descent', until)
        : back.hills.broken(
            reader.elevation(most),
            reader.elevationLimit(limitM),
            by ?? 'descent',
            until,
            share,
          );
    case 'runDescent':
      return isKept ? back.flat.kept(runs ?? 1) : back.flat.broken(reader.elevation(most), runs ?? 1);
  }
};

/** The fact of a quiet week. */
export const factLine = (fact: QuietFact, reader: Reader): string => {
  const { fact: t } = reader.words.outlook;
  switch (fact.kind) {
    case 'kept':
      return lookBackLine(fact.advice, reader);
    case 'knee':
      return t.knee(reader.count(fact.answers), reader.count(fact.days));
    case 'weeks':
      return t.weeks(reader.count(fact.weeks));
  }
};
