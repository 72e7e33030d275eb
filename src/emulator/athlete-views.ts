import { shoesOf } from './history.ts';
import type { History } from './history.ts';
import type { JsonObject } from './types.ts';

/** Fields of a summary athlete as the token answer was recorded. */
const SUMMARY_DEFAULTS: JsonObject = {
  username: '',
  firstname: '',
  lastname: '',
  city: '',
  state: '',
  country: '',
  sex: null,
  premium: false,
  summit: false,
  created_at: '2018-01-01T08:00:00Z',
  updated_at: '2018-01-01T08:00:00Z',
  badge_type_id: 0,
  profile_medium: '',
  profile: '',
  friend: null,
  follower: null,
};

/** The athlete without shoes and preferences: the token answer, and GET /athlete without profile:read_all. */
export const summaryAthlete = (history: History): JsonObject => {
  const { athlete } = history.folder;
  const known = Object.keys(SUMMARY_DEFAULTS).filter((key) => key in athlete);
  const values = Object.fromEntries(known.map((key) => [key, athlete[key]]));
  return { id: history.athleteId, ...SUMMARY_DEFAULTS, ...values, resource_state: 2 };
};

/** The athlete with the pairs in use (retired ones are not listed, as Strava does). */
export const detailedAthlete = (history: History): JsonObject => ({
  ...summaryAthlete(history),
  date_preference: '%m/%d/%Y',
  measurement_preference: 'meters',
  blocked: false,
  can_follow: true,
  clubs: [],
  bikes: [],
  ...history.folder.athlete,
  id: history.athleteId,
  resource_state: 3,
  shoes: shoesOf(history.folder)
    .filter((shoe) => shoe['retired'] !== true)
    .map((shoe) => ({ ...shoe, ...distances(history.gear(String(shoe['id']))), resource_state: 2 })),
});

const distances = (gear: JsonObject | null): JsonObject =>
  gear === null ? {} : { distance: gear['distance'], converted_distance: gear['converted_distance'] };
