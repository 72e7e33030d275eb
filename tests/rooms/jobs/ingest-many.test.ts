import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenQueues, openQueues } from '../../../jobs/queue/queues.ts';
import { ingestMany } from '../../../jobs/strava/ingest-many.ts';
import type { Deps } from '../../../src/deps.ts';
import { addressFromUrl } from '../../../src/platform/redis/address.ts';
import { queueEvents } from '../../../src/web/endpoints/webhook/queue-events.ts';
import { startRedisServer } from '../../support/redis-server.ts';

let queues: OpenQueues;
let end: () => Promise<void>;

beforeEach(async () => {
  const server = await startRedisServer();
  const address = addressFromUrl(`redis://127.0.0.1:${server.port}`);
  queues = openQueues({ address, away: () => null }, 'test', pino({ level: 'silent' }));
  end = async () => {
    await queues.close();
    await server.stop();
  };
});
afterEach(() => end());

const waiting = async () =>
  (await queues.byName.strava.getJobs(['wait'], 0, 100, true)).map(({ name, data }) => ({
    name,
    data: data as unknown,
  }));
const MANY = Array.from({ length: 20 }, (_, i) => i + 1);

describe('stored events', () => {
  it('that are few are queued each, and many as one job', async () => {
    await queueEvents(queues, [1, 2]);
    await queueEvents(
      queues,
      MANY.map((id) => id + 100),
    );
    const many = { inboxIds: MANY.map((id) => id + 100) };
    expect(await waiting()).toEqual([
      { name: 'ingest', data: { inboxId: 1 } },
      { name: 'ingest', data: { inboxId: 2 } },
      { name: 'ingest-many', data: many },
    ]);
    expect(ingestMany.payload.parse(many)).toEqual(many);
  });

  it('are queued once each, also where some wait already and the job for all is done again', async () => {
    await queueEvents(queues, [3]);
    for (let i = 0; i < 2; i += 1) await ingestMany.handle({ queues } as unknown as Deps, { inboxIds: MANY });
    const ids = (await waiting()).map(({ data }) => (data as { inboxId: number }).inboxId);
    expect(ids.toSorted((a, b) => a - b)).toEqual(MANY);
  });

  it('that come again as the same batch wait once', async () => {
    await queueEvents(queues, MANY);
    await queueEvents(queues, MANY);
    expect(await waiting()).toHaveLength(1);
  });
});
