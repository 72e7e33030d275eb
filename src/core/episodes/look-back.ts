import { type Day, dayFromNumber } from '../day.ts';
import type { Finding } from '../rules/finding.ts';
import { type Episode, possibleDays } from './episode.ts';
import { MEASURE_IDS, type MeasureId, MEASURES } from './measures/index.ts';
import type { Why } from './measures/measure.ts';
import type { Observed, Seen } from './observed.ts';
import { type Range, sizeOf } from './usual.ts';
import { windowUpTo } from './windows.ts';

/** A measure that is known, beside its usual range, in its own unit. */
export type Measured = {
  readonly measure: MeasureId;
  readonly value: number;
  /** The day it is about; null where it is about all of them. */
  readonly day: Day | null;
  readonly usual: Range;
};

/** One that lies beyond its usual range, whichever of the possible days the pain began on. */
export type Changed = Measured & {
  readonly change: 'more' | 'less';
  /** What was told of it on that day; null for nothing. */
  readonly finding: Finding | null;
  /** How many times the least change it is. */
  readonly size: number;
};

export type NotKnown = {
  readonly measure: MeasureId;
  /** What the days before held, where only what is usual is not known; null where that is not known either. */
  readonly value: number | null;
  readonly day: Day | null;
  /** What was told of it on that day; null for nothing. */
  readonly finding: Finding | null;
  readonly why:
    | Why
    /** The start is remembered roughly, and it depends on the day: as often as said, it would be a change. */
    | { readonly changedOn: number; readonly of: number };
};

/** What the days before an episode held. Every measure is in exactly one of the three lists. */
export type LookBack = {
  readonly episode: Episode;
  /** Length of the window. */
  readonly days: number;
  /** From the first day of the first window that may be meant to the last day of the last one. */
  readonly from: Day;
  readonly to: Day;
  /** How many days it may have begun on. */
  readonly possible: number;
  /** The year that is compared with: its first and last day, and its windows; null where there is nothing. */
  readonly usualFrom: { readonly from: Day; readonly to: Day; readonly windows: number } | null;
  /** Those to more before those to less, each in reading order: what has the best evidence first. */
  readonly changed: readonly Changed[];
  readonly asUsual: readonly Measured[];
  readonly notKnown: readonly NotKnown[];
};

type Known = Exclude<Seen, { readonly standing: 'unknown' }>;

const measured = (measure: MeasureId, { value, day, usual }: Known): Measured => ({
  measure,
  value,
  day: day === null ? null : dayFromNumber(day),
  usual,
});

const sizeIn = (measure: MeasureId, { value, usual }: Known): number =>
  sizeOf(value, usual, MEASURES[measure].beyond);

const findingOn = (findings: readonly Finding[], measure: MeasureId, day: Day | null): Finding | null => {
  if (day === null) return null;
  const { rules } = MEASURES[measure];
  const told = findings.filter((finding) => finding.day === day);
  return rules.map((rule) => told.find((finding) => finding.rule === rule)).find(Boolean) ?? null;
};

/** The measure on all days on which the pain may have begun, as one: never more than each of them says. */
const together = (
  measure: MeasureId,
  seen: readonly Seen[],
  findings: readonly Finding[],
): { readonly changed: Changed } | { readonly usual: Measured } | { readonly unknown: NotKnown } => {
  const known = seen.filter((each): each is Known => each.standing !== 'unknown');
  const asDay = (day: number | null): Day | null => (day === null ? null : dayFromNumber(day));
  const unknown = seen.findLast((each) => each.standing === 'unknown');
  if (unknown?.standing === 'unknown') {
    const day = asDay(unknown.day);
    // Of several possible days no single number holds.
    const value = seen.length === 1 ? unknown.value : null;
    const finding = value === null ? null : findingOn(findings, measure, day);
    return { unknown: { measure, why: unknown.why, value, day: value === null ? null : day, finding } };
  }
  // The least change stands for all.
  const least = known.reduce((a, b) => (sizeIn(measure, b) < sizeIn(measure, a) ? b : a));
  const [first] = known;
  const change = first!.standing;
  if (known.every(({ standing }) => standing === change)) {
    const of = measured(measure, least);
    if (change === 'usual') return { usual: of };
    const finding = findingOn(findings, measure, of.day);
    return { changed: { ...of, change, finding, size: sizeIn(measure, least) } };
  }
  const changes = known.filter(({ standing }) => standing !== 'usual');
  return {
    unknown: {
      measure,
      value: null,
      day: asDay(changes[0]?.day ?? null),
      finding: null,
      why: { changedOn: changes.length, of: known.length },
    },
  };
};

const moreFirst = (a: Changed, b: Changed): number =>
  Number(a.change === 'less') - Number(b.change === 'less');

/** What changed, stayed or is not known in the days before an episode began. @param findings what was told, by day */
export const lookBackOn = (observed: Observed, episode: Episode, findings: readonly Finding[]): LookBack => {
  const { from, to } = possibleDays(episode.start);
  const starts = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const parts = MEASURE_IDS.map((measure) =>
    together(
      measure,
      starts.map((day) => observed.see(measure, day, episode)),
      findings,
    ),
  );
  const windows = observed.windowsBefore(to, episode);
  const [newest, oldest] = [windows[0], windows.at(-1)];
  return {
    episode,
    days: observed.days,
    from: dayFromNumber(windowUpTo(from, observed.days).from),
    to: dayFromNumber(to),
    possible: starts.length,
    usualFrom:
      newest === undefined || oldest === undefined
        ? null
        : { from: dayFromNumber(oldest.from), to: dayFromNumber(newest.to), windows: windows.length },
    changed: parts.flatMap((part) => ('changed' in part ? [part.changed] : [])).toSorted(moreFirst),
    asUsual: parts.flatMap((part) => ('usual' in part ? [part.usual] : [])),
    notKnown: parts.flatMap((part) => ('unknown' in part ? [part.unknown] : [])),
  };
};
