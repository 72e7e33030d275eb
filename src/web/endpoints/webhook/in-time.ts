/** Strava asks for an answer within two seconds (its webhook documentation), and sends again what gets none. */
const ANSWER_MS = 1_800;

/** The work has not ended while somebody waited. */
class TooLate extends Error {
  readonly code = 'too_late';
}

/**
 * What the work gives. `aborted` tells the work that nobody waits for it any more: a plain field, since a signal of the
 * platform's costs as much as all else here.
 * @throws TooLate where it takes longer than Strava waits: at a locked database it shall hear so, and send again.
 */
export const inTime = <T>(work: (waiter: { readonly aborted: boolean }) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const waiter = { aborted: false };
    const timer = setTimeout(() => {
      waiter.aborted = true;
      reject(new TooLate('the database did not take it in time'));
    }, ANSWER_MS);
    work(waiter)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
