import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../../jobs/strava/ingest.ts';
import { EVENTS_PER_HOUR, TOO_MANY } from '../../../jobs/strava/steps/event-budget.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/core/durations.ts';
import type { Deps, JobName } from '../../../src/deps.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as inbox from '../../../src/store/inbox.ts';
import { StravaError } from '../../../src/strava/errors.ts';
import { type Desk, NOON, RUNNER, startDesk } from '../notifier/support.ts';

/** What a forger who knows the secret address can make Camber ask of Strava: events are not signed. */

/** As many as the job's `retry` allows. */
const ATTEMPTS = ingest.retry.attempts;
const OTHER = RUNNER + 1;

let desk: Desk;
let deps: Deps;
/** What was asked of Strava. */
let reads: string[];
let queued: { readonly name: JobName; readonly payload: unknown; readonly delayMs: number }[];
let number = 0;

beforeEach(async () => {
  desk = await startDesk();
  await desk.connect([], NOON - HOUR_MS);
  await desk.deps.store.write((tx) =>
    athletes.upsertConnected(tx, { stravaId: OTHER, units: 'metric', scopes: [], name: null, now: NOON }),
  );
  reads = [];
  queued = [];
  const add: Deps['queues']['add'] = async (name, payload, { delayMs = 0 } = {}) =>
    void queued.push({ name, payload, delayMs });
  deps = {
    ...desk.deps,
    queues: { ...desk.deps.queues, add },
    strava: {
      activity: async (id: number, activityId: number) => {
        reads.push(`${id}/${activityId}`);
        throw new StravaError('not_found', 'Record Not Found');
      },
      athlete: async (id: number) => void reads.push(`athlete ${id}`),
    },
  } as unknown as Deps;
});
afterEach(() => desk.close());

const forge = async (event: Partial<inbox.NewEvent> = {}): Promise<number> => {
  number += 1;
  const forged = {
    key: `k${number}`,
    ownerId: RUNNER,
    objectType: 'activity',
    objectId: number,
    aspect: 'update',
  };
  const now = desk.clock.at;
  const row = { ...forged, eventTime: now, updates: {}, now, ...event };
  return (await desk.deps.store.write((tx) => inbox.addEvent(tx, row))) ?? 0;
};
const look = (inboxId: number, attempt = 0): Promise<void> => ingest.handle(deps, { inboxId }, attempt);
const stateOf = async (id: number) => {
  const event = await inbox.byId(deps.store.read, id);
  return [event?.state, event?.note];
};

/** As the queue does it: again after each failure, then given up. */
const toTheEnd = async (inboxId: number): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1)
    try {
      return await look(inboxId, attempt);
    } catch (error) {
      if (attempt === ATTEMPTS - 1) await ingest.gaveUp?.(deps, { inboxId }, error as Error);
    }
};

describe('an event of an activity that nobody knows', () => {
  it('costs one read, and two more within half an hour, however often it is tried', async () => {
    const id = await forge({ aspect: 'create' });
    await expect(look(id)).rejects.toThrow('cannot be read');
    expect(reads.length).toBe(1);
    await expect(look(id, 1)).rejects.toThrow('cannot be read');
    await expect(look(id, 2)).rejects.toThrow('cannot be read');
    expect(reads.length).toBe(1);
    await toTheEnd(id);
    expect(reads.length).toBe(3);
    expect((await stateOf(id))[0]).toBe('ignored');
  });

  it('costs one read where it says that something changed or went', async () => {
    for (const aspect of ['update', 'delete']) await toTheEnd(await forge({ aspect }));
    expect(reads.length).toBe(2);
  });
});

describe('a flood of events of one runner', () => {
  const flood = async (many: number, event: Partial<inbox.NewEvent> = {}): Promise<void> => {
    for (let n = 0; n < many; n += 1) await look(await forge(event));
  };

  it('is looked at one by one up to the limit of an hour; then the list is read, once, for all the rest', async () => {
    await flood(EVENTS_PER_HOUR);
    expect(reads.length).toBe(EVENTS_PER_HOUR);
    expect(queued.filter(({ name }) => name === 'relist')).toEqual([]);
    const late = await forge();
    await look(late);
    expect(await stateOf(late)).toEqual(['ignored', TOO_MANY]);
    await flood(200);
    expect(reads.length).toBe(EVENTS_PER_HOUR);
    // The queue keeps one job for a runner (its subject).
    const lists = queued.filter(({ name }) => name === 'relist');
    expect(new Set(lists.map((job) => JSON.stringify(job))).size).toBe(1);
    expect(lists[0]).toEqual({ name: 'relist', payload: { athleteId: RUNNER }, delayMs: 10 * MINUTE_MS });
  });

  it('takes nothing from another runner', async () => {
    await flood(EVENTS_PER_HOUR + 5);
    reads.length = 0;
    await look(await forge({ ownerId: OTHER }));
    expect(reads.length).toBe(1);
  });

  it('is over when the hour is', async () => {
    await flood(EVENTS_PER_HOUR + 5);
    reads.length = 0;
    desk.clock.at += HOUR_MS;
    await look(await forge());
    expect(reads.length).toBe(1);
  });

  it('counts what was not there at once, before it has ended', async () => {
    for (let n = 0; n < EVENTS_PER_HOUR + 40; n += 1)
      await look(await forge({ aspect: 'create' })).catch(() => {});
    expect(reads.length).toBe(EVENTS_PER_HOUR);
  });

  it('does not drop that access was revoked: one waits and is asked about later, its doubles end', async () => {
    const revoked = { objectType: 'athlete', aspect: 'update', updates: { authorized: 'false' } };
    await flood(EVENTS_PER_HOUR);
    reads.length = 0;
    const [first, second] = [await forge(revoked), await forge(revoked)];
    await expect(look(first)).rejects.toMatchObject({
      code: 'rate_limited',
      field: 'reserved',
      retryAtMs: desk.clock.at + 10 * MINUTE_MS,
    });
    await look(second);
    expect([await stateOf(first), (await stateOf(second))[0]]).toEqual([['new', null], 'ignored']);
    expect(reads).toEqual([]);
    desk.clock.at += HOUR_MS;
    await look(first);
    expect(reads).toEqual([`athlete ${RUNNER}`]);
  });
});
