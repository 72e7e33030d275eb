import { type Day, dayNumber } from '../day.ts';
import type { Ground } from '../ground.ts';
import { type Amounts, amountsOf, NOTHING, plus } from '../load/amounts.ts';
import { type AsOf, type DayNumbers, type DaySeries, daySeries } from '../load/day-series.ts';
import { type EwmaTrack, ewmaTrack } from '../load/ewma.ts';
import { type LoadMeasure, loadMeasure } from '../load/measure.ts';
import type { Run, Shoe } from '../run.ts';
import { partitionPoint } from '../search.ts';
import { type GearLedger, gearLedger } from '../shoes/mileage.ts';
import { gapNotes } from './gaps.ts';
import { type LoopsIn, loopsOf } from './loops.ts';
import type { HistoryNote } from './notes.ts';
import { readHistory } from './read-history.ts';
import type { Session, SessionPart } from './sessions.ts';
import { couldWarmUp, warmDay } from './warm-up.ts';

/** A range of days, both ends included. */
type DayRange = { readonly from: Day; readonly to: Day };

/** What a history is read from. */
export type HistoryInput = {
  /** In any order. */
  readonly runs: readonly Run[];
  readonly shoes: readonly Shoe[];
  /** What else wore out shoes (hikes, walks): counted for the pairs, no runs. Absent: nothing. */
  readonly others?: readonly Run[];
  /** The last day looked at; later runs do not count. */
  readonly until: Day;
  readonly measure: LoadMeasure;
  /** The last day of which the source of the runs has told all; absent or null: nothing is missing. */
  readonly readUntil?: Day | null;
  /** Days on which the runner says runs are missing: unknown, not rest. */
  readonly unknownDays?: readonly DayRange[];
  /** Days on which the runner reported pain at the outer knee. */
  readonly symptomDays?: readonly Day[];
  /** Where the runner runs, as said; chooses words only. */
  readonly ground?: Ground;
};

/** The instant after a run: what it was, and its day so far. */
export type Moment = AsOf &
  SessionPart & {
    /** Place among the moments of the history. */
    readonly index: number;
    /** What the run itself added. */
    readonly amounts: Amounts;
  };

/** A history made ready to be looked at day by day. Days are day numbers. */
export type History = {
  /** Last day looked at. */
  readonly until: number;
  /** One per counted run, by local day and then by start. */
  readonly moments: readonly Moment[];
  /** In order of start. */
  readonly sessions: readonly Session[];
  readonly measure: LoadMeasure;
  readonly series: DaySeries;
  readonly ewma: EwmaTrack;
  /** Longest session that began on each day of the series, metres. */
  readonly longestM: Float64Array;
  /** The first day of which nothing was read; null while the source is read. */
  readonly unreadFrom: number | null;
  /** First day with enough history to compare; null while there is not. */
  readonly warmDay: number | null;
  readonly loopsIn: LoopsIn;
  readonly gear: GearLedger;
  /** Where the runner runs, as said; null where nothing was. */
  readonly ground: Ground | null;
  readonly symptomDays: readonly number[];
  readonly notes: readonly HistoryNote[];
};

/** Reads and sums a history once; everything else looks things up in it. The order of `runs` does not matter. */
export const openHistory = (input: HistoryInput): History => {
  const read = readHistory(input.runs, input.until);
  const loadOf = loadMeasure(
    input.measure,
    read.parts.map((part) => part.run),
  );
  const moments = momentsOf(read.parts, (run) => amountsOf(run, loadOf(run)));
  const until = dayNumber(input.until);
  const firstDay = moments[0]?.day ?? until + 1;
  const unknown = (input.unknownDays ?? []).map(({ from, to }): DayNumbers => ({
    from: dayNumber(from),
    to: dayNumber(to),
  }));
  const unreadFrom = unreadDay(input.readUntil ?? null, until);
  const missing = unreadFrom === null ? unknown : [...unknown, { from: unreadFrom, to: until }];
  const series = daySeries({ from: firstDay, to: until }, moments, missing);
  const sessions = [...new Set(read.parts.map(({ session }) => session))];
  return {
    until,
    moments,
    sessions,
    measure: input.measure,
    series,
    ewma: ewmaTrack(series),
    longestM: longestSessions(series, sessions),
    unreadFrom,
    warmDay: warmDay(series),
    loopsIn: loopsOf(moments),
    gear: gearLedger([...input.runs, ...(input.others ?? [])], input.shoes, input.until),
    ground: input.ground ?? null,
    symptomDays: (input.symptomDays ?? []).map(dayNumber).sort((a, b) => a - b),
    notes: [
      ...read.notes,
      ...gapNotes(
        series,
        moments.map((moment) => moment.day),
        until,
      ),
    ],
  };
};

/** DESIGN: a source is read every day, some time of it: only what is older than yesterday is missing. */
const READ_EVERY_DAYS = 1;

/** The first day that was not read, where the last reading is older than it should be. */
const unreadDay = (readUntil: Day | null, until: number): number | null => {
  if (readUntil === null) return null;
  const last = dayNumber(readUntil);
  return until - last > READ_EVERY_DAYS ? last + 1 : null;
};

/** By local day first: after a flight over the date line a later start can lie on an earlier day. */
const byDay = (a: SessionPart, b: SessionPart): number =>
  a.day - b.day || a.run.startS - b.run.startS || a.run.id - b.run.id;

const momentsOf = (parts: readonly SessionPart[], amountsOfRun: (run: Run) => Amounts): readonly Moment[] => {
  const moments: Moment[] = [];
  for (const part of parts.toSorted(byDay)) {
    const amounts = amountsOfRun(part.run);
    const before = moments.at(-1);
    const today = plus(before?.day === part.day ? before.today : NOTHING, amounts);
    moments.push({ ...part, index: moments.length, amounts, today });
  }
  return moments;
};

const longestSessions = (series: DaySeries, sessions: readonly Session[]): Float64Array => {
  const longest = new Float64Array(Math.max(0, series.lastDay - series.firstDay + 1));
  for (const { day, distanceM } of sessions) {
    const i = day - series.firstDay;
    if (i >= 0 && i < longest.length) longest[i] = Math.max(longest[i] ?? 0, distanceM);
  }
  return longest;
};

/** Longest session that began on the days `from`..`to`, metres; 0 when none did. */
export const longestSessionM = (history: History, from: number, to: number): number => {
  const { series, longestM } = history;
  let longest = 0;
  for (let day = Math.max(from, series.firstDay); day <= Math.min(to, series.lastDay); day += 1)
    longest = Math.max(longest, longestM[day - series.firstDay] ?? 0);
  return longest;
};

/** The moments before this one on the days `from`..`to`, newest first. */
export function* momentsBack(history: History, index: number, from: number, to: number): Generator<Moment> {
  for (let i = index - 1; i >= 0; i -= 1) {
    const moment = history.moments[i]!;
    if (moment.day < from) return;
    if (moment.day <= to) yield moment;
  }
}

/** Whether the history was long enough on that day to compare with. */
export const isWarm = (history: History, day: number): boolean =>
  history.warmDay !== null && day >= history.warmDay;

/** The same for a day that is still to come: whether it could be, if something were run by then. */
export const couldBeWarm = (history: History, day: number): boolean =>
  isWarm(history, day) || couldWarmUp(history.series, day);

/** Day of the last run before `day`; null when there is none. */
export const lastRunDayBefore = (history: History, day: number): number | null =>
  lastMomentUpTo(history, day - 1)?.day ?? null;

/** The view from the end of a day: its last moment, or an empty day. */
export const dayEnd = (history: History, day: number): AsOf => {
  const last = lastMomentUpTo(history, day);
  return last?.day === day ? last : { day, today: NOTHING };
};

/** The last moment of the days up to and including `day`. */
export const lastMomentUpTo = ({ moments }: History, day: number): Moment | undefined =>
  moments[partitionPoint(moments, (moment) => moment.day <= day) - 1];
