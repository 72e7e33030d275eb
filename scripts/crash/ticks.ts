import type { Tick } from './plan.ts';

/** Which ticks come in a step, and in which order. */

/**
 * What minutes bring, one after another: events that were told; the weekly mail, which tells what is known by then; the
 * list, in which more is found. Whichever is killed is done before the next begins, so that each finds what it finds in
 * peace.
 */
const MINUTES: readonly (readonly Tick[])[] = [['sweep'], ['sweep', 'weekly'], ['sweep', 'poll-due']];
/**
 * Comes in the first step of a day after four o'clock UTC, when the nights of all runners (jobs/strava/steps/night.ts; all live
 * in Europe) are over: a night that began within a step would be found by the looks that a kill adds, and by none in peace.
 */
const LISTS: readonly Tick[] = ['sweep', 'relist-due'];
const NIGHTS_ARE_OVER_H = 4;
const DAYS: readonly Tick[] = ['sweep', 'subscription', 'retention'];

/** A step's part of a day. */
export type Part = {
  readonly day: string;
  /** It is the first of its day. */
  readonly isFirst: boolean;
  /** What each look of it brings, one after another. */
  readonly ticks: readonly (readonly Tick[])[];
};

/** Gives each step (epoch ms, in order) its part of a day. */
export const createParts = (): ((at: number) => Part) => {
  let begun = '';
  let listed = '';
  return (at) => {
    const day = new Date(at).toISOString().slice(0, 10);
    const isFirst = day !== begun;
    begun = day;
    const isListed = listed !== day && new Date(at).getUTCHours() >= NIGHTS_ARE_OVER_H;
    if (isListed) listed = day;
    return { day, isFirst, ticks: [...MINUTES, ...(isListed ? [LISTS] : []), ...(isFirst ? [DAYS] : [])] };
  };
};
