import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyedHash } from '../../../src/strava/keyed-hash.ts';

const KEYS = ['', 'short', 'k'.repeat(128), 'longer than a block '.repeat(10), Buffer.from([0, 255, 54, 92])];
const TEXTS = [
  '',
  'cells:49123:-8210',
  'start:12:-7',
  'höher über Ø',
  '日本'.repeat(32),
  'x'.repeat(64),
  'x'.repeat(65),
];

describe('the keyed hash of places', () => {
  test.each(KEYS)('is HMAC-SHA-512 under the key %#', (key) => {
    const hash = keyedHash(key);
    for (const text of TEXTS)
      expect(hash(text)).toBe(createHmac('sha512', key).update(text).digest('base64url'));
  });

  test('does not remember the text before', () => {
    const hash = keyedHash('key');
    const first = hash('cells:1:2');
    hash('cells:100000:200000');
    expect(hash('cells:1:2')).toBe(first);
  });
});
