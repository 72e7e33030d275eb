import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Config } from '../../config/load-config.ts';
import { exclusively } from '../../platform/folder-lock.ts';
import { OLD_ENCRYPTION } from '../../platform/keys-in-use.ts';
import { keysFolder, restoreLock, restoringFolder } from '../../platform/paths.ts';
import { getState } from '../../store/app-state.ts';
import type { Store } from '../../store/open.ts';
import { KEYS } from '../archive/manifest.ts';
import { RESTORED } from './stage-rows.ts';

/**
 * A restore has two halves, rows and keys, and may be killed between them. So all of it lies ready in a folder, and the
 * moment when the database takes the rows decides: they bring the number of the restore. Whoever finds the folder looks
 * whether the database has that number: then the keys follow, else the folder goes and all is as it was.
 */

const NOTE = 'restore.json';

const Note = z.object({ id: z.string() });

/** Marks the folder as ready. */
export const markStaged = (config: Config, id: string): void =>
  writeFileSync(path.join(restoringFolder(config), NOTE), JSON.stringify({ id }), {
    mode: 0o600,
    flush: true,
  });

const stagedId = (config: Config): string | null => {
  try {
    return Note.parse(JSON.parse(readFileSync(path.join(restoringFolder(config), NOTE), 'utf8'))).id;
  } catch {
    return null;
  }
};

const placeKeys = (config: Config): void => {
  const from = path.join(restoringFolder(config), KEYS);
  if (!existsSync(from)) return;
  const to = keysFolder(config);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const names = readdirSync(from);
  // One of a change of keys that the backup knows nothing of: it may have been placed by a call that was killed.
  const isOldGone = names.includes('encryption.key') && !names.includes(OLD_ENCRYPTION);
  if (isOldGone) rmSync(path.join(to, OLD_ENCRYPTION), { force: true });
  for (const name of names.toSorted()) renameSync(path.join(from, name), path.join(to, name));
  const handle = openSync(to, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** Ends what a restore has begun, one way or the other; the caller holds its lock. */
export const settleStaged = async (config: Config, store: Pick<Store, 'read'>): Promise<void> => {
  const id = stagedId(config);
  const restored = Note.safeParse(await getState(store.read, RESTORED));
  if (id !== null && restored.success && restored.data.id === id) placeKeys(config);
  rmSync(restoringFolder(config), { recursive: true, force: true });
};

/** At every start: a restore that was killed is ended, before a key is read. Waits for one that is under way. */
export const finishRestore = async (config: Config, store: Pick<Store, 'read'>): Promise<void> => {
  if (!existsSync(restoringFolder(config))) return;
  await exclusively(restoreLock(config), () => settleStaged(config, store));
};
