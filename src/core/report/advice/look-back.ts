import { addDays, type Day } from '../../day.ts';
import type { Advice } from './advice.ts';

/** What became of one advice: worth one line, once. */
export type LookBack = Pick<Advice, 'measure' | 'limitM' | 'by' | 'because' | 'outcome' | 'endedOn'>;

/** What matters most to the outside of the knee and hip comes first: one run, then hills, then the week. */
const ORDER: readonly Advice['measure'][] = ['longestRun', 'runDescent', 'hills', 'distance'];

/**
 * The advice that ended in the days `from`..`to`, or was not kept in them while it is open: what a mail or a page looks
 * back on. What nothing ran against is no news, and what a newer one replaced goes on in that.
 */
export const lookBack = (advice: readonly Advice[], from: Day, to: Day): readonly LookBack[] =>
  advice
    .filter(
      ({ state, endedOn, outcome, because }) =>
        outcome.mostM !== null &&
        because.day < to &&
        ((state === 'ended' && endedOn !== null && endedOn >= from && endedOn <= to) ||
          (state === 'open' && !outcome.kept)),
    )
    .toSorted(
      (a, b) =>
        Number(a.outcome.kept) - Number(b.outcome.kept) ||
        ORDER.indexOf(a.measure) - ORDER.indexOf(b.measure),
    );

/** The days that a weekly mail looks back on: its own seven. */
export const lastSevenDays = (until: Day): readonly [from: Day, to: Day] => [addDays(until, -6), until];
