import { createCipheriv, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyedHash } from '../../../src/strava/keyed-hash.ts';

const KEYS = ['', 'short', 'longer than a block '.repeat(10), Buffer.from([0, 255, 54, 92])];
const CELLS = Int32Array.of(49123, -8210, 49124, -8210, -1, 2 ** 31 - 1, 0, 0);

describe('the keyed hash of places', () => {
  test.each(KEYS)('names them by HMAC-SHA-512 under the key %#', (key) => {
    const hash = keyedHash(key);
    for (const text of ['', 'cells:49123:-8210', 'höher über Ø'])
      expect(hash.name(text)).toBe(createHmac('sha512', key).update(text).digest('base64url'));
  });

  test('gives a cell the same number in any company, every time', () => {
    const hash = keyedHash('key');
    const all = hash.cells(CELLS);
    expect(all).toHaveLength(4);
    expect(hash.cells(CELLS)).toEqual(all);
    for (let k = 0; k < 4; k++) expect(keyedHash('key').cells(CELLS.slice(2 * k, 2 * k + 2))[0]).toBe(all[k]);
    expect(hash.cells(new Int32Array(0))).toHaveLength(0);
  });

  test('of a cell is the first quarter of row and column encrypted by AES-256', () => {
    const derived = createHmac('sha256', 'key').update('cells of routes').digest();
    for (let k = 0; k < CELLS.length; k += 2) {
      const block = Buffer.alloc(16);
      block.writeInt32LE(CELLS[k]!, 0);
      block.writeInt32LE(CELLS[k + 1]!, 4);
      const encrypted = createCipheriv('aes-256-cbc', derived, Buffer.alloc(16)).update(block);
      expect(keyedHash('key').cells(CELLS)[k / 2]).toBe(encrypted.readInt32LE(0));
    }
  });

  test('has nothing in common under another key, nor with rows and columns swapped', () => {
    const seen = new Set<number>();
    for (const key of ['key', 'kez', ''])
      for (const cells of [CELLS, CELLS.toReversed()])
        for (const hash of keyedHash(key).cells(cells.slice(0, 6))) seen.add(hash);
    expect(seen.size).toBe(3 * 2 * 3);
  });

  test('spreads neighbouring cells over all numbers', () => {
    const cells = Int32Array.from({ length: 2 * 10_000 }, (_, k) => (k % 2 === 0 ? k >> 1 : 7));
    const hashes = keyedHash('key').cells(cells);
    // five characters are kept of a run's cells: the first 30 bits
    expect(new Set(hashes.map((hash) => hash >>> 2)).size).toBeGreaterThan(9_998);
    for (let bit = 2; bit < 32; bit++) {
      const set = hashes.reduce((count, hash) => count + ((hash >>> bit) & 1), 0);
      expect(Math.abs(set - 5_000)).toBeLessThan(250);
    }
  });
});
