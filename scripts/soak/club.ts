import { addDays, type Day } from '../../src/core/day.ts';
import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import type { ActivityJson, AthleteFolder } from '../../src/emulator/types.ts';

/** Ids are unique at Strava; the sample's are the same for every seed. Far above the sample's own span. */
const ID_STEP = 100_000_000;
const FIRST_ATHLETE = 5_000_001;

/** History before the first day of the soak: enough for every rule, little enough to generate quickly. */
const HISTORY_DAYS = 84;

/** So many made-up runners with the same story and different legs; the last run is on `lastDay`. */
export const clubOf = (
  size: number,
  lastDay: Day,
  days: number,
  seed: number,
): Map<number, AthleteFolder> => {
  const from = addDays(lastDay, -(days + HISTORY_DAYS));
  const members = Array.from({ length: size }, (_, i): [number, AthleteFolder] => {
    const folder = generateSampleRunner({ lastDay, seed: seed + i });
    return [FIRST_ATHLETE + i, withOwnIds(folder, FIRST_ATHLETE + i, i * ID_STEP, from)];
  });
  return new Map(members);
};

const withOwnIds = (folder: AthleteFolder, athleteId: number, shift: number, from: Day): AthleteFolder => ({
  ...folder,
  athlete: { ...folder.athlete, id: athleteId },
  activities: folder.activities
    .filter((activity) => activity.start_date_local >= from)
    .map((activity): ActivityJson => ({ ...activity, id: activity.id + shift })),
  streams: (id) => folder.streams(id - shift),
});
