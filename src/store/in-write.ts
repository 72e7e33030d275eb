import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db } from './db.ts';
import { StoreError } from './errors.ts';

/** One guard per store: it knows whether the code that runs now was called from inside a write. */
export const createWriteGuard = () => {
  const current = new AsyncLocalStorage<{ open: boolean }>();
  return {
    /** @throws StoreError `store_misuse` inside a write: on SQLite it would wait for itself for ever. */
    assertOutside: (): void => {
      if (current.getStore()?.open === true) {
        throw new StoreError('store_misuse', 'write() was called inside write(): pass its tx on instead');
      }
    },
    /**
     * Runs `fn` with a Db that throws once `fn` is done: a query nobody waited for must not slip into the
     * next caller's transaction.
     */
    during: async <T>(db: Db, fn: (tx: Db) => Promise<T>): Promise<T> => {
      const state = { open: true };
      const tx: Db = {
        get sql() {
          if (!state.open)
            throw new StoreError('store_misuse', 'a query came after its transaction had ended');
          return db.sql;
        },
        t: db.t,
        stored: db.stored,
        seal: db.seal,
        locked: db.locked,
      };
      try {
        return await current.run(state, () => fn(tx));
      } finally {
        state.open = false;
      }
    },
  };
};
