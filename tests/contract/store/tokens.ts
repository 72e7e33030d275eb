import { expect, it } from 'vitest';
import { createSeal } from '../../../src/store/seal.ts';
import * as tokens from '../../../src/store/tokens.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

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
    expect(await tokens.loadTokens(store.read, athleteId, seal)).toEqual({
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
    expect(await store.write((tx) => tokens.resealTokens(tx, both))).toBe(2);
    expect(await store.write((tx) => tokens.resealTokens(tx, both))).toBe(0);
    expect(await tokens.loadTokens(store.read, OTHER, createSeal(newKey))).toEqual(pair);
    await expect(tokens.loadTokens(store.read, OTHER, seal)).rejects.toMatchObject({ code: 'unknown_key' });
  });
});
