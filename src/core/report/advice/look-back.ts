import type { Day } from '../../day.ts';
import type { Advice } from './advice.ts';

/** What became of one advice: worth one line, once. */
export type LookBack = Pick<Advice, 'measure' | 'limitM' | 'by' | 'because' | 'lastDay' | 'runs' | 'outcome'>;

/** What matters most to the outside of the knee and hip comes first: one run, then hills, then the week. */
const ORDER: readonly Advice['measure'][] = ['longestRun', 'runDescent', 'hills', 'distance'];

/** The day on which there is something to say of an advice: it was not kept, or it ended. Null while there is not. */
const newsOn = ({ state, outcome, endedOn }: Advice): Day | null => {
  if (outcome.mostM === null) return null;
  return outcome.brokenOn ?? (state === 'ended' ? endedOn : null);
};

const isKept = ({ outcome }: Pick<Advice, 'outcome'>): boolean => outcome.brokenOn === null;

/**
 * What a mail or a page about the days `from`..`to` looks back on: the advice that was not kept in them, or ended. What
 * nothing ran against is no news, and what a newer one replaced before its end goes on in that.
 */
export const lookBack = (advice: readonly Advice[], from: Day, to: Day): readonly LookBack[] =>
  advice
    .filter((each) => {
      const day = newsOn(each);
      return day !== null && day >= from && day <= to;
    })
    .map(({ measure, limitM, by, because, lastDay, runs, outcome }) => ({
      measure,
      limitM,
      ...(by !== undefined && { by }),
      because,
      lastDay,
      runs,
      outcome,
    }))
    .toSorted(
      (a, b) => Number(isKept(a)) - Number(isKept(b)) || ORDER.indexOf(a.measure) - ORDER.indexOf(b.measure),
    );
