import type { AthleteFolder } from '../../src/emulator/types.ts';

const DAY_S = 24 * 3600;

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** A plain history of so many runs, one a day, the newest a day before `now` (epoch ms); no tracks. */
export const plainHistory = (athleteId: number, runs: number, now: number): AthleteFolder => ({
  athlete: { id: athleteId, firstname: `Runner ${athleteId}`, measurement_preference: 'meters', shoes: [] },
  activities: Array.from({ length: runs }, (_, n) => {
    const start = iso(Math.floor(now / 1000) - (n + 1) * DAY_S);
    return {
      id: athleteId * 10_000 + runs - n,
      name: 'Morning Run',
      sport_type: 'Run',
      type: 'Run',
      distance: 8_000,
      moving_time: 2_700,
      elapsed_time: 2_760,
      total_elevation_gain: 40,
      elev_high: 100,
      start_date: start,
      start_date_local: start,
      timezone: '(GMT+00:00) Etc/UTC',
      utc_offset: 0,
      gear_id: null,
    };
  }),
  gear: {},
  streams: () => null,
});
