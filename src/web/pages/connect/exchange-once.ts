/** DESIGN: a reload, or a second tab of a browser that restores them, asks again within seconds. */
const ASKED_AGAIN_WITHIN_MS = 60_000;

/**
 * One exchange for each way back (its state and code), since a code works once: who asks again while the first exchange is under way, or has just
 * ended well before its answer was seen, is given what came of it. Whoever asks has shown the state that belongs to it.
 */
export const createExchangeOnce = <T>(now: () => number) => {
  const made = new Map<string, { readonly at: number; readonly result: Promise<T> }>();
  return (wayBack: string, exchange: () => Promise<T>): Promise<T> => {
    for (const [old, { at }] of made) if (now() - at > ASKED_AGAIN_WITHIN_MS) made.delete(old);
    const before = made.get(wayBack);
    if (before !== undefined) return before.result;
    const result = exchange();
    made.set(wayBack, { at: now(), result });
    // What went wrong may be tried again.
    result.catch(() => made.delete(wayBack));
    return result;
  };
};
