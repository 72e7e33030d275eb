import { type Packed, zipOf } from '../zip-of.ts';
import { isoTime, moved, runPoints } from './run-points.ts';
import { gpx } from './xml-files.ts';

/** A bulk export as Strava sends it: made-up runs, one a day, with their recordings, and hikes in a pair of shoes. */

const HEADING =
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Activity Gear,Filename,Elapsed Time,Moving Time,Distance,Elevation Gain,Elevation High';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "May 3, 2026, 6:00:00 AM" */
const dateOf = (t: number): string => {
  const [day = '', time = ''] = isoTime(t).split('T');
  const [year, month, date] = day.split('-').map(Number);
  const [hour = 0, minute, second] = time.replace('Z', '').split(':').map(Number);
  const two = (value = 0): string => String(value).padStart(2, '0');
  return `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}, ${hour % 12 || 12}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`;
};

const DAY_S = 86_400;

/** Strava's id of the n-th activity. */
export const activityId = (n: number): number => 15_000_000_000 + n;

export type ExportOptions = {
  readonly runs?: number;
  readonly hikes?: number;
  /** Seconds between the first run and 3 May 2026, 6:00 UTC. */
  readonly from?: number;
  readonly gear?: string;
  readonly more?: readonly Packed[];
};

/** The recording of the n-th run. */
export const recordingOf = (n: number, from = 0): string => gpx([[moved(runPoints(), from + n * DAY_S)]]);

export const madeExport = ({
  runs = 3,
  hikes = 0,
  from = 0,
  gear = 'Blue pair',
  more = [],
}: ExportOptions = {}): Buffer => {
  const row = (n: number, type: string, km: number, file: string): string =>
    `${activityId(n)},"${dateOf(from + n * DAY_S)}",Morning,${type},1000,${km.toFixed(2)},${gear},${file},1000.0,1000.0,${(km * 1000).toFixed(1)},15.0,105.0`;
  const numbers = Array.from({ length: runs }, (_, n) => n);
  const rows = [
    ...numbers.map((n) => row(n, 'Run', 3, `activities/${n}.gpx`)),
    ...Array.from({ length: hikes }, (_, n) => row(runs + n, 'Hike', 5, '')),
  ];
  const csv = [HEADING, ...rows].join('\n');
  return zipOf(
    { name: 'activities.csv', data: Buffer.from(csv) },
    ...numbers.map((n) => ({ name: `activities/${n}.gpx`, data: Buffer.from(recordingOf(n, from)) })),
    ...more,
  );
};
