import { describe, expect, it } from 'vitest';
import { createSeal, SealError } from '../../src/store/seal.ts';

const oldKey = Buffer.alloc(32, 1);
const newKey = Buffer.alloc(32, 2);

describe('seal', () => {
  it.each(['token', '', 'ü'.repeat(1_000)])('opens what it sealed (%#)', (text) => {
    const seal = createSeal(oldKey);
    expect(seal.open(seal.seal(text, 'athlete:1'), 'athlete:1')).toBe(text);
  });

  it('never seals the same text the same way twice', () => {
    const seal = createSeal(oldKey);
    expect(seal.seal('token', 'athlete:1')).not.toBe(seal.seal('token', 'athlete:1'));
  });

  it('does not open under another context', () => {
    const seal = createSeal(oldKey);
    expect(() => seal.open(seal.seal('token', 'athlete:1'), 'athlete:12')).toThrow(SealError);
  });

  it('says that the key is unknown when it is', () => {
    const sealed = createSeal(oldKey).seal('token', 'athlete:1');
    expect(() => createSeal(newKey).open(sealed, 'athlete:1')).toThrow(
      expect.objectContaining({ code: 'unknown_key' }),
    );
  });

  it('opens with older keys and seals with the current one', () => {
    const sealed = createSeal(oldKey).seal('token', 'athlete:1');
    const both = createSeal(newKey, [oldKey]);
    expect(both.open(sealed, 'athlete:1')).toBe('token');
    expect(both.isCurrent(sealed)).toBe(false);
    const again = both.seal('token', 'athlete:1');
    expect(both.isCurrent(again)).toBe(true);
    expect(createSeal(newKey).open(again, 'athlete:1')).toBe('token');
  });

  it('detects a change of any byte', () => {
    const seal = createSeal(oldKey);
    const [id, encoded] = seal.seal('token', 'athlete:1').split('.');
    const body = Buffer.from(encoded ?? '', 'base64url');
    for (let at = 0; at < body.length; at += 1) {
      const changed = Buffer.from(body);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => seal.open(`${id}.${changed.toString('base64url')}`, 'athlete:1')).toThrow(SealError);
    }
  });

  it.each(['', 'x', 'deadbeef', 'deadbeef.', 'deadbeef.AAAA', '.AAAA'])(
    'does not take %j for a sealed text',
    (text) => {
      expect(() => createSeal(oldKey).open(text, 'athlete:1')).toThrow(
        expect.objectContaining({ code: 'broken' }),
      );
    },
  );

  it('takes keys of 32 bytes only, old ones too', () => {
    expect(() => createSeal(Buffer.alloc(31))).toThrow(RangeError);
    expect(() => createSeal(oldKey, [Buffer.alloc(33)])).toThrow(RangeError);
  });
});
