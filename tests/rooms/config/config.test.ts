import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES, ConfigError, parseConfig } from '../../../src/config/load-config.ts';
import { loadKeys } from '../../../src/platform/keys.ts';

const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'camber-config-'));

const messageOf = (env: Record<string, string>): string => {
  try {
    parseConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error('the configuration was accepted');
};

describe('the configuration', () => {
  it('has a default for everything', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://localhost:8080',
      roles: ['web', 'worker', 'scheduler'],
      databaseUrl: null,
      redisUrl: null,
      strava: { clientId: null, urls: { api: 'https://www.strava.com/api/v3' } },
      mail: { smtpUrl: null },
    });
  });

  it('is frozen in depth', () => {
    const config = parseConfig({});
    expect(
      Object.isFrozen(config) && Object.isFrozen(config.strava.urls) && Object.isFrozen(config.roles),
    ).toBe(true);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PUBLIC_URL', 'camber.example.org'],
    ['PUBLIC_URL', 'ftp://camber.example.org'],
    ['PUBLIC_URL', 'https://example.org/camber'],
    ['PUBLIC_URL', 'https://camber.example.org/?from=here'],
    ['HEALTH_PORT', 'eighty'],
    ['ROLES', 'web,cook'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://db'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'smtps://u:se#cret@mail.example.org'],
    ['MAIL_FROM', 'Camber'],
    ['ENCRYPTION_KEY', 'abc'],
    ['SKETCH_KEY', 'abc'],
    ['ALLOWED_ATHLETES', 'robin'],
    ['POLLING', 'sometimes'],
    ['RAW_RETENTION_DAYS', '8'],
    ['RAW_RETENTION_DAYS', 'week'],
    ['WEBHOOK_SECRET', 'short'],
    ['TRUST_PROXY', 'yes'],
  ])('refuses %s=%s with its name, the problem and an example', (name, value) => {
    const message = messageOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} \\S`, 'm'));
    expect(message).toMatch(new RegExp(`Example: ${name}=\\S`));
  });

  it('says in one sentence that Camber cannot live below a path, and takes a host with a slash', () => {
    expect(messageOf({ PUBLIC_URL: 'https://example.org/camber' })).toBe(
      'PUBLIC_URL must end after the host: Camber needs a name of its own and cannot live below a path.\n' +
        '  Example: PUBLIC_URL=https://camber.example.org',
    );
    expect(parseConfig({ PUBLIC_URL: 'https://camber.example.org:8443/' }).publicUrl).toBe(
      'https://camber.example.org:8443',
    );
  });

  it('names every wrong variable at once', () => {
    const message = messageOf({ PORT: 'x', LOG_LEVEL: 'x' });
    expect(message).toContain('PORT');
    expect(message).toContain('LOG_LEVEL');
  });

  it('never repeats the value of a wrong secret', () => {
    expect(messageOf({ ENCRYPTION_KEY: 'my-precious' })).not.toContain('my-precious');
  });

  it('asks for both halves of the Strava app', () => {
    expect(messageOf({ STRAVA_CLIENT_ID: '12345' })).toContain('STRAVA_CLIENT_SECRET is missing');
    expect(messageOf({ STRAVA_CLIENT_SECRET: 'a'.repeat(40) })).toContain('STRAVA_CLIENT_ID is missing');
  });

  it('takes empty variables for absent ones', () => {
    expect(parseConfig({ REDIS_URL: '', PORT: '' })).toMatchObject({ redisUrl: null, port: 8080 });
  });

  it('reads a secret from the file that <NAME>_FILE names, and says so when it cannot', () => {
    const file = path.join(folder(), 'secret');
    writeFileSync(file, 'smtp://mail.example.org\n');
    expect(parseConfig({ SMTP_URL_FILE: file }).mail.smtpUrl).toBe('smtp://mail.example.org');
    expect(messageOf({ SMTP_URL_FILE: `${file}.gone` })).toContain('SMTP_URL_FILE');
  });

  it('is documented in .env.example, every variable and no other', () => {
    const example = readFileSync('.env.example', 'utf8');
    const documented = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(documented.toSorted()).toEqual([...CONFIG_VARIABLES].toSorted());
  });
});

describe('the keys', () => {
  it('are made once, readable by their owner only, and stay', () => {
    const config = parseConfig({ DATA_DIR: folder() });
    const first = loadKeys(config);
    expect(first.encryption).toHaveLength(32);
    expect(loadKeys(config)).toEqual(first);
    for (const name of ['session', 'encryption', 'sketch', 'webhook']) {
      expect(statSync(path.join(config.dataDir, 'keys', `${name}.key`)).mode & 0o777).toBe(0o600);
    }
  });

  it('differ from each other and from another installation’s', () => {
    const keys = [folder(), folder()].map((dir) => loadKeys(parseConfig({ DATA_DIR: dir })));
    const all = keys.flatMap((k) => [
      k.session,
      k.encryption.toString('hex'),
      k.sketch.toString('hex'),
      k.webhookSecret,
    ]);
    expect(new Set(all).size).toBe(8);
  });

  it('come from the configuration when it gives them', () => {
    const config = parseConfig({
      DATA_DIR: folder(),
      ENCRYPTION_KEY: 'ab'.repeat(32),
      WEBHOOK_SECRET: 'w'.repeat(16),
    });
    expect(loadKeys(config)).toMatchObject({
      encryption: Buffer.alloc(32, 0xab),
      webhookSecret: 'w'.repeat(16),
    });
  });
});
