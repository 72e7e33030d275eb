import { hasReached } from '../compare.ts';
import type { History, Moment } from '../history/history.ts';
import { usualDropMm } from '../shoes/drop.ts';
import { type GearHistory, mileageAfter } from '../shoes/mileage.ts';
import { NEW_BELOW_M, NEW_DAYS, newSince } from '../shoes/new-pair.ts';
import type { OnceRule, Verdict } from './rule.ts';

/** D1: a new pair, perhaps with another drop. Metres and millimetres. */
export type NewPairFacts = {
  readonly gearId: string;
  readonly distanceInPairM: number;
  readonly dropMm: number | null;
  readonly usualDropMm: number | null;
  readonly changeMm: number | null;
};

/** "Stronger if >= 8 mm" (SCIENCE.md 5, D1). */
const CAUTION_FROM_MM = 8;

/** Whether a pair is new at the start of a run: less than 50 km in it, or less than 14 days since its first run. */
const isNewPair = (history: History, moment: Moment, gear: GearHistory): boolean => {
  const since = newSince(history, gear);
  if (since === null) return false;
  const startM = mileageAfter(gear, moment.run) - moment.run.distanceM;
  return startM < NEW_BELOW_M || moment.day - since < NEW_DAYS;
};

const tell = (history: History, moment: Moment, changeFromMm: number): Verdict<NewPairFacts> | null => {
  const { gearId } = moment.run;
  const gear = gearId === null ? undefined : history.gear.get(gearId);
  if (gearId === null || gear === undefined || !isNewPair(history, moment, gear)) return null;
  const { dropMm } = gear;
  const usual = usualDropMm(history, moment);
  const changeMm = dropMm === null || usual === null ? null : dropMm - usual;
  const size = changeMm === null ? null : Math.abs(changeMm);
  if (size !== null && !hasReached(size, changeFromMm)) return null;
  return {
    level: size !== null && hasReached(size, CAUTION_FROM_MM) ? 'caution' : 'note',
    facts: {
      gearId,
      distanceInPairM: mileageAfter(gear, moment.run),
      dropMm,
      usualDropMm: usual,
      changeMm,
    },
  };
};

/**
 * D1, a new pair, perhaps with another drop: against the distance-weighted mean drop of the 28 days before
 * (E20). Where a drop is unknown it is a note that asks for it; where both are known and alike, nothing.
 */
export const d1 = {
  id: 'D1',
  family: 'shoes',
  kind: 'event',
  manner: 'once',
  key: ({ gearId }) => gearId,
  evidence: {
    grade: 'C',
    source: 'Malisoux et al. 2016, Br J Sports Med 51:356 (553 runners): no overall effect',
  },
  // SCIENCE.md 5.
  threshold: { name: 'dropChangeMm', usual: 4, range: [1, 12] },
  // An unknown drop is no reason.
  raises: ({ changeMm }) => (changeMm === null ? null : 'drop'),
  suggest: () => [],
  tell,
  limit: () => ({}),
} as const satisfies OnceRule<NewPairFacts>;
