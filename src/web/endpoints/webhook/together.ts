/** DESIGN: more rows in one statement are no quicker, and all of them wait for it. */
const MOST_AT_ONCE = 500;
/** DESIGN: so many turns of the event loop without anything new, and nobody else is just arriving; together microseconds. */
const QUIET_TURNS = 3;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Who waits for an item: an AbortSignal, or as little of one as is read here. */
type Waiter = { readonly aborted: boolean };

/** Does the work for one of many; several that ask meanwhile are done at once. */
export type Together<T, R> = (item: T, waiter?: Waiter) => Promise<R>;

type Waiting<T, R> = {
  readonly item: T;
  readonly waiter: Waiter | undefined;
  resolve(result: R): void;
  reject(error: unknown): void;
};

/**
 * Gathers what comes while earlier work is under way, and does it together: one transaction, and so one sync of the
 * disk, for all. One that nobody waits for any more (`aborted` before its turn) is left out, unanswered. Work that
 * failed because of one item (`isAboutItem`) is tried again one by one: a bad one is not the failure of its neighbours.
 */
export const together = <T, R>(
  work: (items: readonly T[]) => Promise<readonly R[]>,
  isAboutItem: (error: unknown) => boolean = () => false,
): Together<T, R> => {
  let waiting: Waiting<T, R>[] = [];
  let isUnderWay = false;

  const settle = async (batch: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await work(batch.map(({ item }) => item));
      for (const [i, each] of batch.entries()) each.resolve(results[i] as R);
    } catch (error) {
      if (batch.length > 1 && isAboutItem(error)) for (const each of batch) await settle([each]);
      else for (const each of batch) each.reject(error);
    }
  };

  /** Those that were answered together come back nearly together: the first of them does not go alone. No clock waits. */
  const gather = async (): Promise<void> => {
    let quiet = 0;
    while (quiet < QUIET_TURNS && waiting.length < MOST_AT_ONCE) {
      const before = waiting.length;
      await turn();
      quiet = waiting.length > before ? 0 : quiet + 1;
    }
  };

  const run = async (): Promise<void> => {
    isUnderWay = true;
    while (waiting.length > 0) {
      await gather();
      const live = waiting.filter(({ waiter }) => waiter?.aborted !== true);
      waiting = live.slice(MOST_AT_ONCE);
      if (live.length > 0) await settle(live.slice(0, MOST_AT_ONCE));
    }
    isUnderWay = false;
  };

  return (item, waiter) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, waiter, resolve, reject });
      if (!isUnderWay) void run();
    });
};
