import { momentsBack, type History, type Moment } from '../history/history.ts';

/** The habitual drop is the mean of 28 days, weighted by distance (SCIENCE.md 5, D1; E20). */
const HABIT_DAYS = 28;

/** At least half of that distance must be in pairs whose drop is known (DESIGN: one known pair of four is no habit). */
const KNOWN_FROM_SHARE = 0.5;

/** One stretch of distance in a pair; `dropMm` null where it is unknown. */
export type DropUse = { readonly distanceM: number; readonly dropMm: number | null };

/** Distance-weighted mean drop, millimetres; null where less than half of the distance has a known drop. E20: 9.333. */
export const meanDropMm = (uses: readonly DropUse[]): number | null => {
  let distanceM = 0;
  let knownM = 0;
  let weighted = 0;
  for (const use of uses) {
    distanceM += use.distanceM;
    if (use.dropMm === null) continue;
    knownM += use.distanceM;
    weighted += use.distanceM * use.dropMm;
  }
  return knownM === 0 || knownM < distanceM * KNOWN_FROM_SHARE ? null : weighted / knownM;
};

/** The drop the runner was used to in the 28 days before a run, that run's own pair left out; null when unknown. */
export const usualDropMm = (history: History, moment: Moment): number | null => {
  const uses: DropUse[] = [];
  const before = momentsBack(history, moment.index, moment.day - HABIT_DAYS, moment.day - 1);
  for (const { run } of before) {
    if (run.gearId === moment.run.gearId) continue;
    const dropMm = run.gearId === null ? null : (history.gear.get(run.gearId)?.dropMm ?? null);
    uses.push({ distanceM: run.distanceM, dropMm });
  }
  return meanDropMm(uses);
};
