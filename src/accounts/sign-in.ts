import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import type { Athlete } from '../store/athletes.ts';
import { passwordByLogin, strengthenHash } from '../store/passwords.ts';
import { normalLogin } from './login.ts';

/**
 * The account that this login and password open; null for a wrong one of either, which nobody can tell apart: for a
 * login that nobody has a password is compared, too. What was hashed for less than today's cost is hashed anew.
 */
export const signInWith = async (
  { passwords, store }: Pick<Deps, 'passwords' | 'store'>,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<Athlete | null> => {
  const found = await passwordByLogin(store.read, normalLogin(login));
  const isRight = await passwords.isRight(password, found?.hash ?? passwords.nobodysHash);
  if (found === null || !isRight) return null;
  if (passwords.isCheap(found.hash)) {
    const stronger = await passwords.hash(password);
    await store.write((tx) => strengthenHash(tx, found, stronger));
  }
  return athletes.byId(store.read, found.athleteId);
};
