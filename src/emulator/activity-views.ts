import { createHash } from 'node:crypto';
import type { ActivityJson, JsonObject } from './types.ts';

const METRES_PER_KM = 1000;
const METRES_PER_MILE = 1609.344;

/** Fields every listed activity has (recorded 2025-10); an older folder may lack some. */
const SUMMARY_DEFAULTS: JsonObject = {
  workout_type: null,
  location_city: null,
  location_state: null,
  location_country: null,
  achievement_count: 0,
  kudos_count: 0,
  comment_count: 0,
  athlete_count: 1,
  photo_count: 0,
  trainer: false,
  commute: false,
  manual: false,
  private: false,
  visibility: 'everyone',
  flagged: false,
  gear_id: null,
  start_latlng: [],
  end_latlng: [],
  has_heartrate: false,
  heartrate_opt_out: false,
  display_hide_heartrate_option: false,
  from_accepted_tag: false,
  pr_count: 0,
  total_photo_count: 0,
  has_kudoed: false,
};

/** Upload ids are made up from the activity's own: never the same for two activities. */
const uploadOf = (activity: ActivityJson): JsonObject =>
  activity['manual'] === true
    ? { upload_id: null, external_id: null }
    : { upload_id: activity.id + 1, upload_id_str: String(activity.id + 1), external_id: '' };

const mapOf = (activity: ActivityJson): JsonObject => (activity['map'] ?? {}) as JsonObject;

/** The activity as GET /athlete/activities lists it: every field a real answer has. */
export const summaryView = (activity: ActivityJson): JsonObject => ({
  ...SUMMARY_DEFAULTS,
  ...uploadOf(activity),
  ...activity,
  resource_state: 2,
  map: {
    id: `a${activity.id}`,
    summary_polyline: mapOf(activity)['summary_polyline'] ?? '',
    resource_state: 2,
  },
});

/** Splits of equal length from even pace: enough for those who show them, nothing Camber computes with. */
const splits = (activity: ActivityJson, lengthM: number): readonly JsonObject[] => {
  const moving = Number(activity['moving_time'] ?? activity.elapsed_time);
  const count = Math.ceil(activity.distance / lengthM);
  return Array.from({ length: count }, (_, index) => {
    const distance = Math.min(lengthM, activity.distance - index * lengthM);
    const seconds = Math.round((moving * distance) / activity.distance);
    const speed = Math.round((activity.distance / moving) * 100) / 100;
    return {
      distance: Math.round(distance * 10) / 10,
      elapsed_time: seconds,
      elevation_difference: 0,
      moving_time: seconds,
      split: index + 1,
      average_speed: speed,
      average_grade_adjusted_speed: speed,
      ...heartOf(activity),
      pace_zone: 0,
    };
  });
};

/** Heart rate of the whole, for its parts. */
const heartOf = (activity: ActivityJson): JsonObject =>
  typeof activity['average_heartrate'] === 'number'
    ? { average_heartrate: activity['average_heartrate'] }
    : {};

const lapOf = (activity: ActivityJson): JsonObject => ({
  id: activity.id + 2,
  resource_state: 2,
  name: 'Lap 1',
  activity: { id: activity.id, visibility: activity['visibility'] ?? 'everyone', resource_state: 1 },
  athlete: activity['athlete'],
  elapsed_time: activity.elapsed_time,
  moving_time: activity['moving_time'],
  start_date: activity.start_date,
  start_date_local: activity.start_date_local,
  distance: activity.distance,
  average_speed: activity['average_speed'] ?? 0,
  max_speed: activity['max_speed'] ?? 0,
  lap_index: 1,
  split: 1,
  start_index: 0,
  end_index: activity.elapsed_time,
  total_elevation_gain: activity['total_elevation_gain'] ?? 0,
  device_watts: false,
  ...heartOf(activity),
  ...('max_heartrate' in activity ? { max_heartrate: activity['max_heartrate'] } : {}),
  pace_zone: 0,
});

/** Strava's fields of a gear inside an activity. */
const gearInActivity = (gear: JsonObject): JsonObject => {
  const { id, primary, name, nickname, retired, distance, converted_distance } = gear;
  return { id, primary, name, nickname, resource_state: 2, retired, distance, converted_distance };
};

/** The activity as GET /activities/{id} shows it; `gear` is its pair of shoes, when it has one. */
export const detailView = (activity: ActivityJson, gear: JsonObject | null): JsonObject => {
  const polyline = mapOf(activity)['summary_polyline'] ?? '';
  return {
    description: null,
    device_name: null,
    calories: 0,
    perceived_exertion: null,
    prefer_perceived_exertion: null,
    segment_efforts: [],
    splits_metric: splits(activity, METRES_PER_KM),
    splits_standard: splits(activity, METRES_PER_MILE),
    laps: [lapOf(activity)],
    best_efforts: [],
    stats_visibility: ['heart_rate', 'pace'].map((type) => ({ type, visibility: 'everyone' })),
    hide_from_home: false,
    embed_token: createHash('sha1').update(String(activity.id)).digest('hex'),
    available_zones: activity['has_heartrate'] === true ? ['heartrate', 'pace'] : [],
    ...summaryView(activity),
    ...(gear === null ? {} : { gear: gearInActivity(gear) }),
    resource_state: 3,
    map: {
      id: `a${activity.id}`,
      polyline: mapOf(activity)['polyline'] ?? polyline,
      resource_state: 3,
      summary_polyline: polyline,
    },
  };
};

/** The stream set with the asked-for keys; `distance` always comes (recorded: it comes even alone). */
export const streamsView = (
  streams: JsonObject,
  keys: readonly string[],
  keyByType: boolean,
): JsonObject | JsonObject[] => {
  const wanted = Object.entries(streams).filter(([type]) => type === 'distance' || keys.includes(type));
  if (keyByType) return Object.fromEntries(wanted);
  return wanted.map(([type, stream]) => ({ type, ...(stream as JsonObject) }));
};
