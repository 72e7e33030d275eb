import { expect, it } from 'vitest';
import { addAudit, latestAudit } from '../../../src/store/audit.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { rowOf, rowsOf } from '../../../src/store/everything.ts';
import * as inbox from '../../../src/store/inbox.ts';
import * as runs from '../../../src/store/runs.ts';
import { everythingOf } from '../../support/everything.ts';
import { aMeta, anEvent, aRun, nthRun } from './examples.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

const allOf = async <T>(rows: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
};

contract('everything of one athlete', (given) => {
  it('is every row of theirs, however many, and nobody else’s', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    const many = Array.from({ length: 250 }, (_, n) => ({ run: nthRun(n), meta: aMeta }));
    await store.write(async (tx) => {
      await runs.upsertRuns(tx, athleteId, many, NOW);
      await runs.upsertRun(tx, OTHER, aRun({ id: -3 }), { ...aMeta, now: NOW });
      for (const id of [athleteId, OTHER])
        await inbox.addEvent(tx, anEvent({ key: `event ${id}`, ownerId: id }));
    });
    const ids = (await allOf(rowsOf(store.read, 'runs', athleteId, 'id'))).map(({ id }) => id);
    expect(ids).toEqual(many.map(({ run }) => run.id));
    expect(await allOf(rowsOf(store.read, 'runs', OTHER, 'id'))).toMatchObject([{ id: -3 }]);
    expect(await inbox.eventsOf(store.read, athleteId)).toMatchObject([{ key: `event ${athleteId}` }]);
    expect(await rowOf(store.read, 'syncs', athleteId)).toBeNull();
  });

  it('is nothing after the athlete was removed', async () => {
    const { store, athleteId } = given();
    await store.write(async (tx) => {
      await runs.upsertRun(tx, athleteId, aRun(), { ...aMeta, now: NOW });
      await athletes.remove(tx, athleteId);
    });
    await store.scrub();
    expect((await everythingOf(store.read, athleteId)).flatMap(({ rows }) => rows)).toEqual([]);
  });
});

contract('the audit trail', (given) => {
  it('keeps what happened, newest first', async () => {
    const { store } = given();
    const entry = (n: number) => ({ at: NOW + n, event: 'runner_left', detail: { by: 'strava', n } });
    for (const n of [1, 2, 3]) await store.write((tx) => addAudit(tx, entry(n)));
    expect(await latestAudit(store.read, 2)).toEqual([entry(3), entry(2)]);
  });
});
