import { z } from 'zod';
import * as appState from '../store/app-state.ts';
import type { Db } from '../store/db.ts';

const KEY = 'watched_folder';

/**
 * `away`: a folder is not there, or must not be read. `emptied`: nothing at all lies in it, but files did: a disk that
 * is not mounted looks like that.
 */
const Trouble = z.enum(['away', 'emptied']).nullable();

const OfRunner = z.object({
  athleteId: z.number(),
  trouble: Trouble,
  /** Files that are looked at. */
  files: z.number(),
  /** Of them not taken in yet. */
  left: z.number(),
  /** Not all of it is looked at: too deep, too many, or not to be read. */
  isCut: z.boolean(),
  /** Files that cannot be opened, by name: the first few. */
  unreadable: z.array(z.string()),
});

const State = z.object({
  /** The folder, as the process names it that looks at it. */
  dir: z.string(),
  lookedAt: z.number(),
  trouble: Trouble,
  /** The system's word for it (ENOENT, EACCES …). */
  code: z.string().nullable(),
  /** Folders in it that belong to no runner, or that are links: the first few. */
  nobodys: z.array(z.string()),
  runners: z.array(OfRunner),
});

/** What came of the last look at the watched folder. Instants are epoch milliseconds. */
export type FolderState = z.infer<typeof State>;
export type RunnersFolder = z.infer<typeof OfRunner>;

/** What the last look found; null where no folder is watched. */
export const folderState = async (db: Db): Promise<FolderState | null> => {
  const read = State.safeParse(await appState.getState(db, KEY));
  return read.success ? read.data : null;
};

/** Notes what a look found; null when no folder is watched any more. */
export const noteFolder = (tx: Db, state: FolderState | null): Promise<void> =>
  appState.setState(tx, KEY, state);
