/** Strava asks for an answer within two seconds (its webhook documentation), and sends again what gets none. */
const ANSWER_MS = 1_800;

/** The work has not ended while somebody waited. */
class TooLate extends Error {
  readonly code = 'too_late';
}

/**
 * What the work gives. The signal tells the work that nobody waits for it any more.
 * @throws TooLate where it takes longer than Strava waits: at a locked database it shall hear so, and send again.
 */
export const inTime = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const patience = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    patience.abort();
    late.reject(new TooLate('the database did not take it in time'));
  }, ANSWER_MS);
  try {
    return await Promise.race([work(patience.signal), late.promise]);
  } finally {
    clearTimeout(timer);
  }
};
