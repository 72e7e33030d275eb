import { addDays, type Day } from '../../src/core/day.ts';
import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import { numbered, FIRST_ATHLETE } from '../../src/emulator/sample-runner/numbered.ts';
import type { AthleteFolder } from '../../src/emulator/types.ts';

/** History before the first day: enough for every rule, little enough to generate quickly. */
const HISTORY_DAYS = 84;

/** So many made-up runners with the same story and, but for `pairsOfLegs`, different legs; the last run is on `lastDay`. */
export const clubOf = (
  size: number,
  lastDay: Day,
  days: number,
  seed: number,
  { historyDays = HISTORY_DAYS, pairsOfLegs = size } = {},
): Map<number, AthleteFolder> => {
  const from = addDays(lastDay, -(days + historyDays));
  const folders = Array.from({ length: Math.min(size, pairsOfLegs) }, (_, i): AthleteFolder => {
    const folder = generateSampleRunner({ lastDay, seed: seed + i });
    return {
      ...folder,
      activities: folder.activities.filter((activity) => activity.start_date_local >= from),
    };
  });
  const members = Array.from({ length: size }, (_, i): [number, AthleteFolder] => {
    const own = numbered(folders[i % folders.length] as AthleteFolder, i);
    return [FIRST_ATHLETE + i, { ...own, activities: own.activities }];
  });
  return new Map(members);
};
