import { getTableName } from 'drizzle-orm';
import { expect, it } from 'vitest';
import * as appState from '../../../src/store/app-state.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as findings from '../../../src/store/findings.ts';
import * as inbox from '../../../src/store/inbox.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as runs from '../../../src/store/runs.ts';
import type { Db } from '../../../src/store/db.ts';
import { stored as tables } from '../../../src/store/schema-sqlite.ts';
import { createSeal } from '../../../src/store/seal.ts';
import * as settings from '../../../src/store/settings.ts';
import * as shoes from '../../../src/store/shoes.ts';
import * as tokens from '../../../src/store/tokens.ts';
import { anEvent, aFinding, aMail, aMeta, aRun, aShoe } from './examples.ts';
import { ATHLETE, connect, contract, NOW, OTHER } from './suite.ts';

/** A row about the runner in every table of accounts, files and episodes. */
const fillSources = async (tx: Db, id: number): Promise<void> => {
  const { t, sql } = tx;
  const hash = `hash-${id}`;
  const at = { createdAt: NOW, updatedAt: NOW };
  await sql.insert(t.passwords).values({ athleteId: id, login: `jo-${id}`, hash, changedAt: NOW });
  const link = { kind: 'password' as const, createdAt: NOW, expiresAt: NOW };
  await sql.insert(t.invites).values({ hash, athleteId: id, ...link });
  await sql.insert(t.files).values({ athleteId: id, hash, origin: 'upload', at: NOW, results: [] });
  const act = { origin: 'upload' as const, state: 'done' as const, progress: {}, startedAt: NOW };
  await sql.insert(t.imports).values({ athleteId: id, ...act });
  await sql.insert(t.importKeys).values({ athleteId: id, hash, createdAt: NOW });
  await sql.insert(t.apiTokens).values({ athleteId: id, name: 'a', hash, scope: 'read', createdAt: NOW });
  await sql.insert(t.watchedFiles).values({ athleteId: id, path: 'a.fit', size: 1, modifiedMs: NOW });
  await sql.insert(t.intervals).values({ athleteId: id, key: 'sealed', since: NOW });
  await sql.insert(t.episodes).values({ athleteId: id, details: 'sealed', ...at });
};

contract('athletes', (given) => {
  it('keeps a newly connected runner with the wishes everybody starts with', async () => {
    const { store } = given();
    const athlete = await store.write((tx) =>
      athletes.upsertConnected(tx, {
        stravaId: OTHER,
        units: 'imperial',
        timeZone: 'Europe/Berlin',
        scopes: ['read', 'activity:read_all'],
        name: 'Ida',
        now: NOW,
      }),
    );
    expect(athlete).toEqual({
      id: OTHER,
      stravaId: OTHER,
      epoch: 1,
      language: 'en',
      hourCycle: 'h23',
      weekStart: 1,
      theme: 'auto',
      units: 'imperial',
      timeZone: 'Europe/Berlin',
      scopes: ['read', 'activity:read_all'],
      name: 'Ida',
      email: null,
      emailVerifiedAt: null,
      weekly: true,
      alerts: true,
      assessDue: null,
      connectedAt: NOW,
      connection: 'ok',
    });
    expect(await athletes.byId(store.read, OTHER)).toEqual(athlete);
  });

  it('keeps the runner’s own wishes and the day of connecting when they sign in again', async () => {
    const { store, athleteId } = given();
    await store.write((tx) =>
      athletes.updateAthlete(tx, athleteId, { weekly: false, units: 'imperial', timeZone: 'Asia/Tokyo' }),
    );
    const again = await store.write((tx) =>
      athletes.upsertConnected(tx, {
        stravaId: athleteId,
        units: 'metric',
        scopes: ['x'],
        name: 'Bo',
        now: NOW + 5,
      }),
    );
    expect(again).toMatchObject({
      weekly: false,
      units: 'imperial',
      timeZone: 'Asia/Tokyo',
      connectedAt: NOW,
    });
    expect(again).toMatchObject({ scopes: ['x'], name: 'Bo' });
  });

  it('makes an account without Strava, joins it later, and finds it by either id', async () => {
    const { store } = given();
    const made = await store.write((tx) =>
      athletes.addAccount(tx, {
        id: -17,
        name: 'Jo',
        units: 'metric',
        language: 'de',
        timeZone: 'UTC',
        now: NOW,
      }),
    );
    expect(made).toMatchObject({ id: -17, stravaId: null, connection: 'none' });
    const joined = await store.write((tx) =>
      athletes.upsertConnected(tx, {
        stravaId: OTHER,
        accountId: -17,
        units: 'imperial',
        scopes: ['read'],
        name: null,
        now: NOW + 5,
      }),
    );
    expect(joined).toMatchObject({ id: -17, stravaId: OTHER, connection: 'ok', units: 'metric' });
    expect((await athletes.byStravaId(store.read, OTHER))?.id).toBe(-17);
    // signing in by Strava finds the same account
    expect((await connect(store, OTHER, NOW + 9)).id).toBe(-17);
    expect(await athletes.byId(store.read, OTHER)).toBeNull();
  });

  it('counts a dead connection that is mended as a new one', async () => {
    const { store, athleteId } = given();
    await store.write((tx) => athletes.updateAthlete(tx, athleteId, { connection: 'dead' }));
    expect(await connect(store, athleteId, NOW + 5)).toMatchObject({
      connection: 'ok',
      connectedAt: NOW + 5,
    });
  });

  it('changes only what a patch names and tells null of a stranger', async () => {
    const { store, athleteId } = given();
    const before = await athletes.byId(store.read, athleteId);
    const patch = { email: 'ida@example.org', emailVerifiedAt: NOW + 1, alerts: false };
    const after = await store.write((tx) => athletes.updateAthlete(tx, athleteId, patch));
    expect(after).toEqual({ ...before, ...patch });
    expect(await store.write((tx) => athletes.updateAthlete(tx, athleteId, {}))).toEqual(after);
    expect(await store.write((tx) => athletes.updateAthlete(tx, OTHER, patch))).toBeNull();
  });

  it('lists all runners by the time they connected', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER, NOW - 1);
    expect((await athletes.all(store.read)).map(({ id }) => id)).toEqual([OTHER, athleteId]);
  });

  it('marks findings as due with a number that always grows', async () => {
    const { store, athleteId } = given();
    const mark = (now: number) => store.write((tx) => athletes.markAssessDue(tx, athleteId, now));
    expect(await mark(NOW)).toBe(NOW);
    expect(await mark(NOW)).toBe(NOW + 1);
    expect(await mark(NOW - 1000)).toBe(NOW + 2);
    expect(await mark(NOW + 50)).toBe(NOW + 50);
    expect(await store.write((tx) => athletes.markAssessDue(tx, OTHER, NOW))).toBeNull();
  });

  it('clears the mark that was seen and no newer one', async () => {
    const { store, athleteId } = given();
    const seen = await store.write((tx) => athletes.markAssessDue(tx, athleteId, NOW));
    const newer = await store.write((tx) => athletes.markAssessDue(tx, athleteId, NOW));
    const clear = (value: number | null) =>
      store.write((tx) => athletes.clearAssessDue(tx, athleteId, value ?? 0));
    expect(await clear(seen)).toBe(false);
    expect((await athletes.withAssessDue(store.read)).map(({ id }) => id)).toEqual([athleteId]);
    expect(await clear(newer)).toBe(true);
    expect(await athletes.withAssessDue(store.read)).toEqual([]);
  });

  it('lists due runners longest waiting first', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await store.write(async (tx) => {
      await athletes.markAssessDue(tx, athleteId, NOW + 1);
      await athletes.markAssessDue(tx, OTHER, NOW);
    });
    expect((await athletes.withAssessDue(store.read)).map(({ id }) => id)).toEqual([OTHER, athleteId]);
  });

  it('ends sessions by a higher epoch', async () => {
    const { store, athleteId } = given();
    expect(await store.write((tx) => athletes.raiseEpoch(tx, athleteId))).toBe(2);
    expect(await store.write((tx) => athletes.raiseEpoch(tx, athleteId))).toBe(3);
    expect((await athletes.byId(store.read, athleteId))?.epoch).toBe(3);
    expect(await store.write((tx) => athletes.raiseEpoch(tx, OTHER))).toBeNull();
  });

  it('deletes a runner with every row that belongs to them, and nobody else’s', async () => {
    const { store, database } = given();
    await connect(store, OTHER);
    const seal = createSeal(Buffer.alloc(32, 1));
    for (const id of [ATHLETE, OTHER]) {
      await store.write(async (tx) => {
        await tokens.saveTokens(tx, id, { accessToken: 'a', refreshToken: 'r', expiresAt: NOW }, seal);
        await runs.upsertRun(tx, id, aRun(), { ...aMeta, now: NOW });
        await shoes.upsertShoes(tx, id, [aShoe()]);
        await inbox.addEvent(tx, anEvent({ key: `event-${id}`, ownerId: id }));
        await backfills.start(tx, id, NOW);
        await findings.replaceFindings(tx, id, [aFinding()]);
        await outbox.addMail(tx, aMail({ key: `mail-${id}`, athleteId: id }));
        await settings.setSetting(tx, id, 'limits', { spike: 1.2 });
        const { checkIns, channels, syncs } = tx.t;
        const answer = { kind: 'rpe', subject: 'run:1', day: '2026-11-22', value: 5, createdAt: NOW };
        await tx.sql.insert(checkIns).values({ athleteId: id, ...answer });
        await tx.sql
          .insert(channels)
          .values({ athleteId: id, kind: 'ntfy', address: 'sealed', createdAt: NOW });
        await tx.sql.insert(syncs).values({ athleteId: id });
        await fillSources(tx, id);
      });
    }
    await store.write(async (tx) => {
      await appState.setState(tx, 'subscription', 1);
      await tx.sql.insert(tx.t.usedLinks).values({ hash: 'h', expiresAt: NOW });
      await tx.sql.insert(tx.t.audit).values({ at: NOW, event: 'left', detail: {} });
    });

    expect(await store.write((tx) => athletes.remove(tx, ATHLETE))).toBe(true);
    expect(await store.write((tx) => athletes.remove(tx, ATHLETE))).toBe(false);

    for (const table of Object.values(tables)) {
      const rows = await database.query(`select 1 from ${getTableName(table)}`);
      expect([getTableName(table), rows.length]).toEqual([getTableName(table), 1]);
    }
    expect(await runs.countRuns(store.read, OTHER)).toBe(1);
  });
});
