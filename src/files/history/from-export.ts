import type { Run, Shoe } from '../../core/run.ts';
import type { Archive, ArchiveFile } from '../archive/archive.ts';
import type { ListedActivity } from '../csv/listed.ts';
import { finish } from './finish.ts';
import type { History, ReadOptions } from './history.ts';
import { inTheirUnit, nearestRun, type Recorded } from './join.ts';
import { type Listed, once, readCsv, readLists } from './lists.ts';
import { dayAt, dayIn, mostly } from './local-day.ts';
import { type NoteBook, noteBook } from './note-book.ts';
import { analysisOf, defaultHash, fileRunId, runOfFile, runsAmong } from './of-file.ts';
import { gearIdOf, gearNameOf, isListedRun, isOnFoot, runOfRow } from './of-export-row.ts';
import { eachRecording, type Recording, recordingFiles } from './recordings.ts';

const recordedOf = (
  recording: Recording,
  row: ListedActivity,
  hash: (text: string) => string,
): Recorded | null => {
  const activity = nearestRun(recording.activities, row.startMs);
  if (activity === null) return null;
  const { offsetS, zone } = activity;
  return { ...analysisOf(activity, hash, row.gainM), offsetS, zone };
};

/** Pairs by name, with the metres of every activity that names them: an export knows no more. */
const shoesOf = (activities: readonly Run[], pairs: ReadonlySet<string>): readonly Shoe[] => {
  const metres = new Map<string, number>();
  for (const { gearId, distanceM } of activities)
    if (gearId !== null && pairs.has(gearId)) metres.set(gearId, (metres.get(gearId) ?? 0) + distanceM);
  return [...metres].map(([id, distanceM]) => ({
    id,
    name: gearNameOf(id),
    distanceM,
    retired: false,
    dropMm: null,
  }));
};

/** A run of a recording that no list names. */
type Loose = {
  readonly run: Run;
  readonly zone: string | null;
  /** Whether the recording itself tells its local day. */
  readonly knowsDay: boolean;
};

const looseRuns = (recording: Recording, options: ReadOptions, notes: NoteBook): readonly Loose[] => {
  const { runs, otherSports } = runsAmong(recording.activities);
  for (const sport of otherSports) notes.addKind('otherSports', sport);
  const { timeZone = null, hash = defaultHash } = options;
  return runs.flatMap(({ activity, index }) => {
    const run = runOfFile(activity, fileRunId(recording.hash, index), { timeZone, hash });
    if (run === null) notes.add('withoutDay', recording.name);
    return run === null ? [] : { run, zone: activity.zone, knowsDay: activity.offsetS !== null };
  });
};

/** The run on its day in the zone of the others, where it does not tell itself. */
const onItsDay = ({ run, knowsDay }: Loose, timeZone: string | null, notes: NoteBook): Run => {
  if (knowsDay) return run;
  if (timeZone === null) notes.add('utcDays');
  return { ...run, day: dayIn(run.startS * 1000, timeZone ?? 'UTC') };
};

/** Rows as activities: runs with what their recordings told, and whatever else wore out a pair of shoes. */
const activitiesOf = (
  rows: readonly ListedActivity[],
  recorded: ReadonlyMap<number, Recorded>,
  timeZone: string | null,
  notes: NoteBook,
): readonly Run[] => {
  const pairs = new Set(rows.filter(isOnFoot).map(({ gear }) => gearIdOf(gear)));
  return rows.flatMap((row) => {
    const found = recorded.get(row.id);
    const isRun = isListedRun(row);
    if (!isRun) notes.addKind(row.kind === null ? 'unknownSports' : 'otherSports', row.sport);
    if (!isRun && (row.gear === null || !pairs.has(gearIdOf(row.gear)))) return [];
    const offsetS = found?.offsetS ?? null;
    if (isRun && offsetS === null && timeZone === null && !row.isLocal) notes.add('utcDays');
    const zone = row.isLocal ? 'UTC' : (timeZone ?? 'UTC');
    const day = offsetS === null ? dayIn(row.startMs, zone) : dayAt(row.startMs, offsetS);
    return runOfRow(row, day, found?.analysis ?? null);
  });
};

/**
 * The history of an activities.csv without its archive. Its dates are UTC: the local day comes from
 * `options.timeZone`, else days are UTC days, which is noted.
 * @throws HistoryError when it is no such csv
 */
export const historyOfCsv = (bytes: Uint8Array, options: ReadOptions): History => {
  const notes = noteBook();
  const rows = once(readCsv(bytes, options, notes), notes);
  return historyOfRows(inTheirUnit(rows, new Map(), options, notes), new Map(), [], options, notes);
};

const historyOfRows = (
  rows: readonly ListedActivity[],
  recorded: ReadonlyMap<number, Recorded>,
  loose: readonly Loose[],
  options: ReadOptions,
  notes: NoteBook,
): History => {
  const timeZone = options.timeZone ?? mostly([...recorded.values(), ...loose].map(({ zone }) => zone));
  const listed = activitiesOf(rows, recorded, timeZone, notes);
  const pairs = new Set(listed.flatMap(({ gearId }) => gearId ?? []));
  return finish(
    {
      activities: [...listed, ...loose.map((each) => onItsDay(each, timeZone, notes))],
      shoes: shoesOf(listed, pairs),
      timeZone,
    },
    notes,
    options,
  );
};

/** The recordings worth reading: those of listed runs, and those that no list names. */
const worthReading = (archive: Archive, { rowOf }: Listed): readonly ArchiveFile[] => {
  const unnamed = recordingFiles(archive).filter((file) => !rowOf.has(file));
  const ofRuns = [...rowOf].flatMap(([file, row]) => (row === null ? [] : [file]));
  return [...ofRuns, ...unnamed];
};

/** A listed run as its recording tells it, for an import that goes on after a stop. */
const runOfRecorded = (row: ListedActivity, found: Recorded | null, options: ReadOptions): Run => {
  const day =
    found === null || found.offsetS === null
      ? dayIn(row.startMs, options.timeZone ?? found?.zone ?? 'UTC')
      : dayAt(row.startMs, found.offsetS);
  return runOfRow(row, day, found?.analysis ?? null);
};

/**
 * The history of an archive or folder: every activities.csv in it, joined with the recordings it names, and any other
 * recordings. One recording is in memory at a time.
 * @throws HistoryError when a list cannot be read
 */
export const historyOfArchive = async (archive: Archive, options: ReadOptions): Promise<History> => {
  const notes = noteBook();
  for (const name of archive.outside) notes.add('namesOutside', name);
  for (const name of archive.damaged) notes.add('damagedEntries', name);
  const listed = await readLists(archive, options, notes);
  const { hash = defaultHash } = options;
  const recorded = new Map<number, Recorded>();
  const loose: Loose[] = [];
  const use = (recording: Recording, file: ArchiveFile): number => {
    const row = listed.rowOf.get(file) ?? null;
    const found = row === null ? null : recordedOf(recording, row, hash);
    if (row !== null && found !== null) recorded.set(row.id, found);
    const unlisted = row === null ? looseRuns(recording, options, notes) : [];
    loose.push(...unlisted);
    const runs = row === null ? unlisted.map(({ run }) => run) : [runOfRecorded(row, found, options)];
    options.onRecording?.({ name: recording.name, hash: recording.hash, runs });
    return runs.length;
  };
  if (options.reader !== undefined) await eachRecording(worthReading(archive, listed), options, notes, use);
  const rows = inTheirUnit(listed.rows, recorded, options, notes);
  return historyOfRows(rows, recorded, loose, options, notes);
};
