import { HOUR_S } from '../../core/durations.ts';
import type { ActivityJson, JsonObject } from '../types.ts';
import { recordEntry } from './entries.ts';
import type { Entry } from './entries.ts';
import type { Places } from './places.ts';
import { recordedFields } from './summary.ts';

/** Whose activity it is, and the zone (IANA) of the places. */
export type Whose = { readonly athleteId: number; readonly timeZone: string };

/** As Strava writes a zone: its offset in winter, and its name. */
const stravaZone = (timeZone: string, year: number): string => {
  const winter = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone);
  return `(GMT${winter.offset}) ${timeZone}`;
};

/** Half an hour on the bike, forty minutes of strength. */
const RIDE_S = 1980;
const STRENGTH_S = 2400;

const partOfDay = (atS: number): string =>
  atS < 11 * HOUR_S ? 'Morning' : atS < 17 * HOUR_S ? 'Afternoon' : 'Evening';

/** The start as local text with Strava's false Z, as UTC, and the offset between them. */
const startFields = (
  entry: Entry,
  timeZone: string,
): Pick<ActivityJson, 'start_date' | 'start_date_local'> & JsonObject => {
  const local = Temporal.PlainDateTime.from(`${entry.day}T00:00:00`).add({ seconds: entry.atS });
  const zoned = local.toZonedDateTime(timeZone);
  return {
    start_date: zoned.toInstant().toString({ smallestUnit: 'second' }),
    start_date_local: `${local.toString({ smallestUnit: 'second' })}Z`,
    timezone: stravaZone(timeZone, zoned.year),
    utc_offset: zoned.offsetNanoseconds / 1_000_000_000,
  };
};

/** Numbers of what was typed in. */
const typedFields = (entry: Entry): Pick<ActivityJson, 'distance' | 'elapsed_time'> & JsonObject => {
  const { sport, distanceM, paceSPerKm } = entry.plan;
  const runS = Math.round((distanceM / 1000) * paceSPerKm);
  const seconds = sport === 'Ride' ? RIDE_S : sport === 'WeightTraining' ? STRENGTH_S : runS;
  return {
    distance: distanceM,
    moving_time: seconds,
    elapsed_time: seconds,
    total_elevation_gain: 0,
    average_speed: Math.round((distanceM / seconds) * 1000) / 1000,
    max_speed: 0,
    has_heartrate: false,
    start_latlng: [],
    end_latlng: [],
    map: { id: `a${entry.id}`, summary_polyline: '', resource_state: 2 },
  };
};

/** The entry as Strava lists it. */
export const activityOf = (places: Places, entry: Entry, { athleteId, timeZone }: Whose): ActivityJson => {
  const { plan } = entry;
  const recorded = recordEntry(places, entry);
  const isRun = plan.sport === 'Run' || plan.sport === 'TrailRun';
  return {
    resource_state: 2,
    athlete: { id: athleteId, resource_state: 1 },
    name: plan.name || `${partOfDay(entry.atS)} Run`,
    type: isRun ? 'Run' : plan.sport,
    sport_type: plan.sport,
    workout_type: isRun ? plan.workoutType : null,
    ...(entry.device === null ? {} : { device_name: entry.device.name }),
    id: entry.id,
    ...startFields(entry, timeZone),
    trainer: plan.route?.place === 'treadmill',
    commute: false,
    manual: plan.route === null,
    private: false,
    visibility: 'everyone',
    flagged: false,
    gear_id: entry.gearId,
    ...(recorded === null ? typedFields(entry) : recordedFields(entry.id, recorded.recording, recorded.way)),
  };
};
