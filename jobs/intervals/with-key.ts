import {
  changeIntervalsProgress,
  intervalsProgress,
  isIntervalsStopped,
} from '../../src/connection/intervals-link.ts';
import type { Deps } from '../../src/deps.ts';
import { isIntervalsError, noteOfIntervals } from '../../src/intervals/errors.ts';
import {
  type IntervalsLink,
  intervalsOf,
  noteIntervals,
  openIntervalsKey,
} from '../../src/store/intervals.ts';
import { SealError } from '../../src/store/seal.ts';

const noteError = (deps: Deps, athleteId: number, error: string): Promise<void> =>
  deps.store.write((tx) => noteIntervals(tx, athleteId, { lookedAt: deps.clock.now(), error }));

/** Until it may be asked again nobody does; the tick looks for those whose time has come. */
const wait = (deps: Deps, athleteId: number, until: number): Promise<void> =>
  deps.store.write(async (tx) => {
    const now = deps.clock.now();
    await noteIntervals(tx, athleteId, { lookedAt: now, error: 'limited' });
    await changeIntervalsProgress(tx, athleteId, now, (progress) => ({ ...progress, waitingUntil: until }));
  });

/**
 * Does something with a runner's key, unless it was refused or has to wait. A refused key and a limit are written down
 * and end it without another try; everything else is the queue's to repeat.
 */
export const withKey = async (
  deps: Deps,
  athleteId: number,
  task: (key: string, link: IntervalsLink) => Promise<void>,
): Promise<void> => {
  const link = await intervalsOf(deps.store.read, athleteId);
  if (link === null || isIntervalsStopped(link)) return;
  const now = deps.clock.now();
  const { waitingUntil } = await intervalsProgress(deps.store.read, athleteId, now);
  if (waitingUntil !== null && waitingUntil > now) return;
  try {
    const key = await openIntervalsKey(deps.store.read, athleteId, deps.seal);
    if (key !== null) await task(key, link);
  } catch (error) {
    if (error instanceof SealError) return noteError(deps, athleteId, 'sealed');
    if (isIntervalsError(error, 'key')) return noteError(deps, athleteId, noteOfIntervals(error));
    if (isIntervalsError(error, 'limited') && error.retryAtMs !== null)
      return wait(deps, athleteId, error.retryAtMs);
    throw error;
  }
};

/** The last try has failed: the reason stands where the runner sees it, until a look succeeds. */
export const noteGivenUp = (deps: Deps, athleteId: number, error: Error): Promise<void> =>
  noteError(deps, athleteId, noteOfIntervals(error));
