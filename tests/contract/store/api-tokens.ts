import { expect, it } from 'vitest';
import * as apiTokens from '../../../src/store/api-tokens.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

const TOKEN = 'camber_api_one-hidden-token';
const NEXT = 'camber_api_another-hidden-token';
const MINUTE_MS = 60_000;

contract('API tokens', (given) => {
  const add = (athleteId: number, token = TOKEN, name = 'kitchen') =>
    given().store.write((tx) => apiTokens.addApiToken(tx, athleteId, { name, token, now: NOW }));
  const ownerOf = (token: string) => apiTokens.ownerOfApiToken(given().store.read, token);
  const listed = (athleteId: number) => apiTokens.apiTokensOf(given().store.read, athleteId);

  it('finds the runner by each of several tokens, and nobody by another', async () => {
    const { athleteId, store } = given();
    await connect(store, OTHER);
    await add(athleteId);
    await add(athleteId, NEXT, 'hall');
    expect(await ownerOf(TOKEN)).toMatchObject({ athleteId });
    expect(await ownerOf(NEXT)).toMatchObject({ athleteId });
    expect([await ownerOf('camber_api_a-third'), await ownerOf('')]).toEqual([null, null]);
    expect((await listed(athleteId)).map(({ name }) => name)).toEqual(['kitchen', 'hall']);
    expect(await listed(OTHER)).toEqual([]);
    expect(await apiTokens.countApiTokens(store.read, athleteId)).toBe(2);
  });

  it('keeps the token nowhere, and lets a token of another scope read nothing', async () => {
    const { athleteId, database } = given();
    await add(athleteId);
    const rows = await database.query('select * from api_tokens');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(Object.values(rows[0] ?? {}).map(String))).not.toContain('hidden');
    await database.execute("update api_tokens set scope = 'other'");
    expect(await ownerOf(TOKEN)).toBeNull();
  });

  it('notes its use once a minute at most', async () => {
    const { athleteId, store } = given();
    await add(athleteId);
    const [token] = await listed(athleteId);
    const use = async (now: number) => {
      await store.write((tx) => apiTokens.noteApiTokenUsed(tx, token?.id ?? 0, now));
      return (await listed(athleteId))[0]?.usedAt;
    };
    expect(token?.usedAt).toBeNull();
    expect(await use(NOW)).toBe(NOW);
    expect(await use(NOW + MINUTE_MS)).toBe(NOW);
    expect(await use(NOW + MINUTE_MS + 1)).toBe(NOW + MINUTE_MS + 1);
  });

  it('ends once, by its own runner only', async () => {
    const { athleteId, store } = given();
    await connect(store, OTHER);
    await add(athleteId);
    const [token] = await listed(athleteId);
    const remove = (id: number) => store.write((tx) => apiTokens.removeApiToken(tx, id, token?.id ?? 0));
    expect(await remove(OTHER)).toBe(false);
    expect(await remove(athleteId)).toBe(true);
    expect(await remove(athleteId)).toBe(false);
    expect(await ownerOf(TOKEN)).toBeNull();
  });
});
