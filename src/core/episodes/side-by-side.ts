import type { Day } from '../day.ts';
import type { LookBack, NotKnown } from './look-back.ts';
import { MEASURE_IDS, type MeasureId } from './measures/index.ts';
import type { Range } from './usual.ts';

/** One measure before one episode. */
export type Cell =
  | {
      readonly standing: 'more' | 'less' | 'usual';
      readonly value: number;
      readonly day: Day | null;
      readonly usual: Range;
    }
  | { readonly standing: 'unknown'; readonly why: NotKnown['why'] };

/** One measure before every episode, in their order. */
export type Row = {
  readonly measure: MeasureId;
  /** The change that most of them share, and how many do; null where no two do. */
  readonly shared: { readonly change: 'more' | 'less'; readonly episodes: number } | null;
  readonly cells: readonly Cell[];
};

const cellOf = ({ changed, asUsual, notKnown }: LookBack, measure: MeasureId): Cell => {
  const change = changed.find((each) => each.measure === measure);
  if (change !== undefined) {
    const { value, day, usual } = change;
    return { standing: change.change, value, day, usual };
  }
  const same = asUsual.find((each) => each.measure === measure);
  if (same !== undefined) return { standing: 'usual', value: same.value, day: same.day, usual: same.usual };
  return {
    standing: 'unknown',
    why: notKnown.find((each) => each.measure === measure)?.why ?? 'outside',
  };
};

const sharedBy = (cells: readonly Cell[]): Row['shared'] => {
  const [more, less] = (['more', 'less'] as const).map(
    (change) => cells.filter(({ standing }) => standing === change).length,
  );
  const episodes = Math.max(more ?? 0, less ?? 0);
  return episodes < 2 ? null : { change: episodes === more ? 'more' : 'less', episodes };
};

const weightOf = ({ shared, cells }: Row): number =>
  (shared?.episodes ?? 0) * 100 +
  cells.filter(({ standing }) => standing === 'more' || standing === 'less').length;

/**
 * Several episodes beside each other: one row a measure, one cell an episode. What most of them share comes first, then
 * what changed before any.
 */
export const sideBySide = (lookBacks: readonly LookBack[]): readonly Row[] =>
  MEASURE_IDS.map((measure): Row => {
    const cells = lookBacks.map((lookBack) => cellOf(lookBack, measure));
    return { measure, shared: sharedBy(cells), cells };
  }).toSorted((a, b) => weightOf(b) - weightOf(a));
