import { daysBetween, type Day } from '../core/day.ts';
import { LEVELS, type Family, type Finding, type Level } from '../core/finding.ts';
import type { LoadDay } from '../core/status.ts';

/** Seven days that end on `to`: one bar of the load chart, one row of its table. */
export type LoadWeek = {
  readonly from: Day;
  readonly to: Day;
  readonly weekM: number;
  readonly uncoupled: number | null;
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
export const loadWeeks = (days: readonly LoadDay[], findings: readonly Finding[]): readonly LoadWeek[] => {
  const weeks: LoadWeek[] = [];
  for (let end = days.length - 1; end >= 6; end -= 7) {
    const [first, last] = [days[end - 6], days[end]];
    if (!first || !last) break;
    const inside = findings.filter(
      (f) => daysBetween(first.day, f.day) >= 0 && daysBetween(f.day, last.day) >= 0,
    );
    weeks.unshift({
      from: first.day,
      to: last.day,
      weekM: last.weekM,
      uncoupled: last.uncoupled,
      found: summary(inside),
    });
  }
  return weeks;
};
