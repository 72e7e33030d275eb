import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config/load-config.ts';
import type { Queues } from '../deps.ts';
import { HistoryError } from '../files/history/read-history.ts';
import { DEFAULT_LIMITS } from '../files/limits.ts';
import { createLiveSeal } from '../platform/encryption-keys.ts';
import { loadKeys } from '../platform/keys.ts';
import { createLog } from '../platform/log.ts';
import { databaseFile } from '../platform/paths.ts';
import { type CurrentStatus, currentStatus } from '../runner/current-status.ts';
import { tellTimeZone } from '../runner/time-zone.ts';
import { openDoor } from '../sources/door.ts';
import type { Door, FileOutcome, HistoryOutcome, ImportProgress } from '../sources/outcome.ts';
import * as athletes from '../store/athletes.ts';
import { openStore } from '../store/open.ts';
import { isKnownZone } from '../strava/to-run.ts';
import { fileProblemLine } from '../words/file-problem.ts';
import { printable } from '../words/printable.ts';
import { type Reader, readerOf } from '../words/reader.ts';
import type { Output } from './command.ts';
import { fileLines, historyLines } from './import/say-results.ts';
import { openEarlyVerdict, verdictJson, verdictLines } from './import/verdict.ts';
import { progressLines } from './reading.ts';
import { runnerNamed } from './runner-named.ts';

/** What `camber import` was asked. */
export type ImportArgs = {
  readonly paths: readonly string[];
  readonly runner: string | null;
  readonly timeZone: string | null;
  readonly units: 'metric' | 'imperial' | null;
  readonly json: boolean;
  readonly signal?: AbortSignal;
};

/** A Camber that runs beside this one sees the mark in the database: no queue is needed. */
const NO_QUEUES: Queues = {
  add: async () => {},
  addAll: async () => {},
  probe: async () => {},
  away: () => null,
};

/** What lies under a path. */
type Found = 'file' | 'history' | 'missing' | 'special';

const isZip = async (file: string): Promise<boolean> => {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await handle.close();
  }
};

/** DESIGN: lists lie beside the recordings that they name, and archives may be of any size: both are read from disk. */
const LISTS = /\.(?:csv|json)$/i;

const lookAt = async (file: string): Promise<Found> => {
  const found = await stat(file).catch(() => null);
  if (found === null) return 'missing';
  if (found.isDirectory()) return 'history';
  if (!found.isFile()) return 'special';
  if (found.size > DEFAULT_LIMITS.bytes || LISTS.test(file)) return 'history';
  return (await isZip(file)) ? 'history' : 'file';
};

type Result =
  | { readonly path: string; readonly file: FileOutcome }
  | { readonly path: string; readonly history: HistoryOutcome; readonly verdict: CurrentStatus | null }
  | { readonly path: string; readonly error: string; readonly isStopped?: boolean };

/** What one path is read with. */
type Import = {
  readonly door: Door;
  readonly athleteId: number;
  readonly reader: Reader;
  readonly onProgress: (progress: ImportProgress) => void;
  /** How the runner stands by what is stored. */
  readonly stands: () => Promise<CurrentStatus | null>;
};

const importOne = async (
  { door, athleteId, reader, onProgress, stands }: Import,
  file: string,
  args: ImportArgs,
): Promise<Result> => {
  const kind = await lookAt(file);
  if (kind === 'missing') return { path: file, error: fileProblemLine(file, { code: 'missing' }, reader) };
  if (kind === 'special') return { path: file, error: fileProblemLine(file, { code: 'notAFile' }, reader) };
  try {
    if (kind === 'file') {
      const bytes = await readFile(file);
      return { path: file, file: await door.importFile(athleteId, bytes, path.basename(file), 'command') };
    }
    const { units, signal } = args;
    const options = { onProgress, units, ...(signal !== undefined && { signal }) };
    const history = await door.importHistory(athleteId, file, 'command', options);
    return { path: file, history, verdict: await stands() };
  } catch (error) {
    if (args.signal?.aborted === true)
      return { path: file, error: 'Stopped. The same command goes on from here.', isStopped: true };
    if (error instanceof HistoryError)
      return { path: file, error: fileProblemLine(file, error.problem, reader) };
    throw error;
  }
};

const isWhole = (result: Result): boolean => {
  if ('error' in result) return false;
  if ('history' in result) return result.history.counts.refused === 0;
  return result.file.results.every(({ kind }) => kind !== 'refused');
};

const asksZone = (result: Result): boolean =>
  ('file' in result && result.file.asksZone) || ('history' in result && result.history.asksZone);

const tell = (result: Result, { json }: ImportArgs, reader: Reader, io: Output): void => {
  if (json) {
    const verdict =
      'verdict' in result && result.verdict !== null ? verdictJson(result.verdict, reader) : null;
    io.out(JSON.stringify({ ...result, ...('verdict' in result && { verdict }) }));
    return;
  }
  if ('error' in result) io.err(result.error);
  else if ('file' in result) for (const line of fileLines(result.file, reader)) io.out(line);
  else {
    for (const line of historyLines(path.basename(result.path), result.history, reader)) io.out(line);
    if (result.verdict !== null) for (const line of verdictLines(result.verdict, reader)) io.out(`  ${line}`);
  }
};

/** Does the work of `camber import`. Gives the exit code. */
export const importPaths = async (config: Config, args: ImportArgs, io: Output): Promise<number> => {
  if (args.timeZone !== null && !isKnownZone(args.timeZone)) {
    io.err(
      `camber import: "${printable(args.timeZone)}" is no time zone. Give a name such as Europe/Berlin.`,
    );
    return 2;
  }
  const log = createLog('warn');
  const clock = { now: () => Date.now() };
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    file: databaseFile(config),
    seal: createLiveSeal(config),
    log,
  });
  const door = openDoor({ store, clock, log, keys: loadKeys(config), queues: NO_QUEUES });
  try {
    const runner = await runnerNamed(store.read, args.runner ?? undefined);
    if (typeof runner === 'string') {
      io.err(`camber import: ${runner}`);
      return 1;
    }
    if (args.timeZone !== null) await tellTimeZone({ store, clock }, runner.id, args.timeZone);
    const reader = readerOf({ units: runner.units, language: 'en', hourCycle: 'h23' });
    const stands = async (): Promise<CurrentStatus | null> => {
      const athlete = await athletes.byId(store.read, runner.id);
      return athlete === null ? null : currentStatus(store.read, athlete, clock.now());
    };
    const results: Result[] = [];
    for (const file of args.paths) {
      const early = openEarlyVerdict(stands, reader, io);
      const tellFar = progressLines(io);
      const onProgress = (progress: ImportProgress): void => {
        early.look(progress);
        tellFar(progress);
      };
      const result = await importOne({ door, athleteId: runner.id, reader, onProgress, stands }, file, args);
      await early.done();
      tell(result, args, reader, io);
      results.push(result);
      if ('error' in result && result.isStopped === true) break;
    }
    if (results.some(asksZone))
      io.err(
        'Nothing tells in which zone some of these runs were: their days are UTC days. Say --time-zone once.',
      );
    return results.every(isWhole) ? 0 : 1;
  } finally {
    await door.close();
    await store.close();
  }
};
