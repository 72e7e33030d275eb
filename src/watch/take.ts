import path from 'node:path';
import type { Deps } from '../deps.ts';
import { HistoryError } from '../files/history/errors.ts';
import { rememberWatched } from '../store/watched-files.ts';
import { readSettled } from './read-settled.ts';
import type { SeenFile } from './walk.ts';

/** What stands for the hash of a file that has none: it is not tried again before it changes. */
export const MARKS = {
  /** Read from its place, as a history. */
  archive: '!archive',
  /** No recording is so large, and it is no archive that can be read. */
  refused: '!refused',
} as const;

/** `taken`: it need not be looked at again. `unsettled`: by the next look. `unreadable`: by every look. */
export type Fate = 'taken' | 'unsettled' | 'unreadable';

type TakeDeps = Pick<Deps, 'door' | 'log' | 'store'>;

/** A file of a runner's that was the same in two looks. */
export type ReadyFile = { readonly root: string; readonly athleteId: number; readonly seen: SeenFile };

/** What an archive is worth is in the runner's log of imports; one that cannot be read is passed over from then on. */
const takeArchive = async (
  { door, log }: TakeDeps,
  { athleteId }: ReadyFile,
  place: string,
): Promise<string> => {
  try {
    await door.importHistory(athleteId, place, 'folder');
    return MARKS.archive;
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    log.warn({ reason: error.message }, 'an archive in the watched folder cannot be read');
    return MARKS.refused;
  }
};

/**
 * Takes one file in through the door and remembers that it was. The file stays where it is.
 * @throws what the door throws: the store's errors
 */
export const take = async (deps: TakeDeps, file: ReadyFile): Promise<Fate> => {
  const { athleteId, seen } = file;
  const settled = await readSettled(file.root, seen);
  if (settled.kind === 'unsettled' || settled.kind === 'unreadable') return settled.kind;
  const name = path.posix.basename(seen.path);
  const hash =
    settled.kind === 'bytes'
      ? (await deps.door.importFile(athleteId, settled.bytes, name, 'folder')).hash
      : settled.kind === 'archive'
        ? await takeArchive(deps, file, settled.place)
        : MARKS.refused;
  await deps.store.write((tx) => rememberWatched(tx, athleteId, [{ ...seen, hash }]));
  return 'taken';
};
