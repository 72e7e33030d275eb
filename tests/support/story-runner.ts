import { addDays, type Day } from '../../src/core/day.ts';
import { ladderStep } from '../../src/core/rehab/ladder-steps.ts';
import type { ActivityJson, AthleteFolder, JsonObject } from '../../src/emulator/types.ts';

/** A run of a story: an even one of some length, or one in the turns of a step. */
export type StoryRun = { readonly day: Day; readonly km?: number; readonly step?: number };

const ATHLETE_ID = 4_242_077;
const RUN_MPS = 2.7;
const WALK_MPS = 1.5;
const START_HOUR = 17;

/** Second by second on level ground: an even run, or walking and running in turns until the distance is full. */
const recording = ({ km, step }: StoryRun): { readonly time: number[]; readonly distance: number[] } => {
  const turns = step === undefined ? null : ladderStep(step);
  const wholeM = turns === null ? (km ?? 8) * 1000 : turns.distanceM;
  const walkS = (turns?.walkMin ?? 0) * 60;
  const runMin = turns?.runMin ?? Infinity;
  const roundS = walkS + runMin * 60;
  const [time, distance] = [[0], [0]];
  while (distance.at(-1)! < wholeM) {
    const second = time.length;
    time.push(second);
    const mps = second % roundS < walkS ? WALK_MPS : RUN_MPS;
    distance.push(Math.round((distance.at(-1)! + mps) * 10) / 10);
  }
  return { time, distance };
};

const activityOf = (run: StoryRun, id: number): ActivityJson => {
  const { time, distance } = recording(run);
  const seconds = time.at(-1)!;
  const start = `${run.day}T${START_HOUR}:00:00Z`;
  return {
    resource_state: 2,
    athlete: { id: ATHLETE_ID, resource_state: 1 },
    name: 'Evening Run',
    type: 'Run',
    sport_type: 'Run',
    id,
    start_date: start,
    start_date_local: start,
    // In winter the clocks of London are those of UTC.
    timezone: '(GMT+00:00) Europe/London',
    utc_offset: 0,
    distance: distance.at(-1)!,
    moving_time: seconds,
    elapsed_time: seconds,
    total_elevation_gain: 0,
    average_speed: distance.at(-1)! / seconds,
    max_speed: RUN_MPS,
    has_heartrate: false,
    trainer: false,
    commute: false,
    manual: false,
    private: false,
    visibility: 'everyone',
    flagged: false,
    gear_id: null,
    start_latlng: [51.5, -0.12],
    end_latlng: [51.5, -0.12],
    map: { id: `a${id}`, summary_polyline: '', resource_state: 2 },
  };
};

const streamsOf = (run: StoryRun): JsonObject => {
  const { time, distance } = recording(run);
  const stream = (data: readonly number[]) => ({
    data,
    series_type: 'distance',
    original_size: time.length,
    resolution: 'high',
  });
  return { time: stream(time), distance: stream(distance), altitude: stream(time.map(() => 40)) };
};

/** A runner whose history is these runs, in Strava's shapes. */
export const storyRunner = (list: readonly StoryRun[]): AthleteFolder => {
  const runs = list.map((run, i) => ({ id: 9000 + i, run }));
  return {
    athlete: {
      id: ATHLETE_ID,
      username: 'story_runner',
      resource_state: 3,
      firstname: 'Robin',
      lastname: 'Story',
      measurement_preference: 'meters',
      shoes: [],
      bikes: [],
      clubs: [],
    },
    activities: runs.map(({ id, run }) => activityOf(run, id)).toReversed(),
    gear: {},
    streams: (id) => {
      const found = runs.find((each) => each.id === id);
      return found === undefined ? null : streamsOf(found.run);
    },
  };
};

/** Even runs every other day, so many days long, up to the day before `until`. */
export const evenWeeks = (until: Day, days: number): readonly StoryRun[] =>
  Array.from({ length: Math.floor(days / 2) }, (_, i) => ({
    day: addDays(until, -1 - 2 * i),
    km: 8,
  })).toReversed();
