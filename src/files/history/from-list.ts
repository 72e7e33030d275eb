import { analyseRun, type AnalyseContext, type RawStreams } from '../../core/analyse-run.ts';
import { analysePolyline } from '../../core/polyline.ts';
import type { Run, Shoe } from '../../core/run.ts';
import { hasBarometer } from '../../core/streams/barometer.ts';
import { isStravaError } from '../../strava/errors.ts';
import { readActivityPage } from '../../strava/rows.ts';
import { athlete, gear, streamSet, type SummaryActivity } from '../../strava/shapes.ts';
import { toShoe } from '../../strava/to-shoe.ts';
import { polylineOf, reliefOf, toRun, toShoeUse, zoneOf } from '../../strava/to-run.ts';
import { type Archive, ArchiveError, type ArchiveFile } from '../archive/archive.ts';
import { decodeText } from '../csv/decode.ts';
import { sportKindNamed } from '../csv/languages/index.ts';
import { mendRows } from './api-rows.ts';
import { errorAnswer } from '../formats/error-answer.ts';
import { HistoryError } from './errors.ts';
import { finish } from './finish.ts';
import { readWhole } from './lists.ts';
import type { History, ReadOptions } from './history.ts';
import { mostly } from './local-day.ts';
import { type NoteBook, noteBook } from './note-book.ts';
import { defaultHash } from './of-file.ts';

/** DESIGN: 20 years of daily activities with polylines are about 60 MB of JSON. */
export const MAX_LIST_BYTES = 256 * 1024 * 1024;

/** DESIGN: a day of streams at 1 Hz is about 10 MB of JSON. */
const MAX_STREAMS_BYTES = 48 * 1024 * 1024;

/** DESIGN: the zone of most of the newest activities, so that one trip does not move a runner. */
const ZONE_ACTIVITIES = 30;

/** @param place of a file among others */
const parseJson = (bytes: Uint8Array, place: string | null): unknown => {
  const { text } = decodeText(bytes, () => 0);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new HistoryError({ code: 'badJson', kind: 'JSON', ...(place !== null && { detail: place }) });
  }
};

/** Lists also come wrapped: { "activities": […] }. */
const rowsOf = (body: unknown): unknown => {
  if (Array.isArray(body) || typeof body !== 'object' || body === null) return body;
  const lists = Object.values(body).filter((value) => Array.isArray(value));
  return 'activities' in body ? body.activities : lists.length === 1 && !('id' in body) ? lists[0] : body;
};

const readList = (
  body: unknown,
  notes: NoteBook,
  { units }: Pick<ReadOptions, 'units'>,
): readonly SummaryActivity[] => {
  const message = errorAnswer(body);
  if (message !== null) throw new HistoryError({ code: 'errorAnswer', kind: 'JSON', detail: message });
  const rows = rowsOf(body);
  const mended = Array.isArray(rows) ? mendRows(rows, units === 'imperial') : null;
  try {
    const page = readActivityPage(mended?.rows ?? rows);
    const [bad] = page.bad;
    if (bad !== undefined)
      notes.add(
        'rowsUnreadable',
        `${bad.id === null ? `row ${bad.index + 1}` : `activity ${bad.id}`}, at ${bad.field}`,
        page.bad.length,
      );
    if (mended !== null)
      notes.add('distanceUnreadable', mended.badDistances.example ?? undefined, mended.badDistances.count);
    if (mended?.kilometresAssumed === true)
      notes.add(units === 'imperial' ? 'milesRead' : 'kilometresAssumed');
    return page.activities;
  } catch (error) {
    if (!isStravaError(error)) throw error;
    throw new HistoryError({ code: 'noList', kind: 'JSON' });
  }
};

const zoneOfNewest = (activities: readonly SummaryActivity[]): string | null =>
  mostly(
    activities
      .toSorted((a, b) => (a.start_date < b.start_date ? 1 : -1))
      .slice(0, ZONE_ACTIVITIES)
      .map(zoneOf),
  );

const contextOf = (
  activity: SummaryActivity,
  run: Run,
  options: ReadOptions,
  knownTracks: ReadonlySet<string>,
): AnalyseContext => ({
  hash: options.hash ?? defaultHash,
  barometer: hasBarometer(activity.device_name ?? null),
  gainM: run.gainDm === null ? null : run.gainDm / 10,
  reliefM: reliefOf(activity),
  trainer: run.trainer,
  knownTracks,
});

/** A run with what its streams (where there are any) or its polyline tell. */
const analysed = (
  activity: SummaryActivity,
  run: Run,
  streams: RawStreams | null,
  options: ReadOptions,
  knownTracks: ReadonlySet<string>,
): Run => {
  const context = contextOf(activity, run, options, knownTracks);
  if (streams !== null) return { ...run, analysis: analyseRun(streams, context) };
  const polyline = polylineOf(activity);
  if (polyline === null || !run.hasGps) return run;
  return { ...run, analysis: analysePolyline(polyline, context) };
};

/** What is left out is counted by its sport. */
const noteSport = (activity: SummaryActivity, notes: NoteBook): void => {
  const sport = activity.sport_type ?? activity.type ?? 'Unknown';
  notes.addKind(sportKindNamed(sport) === null ? 'unknownSports' : 'otherSports', sport);
};

type Extras = {
  readonly shoes: readonly Shoe[];
  readonly streamsOf: (id: number) => Promise<RawStreams | null>;
};

const toHistory = async (
  activities: readonly SummaryActivity[],
  extras: Extras,
  notes: NoteBook,
  options: ReadOptions,
): Promise<History> => {
  const found: Run[] = [];
  const seen = new Set<number>();
  // in the order of the list: a session is known by those that stand before it
  const knownTracks = new Set<string>();
  for (const activity of activities) {
    const run = toRun(activity);
    const other = run === null ? toShoeUse(activity) : null;
    if (run === null && !seen.has(activity.id)) noteSport(activity, notes);
    // A repeated row is counted as such by `finish`; its streams need not be read again.
    if (run !== null && !seen.has(activity.id)) {
      const read = analysed(activity, run, await extras.streamsOf(run.id), options, knownTracks);
      const place = read.analysis?.track?.place;
      if (place !== undefined) knownTracks.add(place);
      found.push(read);
    } else if (run !== null || other !== null) found.push((run ?? other)!);
    seen.add(activity.id);
  }
  const timeZone = options.timeZone ?? zoneOfNewest(activities);
  return finish({ activities: found, shoes: extras.shoes, timeZone }, notes, options);
};

/**
 * Reads a list of activities as Strava's API gives it (one JSON array).
 * @throws HistoryError when the bytes are no such list
 */
export const historyOfList = async (bytes: Uint8Array, options: ReadOptions): Promise<History> => {
  const notes = noteBook();
  const activities = readList(parseJson(bytes, null), notes, options);
  return toHistory(activities, { shoes: [], streamsOf: async () => null }, notes, options);
};

/** Shoes of gear.json (by id) and of athlete.json; the former knows retired pairs. */
const shoesOf = async (fileNamed: (name: string) => ArchiveFile | undefined): Promise<readonly Shoe[]> => {
  const rows: unknown[] = [];
  const parsed = async (name: string): Promise<unknown> => {
    const file = fileNamed(name);
    return file === undefined ? null : parseJson(await readWhole(file, MAX_LIST_BYTES), name);
  };
  rows.push(...Object.values((await parsed('gear.json')) ?? {}));
  const owner = athlete.safeParse(await parsed('athlete.json'));
  if (owner.success) rows.push(...owner.data.shoes);
  const byId = new Map<string, Shoe>();
  for (const row of rows) {
    const read = gear.safeParse(row);
    const shoe = read.success ? toShoe(read.data) : null;
    if (shoe !== null && !byId.has(shoe.id)) byId.set(shoe.id, shoe);
  }
  return [...byId.values()];
};

/**
 * Reads an athlete folder (or its zip): activities.json, and beside it where they are there athlete.json, gear.json
 * and streams/<activity id>.json, each as Strava's API answers. Streams are held one run at a time.
 * @param list the archive's activities.json
 * @throws HistoryError naming the file that cannot be read
 */
export const historyOfAthleteFolder = async (
  archive: Archive,
  list: ArchiveFile,
  options: ReadOptions,
): Promise<History> => {
  const notes = noteBook();
  const place = list.name.slice(0, list.name.lastIndexOf('/') + 1);
  const byName = new Map(archive.files.map((file) => [file.name, file]));
  const fileNamed = (name: string): ArchiveFile | undefined => byName.get(`${place}${name}`);
  const activities = readList(parseJson(await readWhole(list, MAX_LIST_BYTES), list.name), notes, options);
  const streamsOf = async (id: number): Promise<RawStreams | null> => {
    const file = fileNamed(`streams/${id}.json`);
    if (file === undefined) return null;
    try {
      const read = streamSet.safeParse(parseJson(await file.read(MAX_STREAMS_BYTES), file.name));
      if (read.success) return read.data;
    } catch (error) {
      if (!(error instanceof HistoryError || error instanceof ArchiveError)) throw error;
    }
    notes.add('filesUnreadable', file.name.slice(place.length));
    return null;
  };
  return toHistory(activities, { shoes: await shoesOf(fileNamed), streamsOf }, notes, options);
};
