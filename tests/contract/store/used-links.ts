import { expect, it } from 'vitest';
import { forgetEndedLinks, useLink, wasUsed } from '../../../src/store/used-links.ts';
import { contract, NOW } from './suite.ts';

contract('used links', (given) => {
  const use = (hash: string, expiresAt = NOW) => given().store.write((tx) => useLink(tx, hash, expiresAt));

  it('are used once, by one of many that come together', async () => {
    expect(await wasUsed(given().store.read, 'a')).toBe(false);
    const uses = await Promise.all(Array.from({ length: 5 }, () => use('a')));
    expect(uses.filter((first) => first)).toHaveLength(1);
    expect(await wasUsed(given().store.read, 'a')).toBe(true);
    expect(await use('b')).toBe(true);
  });

  it('are remembered until they would have ended anyway', async () => {
    const { store } = given();
    await use('ends', NOW);
    await use('lives', NOW + 1);
    expect(await store.write((tx) => forgetEndedLinks(tx, NOW))).toBe(1);
    expect([await wasUsed(store.read, 'ends'), await wasUsed(store.read, 'lives')]).toEqual([false, true]);
  });
});
