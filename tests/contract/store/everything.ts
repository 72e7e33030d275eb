import { expect, it } from 'vitest';
import { addAudit, latestAudit } from '../../../src/store/audit.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { everythingOf } from '../../../src/store/everything.ts';
import * as inbox from '../../../src/store/inbox.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as runs from '../../../src/store/runs.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { saveTokens } from '../../../src/store/tokens.ts';
import { aMail, aMeta, anEvent, aRun } from './examples.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

contract('everything of one athlete', (given) => {
  it('is every row of theirs and nobody else’s, without what opens something', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await store.write(async (tx) => {
      for (const id of [athleteId, OTHER]) {
        await runs.upsertRun(tx, id, aRun({ id }), { ...aMeta, now: NOW });
        await outbox.addMail(tx, aMail({ key: `mail ${id}`, athleteId: id }));
        await inbox.addEvent(tx, anEvent({ key: `event ${id}`, ownerId: id }));
      }
      const pair = { accessToken: 'a', refreshToken: 'r', expiresAt: NOW };
      await saveTokens(tx, athleteId, pair, createSeal(Buffer.alloc(32, 1)));
      const channel = { athleteId, kind: 'ntfy', address: 'a sealed secret', createdAt: NOW };
      await tx.sql.insert(tx.t.channels).values(channel);
    });
    const tables = new Map((await everythingOf(store.read, athleteId)).map(({ name, rows }) => [name, rows]));
    expect(tables.get('athletes')).toMatchObject([{ id: athleteId }]);
    expect(tables.get('runs')).toMatchObject([{ id: athleteId, athleteId }]);
    expect(tables.get('outbox')).toMatchObject([{ key: `mail ${athleteId}` }]);
    expect(tables.get('inbox')).toMatchObject([{ key: `event ${athleteId}` }]);
    expect(tables.get('channels')).toMatchObject([{ kind: 'ntfy' }]);
    expect(JSON.stringify([...tables])).not.toMatch(/secret|refreshToken/);
    expect([...tables.keys()]).not.toContain('audit');
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
