import { expect, it } from 'vitest';
import { DAY_MS } from '../../../src/core/durations.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as runs from '../../../src/store/runs.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { noteShoesRead, shoesReadAt } from '../../../src/store/shoes-read.ts';
import { aMail, aMeta, anAnalysis, aShoe, nthRun } from './examples.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

contract('retention', (given) => {
  const put = (athleteId: number, list: readonly ReturnType<typeof nthRun>[], now = NOW) =>
    given().store.write((tx) =>
      runs.upsertRuns(
        tx,
        athleteId,
        list.map((run) => ({ run, meta: aMeta })),
        now,
      ),
    );
  const ids = async (athleteId = given().athleteId) =>
    (await runs.runsOf(given().store.read, athleteId)).map(({ id }) => id);
  const expire = (before: number) => given().store.write((tx) => runs.expireRuns(tx, before));

  it('deletes runs that Strava has not confirmed since, and says whose they were; files stay', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await put(athleteId, [nthRun(1), nthRun(2), nthRun(3, { id: -3 })]);
    await put(OTHER, [nthRun(1)], NOW + 1);
    expect(await expire(NOW)).toEqual([]);
    expect(await expire(NOW + 1)).toEqual([athleteId]);
    expect(await ids()).toEqual([-3]);
    expect(await ids(OTHER)).toEqual([1001]);
  });

  it('counts a run as confirmed when it is named again as it was, without calling it updated', async () => {
    const { store, athleteId } = given();
    await put(athleteId, [nthRun(1), nthRun(2)]);
    await put(athleteId, [nthRun(1)], NOW + DAY_MS);
    expect((await runs.runById(store.read, athleteId, 1001))?.updatedAt).toBe(NOW);
    const listed = await runs.stravaRuns(store.read, athleteId, null);
    expect(listed.map(({ id, fetchedAt }) => [id, fetchedAt])).toEqual([
      [1002, NOW],
      [1001, NOW + DAY_MS],
    ]);
    await expire(NOW + 1);
    expect(await ids()).toEqual([1001]);
  });

  it('forgets what streams told of older runs, and asks for them no second time', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    const told = anAnalysis();
    const old = nthRun(1, { analysis: told });
    await put(athleteId, [old, nthRun(2, { analysis: told }), nthRun(0, { id: -1, analysis: told })]);
    await put(OTHER, [old]);
    const analyses = async (id: number) =>
      (await runs.runsOf(store.read, id)).map(({ id: runId, analysis }) => [runId, analysis?.basis ?? null]);
    const forget = (only?: number) =>
      store.write((tx) => runs.forgetStreams(tx, nthRun(2).startS, only ?? null));
    expect(await forget(athleteId)).toEqual([athleteId]);
    expect(await forget(athleteId)).toEqual([]);
    expect(await analyses(athleteId)).toEqual([
      [-1, 'streams'],
      [1001, null],
      [1002, 'streams'],
    ]);
    expect(await forget()).toEqual([OTHER]);
    expect(await runs.runsWithoutAnalysis(store.read, athleteId, 10)).toEqual([]);
    const bare = anAnalysis({ basis: 'polyline' });
    await put(athleteId, [nthRun(1, { analysis: bare })]);
    expect((await runs.runById(store.read, athleteId, 1001))?.run.analysis).toEqual(bare);
  });

  it('forgets shoes but for the drop that the runner entered', async () => {
    const { store, athleteId } = given();
    await store.write(async (tx) => {
      await shoes.upsertShoes(tx, athleteId, [aShoe(), aShoe({ id: 'g2' })]);
      await shoes.setDrop(tx, athleteId, 'g2', 8);
    });
    const forget = () => store.write((tx) => shoes.forgetShoes(tx, athleteId));
    expect(await forget()).toBe(true);
    expect(await forget()).toBe(false);
    const kept = {
      id: 'g2',
      name: 'A pair of shoes',
      distanceM: 0,
      retired: false,
      dropMm: 8,
      beforeM: null,
    };
    expect(await shoes.shoesOf(store.read, athleteId)).toEqual([kept]);
    await store.write((tx) => shoes.upsertShoes(tx, athleteId, [aShoe({ id: 'g2' })]));
    expect(await shoes.shoesOf(store.read, athleteId)).toEqual([
      { ...aShoe({ id: 'g2', dropMm: 8 }), beforeM: null },
    ]);
  });

  it('remembers when shoes were read', async () => {
    const { store, athleteId } = given();
    expect(await shoesReadAt(store.read, athleteId)).toBe(0);
    await store.write((tx) => noteShoesRead(tx, athleteId, { due: null, now: NOW }));
    await store.write((tx) => noteShoesRead(tx, OTHER, { due: null, now: NOW })); // not here
    expect(await shoesReadAt(store.read, athleteId)).toBe(NOW);
  });

  it('forgets mails, ended backfills and first names from before an instant', async () => {
    const { store, athleteId } = given();
    await store.write(async (tx) => {
      await athletes.updateAthlete(tx, athleteId, { name: 'Robin' });
      await outbox.addMail(tx, aMail({ key: 'old' }));
      await outbox.addMail(tx, aMail({ key: 'new', now: NOW + 1 }));
      await backfills.start(tx, athleteId, NOW);
      await backfills.forgetEnded(tx, NOW + 1);
    });
    expect((await backfills.of(store.read, athleteId))?.state).toBe('running');
    const forgotten = await store.write(async (tx) => {
      await backfills.finish(tx, athleteId, NOW);
      await backfills.forgetEnded(tx, NOW + 1);
      await athletes.forgetNames(tx, NOW);
      return outbox.forgetMails(tx, NOW + 1);
    });
    expect(forgotten).toEqual(['old']);
    expect(await outbox.keysOf(store.read, athleteId)).toEqual(['new']);
    expect(await backfills.of(store.read, athleteId)).toBeNull();
    expect((await athletes.byId(store.read, athleteId))?.name).toBe('Robin');
    await store.write((tx) => athletes.forgetNames(tx, NOW + 1));
    expect((await athletes.byId(store.read, athleteId))?.name).toBeNull();
  });
});
