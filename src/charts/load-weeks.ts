import { LEVELS, type Family, type Level } from '../core/rules/level.ts';
import { daysBetween, type Day } from '../core/day.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { AllowedWeek } from '../core/report/limits/past-weeks.ts';
import type { LoadDay } from '../core/report/status/status.ts';

/** How many days one bar stands for. */
export type LoadSpan = 'week' | 'month';

/** Some days in a row: one bar of the load chart, one row of its table. */
export type LoadWeek = {
  readonly from: Day;
  readonly to: Day;
  /** Where its days begin among those of the chart, and how many they are. */
  readonly start: number;
  readonly length: number;
  /** Metres in seven days: of these very days, or the mean of a month. */
  readonly weekM: number;
  /** The ratio at the end of its last day. */
  readonly uncoupled: number | null;
  /** What the limits allowed of these days when they began, metres; null where that is not known. */
  readonly allowedM: number | null;
  /** Findings of these days: the loudest level and the families, or null. */
  readonly found: { readonly level: Level; readonly families: readonly Family[] } | null;
};

/** Families as they are listed and lettered: the loudest subject first. */
export const FAMILY_ORDER: readonly Family[] = ['pain', 'load', 'hills', 'direction', 'shoes'];

const summary = (findings: readonly Finding[]): LoadWeek['found'] =>
  findings.length === 0
    ? null
    : {
        level: LEVELS.findLast((level) => findings.some((f) => f.level === level)) ?? 'note',
        families: FAMILY_ORDER.filter((family) => findings.some((f) => f.family === family)),
      };

/**
 * Days → blocks of seven, counted back from the last day, oldest first. Days at the front that do not fill a
 * block are left out.
 */
export const loadWeeks = (
  days: readonly LoadDay[],
  findings: readonly Finding[],
  allowed: readonly AllowedWeek[] = [],
): readonly LoadWeek[] => {
  const limits = new Map(allowed.map(({ from, allowedM }) => [from, allowedM]));
  const left = days.length % 7;
  const weeks: LoadWeek[] = [];
  for (let end = left + 6; end < days.length; end += 7) {
    const [first, last] = [days[end - 6], days[end]];
    if (!first || !last) break;
    const inside = findings.filter(
      (f) => daysBetween(first.day, f.day) >= 0 && daysBetween(f.day, last.day) >= 0,
    );
    weeks.push({
      from: first.day,
      to: last.day,
      start: end - 6 - left,
      length: 7,
      weekM: last.weekM,
      uncoupled: last.uncoupled,
      allowedM: limits.get(first.day) ?? null,
      found: summary(inside),
    });
  }
  return weeks;
};

const monthOf = (day: Day): string => day.slice(0, 7);

/** Days → calendar months, oldest first; the first and the last may be shorter. */
export const loadMonths = (days: readonly LoadDay[], findings: readonly Finding[]): readonly LoadWeek[] => {
  const foundIn = Map.groupBy(findings, ({ day }) => monthOf(day));
  let start = 0;
  return [...Map.groupBy(days, ({ day }) => monthOf(day))].flatMap(([month, its]) => {
    const [first, last] = [its[0], its.at(-1)];
    if (!first || !last) return [];
    const block = {
      from: first.day,
      to: last.day,
      start,
      length: its.length,
      weekM: (its.reduce((sum, { distanceM }) => sum + distanceM, 0) / its.length) * 7,
      uncoupled: last.uncoupled,
      allowedM: null,
      found: summary(foundIn.get(month) ?? []),
    };
    start += its.length;
    return [block];
  });
};
