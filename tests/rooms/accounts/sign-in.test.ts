import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPasswords, type Passwords } from '../../../src/accounts/hash.ts';
import { signInWith } from '../../../src/accounts/sign-in.ts';
import * as athletes from '../../../src/store/athletes.ts';
import type { Store } from '../../../src/store/open.ts';
import { addPassword, passwordOf } from '../../../src/store/passwords.ts';
import { cheapPasswords } from '../../support/cheap-passwords.ts';
import { freshSqlite } from '../../support/stores.ts';

/** As the program does it; more than the cheapest, and quick. */
const real = createPasswords({ ln: 6, r: 8, p: 3 });
const PASSWORD = 'korrekt pferd batterie';

let store: Store;
let drop: () => Promise<void>;
let compared: string[] = [];
let hashed = 0;

/** The same, counted. */
const passwords: Passwords = {
  ...real,
  isRight: (password, stored) => {
    compared.push(stored);
    return real.isRight(password, stored);
  },
  hash: (password) => {
    hashed += 1;
    return real.hash(password);
  },
};

const signIn = (login: string, password: string) => signInWith({ passwords, store }, { login, password });

beforeEach(async () => {
  ({ store, drop } = await freshSqlite());
  [compared, hashed] = [[], 0];
  const hash = await cheapPasswords.hash(PASSWORD);
  await store.write(async (tx) => {
    const runner = {
      id: -7,
      units: 'metric',
      language: 'en',
      name: 'Robin',
      timeZone: 'UTC',
      now: 1,
    } as const;
    await athletes.addAccount(tx, runner);
    await addPassword(tx, { athleteId: -7, login: 'robin', hash, changedAt: 1 });
  });
});
afterEach(() => drop());

describe('signing in', () => {
  it('opens the account to its login, however it is typed, and its password alone', async () => {
    expect(await signIn(' ROBIN ', PASSWORD)).toMatchObject({ id: -7 });
    expect(await signIn('robin', 'Korrekt pferd batterie')).toBeNull();
    expect(await signIn('robin', '')).toBeNull();
    expect(await signIn('kim', PASSWORD)).toBeNull();
  });

  it('compares one password for every try, for a login that nobody has the one that costs as much', async () => {
    await signIn('robin', 'wrong');
    await signIn('nobody', PASSWORD);
    await signIn('', '');
    expect(compared).toHaveLength(3);
    expect(compared.slice(1)).toEqual([real.nobodysHash, real.nobodysHash]);
    expect(hashed).toBe(0);
  });

  it('hashes anew what was hashed for less, once, and only for the right password', async () => {
    const before = await passwordOf(store.read, -7);
    await signIn('robin', 'wrong');
    expect(await passwordOf(store.read, -7)).toEqual(before);
    expect(await signIn('robin', PASSWORD)).not.toBeNull();
    const after = await passwordOf(store.read, -7);
    expect(after).toMatchObject({ hash: expect.stringContaining('$ln=6,r=8,p=3$'), changedAt: 1 });
    expect(await signIn('robin', PASSWORD)).not.toBeNull();
    expect([await passwordOf(store.read, -7), hashed]).toEqual([after, 1]);
  });
});
