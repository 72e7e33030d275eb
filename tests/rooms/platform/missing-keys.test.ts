import { pino } from 'pino';
import { expect, it } from 'vitest';
import { examineAccounts } from '../../../src/commands/doctor/accounts.ts';
import { examineSealed } from '../../../src/commands/doctor/sealed.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
import { openCamber } from '../../../src/main.ts';
import { createLiveSeal } from '../../../src/platform/encryption-keys.ts';
import { databaseFile } from '../../../src/platform/paths.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { openStore } from '../../../src/store/open.ts';
import { saveTokens } from '../../../src/store/tokens.ts';
import { forgetKeys } from '../../../src/commands/keys-forget.ts';
import { scratchFolder } from '../../support/scratch.ts';

const log = pino({ level: 'silent' });
const FIRST = 'aa'.repeat(32);
const SECOND = 'bb'.repeat(32);

it('a wrong encryption key is named at start and by doctor, and the way on is told', async () => {
  const env = { DATA_DIR: scratchFolder('camber-keys-'), PORT: '0', ENCRYPTION_KEY: FIRST };
  const config = parseConfig(env);
  const store = await openStore({
    databaseUrl: null,
    file: databaseFile(config),
    seal: createLiveSeal(config),
    log,
  });
  await store.write(async (tx) => {
    await athletes.upsertConnected(tx, { stravaId: 7, units: 'metric', scopes: [], name: null, now: 1 });
    // One whose name alone is sealed.
    await athletes.upsertConnected(tx, { stravaId: 8, units: 'metric', scopes: [], name: 'Ida', now: 1 });
    const pair = { accessToken: 'a', refreshToken: 'r', expiresAt: 1 };
    await saveTokens(tx, 7, pair, createLiveSeal(config));
  });
  const keyId = createLiveSeal(config).seal('', '').slice(0, 8);

  const other = parseConfig({ ...env, ENCRYPTION_KEY: SECOND });
  await expect(openCamber(other, { log })).rejects.toThrow(
    new RegExp(`key ${keyId} \\(3 values\\)[^]*ENCRYPTION_KEY_OLD[^]*keys forget`),
  );
  expect(await examineSealed(other, store)).toMatchObject([
    { mark: '✗', text: expect.stringContaining(keyId) },
  ]);
  // What can be said without the key is said, and nothing dies of it.
  const unread = await openStore({
    databaseUrl: null,
    file: databaseFile(config),
    seal: createLiveSeal(other),
    log,
  });
  expect((await examineAccounts(other, unread))[0]?.text).toContain('Accounts:');
  await unread.close();
  // The keys themselves stand in none of it.
  expect(JSON.stringify(await examineSealed(other, store))).not.toMatch(/(aa|bb){8}/);

  const both = parseConfig({ ...env, ENCRYPTION_KEY: SECOND, ENCRYPTION_KEY_OLD: FIRST });
  expect(await examineSealed(both, store)).toMatchObject([{ mark: '✓' }]);
  await store.close();

  const said: string[] = [];
  const output = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };
  expect(await forgetKeys(other, output)).toBe(0);
  expect(said.join()).toContain('2 rows that no key at hand opens');
  const camber = await openCamber(other, { log });
  expect(await athletes.byId(camber.deps.store.read, 7)).toMatchObject({ connection: 'dead' });
  expect(await athletes.byId(camber.deps.store.read, 8)).toMatchObject({ name: null, connection: 'ok' });
  await camber.stop();
});
