import { LEVELS } from '../core/rules/level.ts';
import type { LoadWeek } from './load-weeks.ts';

/** DESIGN: shapes closer together than this cover each other. */
const APART = 12;

/**
 * Which bars carry the shape of their finding: all of them where there is room; where bars are dense the louder ones
 * first, among equals the newer. The table beside the picture names all.
 */
export const markedBars = (
  weeks: readonly LoadWeek[],
  middle: (index: number) => number,
): ReadonlySet<number> => {
  const marked = new Set<number>();
  const byLoudness = [...weeks.entries()]
    .flatMap(([i, { found }]) => (found === null ? [] : [{ i, rank: LEVELS.indexOf(found.level) }]))
    .toSorted((a, b) => b.rank - a.rank || b.i - a.i);
  for (const { i } of byLoudness)
    if ([...marked].every((other) => Math.abs(middle(other) - middle(i)) >= APART)) marked.add(i);
  return marked;
};
