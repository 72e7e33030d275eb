import type { CalendarWeek } from '../../../core/report/status/calendar-weeks.ts';
import type { Level } from '../../../core/rules/level.ts';
import type { RunFilter } from './filter.ts';
import type { PageOfWeeks } from './weeks.ts';

/** One run as the list shows it; numbers are texts already. */
export type RunRow = {
  readonly id: number;
  readonly day: string;
  readonly isoDay: string;
  readonly distance: string;
  readonly facts: readonly string[];
  readonly marks: readonly { readonly level: Level; readonly title: string }[];
};

/** One week with its numbers and those of its runs that are asked for. */
export type WeekRow = {
  readonly week: CalendarWeek;
  readonly rows: readonly RunRow[];
  /** How many runs the week has in all. */
  readonly runs: number;
  /** Weeks without a run between this one and the next older one of the list. */
  readonly emptyBefore: number;
};

/** A page of the list. */
export type RunsData = {
  readonly today: string;
  readonly filter: RunFilter;
  /** All weeks show their runs; else each opens by itself, so that a phone shows several of them. */
  readonly isOpen: boolean;
  readonly page: number;
  readonly list: Omit<PageOfWeeks<never>, 'weeks'> & { readonly weeks: readonly WeekRow[] };
  /** How many runs there are, and how many of them are asked for. */
  readonly total: number;
  readonly matching: number;
  /** Pairs that a run was run in. */
  readonly pairs: readonly { readonly id: string; readonly name: string }[];
  readonly sports: readonly string[];
  /** Whether any run was ever told of. */
  readonly anythingTold: boolean;
};
