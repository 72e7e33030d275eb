import type { ReadingNote, ReadingNoteKey } from '../core/history/reading-notes.ts';
import type { FileProblem, FileProblemCode } from '../core/streams/file-facts.ts';
import { HistoryError, readHistoryOfBytes } from '../files/history/read-history.ts';
import * as athletes from '../store/athletes.ts';
import { keepFile } from '../store/files.ts';
import { importHistory } from './import-history.ts';
import type { DoorDeps, IncomingFile } from './incoming.ts';
import type { FileOutcome, FileResult } from './outcome.ts';

/** Why a recording was refused that may be a list or an archive. */
const OTHERWISE: ReadonlySet<FileProblemCode> = new Set(['archive', 'noStreams', 'unknownKind']);

export const mayBeHistory = ({ code }: FileProblem): boolean => OTHERWISE.has(code);

/** What a note on a history means where nothing else came of it. */
const MEANING: Readonly<Partial<Record<ReadingNoteKey, FileProblemCode>>> = {
  tooBig: 'tooBigInside',
  damagedEntries: 'damagedInside',
  namesOutside: 'nothingInside',
  withoutDay: 'noTimes',
  clockNotSet: 'noTimes',
  inFuture: 'inFuture',
};

/** Why nothing came of an archive or list: as the first file in it was refused, or as it says of itself. */
const emptiness = (notes: readonly ReadingNote[]): FileProblem => {
  const refused = notes.find(({ problem }) => problem !== undefined)?.problem;
  if (refused !== undefined) return refused;
  const told = notes.find(({ key }) => MEANING[key] !== undefined);
  if (told === undefined) return { code: 'noActivities' };
  return { code: MEANING[told.key]!, ...(told.what !== undefined && { detail: told.what }) };
};

/** Takes in an archive or a list that is in memory; a reason where it is neither, and nothing was done. */
export const takeHistoryInMemory = async (
  deps: DoorDeps,
  incoming: IncomingFile,
  { name, hash }: { readonly name: string; readonly hash: string },
): Promise<FileOutcome | FileProblem> => {
  const { athlete, bytes, origin } = incoming;
  const { store, clock } = deps;
  try {
    const outcome = await importHistory(deps, {
      athlete,
      name,
      origin,
      read: (options) => readHistoryOfBytes(bytes, options),
    });
    const refused = outcome.refused.map(({ problem }): FileResult => ({ kind: 'refused', problem }));
    const told = [...outcome.results, ...refused];
    const results: readonly FileResult[] =
      told.length > 0 ? told : [{ kind: 'refused', problem: emptiness(outcome.notes) }];
    await store.write(async (tx) => {
      if (await athletes.lockAthlete(tx, athlete.id))
        await keepFile(tx, athlete.id, { hash, origin, name, at: clock.now(), results });
    });
    return { name, hash, results, asksZone: outcome.asksZone };
  } catch (error) {
    if (error instanceof HistoryError) return error.problem;
    throw error;
  }
};
