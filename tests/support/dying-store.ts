import type { Store } from '../../src/store/open.ts';

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
};

/**
 * A store whose process kills itself at one of its writes: `1 before` dies before the first one is done, `2 after` after
 * the second one was. Without a place it is the store itself.
 */
export const dyingStore = (store: Store, at: string | undefined): Store => {
  if (at === undefined) return store;
  const [number, side] = at.split(' ');
  let writes = 0;
  return {
    ...store,
    write: async (task) => {
      writes += 1;
      const isHere = String(writes) === number;
      if (isHere && side === 'before') return die();
      const result = await store.write(task);
      return isHere ? die() : result;
    },
  };
};
