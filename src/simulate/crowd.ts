import { addDays, type Day } from '../core/day.ts';
import { isRunningSport } from '../core/run.ts';
import { generateSampleRunner } from '../emulator/sample-runner/generate.ts';
import { FIRST_ATHLETE, numbered, ownId } from '../emulator/sample-runner/numbered.ts';
import type { ActivityJson, AthleteFolder, JsonObject } from '../emulator/types.ts';

/** DESIGN: as many as make days uneven; more would only be made up longer. */
const STORIES = 24;
/** DESIGN: those who share a story run at the same time, so few recordings are asked for at once. */
const RECORDINGS_KEPT = 128;

export type CrowdOptions = {
  readonly athletes: number;
  /** The first and the last day on which something happens. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Days of history before the first day. */
  readonly historyDays: number;
  readonly seed: number;
};

/** Any number of made-up runners who share a few dozen histories under ids of their own. */
export type Crowd = {
  readonly folders: ReadonlyMap<number, AthleteFolder>;
  /** Those who upload a run, or something else, after one instant and until another (epoch ms); once for each upload. */
  uploads(after: number, until: number): readonly number[];
  /** Ids of all that this runner ever runs, history and days. */
  runsOf(athleteId: number): readonly number[];
};

export const crowdOf = (options: CrowdOptions): Crowd => {
  const { athletes, firstDay, lastDay, historyDays, seed } = options;
  const from = addDays(firstDay, -historyDays);
  const stories = Array.from({ length: Math.min(athletes, STORIES) }, (_, i) =>
    since(generateSampleRunner({ lastDay, seed: seed + i }), from),
  );
  const numbers = Array.from({ length: athletes }, (_, n) => n);
  const storyOf = (n: number): AthleteFolder => stories[n % stories.length] as AthleteFolder;
  return {
    folders: new Map(numbers.map((n) => [FIRST_ATHLETE + n, numbered(storyOf(n), n)])),
    uploads: (after, until) => {
      const counts = stories.map(
        ({ activities }) => activities.filter((one) => endOf(one) > after && endOf(one) <= until).length,
      );
      return numbers.flatMap((n) =>
        Array.from({ length: counts[n % stories.length] ?? 0 }, () => FIRST_ATHLETE + n),
      );
    },
    runsOf: (athleteId) => {
      const n = athleteId - FIRST_ATHLETE;
      const runs = storyOf(n).activities.filter((one) => isRunningSport(String(one['sport_type'])));
      return runs.map(({ id }) => ownId(id, n));
    },
  };
};

const endOf = ({ start_date, elapsed_time }: ActivityJson): number =>
  Date.parse(start_date) + elapsed_time * 1000;

/** A runner's history from a day on, whose recordings are not made anew for everyone who shares it. */
const since = (folder: AthleteFolder, from: Day): AthleteFolder => {
  const recordings = new Map<number, JsonObject | null>();
  return {
    ...folder,
    activities: folder.activities.filter((activity) => activity.start_date_local >= from),
    streams: (id) => {
      const known = recordings.get(id);
      if (known !== undefined) return known;
      const made = folder.streams(id);
      if (recordings.size >= RECORDINGS_KEPT / STORIES)
        recordings.delete([...recordings.keys()][0] as number);
      recordings.set(id, made);
      return made;
    },
  };
};
