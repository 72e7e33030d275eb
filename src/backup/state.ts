import { z } from 'zod';
import { getState, setState } from '../store/app-state.ts';
import type { Db } from '../store/db.ts';
import type { BackupFile } from './files.ts';
import { makeBackup, type BackupDeps } from './make.ts';
import { BackupError } from './problem.ts';

/** What became of the last backup, for whoever watches. */

const KEY = 'backup';

const State = z.object({
  /** When it was tried last, epoch milliseconds. */
  triedAt: z.number(),
  /** The newest one that was made, and when; null before the first. */
  made: z.object({ at: z.number(), name: z.string(), bytes: z.number() }).nullable(),
  /** Why the last try failed: a BackupProblem, or `unknown`; null when it did not. */
  error: z.string().nullable(),
});

export type BackupState = z.infer<typeof State>;

/** null before the first try. */
export const backupState = async (db: Db): Promise<BackupState | null> =>
  State.nullable()
    .catch(null)
    .parse(await getState(db, KEY));

const note = ({ store }: BackupDeps, state: BackupState): Promise<void> =>
  store.write((tx) => setState(tx, KEY, state));

/** Makes a backup and notes what became of it. @throws what makeBackup throws */
export const makeAndNote = async (deps: BackupDeps): Promise<BackupFile> => {
  const triedAt = deps.clock.now();
  try {
    const made = await makeBackup(deps);
    await note(deps, { triedAt, made: { at: made.madeAt, name: made.name, bytes: made.bytes }, error: null });
    return made;
  } catch (error) {
    const before = await backupState(deps.store.read).catch(() => null);
    const code = error instanceof BackupError ? error.code : 'unknown';
    // Where the disk is full this fails as well; what is thrown is the cause.
    await note(deps, { triedAt, made: before?.made ?? null, error: code }).catch(() => {});
    throw error;
  }
};
