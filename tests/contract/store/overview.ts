import { expect, it } from 'vitest';
import * as backfills from '../../../src/store/backfills.ts';
import * as inbox from '../../../src/store/inbox.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { allBackfills, eventsWaiting, mailsWaiting, runsKept } from '../../../src/store/overview.ts';
import * as runs from '../../../src/store/runs.ts';
import { storeVersions } from '../../../src/store/versions.ts';
import { aMail, aMeta, anEvent, nthRun } from './examples.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

contract('the owner’s overview', (given) => {
  it('counts each athlete’s runs and knows the last day', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await store.write(async (tx) => {
      for (const n of [1, 2, 3])
        await runs.upsertRun(tx, athleteId, nthRun(n, { day: `2026-11-0${n}` }), { ...aMeta, now: NOW });
    });
    const kept = await runsKept(store.read);
    expect(kept.get(athleteId)).toEqual({ runs: 3, lastDay: '2026-11-03' });
    expect(kept.has(OTHER)).toBe(false);
  });

  it('has every athlete’s backfill', async () => {
    const { store, athleteId } = given();
    expect((await allBackfills(store.read)).size).toBe(0);
    await store.write((tx) => backfills.start(tx, athleteId, NOW));
    expect((await allBackfills(store.read)).get(athleteId)).toMatchObject({ state: 'running', page: 1 });
  });

  it('counts the events that wait and knows since when', async () => {
    const { store } = given();
    expect(await eventsWaiting(store.read)).toEqual({ events: 0, oldest: null });
    await store.write(async (tx) => {
      await inbox.addEvent(tx, anEvent({ key: 'b', now: NOW + 5 }));
      await inbox.addEvent(tx, anEvent({ key: 'a', now: NOW }));
      const done = await inbox.addEvent(tx, anEvent({ key: 'c', now: NOW - 9 }));
      await inbox.markDone(tx, done ?? 0, 'done', null, NOW);
    });
    expect(await eventsWaiting(store.read)).toEqual({ events: 2, oldest: NOW });
  });

  it('counts the mails that wait, by what they wait for', async () => {
    const { store } = given();
    expect(await mailsWaiting(store.read)).toEqual({ pending: 0, held: 0 });
    await store.write(async (tx) => {
      await outbox.addMail(tx, aMail({ key: '1' }));
      await outbox.addMail(tx, aMail({ key: '2', state: 'held' }));
      await outbox.addMail(tx, aMail({ key: '3', state: 'held' }));
    });
    expect(await mailsWaiting(store.read)).toEqual({ pending: 1, held: 2 });
  });

  it('finds failed mails of everybody, without what went to channels, and lets the owner try one again', async () => {
    const { store, athleteId } = given();
    const failing = async (key: string, channelId?: number): Promise<number> =>
      store.write(async (tx) => {
        const id = (await outbox.addMail(tx, aMail({ key, ...(channelId && { channelId }) }))) ?? 0;
        await outbox.markFailed(tx, id, { error: 'no such host', retryAt: null });
        return id;
      });
    const mail = await failing('mail');
    await failing('message', 5);
    expect((await outbox.failedSince(store.read, null, NOW)).map(({ id }) => id)).toEqual([mail]);
    expect((await outbox.failedSince(store.read, athleteId, NOW)).map(({ id }) => id)).toEqual([mail]);
    expect(await store.write((tx) => outbox.tryAgain(tx, null, mail, NOW + 1))).toBe(true);
    expect(await outbox.failedSince(store.read, null, NOW)).toEqual([]);
  });

  it('names the engine’s version and the newest migration', async () => {
    const { engine, schema } = await storeVersions(given().store);
    expect(engine).toMatch(/^\d+\.\d+/);
    expect(schema).toBeGreaterThan(Date.UTC(2026, 0, 1));
  });
});
