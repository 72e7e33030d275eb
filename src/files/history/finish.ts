import { isRunningSport, type Run, type Shoe } from '../../core/run.ts';
import { believable } from './believable.ts';
import { HistoryError } from './errors.ts';
import type { History, ReadOptions } from './history.ts';
import { inOrder } from './in-order.ts';
import type { NoteBook } from './note-book.ts';

/** @throws HistoryError where there are rows and none of them can be read */
const assertReadable = (activities: readonly Run[], notes: NoteBook): void => {
  const told = notes.notes();
  const unreadable = told.find(({ key }) => key === 'rowsUnreadable');
  const others = told.some(({ key }) => key === 'otherSports' || key === 'unknownSports');
  if (activities.length > 0 || others || unreadable === undefined) return;
  throw new HistoryError({
    code: 'badRows',
    limit: unreadable.count,
    ...(unreadable.what !== undefined && { detail: unreadable.what }),
  });
};

/**
 * What was found in any kind of history, made ready: each activity once, without impossible dates, oldest first.
 * @throws HistoryError when no row can be read, or no run has a distance: silence would look like a quiet runner
 */
export const finish = (
  found: {
    readonly activities: readonly Run[];
    readonly shoes: readonly Shoe[];
    readonly timeZone: string | null;
  },
  notes: NoteBook,
  options: ReadOptions,
): History => {
  assertReadable(found.activities, notes);
  const once = inOrder(found.activities);
  notes.add('repeated', undefined, once.repeated);
  const dated = believable(once.runs, options.nowS ?? Date.now() / 1000, notes);
  const runs = dated.filter(({ sport }) => isRunningSport(sport));
  if (runs.length > 0 && runs.every(({ distanceM }) => distanceM === 0)) {
    const bad = notes.notes().find(({ key }) => key === 'distanceUnreadable');
    throw new HistoryError({
      code: 'noDistances',
      limit: runs.length,
      ...(bad?.what !== undefined && { detail: bad.what }),
    });
  }
  return {
    runs,
    others: dated.filter(({ sport, gearId }) => !isRunningSport(sport) && gearId !== null),
    shoes: found.shoes,
    timeZone: found.timeZone,
    notes: notes.notes(),
  };
};
