import type { History, Moment } from '../history/history.ts';
import type { RuleSettings } from './settings.ts';
import { mileageAfter } from '../shoes/mileage.ts';
import type { Verdict } from './rule.ts';

/**
 * K1, shoe mileage: the highest reminder the pair has reached with this run. A convention of the 1970s, not a
 * risk (SCIENCE.md 5). The firing machinery tells each reminder of a pair once, and only the highest new one.
 */
export const k1Mileage = (history: History, moment: Moment, settings: RuleSettings): Verdict<'K1'> | null => {
  const { gearId } = moment.run;
  const gear = gearId === null ? undefined : history.gear.get(gearId);
  if (gearId === null || gear === undefined) return null;
  const distanceM = mileageAfter(gear, moment.run);
  const reached = settings.shoeRemindersM.filter((reminder) => distanceM >= reminder);
  if (reached.length === 0) return null;
  return { level: 'note', facts: { gearId, distanceM, thresholdM: Math.max(...reached) } };
};
