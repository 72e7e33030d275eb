import type { ActivityJson, JsonObject } from '../types.ts';
import { encodePolyline, simplify } from './encode-polyline.ts';
import type { Way } from './line.ts';
import type { Recording } from './recording.ts';

/** Strava's summary lines keep about this much detail. DESIGN: a 400 m track must stay round in them. */
const SUMMARY_TOLERANCE_M = 4;
/** Climb counts from rises of this height on (SCIENCE.md 3.2: 2-3 m with a barometer). */
const CLIMB_STEP_M = 2;
const CLIMB_GRID_M = 5;

/** Climb of a way without noise: rises between lows and highs at least CLIMB_STEP_M apart, metres. */
const climbOf = (way: Way): number => {
  let gain = 0;
  let low = way.at(0).z;
  let high = low;
  for (let s = 0; s <= way.lengthM; s += CLIMB_GRID_M) {
    const { z } = way.at(s);
    if (z > high) high = z;
    if (high - z >= CLIMB_STEP_M) {
      if (high - low >= CLIMB_STEP_M) gain += high - low;
      low = z;
      high = z;
    } else if (z < low) {
      low = z;
      high = z;
    }
  }
  return high - low >= CLIMB_STEP_M ? gain + high - low : gain;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
/** Strava tells the place of start and end to two decimals only. */
const coarse = (point: readonly [number, number] | undefined): readonly number[] =>
  point === undefined ? [] : point.map((degrees) => rounded(degrees, 2));

const heartFields = (beats: readonly number[] | null): JsonObject =>
  beats === null
    ? { has_heartrate: false }
    : {
        has_heartrate: true,
        average_heartrate: rounded(mean(beats), 1),
        max_heartrate: Math.max(...beats),
        suffer_score: Math.round(beats.reduce((sum, rate) => sum + Math.max(0, rate - 110), 0) / 600),
      };

/** What a recording says of itself in the summary: the same numbers its streams hold. */
export const recordedFields = (id: number, recording: Recording, way: Way | null): JsonObject & Numbers => {
  const distance = recording.distance.at(-1) ?? 0;
  const elapsed = recording.time.at(-1) ?? 0;
  const movingTime = elapsed - recording.pausedS;
  const { latlng, altitude } = recording;
  return {
    distance,
    moving_time: movingTime,
    elapsed_time: elapsed,
    total_elevation_gain: way === null ? 0 : Math.round(climbOf(way)),
    average_speed: rounded(distance / movingTime, 3),
    max_speed: Math.max(...recording.velocity_smooth),
    average_cadence: rounded(mean(recording.cadence), 1),
    ...heartFields(recording.heartrate),
    ...(altitude === null ? {} : { elev_high: Math.max(...altitude), elev_low: Math.min(...altitude) }),
    start_latlng: coarse(latlng?.[0]),
    end_latlng: coarse(latlng?.at(-1)),
    map: {
      id: `a${id}`,
      summary_polyline: latlng === null ? '' : encodePolyline(simplify(latlng, SUMMARY_TOLERANCE_M)),
      resource_state: 2,
    },
  };
};

type Numbers = Pick<ActivityJson, 'distance' | 'elapsed_time'>;

const STREAM_TYPES = [
  'time',
  'distance',
  'latlng',
  'altitude',
  'velocity_smooth',
  'heartrate',
  'cadence',
  'moving',
  'grade_smooth',
] as const;

/** The recording as GET /activities/{id}/streams?key_by_type=true answers. */
export const streamSet = (recording: Recording): JsonObject => {
  const present = STREAM_TYPES.filter((type) => recording[type] !== null);
  return Object.fromEntries(
    present.map((type) => [
      type,
      {
        data: recording[type],
        series_type: 'distance',
        original_size: recording.time.length,
        resolution: 'high',
      },
    ]),
  );
};
