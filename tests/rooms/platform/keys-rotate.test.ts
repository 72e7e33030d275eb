import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rotateKeys } from '../../../src/commands/keys-rotate.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
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
