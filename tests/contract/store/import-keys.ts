import { expect, it } from 'vitest';
import * as importKeys from '../../../src/store/import-keys.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

const KEY = 'camber_one-hidden-key';
const NEXT = 'camber_another-hidden-key';
const MINUTE_MS = 60_000;

contract('import keys', (given) => {
  const put = (athleteId: number, key = KEY, now = NOW) =>
    given().store.write((tx) => importKeys.putImportKey(tx, athleteId, key, now));
  const ownerOf = (key: string) => importKeys.ownerOfImportKey(given().store.read, key);
  const usedAt = async (athleteId: number) =>
    (await importKeys.importKeyOf(given().store.read, athleteId))?.usedAt;

  it('finds the runner by the key, and nobody by another', async () => {
    const { athleteId } = given();
    await put(athleteId);
    expect(await ownerOf(KEY)).toBe(athleteId);
    expect(await ownerOf(NEXT)).toBeNull();
    expect(await ownerOf('')).toBeNull();
  });

  it('keeps the key nowhere', async () => {
    const { athleteId, database } = given();
    await put(athleteId);
    const rows = await database.query('select * from import_keys');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(Object.values(rows[0] ?? {}).map(String))).not.toContain('hidden');
  });

  it('ends the old key when a new one is made', async () => {
    const { athleteId, store } = given();
    await put(athleteId);
    await store.write((tx) => importKeys.noteImportKeyUsed(tx, athleteId, NOW));
    await put(athleteId, NEXT, NOW + 1);
    expect(await ownerOf(KEY)).toBeNull();
    expect(await ownerOf(NEXT)).toBe(athleteId);
    expect(await importKeys.importKeyOf(store.read, athleteId)).toEqual({ createdAt: NOW + 1, usedAt: null });
  });

  it('notes its use once a minute at most', async () => {
    const { athleteId, store } = given();
    await put(athleteId);
    const use = (now: number) => store.write((tx) => importKeys.noteImportKeyUsed(tx, athleteId, now));
    await use(NOW);
    await use(NOW + MINUTE_MS);
    expect(await usedAt(athleteId)).toBe(NOW);
    await use(NOW + MINUTE_MS + 1);
    expect(await usedAt(athleteId)).toBe(NOW + MINUTE_MS + 1);
  });

  it('is taken away once, and from its own runner only', async () => {
    const { athleteId, store } = given();
    await connect(store, OTHER);
    await put(athleteId);
    const remove = (id: number) => store.write((tx) => importKeys.removeImportKey(tx, id));
    expect(await remove(OTHER)).toBe(false);
    expect(await remove(athleteId)).toBe(true);
    expect(await remove(athleteId)).toBe(false);
    expect(await ownerOf(KEY)).toBeNull();
  });
});
