import { type Day, dayFromNumber } from '../core/day.ts';
import type { HowOften } from '../core/episodes/counts.ts';
import { type Episode, possibleDays, type RoughDay } from '../core/episodes/episode.ts';
import type { LineFacts } from '../core/episodes/in-a-line.ts';
import type { Changed, LookBack, Measured, NotKnown } from '../core/episodes/look-back.ts';
import { MEASURE_IDS, type MeasureId, MEASURES } from '../core/episodes/measures/index.ts';
import type { Range } from '../core/episodes/usual.ts';
import type { Finding } from '../core/rules/finding.ts';
import { findingWords } from './findings.ts';
import type { Reader } from './reader.ts';
import { capital } from './text.ts';

/** What a window held by one measure: "20.0 km", "4 runs", "1.67 times", "22 %"; "none" of what is run or climbed. */
export const measureValue = (measure: MeasureId, value: number, reader: Reader): string => {
  const { unit } = MEASURES[measure];
  return value === 0 && (unit === 'distance' || unit === 'height')
    ? reader.words.episodes.none
    : amount(measure, value, reader);
};

const amount = (measure: MeasureId, value: number, reader: Reader): string => {
  const t = reader.words.episodes;
  if (measure === 'steep') return reader.length(value);
  if (measure === 'shoeDistance') return reader.roundDistance(value);
  // "4.8 times the week before", as the rules word it, and not "+382 %".
  if (measure === 'rise') return t.times(reader.ratio(value + 1));
  switch (MEASURES[measure].unit) {
    case 'distance':
      return reader.distance(value);
    case 'height':
      return reader.elevation(value);
    case 'ratio':
      return t.times(reader.ratio(value));
    case 'share':
      return reader.percent(value);
    case 'count':
      return reader.count(Math.round(value));
    case 'days':
      return t.days(reader.count(Math.round(value)), Math.round(value) === 1);
    case 'millimetres':
      return reader.millimetres(value);
  }
};

/** A usual range: "11 to 14 km". */
export const usualValue = (measure: MeasureId, { low, high }: Range, reader: Reader): string => {
  const [from, to] = [amount(measure, low, reader), amount(measure, high, reader)];
  if (from === to) return measureValue(measure, low, reader);
  if (MEASURES[measure].unit === 'height') return reader.elevationRange(low, high);
  return reader.words.episodes.range(withoutUnit(from, to), to);
};

const UNIT = /[^\d.,]+$/u;

/** Of two numbers with the same unit the first without it: "11.0" of "11.0 km" and "14.0 km", "1" of "1 day" and "2 days". */
const withoutUnit = (from: string, to: string): string => {
  const [a, b] = [UNIT.exec(from)?.[0] ?? '', UNIT.exec(to)?.[0] ?? ''];
  return /^\d/.test(from) && b.startsWith(a) ? from.slice(0, from.length - a.length) : from;
};

/** A day as it is remembered: "3 May 2024", "the week of 12 February 2024", "February 2024". */
export const roughDay = (rough: RoughDay, reader: Reader): string => {
  const { name } = reader.words.episodes;
  if (rough.precision === 'day') return name.day(reader.dayWithYear(rough.day));
  if (rough.precision === 'month') return name.month(reader.monthAndYear(rough.day));
  return name.week(reader.dayWithYear(dayFromNumber(possibleDays(rough).from)));
};

/** An episode by its time: "3 May 2024 until June 2024", "since 3 May 2024". */
export const episodeName = ({ start, end }: Pick<Episode, 'start' | 'end'>, reader: Reader): string => {
  const { name } = reader.words.episodes;
  const from = roughDay(start, reader);
  if (end === null) return name.still(from);
  const to = roughDay(end, reader);
  return from === to ? from : name.until(from, to);
};

/** The same where it begins a line: "Since 3 May 2024". */
export const episodeTitle = (episode: Pick<Episode, 'start' | 'end'>, reader: Reader): string =>
  capital(episodeName(episode, reader), reader.locale);

/** One measure as a row of a look-back. */
export type MeasureLine = {
  readonly label: string;
  readonly value: string;
  readonly usual: string;
  readonly day: string | null;
};

/** What the day of a measure is: "on Sun 13 Aug", "up to Wed 24 Aug"; the first of one is that one. */
const whenText = (measure: MeasureId, value: number, day: Day, reader: Reader): string => {
  const { day: meaning, unit } = MEASURES[measure];
  const isOnlyOne = meaning === 'first' && unit === 'count' && value === 1;
  return reader.words.episodes.when[isOnlyOne ? 'on' : meaning](reader.day(day));
};

const lineOf = ({ measure, value, day, usual }: Measured, reader: Reader): MeasureLine => ({
  label: reader.words.episodes.measures[measure].label,
  value: measureValue(measure, value, reader),
  usual: reader.words.episodes.usually(usualValue(measure, usual, reader)),
  day: day && whenText(measure, value, day, reader),
});

/** One measure that counts as usual; `near` says where it lies beyond its range, by less than what counts. */
type UsualLine = MeasureLine & { readonly near: string | null };

/** Beyond its range, as a reader sees it: a difference that rounding hides is none. */
const nearText = ({ measure, value, usual: { low, high } }: Measured, reader: Reader): string | null => {
  const { near } = reader.words.episodes;
  const differs = (end: number): boolean => amount(measure, value, reader) !== amount(measure, end, reader);
  if (value > high && differs(high)) return near.more;
  return value < low && differs(low) ? near.less : null;
};

export const usualLine = (measured: Measured, reader: Reader): UsualLine => ({
  ...lineOf(measured, reader),
  near: nearText(measured, reader),
});

/** A change: in which way, what was told that day, and how often the same was there otherwise (null: nothing to count). */
export type ChangeLine = MeasureLine & {
  readonly change: string;
  readonly told: string | null;
  readonly often: string | null;
};

const toldLine = (finding: Finding | null, reader: Reader): string | null =>
  finding && reader.words.episodes.told(findingWords(finding, reader, { outlook: null }).title);

/** How often a change was there: "Before 2 of your 3 episodes, and in 5 of 31 other six-week windows." */
const oftenLine = (
  { before, otherwise, episodes }: HowOften,
  days: number,
  reader: Reader,
): string | null => {
  const { often, lengthOf } = reader.words.episodes;
  if (otherwise.of === 0 && episodes === 1) return null;
  const counts = [reader.count(before.times), reader.count(before.of)] as const;
  const first =
    before.of < episodes
      ? before.of === 1
        ? often.beforeOnlyKnown
        : often.beforeKnown(...counts)
      : episodes === 1
        ? often.beforeOne
        : often.before(...counts);
  const second =
    otherwise.of === 0
      ? often.none
      : often.otherwise(
          reader.count(otherwise.times),
          reader.count(otherwise.of),
          lengthOf(days),
          otherwise.of === 1,
        );
  return `${first}, ${second}.`;
};

export const changeLine = (
  change: Changed,
  howOften: HowOften,
  days: number,
  reader: Reader,
): ChangeLine => ({
  ...lineOf(change, reader),
  change: reader.words.episodes.change[change.change],
  told: toldLine(change.finding, reader),
  often: oftenLine(howOften, days, reader),
});

/**
 * How often the same changes were there without pain, in the runner's own numbers; null without any. That most of them
 * were is said where it is so.
 */
export const mostlyLine = (
  changed: readonly Changed[],
  howOften: (change: Changed) => HowOften,
  days: number,
  reader: Reader,
): string | null => {
  const counts = changed.map(howOften);
  const otherwise = counts.reduce((sum, each) => sum + each.otherwise.times, 0);
  const before = counts.reduce((sum, each) => sum + each.before.times, 0);
  if (otherwise === 0) return null;
  const { mostly, lengthOf } = reader.words.episodes;
  return (otherwise > before ? mostly.most : mostly.some)(
    reader.count(otherwise),
    reader.count(otherwise + before),
    lengthOf(days),
  );
};

/** What stands where nothing changed for certain: that nothing did, that it depends on the day, or that nothing is known. */
export const nothingChanged = ({ asUsual, notKnown }: LookBack, reader: Reader): string => {
  const { empty } = reader.words.episodes;
  if (notKnown.some(({ why }) => typeof why !== 'string')) return empty.unsettled;
  return asUsual.length === 0 ? empty.unknown : empty.changed;
};

/** What stands where nothing was as usual. */
export const nothingAsUsual = ({ changed, asUsual }: LookBack, reader: Reader): string => {
  const { empty } = reader.words.episodes;
  return changed.length + asUsual.length === 0 ? empty.unknown : empty.asUsual;
};

/** Why a measure is not known. */
const whyText = (why: NotKnown['why'], reader: Reader): string => {
  const t = reader.words.episodes;
  return typeof why === 'string'
    ? t.why[why]
    : t.dependsOn(reader.count(why.changedOn), reader.count(why.of));
};

/** A measure that is known while what is usual is not: "Runs with hill repeats: 1 on Thu 5 Nov". */
const knownSoFar = ({ measure, value, day, finding }: NotKnown, reader: Reader): string => {
  const t = reader.words.episodes;
  const { label } = t.measures[measure];
  if (value === null) return label;
  const said = [
    measureValue(measure, value, reader),
    ...(day === null ? [] : [whenText(measure, value, day, reader)]),
  ];
  const told = toldLine(finding, reader);
  return t.soFar(label, said.join(' '), told);
};

/** What is not known, by why: a reason that many measures share is told once. */
export const notKnownLines = (
  notKnown: readonly NotKnown[],
  reader: Reader,
): readonly { readonly labels: string; readonly why: string }[] => {
  const t = reader.words.episodes;
  const whyOf = ({ why, value }: NotKnown): string =>
    value === null ? whyText(why, reader) : t.usualNotKnown(whyText(why, reader));
  return [...Map.groupBy(notKnown, whyOf)].map(([why, list]) => ({
    labels:
      list.length === MEASURE_IDS.length && list.every(({ value }) => value === null)
        ? t.everything
        : list.map((each) => knownSoFar(each, reader)).join('; '),
    why,
  }));
};

/** Which days are looked at, beside which, and how rough the date is: a sentence each. */
export const windowLines = (
  { days, from, to, possible, usualFrom, episode }: LookBack,
  reader: Reader,
): readonly string[] => {
  const t = reader.words.episodes;
  const { precision } = episode.start;
  return [
    (possible === 1 ? t.window : t.windows)(t.length(days), reader.dayWithYear(from), reader.dayWithYear(to)),
    ...(precision === 'day' ? [] : [t.rough[precision]]),
    usualFrom === null
      ? t.noUsual
      : t.usual(
          reader.count(usualFrom.windows),
          t.lengthOf(days),
          reader.dayWithYear(usualFrom.from),
          reader.dayWithYear(usualFrom.to),
        ),
  ];
};

const shortChange = (
  { measure, value, usual, change }: LineFacts['changes'][number],
  reader: Reader,
): string => {
  const { short, first } = reader.words.episodes.measures[measure];
  if (change === 'more' && usual.high === 0 && first !== undefined) return first;
  const { unit } = MEASURES[measure];
  const end = change === 'more' ? usual.high : usual.low;
  if ((unit === 'distance' || unit === 'height') && end > 0) {
    const share = value / end - 1;
    return `${short} ${share > 0 ? '+' : '−'}${reader.percent(Math.abs(share))}`;
  }
  return `${short} ${measureValue(measure, value, reader)}`;
};

/** The look-back in one line: "In the six weeks before: longest run +48 %, first hill repeats; as usual: shoes, track." */
export const lookBackLine = (facts: LineFacts, reader: Reader): string => {
  const t = reader.words.episodes;
  const { changes, firsts, isKnown } = facts;
  const length = t.length(facts.days);
  const named = (groups: LineFacts['asUsual']): readonly string[] => groups.map((group) => t.groups[group]);
  const [usual, unsettled] = [named(facts.asUsual), named(facts.unsettled)];
  const said = [
    ...changes.map((change) => shortChange(change, reader)),
    ...firsts.flatMap((measure) => t.measures[measure].first ?? []),
  ];
  if (said.length === 0) {
    if (unsettled.length > 0) return `${t.line.onlyUnsettled(length, unsettled)}.`;
    return `${isKnown ? t.line.nothing(length) : t.line.unknown(length)}.`;
  }
  return `${[
    t.line.before(length, said),
    ...(unsettled.length === 0 ? [] : [t.line.unsettled(unsettled)]),
    ...(usual.length === 0 ? [] : [t.line.asUsual(usual)]),
  ].join('; ')}.`;
};
