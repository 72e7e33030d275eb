import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rotateKeys } from '../../../src/commands/keys-rotate.ts';
import { type Config, parseConfig } from '../../../src/config/load-config.ts';
import { databaseFile } from '../../../src/platform/paths.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { checkInsOf } from '../../../src/store/check-ins.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { passwordByLogin, passwordOf } from '../../../src/store/passwords.ts';
import { quiet } from '../../support/engines/engine.ts';
import { fillAccount } from '../../support/full-account.ts';
import { beginKeyChange, createLiveSeal, endKeyChange } from '../../../src/platform/encryption-keys.ts';

const FIRST = 'aa'.repeat(32);
const SECOND = 'bb'.repeat(32);
const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'camber-keys-'));

describe('the seal of a running Camber', () => {
  it('opens old and new while the key changes, seals with the new one at once, and forgets the old one', () => {
    const config = parseConfig({ DATA_DIR: folder() });
    const seal = createLiveSeal(config);
    const before = seal.seal('text', 'a');
    beginKeyChange(config);
    expect(seal.isCurrent(before)).toBe(false);
    expect(seal.open(before, 'a')).toBe('text');
    const after = seal.seal('text', 'a');
    expect(seal.isCurrent(after)).toBe(true);
    endKeyChange(config);
    expect(createLiveSeal(config).open(after, 'a')).toBe('text');
    expect(() => createLiveSeal(config).open(before, 'a')).toThrow('not here');
  });

  it('makes one new key, however often the change is begun', () => {
    const config = parseConfig({ DATA_DIR: folder() });
    const key = () => readFileSync(path.join(config.dataDir, 'keys', 'encryption.key'), 'utf8');
    beginKeyChange(config);
    const second = key();
    beginKeyChange(config);
    expect(key()).toBe(second);
    expect(existsSync(path.join(config.dataDir, 'keys', 'encryption.old.key'))).toBe(true);
  });
});

describe('camber keys rotate', () => {
  const said: string[] = [];
  const output = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };
  const openAt = (config: Config): Promise<Store> =>
    openStore({ databaseUrl: null, file: databaseFile(config), seal: createLiveSeal(config), log: quiet });

  it('seals names, addresses, logins, answers and mails anew while Camber runs, and drops the old key', async () => {
    const config = parseConfig({ DATA_DIR: folder() });
    const running = await openAt(config);
    await running.write((tx) =>
      athletes.upsertConnected(tx, { stravaId: 7, units: 'metric', scopes: [], name: 'Ida', now: 1 }),
    );
    await fillAccount(running, 7, running.read.seal, 2);
    const before = running.read.seal.keyId();
    const rows = async () => ({
      athlete: await athletes.byId(running.read, 7),
      answers: await checkInsOf(running.read, 7),
      login: (await passwordOf(running.read, 7))?.login,
      mails: await outbox.ofAthlete(running.read, 7, 9),
    });
    const held = await rows();
    expect(await rotateKeys(config, output)).toBe(0);
    expect(said.at(-1)).toMatch(/^\d\d rows are sealed with the new key. The old key is deleted.$/);
    expect(running.read.seal.keyId()).not.toBe(before);
    expect(await rows()).toEqual(held);
    const after = await openAt(config);
    const lies: string[] = [];
    for (const table of Object.values(after.read.stored))
      lies.push(JSON.stringify(await after.read.sql.select().from(table)));
    expect(lies.join()).toContain(`"${after.read.seal.keyId()}.`);
    expect(lies.join()).not.toContain(`"${before}.`);
    expect((await passwordByLogin(after.read, held.login ?? ''))?.athleteId).toBe(7);
    await after.close();
    await running.close();
  });

  it('changes nothing where something is sealed with a key that is not here', async () => {
    const env = { DATA_DIR: folder() };
    const store = await openAt(parseConfig({ ...env, ENCRYPTION_KEY: FIRST }));
    await store.write((tx) =>
      athletes.upsertConnected(tx, { stravaId: 7, units: 'metric', scopes: [], name: 'Ida', now: 1 }),
    );
    await store.close();
    expect(await rotateKeys(parseConfig(env), output)).toBe(1);
    expect(said.at(-1)).toMatch(/keys rotate: the database holds what another encryption key has sealed/);
  });
});

describe('camber keys rotate with the key in the environment', () => {
  const said: string[] = [];
  const output = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };

  it('says what to set first, and changes nothing', async () => {
    expect(await rotateKeys(parseConfig({ DATA_DIR: folder(), ENCRYPTION_KEY: FIRST }), output)).toBe(1);
    expect(said.at(-1)).toContain('ENCRYPTION_KEY_OLD');
  });

  it('seals anew from the old key to the new one', async () => {
    const env = { DATA_DIR: folder(), ENCRYPTION_KEY: SECOND, ENCRYPTION_KEY_OLD: FIRST };
    expect(await rotateKeys(parseConfig(env), output)).toBe(0);
    expect(said.at(-1)).toContain('ENCRYPTION_KEY_OLD can go');
    const sealed = createLiveSeal(parseConfig({ ...env, ENCRYPTION_KEY: FIRST })).seal('text', 'a');
    expect(createLiveSeal(parseConfig(env)).open(sealed, 'a')).toBe('text');
  });
});
