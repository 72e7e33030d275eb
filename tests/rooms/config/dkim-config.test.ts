import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/load-config.ts';

const pem = (type: 'rsa' | 'ed25519'): string =>
  (type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 1024 })
    : generateKeyPairSync('ed25519')
  ).privateKey.export({ type: 'pkcs8', format: 'pem' });

const DKIM = { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'camber', DKIM_PRIVATE_KEY: pem('rsa') };

describe('the configuration of DKIM', () => {
  it('signs when all three are there, and not without any', () => {
    expect(parseConfig(DKIM).mail.dkim).toEqual({
      domain: 'example.org',
      selector: 'camber',
      privateKey: DKIM.DKIM_PRIVATE_KEY,
    });
    expect(parseConfig({}).mail.dkim).toBeNull();
  });

  it('takes a key whose lines are written as \\n', () => {
    const oneLine = DKIM.DKIM_PRIVATE_KEY.replaceAll('\n', '\\n');
    expect(parseConfig({ ...DKIM, DKIM_PRIVATE_KEY: oneLine }).mail.dkim?.privateKey).toBe(
      DKIM.DKIM_PRIVATE_KEY,
    );
  });

  it.each(Object.keys(DKIM))('says that %s is missing when the others are there', (name) => {
    expect(() => parseConfig({ ...DKIM, [name]: '' })).toThrow(`${name} is missing`);
  });

  it.each(['nonsense', pem('ed25519')])('refuses what is no RSA key, without repeating it', (key) => {
    const parse = () => parseConfig({ ...DKIM, DKIM_PRIVATE_KEY: key });
    expect(parse).toThrow(/DKIM_PRIVATE_KEY must be an RSA private key/);
    expect(parse).not.toThrow(key);
  });
});
