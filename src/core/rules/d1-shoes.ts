import { hasReached } from '../compare.ts';
import type { History, Moment } from '../history/history.ts';
import type { RuleSettings } from './settings.ts';
import { usualDropMm } from '../shoes/drop.ts';
import { type GearHistory, mileageAfter } from '../shoes/mileage.ts';
import { NEW_BELOW_M, NEW_DAYS, newSince } from '../shoes/new-pair.ts';
import type { Verdict } from './rule.ts';

/** "Stronger if >= 8 mm" (SCIENCE.md 5, D1). */
const CAUTION_FROM_MM = 8;

/** Whether a pair is new at the start of a run: less than 50 km in it, or less than 14 days since its first run. */
const isNewPair = (history: History, moment: Moment, gear: GearHistory): boolean => {
  const since = newSince(history, gear);
  if (since === null) return false;
  const startM = mileageAfter(gear, moment.run) - moment.run.distanceM;
  return startM < NEW_BELOW_M || moment.day - since < NEW_DAYS;
};

/**
 * D1, a new pair, perhaps with another drop: against the distance-weighted mean drop of the 28 days before
 * (E20). Where a drop is unknown it is a note that asks for it; where both are known and alike, nothing.
 * The firing machinery tells it once per pair.
 */
export const d1Shoes = (history: History, moment: Moment, settings: RuleSettings): Verdict<'D1'> | null => {
  const { gearId } = moment.run;
  const gear = gearId === null ? undefined : history.gear.get(gearId);
  if (gearId === null || gear === undefined || !isNewPair(history, moment, gear)) return null;
  const { dropMm } = gear;
  const usual = usualDropMm(history, moment);
  const changeMm = dropMm === null || usual === null ? null : dropMm - usual;
  const size = changeMm === null ? null : Math.abs(changeMm);
  if (size !== null && !hasReached(size, settings.dropChangeMm)) return null;
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
