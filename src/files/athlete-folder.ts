import { createHmac } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { analyseRun } from '../core/analyse-run.ts';
import type { AnalyseContext, RawStreams } from '../core/analyse-run.ts';
import { analysePolyline } from '../core/polyline.ts';
import type { Run, Shoe } from '../core/run.ts';
import { hasBarometer } from '../strava/barometer.ts';
import { isStravaError } from '../strava/errors.ts';
import { readActivityPage } from '../strava/rows.ts';
import type { ActivityPage } from '../strava/rows.ts';
import { athlete, gear, streamSet } from '../strava/shapes.ts';
import type { SummaryActivity } from '../strava/shapes.ts';
import { polylineOf, reliefOf, toRun, zoneOf } from '../strava/to-run.ts';
import { toShoe } from '../strava/to-shoe.ts';
import { HistoryError, inOrder } from './history.ts';
import type { History, ReadOptions } from './history.ts';

/** DESIGN: the zone of most of the newest activities, so that one trip does not move a runner. */
const ZONE_ACTIVITIES = 30;

/** DESIGN: for one's own files on one's own disk; the program's sketches use the athlete's secret key. */
const defaultHash = (text: string): string =>
  createHmac('sha512', 'camber history file').update(text).digest('base64url');

const parseJson = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new HistoryError(
      `${file} is not complete JSON: was it cut off while copying? Export or copy it again.`,
    );
  }
};

const readPage = (body: unknown, file: string): ActivityPage => {
  try {
    return readActivityPage(body);
  } catch (error) {
    if (!isStravaError(error)) throw error;
    throw new HistoryError(
      `${file} holds no list of activities. Expected is what Strava answers to GET /athlete/activities: [ { "id": …, "start_date": … }, … ].`,
    );
  }
};

/** The zone named most often among the newest activities; null when none names one. */
const mostlyIn = (activities: readonly SummaryActivity[]): string | null => {
  const newest = activities
    .toSorted((a, b) => (a.start_date < b.start_date ? 1 : -1))
    .slice(0, ZONE_ACTIVITIES);
  const counts = new Map<string, number>();
  for (const activity of newest) {
    const zone = zoneOf(activity);
    if (zone !== null) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

const notesOn = (page: ActivityPage, repeated: number): string[] => {
  const notes: string[] = [];
  const first = page.bad[0];
  if (first !== undefined)
    notes.push(
      `${page.bad.length} of ${page.received} activities could not be read and are left out; the first: ${
        first.id === null ? `row ${first.index + 1}` : `activity ${first.id}`
      }, at ${first.field}.`,
    );
  if (repeated > 0) notes.push(`${repeated} repeated activities were counted once.`);
  return notes;
};

const contextOf = (activity: SummaryActivity, run: Run, options: ReadOptions): AnalyseContext => ({
  hash: options.hash ?? defaultHash,
  barometer: hasBarometer(activity.device_name ?? null),
  gainM: run.gainDm === null ? null : run.gainDm / 10,
  reliefM: reliefOf(activity),
  trainer: run.trainer,
});

/** A run with what its streams (where there are any) or its polyline tell. */
const analysed = (
  activity: SummaryActivity,
  run: Run,
  streams: RawStreams | null,
  options: ReadOptions,
): Run => {
  const context = contextOf(activity, run, options);
  if (streams !== null) return { ...run, analysis: analyseRun(streams, context) };
  const polyline = polylineOf(activity);
  if (polyline === null || !run.hasGps) return run;
  return { ...run, analysis: analysePolyline(polyline, context) };
};

type Extras = {
  readonly shoes: readonly Shoe[];
  readonly streamsOf: (id: number) => Promise<RawStreams | null>;
};

const toHistory = async (page: ActivityPage, extras: Extras, options: ReadOptions): Promise<History> => {
  const found: Run[] = [];
  for (const activity of page.activities) {
    const run = toRun(activity);
    if (run !== null) found.push(analysed(activity, run, await extras.streamsOf(run.id), options));
  }
  const { runs, repeated } = inOrder(found);
  const timeZone = options.timeZone ?? mostlyIn(page.activities);
  return { runs, shoes: extras.shoes, timeZone, notes: notesOn(page, repeated) };
};

/**
 * Reads a list of activities as Strava's API gives it (one JSON array).
 * @throws HistoryError when the file is no such list
 */
export const readActivitiesJson = async (file: string, options: ReadOptions = {}): Promise<History> => {
  const page = readPage(await parseJson(file), file);
  return toHistory(page, { shoes: [], streamsOf: async () => null }, options);
};

/** Shoes of gear.json (by id) and of athlete.json; the former knows retired pairs. */
const readShoes = async (folder: string, names: ReadonlySet<string>): Promise<Shoe[]> => {
  const rows: unknown[] = [];
  if (names.has('gear.json'))
    rows.push(...Object.values((await parseJson(path.join(folder, 'gear.json'))) ?? {}));
  if (names.has('athlete.json')) {
    const owner = athlete.safeParse(await parseJson(path.join(folder, 'athlete.json')));
    if (owner.success) rows.push(...owner.data.shoes);
  }
  const byId = new Map<string, Shoe>();
  for (const row of rows) {
    const read = gear.safeParse(row);
    const shoe = read.success ? toShoe(read.data) : null;
    if (shoe !== null && !byId.has(shoe.id)) byId.set(shoe.id, shoe);
  }
  return [...byId.values()];
};

/**
 * Reads an athlete folder: activities.json, and where they are there athlete.json, gear.json and
 * streams/<activity id>.json, each as Strava's API answers. Streams are held one run at a time.
 * @throws HistoryError naming the file that cannot be read
 */
export const readAthleteFolder = async (folder: string, options: ReadOptions = {}): Promise<History> => {
  const names = new Set(await readdir(folder));
  const file = path.join(folder, 'activities.json');
  const page = readPage(await parseJson(file), file);
  const recorded = new Set(names.has('streams') ? await readdir(path.join(folder, 'streams')) : []);
  const damaged: string[] = [];
  const streamsOf = async (id: number): Promise<RawStreams | null> => {
    const name = `${id}.json`;
    if (!recorded.has(name)) return null;
    const read = streamSet.safeParse(await parseJson(path.join(folder, 'streams', name)).catch(() => null));
    if (read.success) return read.data;
    damaged.push(name);
    return null;
  };
  const history = await toHistory(page, { shoes: await readShoes(folder, names), streamsOf }, options);
  if (damaged.length === 0) return history;
  const note = `${damaged.length} files in streams/ could not be read; the first: ${damaged[0]}. Their runs count without hills and track.`;
  return { ...history, notes: [...history.notes, note] };
};
