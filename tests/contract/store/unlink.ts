import { expect, it } from 'vitest';
import { exportRunId } from '../../../src/core/same-run/row-ids.ts';
import { readAssessInput } from '../../../src/runner/history.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import { checkInsOf, keepCheckIn } from '../../../src/store/check-ins.ts';
import { keepFile, fileByHash, forgetFileNames } from '../../../src/store/files.ts';
import * as inbox from '../../../src/store/inbox.ts';
import { beginImport, forgetImportNames, importsOf, noteImport } from '../../../src/store/imports.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as runs from '../../../src/store/runs.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { noteShoesRead, shoesReadAt } from '../../../src/store/shoes-read.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { removeStrava } from '../../../src/store/unlink.ts';
import { aMeta, anAnalysis, anEvent, aRun, aShoe } from './examples.ts';
import { connect, contract, NOW } from './suite.ts';

const STRAVA = 15_000_000_000;
const DAY_S = 86_400;

contract('parting from Strava', (given) => {
  const nth = (n: number, id: number, other = {}) =>
    aRun({ id, day: `2026-11-${10 + n}`, startS: 1_794_300_000 + n * DAY_S, analysis: null, ...other });
  const stravas = [
    nth(1, STRAVA, { gearId: 'g1' }),
    nth(2, STRAVA + 1, { gearId: 'g2' }),
    nth(3, STRAVA + 2, { gearId: null }),
  ];
  /** As the door brings them: a pair that Strava names alike has Strava's id. */
  const files = (gearId: string) => [
    {
      run: nth(1, -5, { gearId: null, analysis: anAnalysis(), distanceM: 12_300 }),
      origin: 'folder' as const,
    },
    { run: nth(2, exportRunId(STRAVA + 1), { gearId }), origin: 'upload' as const },
  ];
  const pairs = [aShoe({ id: 'g1', name: 'Red' }), aShoe({ id: 'g2', name: 'blue' })];

  const link = async () => {
    const { store, athleteId } = given();
    await connect(store, athleteId);
    await store.write(async (tx) => {
      await runs.upsertRuns(
        tx,
        athleteId,
        stravas.map((run) => ({ run, meta: aMeta })),
        NOW,
      );
      await shoes.upsertShoes(tx, athleteId, pairs);
      await backfills.start(tx, athleteId, NOW);
      await backfills.finish(tx, athleteId, NOW);
    });
  };
  const bringFiles = (gearId = 'g2') => {
    const { store, athleteId } = given();
    const records = files(gearId).map((each) => ({ ...each, meta: aMeta }));
    return store.write((tx) => runs.upsertRuns(tx, athleteId, records, NOW));
  };
  const unlink = () => given().store.write((tx) => removeStrava(tx, given().athleteId));
  const answer = (kind: string, subject: string, value: unknown) =>
    given().store.write((tx) =>
      keepCheckIn(tx, { athleteId: given().athleteId, kind, subject, day: '2026-11-11', value, now: NOW }),
    );
  /** What the rules see, whoever leads. */
  const seen = async () => {
    const { store, athleteId } = given();
    const input = await readAssessInput(store.read, athleteId, '2026-11-30');
    return { ...input, runs: input.runs.map((run) => ({ ...run, id: 0 })), rehab: [] };
  };

  it('deletes all that came from Strava and nothing else; files and answers stand for the runs', async () => {
    const { store, athleteId } = given();
    await link();
    await bringFiles();
    await answer('rpe', `run:${STRAVA}`, 7);
    await store.write(async (tx) => {
      await noteShoesRead(tx, athleteId, { due: null, now: NOW });
      await syncs.note(tx, athleteId, {
        polledUntil: 1,
        relistedAt: 2,
        readAt: 3,
        shoesDueAt: 4,
        error: 'x',
      });
      await inbox.addEvent(tx, anEvent());
    });
    expect(await unlink()).toBe(true);
    expect(await unlink()).toBe(false);
    expect((await runs.runsOf(store.read, athleteId)).map(({ id }) => id)).toEqual([
      -5,
      exportRunId(STRAVA + 1),
    ]);
    expect(await athletes.byId(store.read, athleteId)).toMatchObject({
      connection: 'none',
      stravaId: null,
      scopes: [],
      name: null,
    });
    expect(await athletes.byStravaId(store.read, athleteId)).toBeNull();
    expect((await checkInsOf(store.read, athleteId)).map(({ subject }) => subject)).toEqual(['run:-5']);
    expect(await shoes.shoesOf(store.read, athleteId)).toEqual([
      { id: 'export:blue', name: 'blue', distanceM: 0, retired: false, dropMm: null, beforeM: 0 },
    ]);
    expect(await shoesReadAt(store.read, athleteId)).toBe(0);
    expect(await backfills.of(store.read, athleteId)).toBeNull();
    expect(await inbox.latest(store.read)).toBeNull();
    expect(await syncs.of(store.read, athleteId)).toMatchObject({
      readAt: 3,
      relistedAt: null,
      shoesDueAt: null,
      error: null,
    });
  });

  it('takes back the mail that asks to connect again, and no other', async () => {
    const { store, athleteId } = given();
    await link();
    const mail = { athleteId, payload: {}, now: NOW };
    await store.write(async (tx) => {
      await outbox.addMail(tx, { ...mail, kind: 'reconnect', key: 'reconnect:1' });
      await outbox.addMail(tx, { ...mail, kind: 'reconnect', key: 'reconnect:2', state: 'held' });
      await outbox.addMail(tx, { ...mail, kind: 'weekly', key: 'weekly:1' });
    });
    await unlink();
    const rows = await outbox.ofAthlete(store.read, athleteId, 9);
    expect(rows.map(({ key, state, error }) => [key, state, error]).toSorted()).toEqual([
      ['reconnect:1', 'cancelled', 'unlinked'],
      ['reconnect:2', 'cancelled', 'unlinked'],
      ['weekly:1', 'pending', null],
    ]);
  });

  it('leaves an account made here its own name', async () => {
    const { store } = given();
    const own = {
      id: -7,
      name: 'Robin',
      units: 'metric',
      language: 'en',
      timeZone: 'UTC',
      now: NOW,
    } as const;
    const strava = { stravaId: 4_711, accountId: -7, scopes: ['read'] };
    const left = await store.write(async (tx) => {
      await athletes.addAccount(tx, own);
      await athletes.upsertConnected(tx, { ...own, ...strava });
      await removeStrava(tx, -7);
      return athletes.byId(tx, -7);
    });
    expect(left).toMatchObject({ name: 'Robin', stravaId: null, connection: 'none' });
  });

  it('linked again, everything counts as before', async () => {
    await link();
    await bringFiles();
    const before = await seen();
    await unlink();
    expect((await seen()).runs).toHaveLength(2);
    await link();
    expect(await seen()).toEqual(before);
  });

  it('keeps a pair that the runner’s own word speaks of, without its name, and gives that back', async () => {
    const { store, athleteId } = given();
    await link();
    await bringFiles();
    await answer('shoes', 'run:-5', 'g1');
    await store.write((tx) => shoes.setDrop(tx, athleteId, 'g1', 4));
    await unlink();
    const [, pair] = await shoes.shoesOf(store.read, athleteId);
    expect(pair).toEqual({ id: 'g1', name: '', distanceM: 0, retired: false, dropMm: 4, beforeM: 0 });
    await link();
    expect((await shoes.shoesOf(store.read, athleteId))[0]).toMatchObject({
      name: 'Red',
      dropMm: 4,
      beforeM: null,
    });
  });

  it('counts a pair of files by what was run and hiked in it', async () => {
    const { store, athleteId } = given();
    await store.write(async (tx) => {
      await shoes.keepOwnShoes(tx, athleteId, [{ id: 'export:Blue', name: 'Blue', beforeM: 1_000 }]);
      await shoes.keepOwnShoes(tx, athleteId, [{ id: 'export:Blue', name: 'Other', beforeM: 9 }]);
    });
    await bringFiles('export:Blue');
    const hike = nth(4, -9, { gearId: 'export:Blue', sport: 'Hike', distanceM: 5_000 });
    await store.write((tx) =>
      runs.upsertRuns(tx, athleteId, [{ run: hike, meta: aMeta, origin: 'upload' }], NOW),
    );
    await answer('shoes', 'run:-5', 'export:Blue');
    const input = await readAssessInput(store.read, athleteId, '2026-11-30');
    expect(input.shoes).toMatchObject([{ name: 'Blue', distanceM: 1_000 + 12_345 + 5_000 + 12_300 }]);
    expect(input.runs).toHaveLength(2);
    expect(input.others).toMatchObject([{ sport: 'Hike' }]);
    await store.write((tx) => shoes.forgetShoes(tx, athleteId));
    expect(await shoes.shoesOf(store.read, athleteId)).toHaveLength(1);
  });

  it('forgets the names of files and imports after their time, not what became of them', async () => {
    const { store, athleteId } = given();
    const file = { hash: 'h', origin: 'upload' as const, name: 'a.fit', at: NOW, results: [1] };
    const [done, open] = await store.write(async (tx) => {
      await keepFile(tx, athleteId, file);
      const begun = { origin: 'upload' as const, name: 'x.zip', progress: {}, now: NOW };
      return [await beginImport(tx, athleteId, begun), await beginImport(tx, athleteId, begun)];
    });
    await store.write((tx) => noteImport(tx, athleteId, done, { state: 'done' }));
    const forget = (before: number) =>
      store.write(async (tx) => {
        await forgetFileNames(tx, before);
        await forgetImportNames(tx, before);
      });
    await forget(NOW);
    expect(await fileByHash(store.read, athleteId, 'h')).toEqual(file);
    await forget(NOW + 1);
    expect(await fileByHash(store.read, athleteId, 'h')).toEqual({ ...file, name: null });
    const log = await importsOf(store.read, athleteId);
    expect(log.map(({ id, name }) => [id, name])).toEqual([
      [open, 'x.zip'],
      [done, null],
    ]);
  });
});
