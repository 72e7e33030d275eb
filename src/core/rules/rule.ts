import type { Evidence } from '../evidence.ts';
import type { History, Moment } from '../history/history.ts';
import type { AsOf } from '../load/day-series.ts';
import type { Family, Level, RaisingFamily } from './level.ts';
import type { Room } from './room.ts';
import type { Suggesting, Suggestion } from './suggestion.ts';

/** What one rule says at one point of view. Whether it is reported is the walk's business (report/walk). */
export type Verdict<Facts> = { readonly level: Exclude<Level, 'stop'>; readonly facts: Facts };

/** A limit of a rule that the runner may change. */
type Threshold<T = number> = {
  /** Its name among the settings. */
  readonly name: string;
  readonly usual: T;
  /** Beyond these the rule would always speak, or never. */
  readonly range: readonly [least: number, most: number];
};

/** What a rule may know beside the history. */
export type Company = {
  /** S1, a hill rule or symptoms were true in the last 7 days (SCIENCE.md 1.6, W1). */
  readonly combined: boolean;
};

/** The coming day that a limit is asked for, seen from the end of `today`. Day numbers, 1 to 7 days apart. */
export type Ahead = { readonly today: number; readonly day: number };

type About<Facts> = {
  readonly id: string;
  readonly family: Family;
  /** An event is a fact about the run just made; a state is about a window of days. */
  readonly kind: 'event' | 'state';
  readonly evidence: Evidence;
  /** The family in which it raises others and is raised by them; null for none. */
  readonly raises: (facts: Facts) => RaisingFamily | null;
  /** The next steps that go with it. */
  readonly suggest: (facts: Facts, view: Suggesting) => readonly Suggestion[];
};

type Limited<Facts, T> = About<Facts> & {
  readonly threshold: Threshold<T> | null;
  /** How much of the coming day leaves the rule silent: its inverse. */
  readonly limit: (history: History, ahead: Ahead, threshold: T) => Room;
};

/** Told on the run that makes it true. True again means that it went on from there: an event needs no silence. */
export type EventRule<Facts, T = number> = Limited<Facts, T> & {
  readonly manner: 'event';
  readonly tell: (history: History, moment: Moment, threshold: T) => Verdict<Facts> | null;
};

/** Told on a run that raises it. `again`: a still larger window is told after a week, or only after a week of quiet. */
export type StateRule<Facts, T = number> = Limited<Facts, T> & {
  readonly manner: 'state';
  readonly again: 'after-a-week' | 'after-quiet';
  /** What is true at a point of view, whatever raised it; null where the state is not on. */
  readonly at: (history: History, asOf: AsOf | Moment, threshold: T) => Facts | null;
  readonly tell: (history: History, moment: Moment, threshold: T, company: Company) => Verdict<Facts> | null;
};

/** Told once for each key, for instance once per pair. */
export type OnceRule<Facts, T = number> = Limited<Facts, T> & {
  readonly manner: 'once';
  readonly key: (facts: Facts) => string;
  readonly tell: (history: History, moment: Moment, threshold: T) => Verdict<Facts> | null;
};

/** Told by what the runner says (report/pain). */
export type PainRule<Facts> = About<Facts> & { readonly manner: 'pain'; readonly threshold: null };
