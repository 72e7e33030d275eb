import { expect, it } from 'vitest';
import { createSeal } from '../../../src/store/seal.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as tokens from '../../../src/store/tokens.ts';
import { connect, contract, NOW, OTHER, sealAnew } from './suite.ts';

const oldKey = Buffer.alloc(32, 1);
const newKey = Buffer.alloc(32, 2);
const seal = createSeal(oldKey);
const pair = { accessToken: 'access-secret', refreshToken: 'refresh-secret', expiresAt: NOW };

contract('tokens', (given) => {
  const save = (athleteId: number, which = pair) =>
    given().store.write((tx) => tokens.saveTokens(tx, athleteId, which, seal));

  it('gives back what was saved last', async () => {
    const { store, athleteId } = given();
    expect(await tokens.loadTokens(store.read, athleteId, seal)).toBeNull();
    await save(athleteId);
    await save(athleteId, { accessToken: 'a2', refreshToken: 'r2', expiresAt: NOW + 1 });
    expect(await tokens.loadTokens(store.read, athleteId, seal)).toMatchObject({
      accessToken: 'a2',
      refreshToken: 'r2',
      expiresAt: NOW + 1,
    });
  });

  it('holds no token in clear', async () => {
    const { athleteId, database } = given();
    await save(athleteId);
    const rows = await database.query('select * from tokens');
    expect(rows.length).toBe(1);
    expect(JSON.stringify(Object.values(rows[0] ?? {}).map(String))).not.toContain('secret');
  });

  it('does not open tokens that were moved to another athlete, or to the other field', async () => {
    const { store, athleteId, database } = given();
    await connect(store, OTHER);
    await save(athleteId);
    await save(OTHER);
    await database.execute(
      `update tokens set access_token = (select access_token from tokens where athlete_id = ${athleteId}) where athlete_id = ${OTHER}`,
    );
    await expect(tokens.loadTokens(store.read, OTHER, seal)).rejects.toMatchObject({ code: 'broken' });
    await database.execute(`update tokens set access_token = refresh_token where athlete_id = ${athleteId}`);
    await expect(tokens.loadTokens(store.read, athleteId, seal)).rejects.toMatchObject({ code: 'broken' });
  });

  it('seals all tokens anew after a change of keys, so that the old key can go', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await save(athleteId);
    await save(OTHER);
    const both = createSeal(newKey, [oldKey]);
    expect(await sealAnew(given(), both)).toEqual({ rows: 2, broken: 0 });
    expect(await sealAnew(given(), both)).toEqual({ rows: 0, broken: 0 });
    expect(await tokens.loadTokens(store.read, OTHER, createSeal(newKey))).toMatchObject(pair);
    await expect(tokens.loadTokens(store.read, OTHER, seal)).rejects.toMatchObject({ code: 'unknown_key' });
  });

  it('knows of a refresh that was begun and of a pair that is lost, until another pair is there', async () => {
    const { store, athleteId } = given();
    await save(athleteId);
    const write = <T>(task: (tx: Parameters<Parameters<typeof store.write>[0]>[0]) => Promise<T>) =>
      store.write(task);
    await write((tx) => tokens.noteRefresh(tx, athleteId, NOW - 2));
    expect(await write((tx) => tokens.noteLost(tx, athleteId, NOW - 1))).toBe(true);
    expect(await write((tx) => tokens.noteLost(tx, athleteId, NOW))).toBe(false);
    const both = createSeal(newKey, [oldKey]);
    await sealAnew(given(), both);
    expect(await tokens.loadTokens(store.read, athleteId, both)).toEqual({
      ...pair,
      refreshStartedAt: NOW - 2,
      lostAt: NOW - 1,
    });
    expect(await tokens.endsAt(store.read, athleteId)).toBe(NOW);
    await save(athleteId);
    expect(await tokens.endsAt(store.read, athleteId)).toBeNull();
  });

  it('names what is to be renewed: what ends soon, and what is lost once it has ended', async () => {
    const { store, athleteId } = given();
    await save(athleteId);
    const due = (now: number, soon: number) => tokens.toRenew(store.read, { now, soon });
    expect(await due(NOW - 10, NOW - 1)).toEqual([]);
    expect(await due(NOW - 10, NOW)).toEqual([athleteId]);
    await store.write((tx) => tokens.noteLost(tx, athleteId, NOW - 1));
    expect(await due(NOW - 1, NOW + 10)).toEqual([]);
    expect(await due(NOW, NOW + 10)).toEqual([athleteId]);
    await store.write((tx) => athletes.updateAthlete(tx, athleteId, { connection: 'dead' }));
    expect(await due(NOW, NOW + 10)).toEqual([]);
  });
});
