import { setState } from '../../store/app-state.ts';
import { accountStates } from '../../store/athletes.ts';
import { StoreError } from '../../store/errors.ts';
import { openStore, type Store } from '../../store/open.ts';
import { NO_SEAL } from '../../store/seal.ts';
import { checkDatabase } from '../check-database.ts';
import { BackupError } from '../problem.ts';

/** Under this key the database remembers the restore that its rows came with. */
export const RESTORED = 'restored';

/** What the rows are told of the restore that brings them; `at` in epoch milliseconds. */
export type RestoreMark = { readonly id: string; readonly at: number; readonly madeAt: string };

const SILENT = { info: () => {}, warn: () => {} };

/**
 * Makes the rows of a backup ready: looks whether they are whole, brings them to the tables of this Camber and marks them.
 * Gives how many runners they hold. @throws BackupError `newer`, `damaged`
 */
export const stageRows = async (file: string, mark: RestoreMark): Promise<number> => {
  try {
    checkDatabase(file);
  } catch (error) {
    throw new BackupError('damaged', 'The database in this backup is damaged: take an older backup.', {
      cause: error,
    });
  }
  const store = await open(file);
  try {
    await store.write((tx) => setState(tx, RESTORED, mark));
    return (await accountStates(store.read)).length;
  } finally {
    await store.close();
  }
};

const open = async (file: string): Promise<Store> => {
  try {
    return await openStore({ databaseUrl: null, file, seal: NO_SEAL, log: SILENT });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store_newer')
      throw new BackupError(
        'newer',
        'A newer Camber made this backup: install that version, or a later one, and restore it there.',
        { cause: error },
      );
    throw error;
  }
};
