import { hash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Store } from '../../store/open.ts';

/**
 * Gives what is known for a key, or reads and works it out. The key names all that the work depends on besides what is
 * read; what is read is plain data, and the work a pure function of it.
 */
export type Remembered<T> = <R>(key: string, read: () => Promise<R>, work: (reads: R) => T) => Promise<T>;

type Known<T> = { readonly revision: string; readonly reads: string; readonly value: T };

/**
 * Keeps what was worked out until what it was worked out from changes, whichever process changed it: the database itself is
 * asked before each use. While it stays as it is, nothing is read. When something in it has changed, it is read again, and
 * worked out again only where the change is among what was read: other runners' runs are none of it.
 * The `most` that were used last are kept.
 */
export const createRemembered = <T>({ revision }: Pick<Store, 'revision'>, most: number): Remembered<T> => {
  const known = new Map<string, Known<T>>();
  return async (key, read, work) => {
    // Asked before anything is read: what changes meanwhile makes it old at once, and never new by mistake.
    const now = await revision();
    const found = known.get(key);
    const put = (each: Known<T>): T => {
      known.delete(key);
      known.set(key, each);
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
      return each.value;
    };
    if (found?.revision === now) return put(found);
    const data = await read();
    const reads = hash('sha256', serialize(data));
    return put({ revision: now, reads, value: found?.reads === reads ? found.value : work(data) });
  };
};
