import type { FileProblem } from '../core/streams/file-facts.ts';
import type { RecordedActivity } from '../files/activity.ts';
import { fileRunId, runsAmong } from '../files/history/of-file.ts';
import { cellHash } from '../runner/cell-hash.ts';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { keepFile } from '../store/files.ts';
import * as runs from '../store/runs.ts';
import { DoorError } from './errors.ts';
import { recordOfActivity } from './file-record.ts';
import { bareName, type DoorDeps, hashOf, type IncomingFile, knownSince, queueAssess } from './incoming.ts';
import type { KeptResult } from './kept-results.ts';
import { mayBeHistory, takeHistoryInMemory } from './import-in-memory.ts';
import type { FileOutcome, FileResult } from './outcome.ts';
import { readFile } from './read-file.ts';
import { takeRuns } from './take-runs.ts';

/** Activities as rows (those that are runs) and as what is said of the others, in the order of the file. */
const sorted = async (
  deps: DoorDeps,
  { athlete, origin }: IncomingFile,
  hash: string,
  activities: readonly RecordedActivity[],
): Promise<readonly (runs.RunRecord | FileResult)[]> => {
  const indexOf = new Map(runsAmong(activities).runs.map(({ activity, index }) => [activity, index]));
  const options = {
    timeZone: athlete.timeZone,
    hash: cellHash(deps.keys.sketch, athlete.id),
    knownTracks: await runs.trackPlaces(deps.store.read, athlete.id),
    origin,
    now: deps.clock.now(),
  };
  return activities.map((activity) => {
    const index = indexOf.get(activity);
    if (index === undefined) return { kind: 'other', sport: activity.sport ?? '' };
    const record = recordOfActivity(activity, fileRunId(hash, index), options);
    return 'code' in record ? { kind: 'refused', problem: record } : record;
  });
};

const isRecord = (each: runs.RunRecord | FileResult): each is runs.RunRecord => 'run' in each;

/** The run that a row belongs to, as Camber counts it, and the row. */
const counted = async (
  tx: Db,
  athleteId: number,
  rowId: number,
): Promise<{ readonly runId: number; readonly day: string; readonly distanceM: number }> => {
  const stored = await runs.runById(tx, athleteId, rowId);
  if (stored === null) throw new Error('a run was stored and is not there');
  const { id, day, distanceM } = stored.run;
  return { runId: id, day, distanceM };
};

/** Stores what a file holds, all of it or nothing. Gives what became of each activity. */
const keep = async (
  deps: DoorDeps,
  { athlete, name, origin }: IncomingFile,
  hash: string,
  found: readonly (runs.RunRecord | FileResult)[],
): Promise<readonly FileResult[]> =>
  deps.store.write(async (tx) => {
    const now = deps.clock.now();
    if (!(await athletes.lockAthlete(tx, athlete.id)))
      throw new DoorError('no_runner', 'the runner has left meanwhile');
    // Somebody may have brought the same file while this one was being read.
    const at = await knownSince(tx, athlete.id, hash);
    if (at !== null) return [{ kind: 'known', at }];
    const { leadOf, fresh } = await takeRuns(tx, athlete.id, found.filter(isRecord), now);
    const kept: KeptResult[] = [];
    for (const each of found) {
      if (!isRecord(each)) {
        kept.push(each);
        continue;
      }
      const { id: rowId, distanceM } = each.run;
      const kind = fresh.has(rowId) && leadOf.get(rowId) === rowId ? 'run' : 'same';
      const facts = { distanceM, offsetS: null, zone: each.meta.timeZone };
      kept.push({ kind, ...(await counted(tx, athlete.id, rowId)), rowId, facts });
    }
    await keepFile(tx, athlete.id, { hash, origin, name: bareName(name), at: now, results: kept });
    return kept.map(({ rowId: _row, facts: _facts, ...result }) => result as FileResult);
  });

/** Nobody has told where the runner lives, and this run does not say where it was. */
const asksZone = (athlete: athletes.Athlete, found: readonly (runs.RunRecord | FileResult)[]): boolean =>
  athlete.timeZone === athletes.FIRST_TIME_ZONE &&
  found.some((each) => isRecord(each) && each.meta.timeZone === null);

const ZIP = { code: 'archive' } as const satisfies FileProblem;

/** An archive is not one recording, however big it may be. */
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Takes in one file: a recording, or a small history; whatever is wrong with it is told by its outcome. */
export const importFile = async (deps: DoorDeps, incoming: IncomingFile): Promise<FileOutcome> => {
  const { athlete, bytes } = incoming;
  const name = bareName(incoming.name);
  const hash = hashOf(bytes);
  const at = await knownSince(deps.store.read, athlete.id, hash);
  if (at !== null) return { name, hash, results: [{ kind: 'known', at }], asksZone: false };
  let read = isZip(bytes) ? ZIP : await readFile(deps.reader, bytes, name);
  if ('code' in read && mayBeHistory(read)) {
    const outcome = await takeHistoryInMemory(deps, incoming, { name, hash });
    if ('results' in outcome) return outcome;
    read = outcome;
  }
  const found =
    'code' in read
      ? [{ kind: 'refused' as const, problem: read }]
      : await sorted(deps, incoming, hash, read.activities);
  const results = await keep(deps, incoming, hash, found);
  if (results.some(({ kind }) => kind === 'run' || kind === 'same')) await queueAssess(deps, athlete.id);
  return { name, hash, results, asksZone: asksZone(athlete, found) };
};
