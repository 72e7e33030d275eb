import type { PlaceHash } from '../../core/route/codes.ts';
import { NO_NAME, type Run, type Shoe } from '../../core/run.ts';
import { exportPairName } from '../../core/shoes/export-pair.ts';
import type { Archive, ArchiveFile } from '../archive/archive.ts';
import type { ListedActivity } from '../csv/listed.ts';
import { HistoryError } from './errors.ts';
import { finish } from './finish.ts';
import { believable } from './believable.ts';
import type { History, ReadOptions, ReadRecording, ReadRun, RecordingFacts } from './history.ts';
import { inTheirUnit, nearestRun, type Recorded } from './join.ts';
import { type Listed, once, readCsv, readLists } from './lists.ts';
import { dayAt, dayIn, mostly } from './local-day.ts';
import { type NoteBook, noteBook } from './note-book.ts';
import { analysisOf, defaultHash, fileRunId, runOfFile, runsAmong } from './of-file.ts';
import { gearIdOf, isListedRun, isOnFoot, runOfRow } from './of-export-row.ts';
import { eachRecording, type Recording, recordingFiles } from './recordings.ts';

const recordedOf = (
  recording: Recording,
  row: ListedActivity,
  hash: PlaceHash,
): (Recorded & Pick<ReadRun, 'device'>) | null => {
  const activity = nearestRun(recording.activities, row.startMs);
  if (activity === null) return null;
  const { offsetS, zone, device } = activity;
  return { ...analysisOf(activity, hash, row.gainM), offsetS, zone, device };
};

/** Pairs by name, with the metres of every activity that names them: an export knows no more. */
const shoesOf = (activities: readonly Run[], pairs: ReadonlySet<string>): readonly Shoe[] => {
  const metres = new Map<string, number>();
  for (const { gearId, distanceM } of activities)
    if (gearId !== null && pairs.has(gearId)) metres.set(gearId, (metres.get(gearId) ?? 0) + distanceM);
  return [...metres].map(([id, distanceM]) => ({
    id,
    name: exportPairName(id) ?? NO_NAME,
    distanceM,
    retired: false,
    dropMm: null,
  }));
};

/** The runs of a recording that no list names. */
const looseRuns = (recording: Recording, options: ReadOptions, notes: NoteBook): ReadRecording => {
  const { runs, otherSports } = runsAmong(recording.activities);
  for (const sport of otherSports) notes.addKind('otherSports', sport);
  const { timeZone = null, hash = defaultHash } = options;
  const found = runs.flatMap(({ activity, index }): readonly ReadRun[] => {
    const run = runOfFile(activity, fileRunId(recording.hash, index), { timeZone, hash });
    if (run === null) notes.add('withoutDay', recording.name);
    const { offsetS, zone, device } = activity;
    return run === null ? [] : [{ run, distanceM: run.distanceM, offsetS, zone, device }];
  });
  const { name } = recording;
  const withoutDay = runs.length - found.length;
  return { name, hash: recording.hash, runs: found, otherSports, withoutDay, isGuess: false };
};

/** The run on its day in the zone of the others, where it does not tell itself. */
const onItsDay = ({ run, offsetS }: ReadRun, timeZone: string | null, notes: NoteBook): Run => {
  if (offsetS !== null) return run;
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
  return historyOfRows(
    inTheirUnit(rows, new Map(), options, notes),
    { recorded: new Map(), loose: [], recalled: [] },
    options,
    notes,
  );
};

/** What the recordings of an archive told. */
type Told = {
  readonly recorded: ReadonlyMap<number, Recorded>;
  /** The runs that no list names. */
  readonly loose: readonly ReadRun[];
  /** The same of recordings that are known already. */
  readonly recalled: readonly RecordingFacts[];
};

const historyOfRows = (
  rows: readonly ListedActivity[],
  { recorded, loose, recalled }: Told,
  options: ReadOptions,
  notes: NoteBook,
): History => {
  const timeZone =
    options.timeZone ?? mostly([...recorded.values(), ...loose, ...recalled].map(({ zone }) => zone));
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

/**
 * The recordings worth reading: those of listed runs, the newest first (what is said of now needs their hills before
 * those of years ago), and those that no list names.
 */
const worthReading = (archive: Archive, { rowOf }: Listed): readonly ArchiveFile[] => {
  const unnamed = recordingFiles(archive).filter((file) => !rowOf.has(file));
  const ofRuns = [...rowOf].flatMap(([file, row]) => (row === null ? [] : [{ file, row }]));
  return [...ofRuns.toSorted((a, b) => b.row.startMs - a.row.startMs).map(({ file }) => file), ...unnamed];
};

/** A listed run as its recording tells it, for an import that goes on after a stop. */
const readRunOf = (
  row: ListedActivity,
  found: (Recorded & Pick<ReadRun, 'device'>) | null,
  options: ReadOptions,
): ReadRun => {
  const day =
    found === null || found.offsetS === null
      ? dayIn(row.startMs, options.timeZone ?? found?.zone ?? 'UTC')
      : dayAt(row.startMs, found.offsetS);
  const { distanceM = 0, offsetS = null, zone = null, device = null } = found ?? {};
  return { run: runOfRow(row, day, found?.analysis ?? null), distanceM, offsetS, zone, device };
};

/**
 * The history of an archive or folder: every activities.csv in it, joined with the recordings it names, and any other
 * recordings. One recording is in memory at a time.
 * @throws HistoryError when a list cannot be read, or nothing in it is a list or a recording
 */
export const historyOfArchive = async (archive: Archive, options: ReadOptions): Promise<History> => {
  const notes = noteBook();
  for (const name of archive.outside) notes.add('namesOutside', name);
  for (const name of archive.damaged) notes.add('damagedEntries', name);
  const listed = await readLists(archive, options, notes);
  await tellListed(listed.rows, options);
  const { hash = defaultHash } = options;
  const recorded = new Map<number, Recorded>();
  const loose: ReadRun[] = [];
  const recalled: RecordingFacts[] = [];
  const ofRow = (recording: Recording, row: ListedActivity): ReadRecording => {
    const found = recordedOf(recording, row, hash);
    if (found !== null) recorded.set(row.id, found);
    const runs = [readRunOf(row, found, options)];
    const { name } = recording;
    const isGuess = row.unitAssumed && (options.units ?? null) === null;
    return { name, hash: recording.hash, runs, otherSports: [], withoutDay: 0, isGuess };
  };
  const use = async (recording: Recording, file: ArchiveFile): Promise<number> => {
    const row = listed.rowOf.get(file) ?? null;
    const read = row === null ? looseRuns(recording, options, notes) : ofRow(recording, row);
    if (row === null) loose.push(...read.runs);
    await options.onRecording?.(read);
    return read.runs.length;
  };
  const useKnown = (knownHash: string, file: ArchiveFile): void => {
    const facts = options.recall?.(knownHash) ?? null;
    if (facts === null) return;
    const row = listed.rowOf.get(file) ?? null;
    if (row === null) recalled.push(facts);
    else recorded.set(row.id, { ...facts, analysis: null });
  };
  if (options.reader !== undefined)
    await eachRecording(worthReading(archive, listed), options, notes, use, useKnown);
  const isEmpty = listed.rows.length + loose.length + recalled.length + notes.notes().length === 0;
  if (isEmpty && options.reader !== undefined) throw new HistoryError({ code: 'nothingInside' });
  const rows = inTheirUnit(listed.rows, recorded, options, notes);
  return historyOfRows(rows, { recorded, loose, recalled }, options, notes);
};

/** The activities of the lists as they stand, where their unit is known. */
const tellListed = async (rows: readonly ListedActivity[], options: ReadOptions): Promise<void> => {
  const isGuess = (options.units ?? null) === null && rows.some(({ unitAssumed }) => unitAssumed);
  if (options.onListed === undefined || rows.length === 0 || isGuess) return;
  const runs = activitiesOf(rows, new Map(), options.timeZone ?? null, noteBook());
  await options.onListed(believable(runs, options.nowS ?? Date.now() / 1000, noteBook()));
};
