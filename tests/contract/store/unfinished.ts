import { expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as inbox from '../../../src/store/inbox.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { noteShoesRead } from '../../../src/store/shoes-read.ts';
import { streamsWish, wishStreams } from '../../../src/store/streams-wish.ts';
import { unfinished } from '../../../src/store/unfinished.ts';
import * as runs from '../../../src/store/runs.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { aMail, aMeta, anEvent, aRun } from './examples.ts';
import { contract, NOW } from './suite.ts';

const SINCE = '2026-10-08';
const SHOES_SINCE = NOW - 3_600_000;
const OPTIONS = { now: NOW, inboxAgeMs: 60_000, shoesSince: SHOES_SINCE, streamsSince: SINCE, limit: 10 };

contract('unfinished', (given) => {
  it('finds nothing where nothing is to be done', async () => {
    const nothing = { inboxIds: [], outboxIds: [], assessDue: [], backfills: [], shoes: [], streams: [] };
    expect(await unfinished(given().store.read, OPTIONS)).toEqual(nothing);
  });

  it('finds old events, due mails, due athletes and running backfills, and leaves out fresh events', async () => {
    const { store, athleteId } = given();
    const [event, mail] = await store.write(async (tx) => {
      await inbox.addEvent(tx, anEvent({ key: 'fresh', now: NOW - 59_999 }));
      await outbox.addMail(tx, aMail({ key: 'tomorrow', notBefore: NOW + 1 }));
      await athletes.markAssessDue(tx, athleteId, NOW);
      await backfills.start(tx, athleteId, NOW);
      await runs.upsertRun(tx, athleteId, aRun({ day: SINCE }), { ...aMeta, now: NOW });
      return [
        await inbox.addEvent(tx, anEvent({ key: 'old', now: NOW - 60_000 })),
        await outbox.addMail(tx, aMail({ key: 'now' })),
      ];
    });
    expect(await unfinished(store.read, OPTIONS)).toEqual({
      inboxIds: [event],
      outboxIds: [mail],
      assessDue: [athleteId],
      backfills: [athleteId],
      shoes: [],
      streams: [athleteId],
    });
  });

  it('finds runners whose shoes wait, for as long as asked, while the connection lives', async () => {
    const { store, athleteId } = given();
    const moved = (at: number) => store.write((tx) => syncs.note(tx, athleteId, { shoesDueAt: at }));
    const shoes = async () => (await unfinished(store.read, OPTIONS)).shoes;
    await moved(SHOES_SINCE - 1);
    expect(await shoes()).toEqual([]);
    await moved(NOW - 59_999);
    expect(await shoes()).toEqual([]);
    await moved(NOW - 60_000);
    expect(await shoes()).toEqual([athleteId]);
    await store.write((tx) => athletes.updateAthlete(tx, athleteId, { connection: 'dead' }));
    expect(await shoes()).toEqual([]);
    await store.write((tx) => athletes.updateAthlete(tx, athleteId, { connection: 'ok' }));
    // What moved them while Strava was being asked is not in what it said.
    await store.write((tx) => noteShoesRead(tx, athleteId, { due: NOW - 70_000, now: NOW }));
    expect(await shoes()).toEqual([athleteId]);
    await store.write((tx) => noteShoesRead(tx, athleteId, { due: NOW - 60_000, now: NOW }));
    expect(await shoes()).toEqual([]);
  });

  it('leaves streams alone that are from before the day asked for', async () => {
    const { store, athleteId } = given();
    const old = aRun({ day: addDays(SINCE, -1) });
    await store.write((tx) => runs.upsertRun(tx, athleteId, old, { ...aMeta, now: NOW }));
    expect((await unfinished(store.read, OPTIONS)).streams).toEqual([]);
  });

  it('finds the runs as old as the runner asked for, while the connection lives', async () => {
    const { store, athleteId } = given();
    const streams = async () => (await unfinished(store.read, OPTIONS)).streams;
    await store.write((tx) =>
      runs.upsertRun(tx, athleteId, aRun({ day: '2025-02-03' }), { ...aMeta, now: NOW }),
    );
    await store.write((tx) => wishStreams(tx, athleteId, '2025-02-04'));
    expect(await streams()).toEqual([]);
    await store.write((tx) => wishStreams(tx, athleteId, '2025-02-03'));
    expect(await streamsWish(store.read, athleteId)).toBe('2025-02-03');
    expect(await streams()).toEqual([athleteId]);
    await store.write((tx) => athletes.updateAthlete(tx, athleteId, { connection: 'dead' }));
    expect(await streams()).toEqual([]);
  });
});
