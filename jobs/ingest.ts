import { z } from 'zod';
import type { Deps } from '../src/deps.ts';
import * as athletes from '../src/store/athletes.ts';
import * as inbox from '../src/store/inbox.ts';
import * as runs from '../src/store/runs.ts';
import * as shoes from '../src/store/shoes.ts';
import { isStravaError } from '../src/strava/errors.ts';
import { claimsDeauthorisation } from '../src/strava/events.ts';
import { defineJob } from './job.ts';
import { type FetchedRun, fetchRun } from './steps/fetch-run.ts';
import { followZone } from './steps/zone.ts';

/** Events may come before Strava has processed the streams: they are asked for once more. */
const STREAMS_LATER_MS = 5 * 60_000;

type InboxRow = NonNullable<Awaited<ReturnType<typeof inbox.byId>>>;

/** Strava announced an activity that cannot be read yet (0.6 % of events): ask again later. */
class NotThereYet extends Error {
  readonly code = 'not_there_yet';
}

/**
 * A webhook event is only a hint: whatever it says, Strava is asked what is true now. So events that are
 * forged, doubled, late or out of order all end in the same state.
 */
export const ingest = defineJob<'ingest'>({
  name: 'ingest',
  queue: 'strava',
  payload: z.object({ inboxId: z.number().int() }),
  subject: ({ inboxId }) => String(inboxId),
  retry: { attempts: 8, firstDelayMs: 15_000 },

  handle: async (deps, { inboxId }) => {
    const event = await inbox.byId(deps.store.read, inboxId);
    if (event === null || event.state !== 'new') return;
    if ((await athletes.byId(deps.store.read, event.ownerId)) === null) return settle(deps, event, 'ignored');
    if (event.objectType === 'athlete') return lookAtAthlete(deps, event);
    return lookAtActivity(deps, event);
  },

  gaveUp: async (deps, { inboxId }, error) => {
    // Gone before it could be read is an ordinary end; anything else is shown to the owner.
    const outcome = error instanceof NotThereYet ? 'ignored' : 'failed';
    await deps.store.write((tx) => inbox.markDone(tx, inboxId, outcome, error.message, deps.clock.now()));
  },
});

const settle = async (
  deps: Deps,
  event: InboxRow,
  outcome: 'done' | 'ignored',
  note?: string,
): Promise<void> => {
  await deps.store.write((tx) => inbox.markDone(tx, event.id, outcome, note ?? null, deps.clock.now()));
};

/** "Access revoked" comes unsigned: everything is deleted only after Strava itself refuses the token. */
const lookAtAthlete = async (deps: Deps, event: InboxRow): Promise<void> => {
  if (!claimsDeauthorisation(event)) return settle(deps, event, 'ignored');
  try {
    await deps.strava.athlete(event.ownerId);
    return await settle(deps, event, 'ignored', 'Strava still grants access');
  } catch (error) {
    if (!isStravaError(error, 'unauthorized') && !isStravaError(error, 'connection_dead')) throw error;
  }
  await deps.store.write(async (tx) => {
    await athletes.remove(tx, event.ownerId); // the stored events of this runner included
  });
  deps.log.info('a runner revoked access at Strava: all rows deleted');
};

const lookAtActivity = async (deps: Deps, event: InboxRow): Promise<void> => {
  const found = await fetchRun(deps, event.ownerId, event.objectId);
  if (found === null && event.aspect === 'create') {
    throw new NotThereYet(`activity ${event.objectId} is announced but cannot be read`);
  }
  await keep(deps, event, found);
  await deps.queues.add('assess', { athleteId: event.ownerId });
  if (found?.streamsMissing === true)
    await deps.queues.add('streams', { athleteId: event.ownerId }, { delayMs: STREAMS_LATER_MS });
};

/** The run, its shoes, the mark that findings are due and the end of the event in one transaction. */
const keep = (deps: Deps, event: InboxRow, found: FetchedRun | null): Promise<void> =>
  deps.store.write(async (tx) => {
    const now = deps.clock.now();
    const runChanged =
      found === null || found.run === null
        ? await runs.removeRun(tx, event.ownerId, event.objectId)
        : (await runs.upsertRun(tx, event.ownerId, found.run, { ...found.meta, now })) !== 'same';
    const shoeChanged = found?.shoe ? await shoes.upsertShoes(tx, event.ownerId, [found.shoe]) : false;
    await followZone(tx, event.ownerId);
    if (runChanged || shoeChanged) await athletes.markAssessDue(tx, event.ownerId, now);
    await inbox.markDone(tx, event.id, 'done', null, now);
  });
