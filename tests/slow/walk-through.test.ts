import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/platform/paths.ts';
import { camber, type Running, startCamber } from '../support/camber-process.ts';
import { madeExport } from '../support/files/made-export.ts';
import { freePort } from '../support/free-port.ts';
import { hasPostgres, startPostgres } from '../support/postgres.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { newVisitor } from '../support/visitor.ts';

/**
 * What an owner goes through in a year, from a fresh clone, by the commands of the documents: set up, start, back up,
 * restore, move to PostgreSQL, run on 2 + 4 processes, and back. The runs are the same at every station.
 */

const run = promisify(execFile);
const RUNS = 40;
const PASSWORD = 'korrekt pferd batterie';

let folder: string;
let root: string;
const running: Running[] = [];
const closers: (() => Promise<unknown>)[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'camber-walk-'));
  root = path.join(folder, 'clone');
});
afterAll(async () => {
  for (const each of running) await each.end('SIGKILL');
  for (const close of closers.splice(0).toReversed()) await close();
  rmSync(folder, { recursive: true, force: true });
});

/** Settings of a Camber on this data folder, and where its pages are. */
const settingsOn = async (dataDir: string) => {
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const url = `http://localhost:${port}`;
  return { env: { AUTH: 'local', DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: url }, address, url };
};

const start = async (env: Record<string, string>, address: string): Promise<Running> => {
  const started = await startCamber(root, env, address);
  running.push(started);
  return started;
};

const stop = async (...which: readonly Running[]): Promise<void> => {
  for (const each of which) expect(await each.end('SIGTERM')).toBe(0);
};

/** Makes the owner's account by the link of the terminal. */
const makeOwner = async (said: string, url: string): Promise<void> => {
  const link = /http\S+\?token=[\w.-]+/.exec(said)?.[0] ?? '';
  const token = new URL(link).searchParams.get('token') ?? '';
  const visitor = newVisitor();
  await visitor.get(link);
  const account = { name: 'Kim', login: 'kim', password: PASSWORD, email: '', units: 'metric' };
  const made = await visitor.post(`${url}/invite`, { ...account, timeZone: 'Europe/Berlin', token });
  expect(made.headers.get('location')).toBe('/welcome');
};

/** How many runs the owner sees after signing in. */
const runsAt = async (url: string): Promise<number> => {
  const visitor = newVisitor();
  await visitor.get(url);
  const answer = await visitor.post(`${url}/sign-in`, { login: 'kim', password: PASSWORD });
  expect(answer.status).toBe(303);
  const months = await (await visitor.get(`${url}/runs`)).text();
  return new Set(months.match(/href="\/runs\/-?\d+"/g)).size;
};

describe.runIf(hasPostgres())('from a fresh clone', () => {
  it('set up, start, back up, restore, move to PostgreSQL, 2 + 4 processes, and back', async () => {
    await run('git', ['clone', '--quiet', '--no-hardlinks', '.', root]);
    await run(`${root}/scripts/setup`);

    // Start, an account, runs from an archive.
    const first = await settingsOn(path.join(folder, 'first'));
    const small = await start(first.env, first.address);
    await makeOwner(small.said(), first.url);
    const archive = path.join(folder, 'export.zip');
    writeFileSync(archive, madeExport({ runs: RUNS }));
    await camber(root, first.env, 'import', archive);
    const seen = await runsAt(first.url);
    expect(seen).toBeGreaterThan(RUNS / 2);

    // A backup while it runs, brought back on an empty machine.
    const backups = path.join(folder, 'backups');
    mkdirSync(backups);
    await camber(root, { ...first.env, BACKUP_DIR: backups }, 'backup');
    const [backup = ''] = readdirSync(backups);
    await stop(small);
    const second = await settingsOn(path.join(folder, 'second'));
    await camber(root, second.env, 'backup', 'check', path.join(backups, backup));
    await camber(root, second.env, 'backup', 'restore', path.join(backups, backup));
    const restored = await start(second.env, second.address);
    expect(await runsAt(second.url)).toBe(seen);
    await stop(restored);

    // To PostgreSQL, on two processes for pages, four for work and one that ticks.
    const server = await startPostgres();
    if (server === null) throw new Error('PostgreSQL is gone');
    closers.push(server.stop);
    const redis = await startRedisServer();
    closers.push(redis.stop);
    await camber(root, second.env, 'migrate', '--to', server.url);
    const shared = {
      ...second.env,
      DATABASE_URL: server.url,
      REDIS_URL: `redis://127.0.0.1:${redis.port}`,
      DATABASE_POOL: '4',
    };
    const pages = [second, await settingsOn(second.env.DATA_DIR)];
    const many: Running[] = [];
    for (const { env, address } of pages)
      many.push(
        await start({ ...shared, PORT: env.PORT, PUBLIC_URL: env.PUBLIC_URL, ROLES: 'web' }, address),
      );
    for (const role of ['worker', 'worker', 'worker', 'worker', 'scheduler']) {
      const port = String(await freePort());
      many.push(await start({ ...shared, ROLES: role, HEALTH_PORT: port }, `127.0.0.1:${port}`));
      const asked = await camber(root, { ...shared, ROLES: role, HEALTH_PORT: port }, 'health', '--ready');
      expect(JSON.parse(asked)).toMatchObject({ ok: true });
    }
    for (const { url } of pages) expect(await runsAt(url)).toBe(seen);
    await camber(root, shared, 'import', archive);
    for (const { url } of pages) expect(await runsAt(url)).toBe(seen);
    await stop(...many);

    // And back to one process with SQLite; the file of before the move stays aside.
    const { DATA_DIR } = second.env;
    renameSync(databaseFile({ dataDir: DATA_DIR }), path.join(DATA_DIR, 'before-the-move.sqlite'));
    await camber(root, { ...second.env, DATABASE_URL: server.url }, 'migrate', '--to', 'sqlite');
    const again = await start(second.env, second.address);
    expect(await runsAt(second.url)).toBe(seen);
    await stop(again);
  });
});
