import type { Family, Level, LoadMeasure, RuleId } from './finding.ts';

/** How many alert mails the runner wants: the usual policy, every note at once, or only caution and above. */
type AlertAppetite = 'usual' | 'all' | 'less';

/** The limits a runner may change. Everything else is a constant beside its rule. */
export type RuleSettings = {
  /** What counts as load in W1 and R1. S1 always goes by distance: its evidence is in kilometres. */
  readonly measure: LoadMeasure;
  /** S1: a session above this multiple of the longest of 30 days is told. */
  readonly spikeRatio: number;
  /** W1: a rise of the week above this fraction is told. */
  readonly weekRise: number;
  /** R1: an uncoupled ratio above this is told. */
  readonly loadRatio: number;
  /** H1a: a run's descent above this multiple of the most of 30 days is told. */
  readonly descentRatio: number;
  /** H1b: a week's descent from this multiple of the usual on is told. */
  readonly descentWeekRatio: number;
  /** T1: direction balance (0..1) from which a one-sided month on the track is told. */
  readonly trackBalance: number;
  /** C1: share (0..1) of 28 days' distance on one loop in one direction from which it is told. */
  readonly loopShare: number;
  /** D1: change of heel-to-toe drop, millimetres, from which a new pair is told by mail. */
  readonly dropChangeMm: number;
  /** K1: lifetime distances of a pair at which Camber reminds, metres. */
  readonly shoeRemindersM: readonly number[];
  /** Rules the runner has turned off: they are neither told nor mailed. */
  readonly quiet: readonly RuleId[];
  readonly alerts: AlertAppetite;
  /** Of each family, the least level that is a reason for a mail of its own; `never`: none but `stop`. */
  readonly mailFrom: Readonly<Record<Family, Level | 'never'>>;
};

/** Metres in a mile (international mile, exact). */
const MILE_M = 1609.344;

/** The defaults of SCIENCE.md 1.5, 3.4, 4.2, 4.3 and 5. */
export const DEFAULT_SETTINGS: RuleSettings = {
  measure: 'distance',
  spikeRatio: 1.1, // S1, Schuster Brandt Frandsen 2025: sessions up to +10 % are the reference class
  weekRise: 0.3, // W1, Nielsen 2014: the class above 30 %
  loadRatio: 1.5, // R1, SCIENCE.md 1.5: uncoupled 7:21
  descentRatio: 1.3, // H1a, SCIENCE.md 3.4
  descentWeekRatio: 1.5, // H1b, SCIENCE.md 3.4
  trackBalance: 0.8, // T1, SCIENCE.md 4.2
  loopShare: 0.6, // C1, SCIENCE.md 4.3
  dropChangeMm: 4, // D1, SCIENCE.md 5
  shoeRemindersM: [300 * MILE_M, 400 * MILE_M, 500 * MILE_M], // K1: 482.8, 643.7, 804.7 km
  quiet: [],
  alerts: 'usual',
  mailFrom: { load: 'note', hills: 'note', direction: 'note', shoes: 'note', pain: 'note' },
};
