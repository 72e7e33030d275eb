import type { Day } from '../../core/day.ts';
import type { AthleteFolder, JsonObject } from '../types.ts';
import { activityOf } from './activity.ts';
import { entriesUntil, recordEntry } from './entries.ts';
import { createPlaces } from './places.ts';
import { gearAfter, listedShoes } from './shoes.ts';
import { HALF_YEAR, type Story } from './story.ts';
import { streamSet } from './summary.ts';

const ATHLETE_ID = 4_242_001;
const DEFAULT_SEED = 2026;
const METRES_PER_KM = 1000;
const METRES_PER_MILE = 1609.344;

export type SampleRunnerOptions = {
  /** The last day of the history; the last run is on it or the day before. */
  readonly lastDay: Day;
  /** Another seed is another runner with the same story. */
  readonly seed?: number;
  readonly units?: 'metric' | 'imperial';
  /** What happens when; without it the half year that ends quietly. */
  readonly story?: Story;
  /** Where the runner lives, as an IANA zone; without it Berlin. */
  readonly timeZone?: string;
};

const athleteOf = (
  gear: Readonly<Record<string, JsonObject>>,
  isImperial: boolean,
): AthleteFolder['athlete'] => ({
  id: ATHLETE_ID,
  username: 'sample_runner',
  resource_state: 3,
  firstname: 'Robin',
  lastname: 'Sample',
  city: '',
  state: '',
  country: '',
  sex: null,
  premium: false,
  summit: false,
  created_at: '2021-03-07T09:12:00Z',
  updated_at: '2021-03-07T09:12:00Z',
  measurement_preference: isImperial ? 'feet' : 'meters',
  shoes: listedShoes(gear),
  bikes: [],
  clubs: [],
});

/**
 * An amateur's half year, made up: 26 weeks from Monday to Sunday, then the days up to `lastDay`. In weeks 21 to 26
 * come the track (always counter-clockwise), the first hill repeats, a Sunday run 40 % too long, a heavy week, the
 * everyday pair's 400 miles and a new pair with another drop; a cold keeps week 19 empty, weeks 12 to 16 know only one
 * loop. Another `story` has them in another order. One run is typed in, one on the treadmill, one recorded by two devices, some activities are no runs.
 * Summaries are computed from the same recordings that `streams(id)` gives; those are made anew at every call.
 * Ids, distances and recordings do not depend on `lastDay`.
 */
export const generateSampleRunner = (options: SampleRunnerOptions): AthleteFolder => {
  const {
    lastDay,
    seed = DEFAULT_SEED,
    units = 'metric',
    story = HALF_YEAR,
    timeZone = 'Europe/Berlin',
  } = options;
  const places = createPlaces();
  const entries = entriesUntil(lastDay, seed, story);
  const activities = entries
    .map((entry) => activityOf(places, entry, { athleteId: ATHLETE_ID, timeZone }))
    .toReversed();
  const crossing = entries.findLast(({ plan }) => plan.week === story.heavyWeek && plan.pair === 'daily');
  const unitM = units === 'imperial' ? METRES_PER_MILE : METRES_PER_KM;
  const gear = gearAfter(
    activities,
    activities.find(({ id }) => id === crossing?.id),
    unitM,
  );
  return {
    athlete: athleteOf(gear, units === 'imperial'),
    activities,
    gear,
    streams: (id) => {
      const entry = entries.find((candidate) => candidate.id === id);
      const recorded = entry === undefined ? null : recordEntry(places, entry);
      return recorded === null ? null : streamSet(recorded.recording);
    },
  };
};
