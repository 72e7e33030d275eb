import { DAY_S } from '../../core/durations.ts';
import type { Run } from '../../core/run.ts';
import type { NoteBook } from './note-book.ts';

const YEAR_S = 366 * DAY_S;

/**
 * Clocks that were not set begin on 1 January 1970 (Unix), 6 January 1980 (GPS) or 31 December 1989 (FIT); a week of
 * charging later they are still there. Nobody's watch recorded anything before.
 */
const FIRST_BELIEVED_S = Date.UTC(1990, 0, 8) / 1000;

/** Some clocks begin on 1 January 2000: believed where other activities of that year stand beside it. */
const MILLENNIUM_S = Date.UTC(2000, 0, 1) / 1000;

/** DESIGN: zones and wrong zones reach a day ahead. */
const AHEAD_S = DAY_S;

/** The instant after which a start lies in the future. A machine without a clock is itself behind its runner. */
const futureFrom = (sorted: readonly number[], nowS: number): number => {
  const middle = sorted[sorted.length >> 1] ?? nowS;
  return (middle > nowS + AHEAD_S ? middle + YEAR_S : nowS) + AHEAD_S;
};

/**
 * Leaves out what a clock that was not set recorded, and what lies in the future: neither is history. Manual entries
 * of the time before are left out, too.
 */
export const believable = (runs: readonly Run[], nowS: number, notes: NoteBook): readonly Run[] => {
  const starts = runs.map(({ startS }) => startS).toSorted((a, b) => a - b);
  const future = futureFrom(
    starts.filter((start) => start >= FIRST_BELIEVED_S),
    nowS,
  );
  const nearMillennium = starts.filter((start) => Math.abs(start - MILLENNIUM_S) < YEAR_S);
  const isReset = (start: number): boolean =>
    start < FIRST_BELIEVED_S ||
    (start >= MILLENNIUM_S &&
      start < MILLENNIUM_S + DAY_S &&
      nearMillennium.every((other) => Math.abs(other - MILLENNIUM_S) < DAY_S));
  return runs.filter(({ startS }) => {
    const problem = isReset(startS) ? 'clockNotSet' : startS > future ? 'inFuture' : null;
    if (problem !== null) notes.add(problem);
    return problem === null;
  });
};
