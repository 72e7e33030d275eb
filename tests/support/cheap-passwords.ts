import { createPasswords } from '../../src/accounts/hash.ts';

/** Hashes that take no time: what the program does about passwords is the same. Never in production. */
const CHEAP_COST = { ln: 4, r: 8, p: 1 };

export const cheapPasswords = createPasswords(CHEAP_COST);
