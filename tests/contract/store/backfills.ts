import { expect, it } from 'vitest';
import * as backfills from '../../../src/store/backfills.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

contract('backfills', (given) => {
  const start = (now = NOW) => given().store.write((tx) => backfills.start(tx, given().athleteId, now));
  const stored = () => backfills.of(given().store.read, given().athleteId);
  const advance = (fromPage: number, oldestDay: string | null = null) =>
    given().store.write((tx) =>
      backfills.advance(tx, given().athleteId, { fromPage, activities: 200, runs: 150, oldestDay }),
    );

  it('begins at page one', async () => {
    expect(await stored()).toBeNull();
    const begun = await start();
    expect(begun).toEqual({
      athleteId: given().athleteId,
      state: 'running',
      page: 1,
      activitiesSeen: 0,
      runsSeen: 0,
      listCalls: 0,
      oldestDay: null,
      startedAt: NOW,
      finishedAt: null,
      note: null,
      waitingUntil: null,
    });
    expect(await stored()).toEqual(begun);
  });

  it('goes on when started while it runs, and begins anew after it ended', async () => {
    const { store, athleteId } = given();
    await start();
    await advance(1);
    expect(await start(NOW + 1)).toMatchObject({ page: 2, startedAt: NOW });
    await store.write((tx) => backfills.fail(tx, athleteId, 'Strava was down'));
    expect(await stored()).toMatchObject({ state: 'failed', note: 'Strava was down', page: 2 });
    expect(await start(NOW + 2)).toMatchObject({ state: 'running', page: 1, runsSeen: 0, note: null });
  });

  it('counts a page once, however often it was read', async () => {
    await start();
    expect(await advance(1, '2026-03-01')).toMatchObject({ page: 2, activitiesSeen: 200, runsSeen: 150 });
    expect(await advance(1, '2026-03-01')).toBeNull();
    expect(await advance(2, '2025-12-31')).toMatchObject({ page: 3, listCalls: 2, oldestDay: '2025-12-31' });
    expect(await advance(3, '2026-01-01')).toMatchObject({ oldestDay: '2025-12-31' });
    expect(await advance(4)).toMatchObject({ activitiesSeen: 800, oldestDay: '2025-12-31' });
  });

  it('counts one of two readings that end together', async () => {
    await start();
    const results = await Promise.all([advance(1), advance(1)]);
    expect(results.filter((result) => result !== null).length).toBe(1);
    expect(await stored()).toMatchObject({ page: 2, listCalls: 1 });
  });

  it('notes until when Strava asked to wait, and forgets it with the next page', async () => {
    const { store, athleteId } = given();
    await start();
    const wait = (until: number | null) => store.write((tx) => backfills.setWaiting(tx, athleteId, until));
    await wait(NOW + 900_000);
    expect((await stored())?.waitingUntil).toBe(NOW + 900_000);
    await wait(null);
    expect((await stored())?.waitingUntil).toBeNull();
    await wait(NOW);
    expect((await advance(1))?.waitingUntil).toBeNull();
  });

  it('ends once and does not move afterwards', async () => {
    const { store, athleteId } = given();
    await start();
    expect(await store.write((tx) => backfills.finish(tx, athleteId, NOW + 9))).toBe(true);
    expect(await store.write((tx) => backfills.finish(tx, athleteId, NOW + 10))).toBe(false);
    expect(await store.write((tx) => backfills.fail(tx, athleteId, 'late'))).toBe(false);
    expect(await advance(1)).toBeNull();
    expect(await stored()).toMatchObject({ state: 'done', finishedAt: NOW + 9, note: null });
  });

  it('lists those that run, longest first', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await start();
    await store.write((tx) => backfills.start(tx, OTHER, NOW - 1));
    const running = async () => (await backfills.unfinished(store.read)).map((each) => each.athleteId);
    expect(await running()).toEqual([OTHER, athleteId]);
    await store.write((tx) => backfills.finish(tx, OTHER, NOW));
    expect(await running()).toEqual([athleteId]);
  });
});
