import { afterEach, describe, expect, it } from 'vitest';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { examine } from '../../src/commands/doctor/examine.ts';
import { freePort } from '../support/free-port.ts';
import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import { callbackUrlOf, ensureSubscription } from '../../src/connection/subscription.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { startSmtp } from '../support/smtp.ts';
import { connect, newVisitor } from '../support/visitor.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';

const source = generateSampleRunner({ lastDay: '2026-11-21' });

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(path.join(os.tmpdir(), 'camber-doctor-'));
  folders.push(made);
  return made;
};
const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const ask = async (env: Record<string, string>): Promise<{ code: number; said: string }> => {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const code = await examine(env, { out: say, err: say });
  return { code, said: lines.join('\n') };
};

/** A world, and the environment in which the doctor meets it. */
const begin = async (options: Partial<WorldOptions> = {}) => {
  const world = await startWorld({ source, now: Date.now(), ...options });
  closers.push(world.stop);
  const { config, keys } = world.deps;
  const env = {
    PUBLIC_URL: config.publicUrl,
    DATA_DIR: world.dataDir,
    STRAVA_CLIENT_ID: world.emulator.clientId,
    STRAVA_CLIENT_SECRET: world.emulator.clientSecret,
    STRAVA_API_URL: world.emulator.urls.api,
    STRAVA_OAUTH_URL: world.emulator.urls.oauth,
  };
  const subscribeHere = async (it: World) =>
    ensureSubscription(
      it.deps.store,
      it.camber.strava,
      callbackUrlOf(config.publicUrl, keys.webhookSecret),
      keys.webhookSecret,
    );
  return { world, env, subscribeHere: () => subscribeHere(world) };
};

describe('camber doctor', () => {
  it('finds nothing broken where all is well, one line each', async () => {
    const { world, env, subscribeHere } = await begin();
    await subscribeHere();
    await connect(newVisitor(), world.url, source.athlete.id);
    await world.settled();
    const smtp = await startSmtp();
    closers.push(smtp.close);
    const { code, said } = await ask({ ...env, SMTP_URL: smtp.url, MAIL_FROM: 'Camber <c@example.org>' });
    expect(said).not.toContain('✗');
    expect(code).toBe(0);
    for (const name of [
      'Settings',
      'Data folder',
      'Redis',
      'Database',
      'Mail',
      'Address',
      'Clock',
      'Callback domain',
      'Subscription',
      'Limits',
    ])
      expect(said).toMatch(new RegExp(`^[✓!] ${name}.*: `, 'm'));
    expect(said).toMatch(/✓ Database: SQLite; runners: 1, 1 of them connected to Strava/);
    expect(said).toMatch(/✓ Subscription: leads here/);
    expect(said).toMatch(/✓ Limits: \d+ reads left/);
    expect(smtp.received).toEqual([]);
  });

  it('asks the Camber that runs, and says why that one is not ready', async () => {
    const { world, env } = await begin();
    const port = new URL(world.url).port;
    expect((await ask({ ...env, PORT: port })).said).toMatch(
      /✓ Running: the Camber at 127\.0\.0\.1:\d+ is ready/,
    );
    world.deps.pulse.expect('scheduler', -1);
    const { code, said } = await ask({ ...env, PORT: port });
    expect(said).toMatch(/✗ Running: .* is not ready; its loops: scheduler: no sign of life/);
    expect(code).toBe(1);
  });

  it('starts no Redis of its own to look at', async () => {
    const dataDir = folder();
    const { said } = await ask({ DATA_DIR: dataDir, STRAVA_API_URL: 'http://127.0.0.1:1', PORT: '1' });
    expect(said).toMatch(/✓ Redis: installed; the private server runs while Camber does/);
    expect(existsSync(path.join(dataDir, 'redis', 'redis.log'))).toBe(false);
  });

  it('names a password, a database and a policy of Redis that are wrong', async () => {
    const server = await startRedisServer({
      requirepass: 'open-sesame',
      maxmemory: '50mb',
      'maxmemory-policy': 'allkeys-lru',
    });
    closers.push(server.stop);
    const redis = async (login: string, db = '') =>
      (
        await ask({
          DATA_DIR: folder(),
          REDIS_URL: `redis://${login}127.0.0.1:${server.port}/${db}`,
          STRAVA_API_URL: 'http://127.0.0.1:1',
          PORT: '1',
        })
      ).said;
    expect(await redis('')).toMatch(/✗ Redis .*does not accept this user or password/);
    const wrong = await redis(':wrong-word@');
    expect(wrong).toMatch(/✗ Redis .*does not accept this user or password/);
    expect(wrong).not.toContain('wrong-word');
    expect(await redis(':open-sesame@', '99')).toMatch(/✗ Redis .*no database of this number/);
    expect(await redis(':open-sesame@')).toMatch(/✗ Redis .*maxmemory-policy is allkeys-lru.*noeviction/);
  });

  it('says what is wrong with the settings and stops there', async () => {
    const { code, said } = await ask({ PORT: 'eighty' });
    expect(code).toBe(1);
    expect(said).toMatch(/^✗ \.env: PORT must be/);
    expect(said).toContain('Example: PORT=8080');
  });

  it('looks at everything else when parts are missing', async () => {
    const closed = await freePort();
    const nothing = `http://127.0.0.1:${closed}`;
    const { code, said } = await ask({
      DATA_DIR: folder(),
      PUBLIC_URL: `https://127.0.0.1:${closed}`,
      REDIS_URL: 'redis://127.0.0.1:1',
      DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z',
      SMTP_URL: 'smtp://127.0.0.1:1',
      STRAVA_CLIENT_ID: '1',
      STRAVA_CLIENT_SECRET: 'secret-secret',
      STRAVA_API_URL: nothing,
      STRAVA_OAUTH_URL: nothing,
    });
    expect(code).toBe(1);
    expect(said).toMatch(/✗ Redis \(REDIS_URL, 127\.0\.0\.1:1\): nothing listens there\. Check REDIS_URL/);
    expect(said).toMatch(/✗ Database: nothing listens there\. Check DATABASE_URL/);
    expect(said).toMatch(/! Running: no Camber answers/);
    expect(said).toMatch(/✗ Mail: .*Check host and port/);
    expect(said).toMatch(/✗ Address: .*Nothing listens there/);
    expect(said).toMatch(/! Clock: Strava does not answer/);
    expect(said).toMatch(/! Callback domain: .*must read 127\.0\.0\.1/);
    expect(said).not.toContain('secret-secret');
  });

  it('is content, with advice, where no Strava app is set yet', async () => {
    const { said } = await ask({ DATA_DIR: folder(), STRAVA_API_URL: 'http://127.0.0.1:1', PORT: '1' });
    expect(said).toMatch(/! Settings: .*"npm start" shows the demo/);
    expect(said).toMatch(/! Mail: SMTP_URL is not set/);
    expect(said).not.toContain('Subscription');
  });

  it('names a wrong callback domain, secret and missing subscription, each with what to do', async () => {
    const { env } = await begin();
    const elsewhere = await ask({ ...env, PUBLIC_URL: 'http://camber.example.invalid' });
    expect(elsewhere.said).toMatch(/✗ Callback domain: .*must read camber\.example\.invalid/);
    expect(elsewhere.said).toMatch(/! Address: .*DNS/);
    const wrongSecret = await ask({ ...env, STRAVA_CLIENT_SECRET: 'not-the-secret' });
    expect(wrongSecret.said).toMatch(/✗ Subscription: Strava does not accept STRAVA_CLIENT_ID or/);
    expect(wrongSecret.code).toBe(1);
    // The world subscribed 127.0.0.1, the settings say localhost: an address of ours, but not this one.
    expect((await ask(env)).said).toMatch(/Subscription: leads to 127\.0\.0\.1.*npx camber subscribe/);
    expect((await ask({ ...env, POLLING: 'off' })).said).toMatch(/✗ Subscription: .*nothing arrives/);
  });

  it('names a lapsed subscription of the owner', async () => {
    const { world, env } = await begin();
    await connect(newVisitor(), world.url, source.athlete.id);
    await world.settled();
    world.emulator.setFaults({ appInactive: true });
    const { code, said } = await ask(env);
    expect(said).toMatch(/✗ Limits: the Strava app is inactive/);
    expect(code).toBe(1);
  });

  it('compares the clock with Strava’s', async () => {
    const { world, env } = await begin();
    const { createServer } = await import('node:http');
    const late = createServer((_req, res) => {
      res.sendDate = false;
      res.setHeader('Date', new Date(Date.now() - 3600_000).toUTCString());
      res.writeHead(401).end('{}');
    });
    await new Promise<void>((resolve) => late.listen(0, '127.0.0.1', resolve));
    closers.push(async () => late.close());
    const port = (late.address() as { port: number }).port;
    const { said } = await ask({ ...env, STRAVA_API_URL: `http://127.0.0.1:${port}` });
    expect(said).toMatch(/✗ Clock: 3\d{3} s ahead of Strava’s/);
    expect(world.url).toBe(env.PUBLIC_URL);
  });
});
