import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Deps } from '../deps.ts';
import { forgetWatched, rememberWatched, type WatchedFile, watchedFilesOf } from '../store/watched-files.ts';
import { compare } from './compare.ts';
import type { RunnersFolder } from './state.ts';
import { type Fate, MARKS, type ReadyFile, take } from './take.ts';
import { type Walk, walk } from './walk.ts';

type LookDeps = Pick<Deps, 'door' | 'log' | 'store'>;

/** Where a runner's files lie. */
export type RunnersPlaces = {
  readonly root: string;
  readonly athleteId: number;
  /** Their folders, below the root. */
  readonly folders: readonly string[];
  /** Files at the top of the watched folder are theirs as well. */
  readonly hasTop: boolean;
};

/** Whether to stop taking files: what is left waits for the next look. */
export type IsOver = () => boolean;

/** DESIGN: what cannot be read is named, a whole folder of it is not listed. */
const MOST_NAMED = 5;

const pathsBelow = (known: ReadonlyMap<string, WatchedFile>, folder: string): boolean =>
  [...known.keys()].some((each) => each.startsWith(`${folder}/`));

/** A runner's own folder, away or without anything in it at all, although files lay in it. */
const troubleOf = async (
  { root, folders }: RunnersPlaces,
  known: ReadonlyMap<string, WatchedFile>,
): Promise<RunnersFolder['trouble']> => {
  const remembered = new Set(
    [...known.keys()].flatMap((each) => (each.includes('/') ? [each.split('/')[0] ?? ''] : [])),
  );
  if ([...remembered].some((folder) => !folders.includes(folder))) return 'away';
  for (const folder of folders) {
    const entries = await readdir(path.join(root, folder)).catch(() => null);
    if (entries === null) return 'away';
    if (entries.length === 0 && pathsBelow(known, folder)) return 'emptied';
  }
  return null;
};

const walkAll = async ({ root, folders, hasTop }: RunnersPlaces): Promise<Walk> => {
  const walks = await Promise.all([
    ...folders.map((below) => walk({ root, below })),
    ...(hasTop ? [walk({ root, below: '', depth: 0 })] : []),
  ]);
  return { files: walks.flatMap(({ files }) => files), isCut: walks.some(({ isCut }) => isCut) };
};

/** One file; what goes wrong with it is logged and never stops the others. */
const takeOne = async (deps: LookDeps, file: ReadyFile): Promise<Fate> => {
  try {
    return await take(deps, file);
  } catch (error) {
    deps.log.error(
      { err: error, athleteId: file.athleteId },
      'a file in the watched folder could not be taken',
    );
    return 'unreadable';
  }
};

/** Looks at one runner's files, and takes those that are whole. What is away is told, and counts as not looked at. */
export const lookAtRunner = async (
  deps: LookDeps,
  places: RunnersPlaces,
  isOver: IsOver,
): Promise<RunnersFolder> => {
  const { root, athleteId } = places;
  const known = await watchedFilesOf(deps.store.read, athleteId);
  const nothing = { athleteId, files: known.size, left: 0, isCut: false, unreadable: [] };
  const trouble = await troubleOf(places, known);
  if (trouble !== null) return { ...nothing, trouble };
  const found = await walkAll(places).catch(() => null);
  if (found === null) return { ...nothing, trouble: 'away' };

  const { ready, changed, gone } = compare(known, found.files);
  await deps.store.write(async (tx) => {
    await rememberWatched(
      tx,
      athleteId,
      changed.map((seen) => ({ ...seen, hash: null })),
    );
    // What was not seen because something could not be read is not gone.
    if (!found.isCut) await forgetWatched(tx, athleteId, gone);
  });

  const unreadable = found.files.filter(({ path: at }) => known.get(at)?.hash === MARKS.refused);
  let left = changed.length + ready.length;
  for (const seen of ready) {
    if (isOver()) break;
    const fate = await takeOne(deps, { root, athleteId, seen });
    if (fate === 'unreadable') unreadable.push(seen);
    if (fate === 'taken') left -= 1;
  }
  return {
    athleteId,
    trouble: null,
    files: found.files.length,
    left,
    isCut: found.isCut,
    unreadable: unreadable.slice(0, MOST_NAMED).map(({ path: at }) => path.posix.basename(at)),
  };
};
