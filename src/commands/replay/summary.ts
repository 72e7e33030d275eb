import type { RuleId } from '../../core/rules/index.ts';
import { type Level, LEVELS } from '../../core/rules/level.ts';
import type { Assessment } from '../../core/report/assess.ts';
import { type Day, daysBetween } from '../../core/day.ts';
import { quantile } from '../../core/report/status/usual.ts';
import type { ToldNote } from '../reading.ts';
import type { Conditions } from './conditions.ts';
import { type Entry, entriesOf } from './entries.ts';

/** What the last line of `--json` holds. */
export type Summary = {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly runs: number;
  /** Calendar months in which something was run. */
  readonly months: number;
  /** Told findings by rule and level. */
  readonly told: Readonly<Partial<Record<RuleId, Readonly<Record<Level, number>>>>>;
  readonly alerts: {
    readonly total: number;
    readonly per100Runs: number;
    /** Over the months with runs. */
    readonly perMonth: { readonly median: number; readonly p90: number; readonly max: number };
    /** The longest series in which each mail came less than a week after the one before. */
    readonly longestBurst: Burst;
    /** The longest time without an alert mail, the ends of the history included. */
    readonly longestSilenceDays: number;
    /** How often each rule stood in an alert mail. */
    readonly byRule: Readonly<Partial<Record<RuleId, number>>>;
  };
  /** Single-run spikes told, and those of them that were mailed after their run. */
  readonly spikes: { readonly told: number; readonly mailed: number };
  /** Days with runs on which a condition held, told or not. */
  readonly conditions: Conditions;
  /** What was left out, mended or asked about, by reason: while reading the files, and in the history. */
  readonly notes: Readonly<Record<string, number>>;
  /** The notes of reading in full. */
  readonly reading: readonly ToldNote[];
  readonly seconds: number;
};

/** Mails in quick succession, and the days from the first to the last of them, both included. */
type Burst = { readonly mails: number; readonly days: number };

export type SummaryInput = {
  /** Local days of the runs in the span. */
  readonly runDays: readonly Day[];
  /** Only what lies in the span. */
  readonly assessment: Assessment;
  readonly conditions: Conditions;
  readonly reading: readonly ToldNote[];
  readonly seconds: number;
};

/** A state mails by itself only after this many days without a mail: what comes sooner is part of a burst. */
const BURST_DAYS = 7;

/** Takes ascending days. */
const longestBurst = (mailDays: readonly Day[]): Burst => {
  let longest: Burst = { mails: 0, days: 0 };
  let first = 0;
  mailDays.forEach((day, i) => {
    if (i > 0 && daysBetween(mailDays[i - 1]!, day) >= BURST_DAYS) first = i;
    const burst = { mails: i - first + 1, days: daysBetween(mailDays[first]!, day) + 1 };
    if (burst.mails > longest.mails) longest = burst;
  });
  return longest;
};

/** Takes ascending days, the ends of the history included. */
const longestSilence = (days: readonly Day[]): number =>
  Math.max(0, ...days.slice(1).map((day, i) => daysBetween(days[i]!, day)));

const monthOf = (day: Day): string => day.slice(0, 7);

const increment = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Sums up a replay. */
export const summarise = ({ runDays, assessment, conditions, reading, seconds }: SummaryInput): Summary => {
  const { alerts, notes } = assessment;
  const entries = entriesOf(assessment);
  const days = runDays.toSorted();
  const months = [...new Set(days.map(monthOf))];
  const perMonth = months
    .map((month) => alerts.filter((alert) => monthOf(alert.day) === month).length)
    .toSorted((a, b) => a - b);
  const mailDays = alerts.map((alert) => alert.day).toSorted();
  const byRule = new Map<RuleId, number>();
  for (const alert of alerts) for (const { rule } of alert.findings) increment(byRule, rule);
  const byKey = new Map<string, number>();
  for (const { key } of notes) increment(byKey, key);
  for (const { key, count } of reading) byKey.set(key, count);
  const spikes = entries.filter((entry) => entry.rule === 'S1');
  return {
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    runs: days.length,
    months: months.length,
    told: countByLevel(entries),
    alerts: {
      total: alerts.length,
      per100Runs: days.length === 0 ? 0 : (alerts.length / days.length) * 100,
      perMonth: {
        median: perMonth.length === 0 ? 0 : quantile(perMonth, 0.5),
        p90: perMonth.length === 0 ? 0 : quantile(perMonth, 0.9),
        max: perMonth.at(-1) ?? 0,
      },
      longestBurst: longestBurst(mailDays),
      longestSilenceDays: longestSilence([...days.slice(0, 1), ...mailDays, ...days.slice(-1)]),
      byRule: Object.fromEntries(byRule),
    },
    spikes: { told: spikes.length, mailed: spikes.filter((spike) => spike.mailed).length },
    conditions,
    notes: Object.fromEntries(byKey),
    reading,
    seconds,
  };
};

const countByLevel = (entries: readonly Entry[]): Summary['told'] => {
  const rules = [...new Set(entries.map(({ rule }) => rule))].toSorted();
  return Object.fromEntries(
    rules.map((rule) => [
      rule,
      Object.fromEntries(
        LEVELS.map((level) => [
          level,
          entries.filter((entry) => entry.rule === rule && entry.level === level).length,
        ]),
      ),
    ]),
  );
};
