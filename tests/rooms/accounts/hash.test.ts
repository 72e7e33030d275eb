import { scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPasswords } from '../../../src/accounts/hash.ts';
import { cheapPasswords } from '../../support/cheap-passwords.ts';

/** As the program has them. */
const passwords = createPasswords();

describe('a hash', () => {
  it('is scrypt as OpenSSL computes it, with what OWASP asks, and tells how it was made', async () => {
    const stored = await passwords.hash('correct horse battery');
    const [, name, cost, salt = '', hash] = stored.split('$');
    expect([name, cost]).toEqual(['scrypt', 'ln=15,r=8,p=3']);
    const key = scryptSync('correct horse battery', Buffer.from(salt, 'base64url'), 32, {
      N: 2 ** 15,
      r: 8,
      p: 3,
      maxmem: 128 * 1024 * 1024,
    });
    expect(hash).toBe(key.toString('base64url'));
    expect(passwords.isCheap(stored)).toBe(false);
  });

  it('knows its password and no other, twice hashed differently', async () => {
    const [a, b] = [await cheapPasswords.hash('ein Passwort'), await cheapPasswords.hash('ein Passwort')];
    expect(a).not.toBe(b);
    expect([await passwords.isRight('ein Passwort', a), await passwords.isRight('ein Passwort', b)]).toEqual([
      true,
      true,
    ]);
    for (const wrong of ['', 'Ein Passwort', 'ein Passwort ', 'ein Passwor'])
      expect(await passwords.isRight(wrong, a)).toBe(false);
  });

  it('takes the same letters in every form of Unicode', async () => {
    const stored = await cheapPasswords.hash('Übermut am Fluß');
    expect(await passwords.isRight('U\u0308bermut am Fluß', stored)).toBe(true);
  });

  it('of an earlier cost is still compared, and known as cheap', async () => {
    const stored = await cheapPasswords.hash('correct horse battery');
    expect(await passwords.isRight('correct horse battery', stored)).toBe(true);
    expect(passwords.isCheap(stored)).toBe(true);
  });

  it.each([
    '',
    'plain text',
    '$scrypt$ln=15,r=8,p=3$$',
    '$2b$10$abcdefghijklmnopqrstuv',
    '$scrypt$ln=99999,r=8,p=1$AA$AA',
  ])('that is none (%j) is nobody’s password', async (stored) => {
    expect(await passwords.isRight('anything', stored)).toBe(false);
    expect(passwords.isCheap(stored)).toBe(true);
  });

  it('for nobody costs what a real one does, and has no password', async () => {
    expect(passwords.isCheap(passwords.nobodysHash)).toBe(false);
    expect(passwords.nobodysHash.split('$')[2]).toBe('ln=15,r=8,p=3');
    expect(await passwords.isRight('', passwords.nobodysHash)).toBe(false);
  });

  it('is made two at a time, however many are asked for, and every one of them', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => cheapPasswords.hash('one of many')));
    expect(new Set(many).size).toBe(12);
  });
});
