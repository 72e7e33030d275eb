import type { History } from '../../history/history.ts';
import { descentM } from '../../load/amounts.ts';
import { REFERENCE_DAYS } from '../../rules/s1-spike.ts';
import { partitionPoint } from '../../search.ts';

/** Level ground is never flatter than this (DESIGN: bridges, kerbs and the noise of a good altimeter). */
const LEAST_M = 20;

/**
 * What counts as a flat run for this runner, metres of descent: half of the runs of the 30 days up to `day` went down
 * less (DESIGN: "flat" on a hill town's roads is no treadmill), 20 m at least.
 */
export const flatRunM = ({ moments }: History, day: number): number => {
  const known = moments
    .slice(
      partitionPoint(moments, (moment) => moment.day <= day - REFERENCE_DAYS),
      partitionPoint(moments, (moment) => moment.day <= day),
    )
    .map(({ run }) => descentM(run))
    .filter((metres) => metres !== null)
    .toSorted((a, b) => a - b);
  return Math.max(LEAST_M, known[known.length >> 1] ?? 0);
};
