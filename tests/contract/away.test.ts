import { inject } from 'vitest';
import { describe, expect, it } from 'vitest';
import { databaseTrouble } from '../../src/store/away.ts';
import { openStore } from '../../src/store/open.ts';
import { hasServer } from '../support/engines/server.ts';
import { quiet, testSeal } from '../support/engines/engine.ts';

/** What opening a store at this address fails with, in words. */
const trouble = async (change: (url: URL) => void): Promise<string | null> => {
  const url = new URL(inject('postgresUrl') ?? '');
  change(url);
  try {
    await (await openStore({ databaseUrl: url.href, file: '', seal: testSeal, log: quiet })).close();
    return 'it could be opened';
  } catch (error) {
    return databaseTrouble(error);
  }
};

describe.skipIf(!hasServer)('a PostgreSQL that does not let Camber in', () => {
  it('is told by what is wrong', async () => {
    expect(await trouble((url) => (url.pathname = '/nowhere'))).toBe('it has no database of this name');
    expect(await trouble((url) => (url.username = 'nobody'))).toBe('it does not accept this user');
    expect(await trouble((url) => (url.port = '1'))).toBe('nothing listens there');
    expect(await trouble((url) => (url.hostname = 'nowhere.invalid'))).toMatch(/host/);
    expect(await trouble((url) => url.searchParams.set('sslmode', 'require'))).toMatch(/TLS/);
  });
});
