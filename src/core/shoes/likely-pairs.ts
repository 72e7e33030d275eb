import type { Day } from '../day.ts';
import type { Run, Shoe } from '../run.ts';

/**
 * The pairs in use that a run of this day was most likely run in: those worn last come first, those never worn last.
 * @returns at most `most` gear ids
 * @example likelyPairs(runs, shoes, '2026-11-22', 3) // ['g2', 'g1']
 */
export const likelyPairs = (
  runs: readonly Run[],
  shoes: readonly Shoe[],
  day: Day,
  most: number,
): readonly string[] => {
  const lastWorn = new Map<string, number>();
  for (const { gearId, day: runDay, startS } of runs)
    if (gearId !== null && runDay <= day)
      lastWorn.set(gearId, Math.max(startS, lastWorn.get(gearId) ?? -Infinity));
  const worn = ({ id }: Shoe): number => lastWorn.get(id) ?? -Infinity;
  return shoes
    .filter(({ retired }) => !retired)
    .toSorted((a, b) => (worn(a) === worn(b) ? 0 : worn(b) - worn(a)))
    .slice(0, most)
    .map(({ id }) => id);
};
