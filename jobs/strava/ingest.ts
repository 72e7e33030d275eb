import { z } from 'zod';
import type { Deps } from '../../src/deps.ts';
import { partFromStrava } from '../../src/connection/unlink-strava.ts';
import { sayGoodbye } from '../../src/notices/sending/say-goodbye.ts';
import { forgetRunner } from '../../src/runner/leaving.ts';
import { followZone } from '../../src/runner/follow-zone.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as inbox from '../../src/store/inbox.ts';
import * as syncs from '../../src/store/syncs.ts';
import { passwordOf } from '../../src/store/passwords.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoes from '../../src/store/shoes.ts';
import { isStravaError } from '../../src/strava/errors.ts';
import { claimsDeauthorisation } from '../../src/strava/events.ts';
import { defineJob } from '../queue/job.ts';
import { endedUnread } from './steps/event-budget.ts';
import { type FetchedRun, fetchRun } from './steps/fetch-run.ts';

/** Events may come before Strava has processed the streams: they are asked for once more. */
const STREAMS_LATER_MS = 5 * 60_000;

type InboxRow = NonNullable<Awaited<ReturnType<typeof inbox.byId>>>;

/** Strava announced an activity that cannot be read yet (0.6 % of events): ask again later. */
class NotThereYet extends Error {
  readonly code = 'not_there_yet';
  constructor({ objectId }: Pick<InboxRow, 'objectId'>) {
    super(`activity ${objectId} is announced but cannot be read`);
  }
}

/** The note of an event whose activity was not there. */
const NOT_THERE = 'announced, and not there yet';

/**
 * DESIGN: of the eight attempts those that look again for what was not there: after two minutes, and after half an hour.
 * Each costs a read, and anybody may have announced it.
 */
const LOOKS: ReadonlySet<number> = new Set([3, 7]);

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

  handle: async (deps, { inboxId }, attempt = 0) => {
    const event = await inbox.byId(deps.store.read, inboxId);
    if (event === null || event.state !== 'new') return;
    if ((await athletes.byId(deps.store.read, event.ownerId)) === null) return settle(deps, event, 'ignored');
    if (await endedUnread(deps, event)) return;
    if (event.objectType === 'athlete') return lookAtAthlete(deps, event);
    if (event.note === NOT_THERE && !LOOKS.has(attempt)) throw new NotThereYet(event);
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
  if (!(await hasEnded(deps, event.ownerId)))
    return settle(deps, event, 'ignored', 'Strava still grants access');
  const athlete = await athletes.byId(deps.store.read, event.ownerId);
  if (athlete === null) return;
  if ((await passwordOf(deps.store.read, athlete.id)) !== null) return keepAccount(deps, event);
  if (await forgetRunner(deps, athlete, { by: 'strava', revoked: true }))
    await sayGoodbye(deps, athlete, { revoked: true });
  deps.log.info('a runner revoked access at Strava: everything is deleted');
};

/** An account with a login of its own outlives Strava: what came from there goes, and the rest stays. */
const keepAccount = async (deps: Deps, event: InboxRow): Promise<void> => {
  await partFromStrava(deps, event.ownerId, { revoked: true });
  await settle(deps, event, 'done');
  deps.log.info('a runner revoked access at Strava: what came from there is deleted');
};

/** One 401 may be a bad moment of Strava's (STRAVA.md 6.4); after it the token is renewed, and asked for once more. */
const hasEnded = async (deps: Deps, athleteId: number): Promise<boolean> => {
  for (let look = 1; look <= 2; look += 1) {
    try {
      await deps.strava.athlete(athleteId);
      return false;
    } catch (error) {
      if (isStravaError(error, 'connection_dead')) return true;
      if (!isStravaError(error, 'unauthorized')) throw error;
    }
  }
  return true;
};

const lookAtActivity = async (deps: Deps, event: InboxRow): Promise<void> => {
  const found = await fetchRun(deps, event.ownerId, event.objectId);
  if (found === null && event.aspect === 'create') {
    await deps.store.write((tx) => inbox.noteWaiting(tx, event.id, NOT_THERE));
    throw new NotThereYet(event);
  }
  const leftPair = await keep(deps, event, found);
  await deps.queues.add('assess', { athleteId: event.ownerId });
  if (leftPair) await deps.queues.add('shoes', { athleteId: event.ownerId });
  if (found?.streamsMissing === true)
    await deps.queues.add('streams', { athleteId: event.ownerId }, { delayMs: STREAMS_LATER_MS });
};

/**
 * The run, its shoes, the marks that findings and shoes are due and the end of the event in one transaction. Gives whether
 * a pair lost a run: it has lost its distance at Strava, too, and what is told of the run says nothing of that pair.
 */
const keep = (deps: Deps, event: InboxRow, found: FetchedRun | null): Promise<boolean> =>
  deps.store.write(async (tx) => {
    if (!(await athletes.lockAthlete(tx, event.ownerId))) return false; // left meanwhile
    const now = deps.clock.now();
    const pair = (await runs.recordingById(tx, event.ownerId, event.objectId))?.run.gearId ?? null;
    const leftPair = pair !== null && pair !== (found?.run?.gearId ?? null);
    const runChanged =
      found === null || found.run === null
        ? await runs.removeRun(tx, event.ownerId, event.objectId)
        : (await runs.upsertRun(tx, event.ownerId, found.run, { ...found.meta, now })) !== 'same';
    const shoeChanged = found?.shoe ? await shoes.upsertShoes(tx, event.ownerId, [found.shoe]) : false;
    await followZone(tx, event.ownerId, now);
    await syncs.note(tx, event.ownerId, { readAt: now, ...(leftPair && { shoesDueAt: now }) });
    if (runChanged || shoeChanged) await athletes.markAssessDue(tx, event.ownerId, now);
    await inbox.markDone(tx, event.id, 'done', null, now);
    return leftPair;
  });
