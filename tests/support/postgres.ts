import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';

/**
 * A PostgreSQL server of the tests' own: a throw-away data folder and a free port of the loopback, started once
 * for a run of the contract suite (vitest.config.ts) and gone with it. Locks between connections can only be
 * seen on a real server: PGlite has one connection. Where PostgreSQL is not installed its tests are left out,
 * with a message; `TEST_POSTGRES_URL` names a server to use instead (an account that may create databases).
 */

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of an account that may create databases; null = no server, its tests are left out. */
    postgresUrl: string | null;
  }
}

/** `initdb` refuses root; Debian's packages bring this account. */
const ACCOUNT = 'postgres';

/** Where Debian keeps the programs, out of the PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** Durability costs time and nobody needs these rows after a crash. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const run = promisify(execFile);

/** The folder that holds `initdb` and `pg_ctl`; the newest of several, null when there is none. */
const programs = (): string | null => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(path.delimiter),
    ...versions.map((version) => path.join(DEBIAN, version, 'bin')),
  ];
  const has = (folder: string, program: string) => existsSync(path.join(folder, program));
  return folders.find((folder) => has(folder, 'initdb') && has(folder, 'pg_ctl')) ?? null;
};

/** Whether there is a server to run tests on. */
export const hasPostgres = (): boolean =>
  process.env['TEST_POSTGRES_URL'] !== undefined || programs() !== null;

/** As whom the server runs: oneself, or for root the account of the packages. */
const runAs = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, ACCOUNT], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** A server of our own. */
export type Server = {
  readonly url: string;
  /** Lets it die as by a kill, and starts it again: what was committed is there. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
};

/** Starts a server; one that is to `crash` keeps what was committed. Null when PostgreSQL is not installed. */
export const startPostgres = async ({ durable = false } = {}): Promise<Server | null> => {
  const bin = programs();
  if (bin === null) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'camber-postgres-'));
  const as = runAs();
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = path.join(folder, 'data');
  const call = (program: string, args: readonly string[]) =>
    run(path.join(bin, program), args, { ...as, cwd: folder });

  const port = await freePort();
  const settings = [
    ...(durable ? [] : FAST),
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
  ];
  const options = settings.map((setting) => `-c ${setting}`).join(' ');
  await call('initdb', ['-D', data, '-U', 'camber', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const start = async (): Promise<void> =>
    void (await call('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']));
  const crash = async (): Promise<void> =>
    void (await call('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']));
  /** A process that ends without `stop`, since it was stopped itself, takes the server with it. */
  const atTheEnd = (): void => {
    try {
      execFileSync(path.join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], { ...as, cwd: folder });
    } catch {
      // It was not running.
    }
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', atTheEnd);
  await start();
  return {
    url: `postgres://camber@127.0.0.1:${port}/postgres`,
    crash,
    start,
    stop: async () => {
      process.off('exit', atTheEnd);
      await crash();
      rmSync(folder, { recursive: true });
    },
  };
};

/** Vitest's hook before the suites that need a server; what it gives back runs after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env['TEST_POSTGRES_URL'];
  const server = named === undefined ? await startPostgres() : null;
  const url = named ?? server?.url ?? null;
  project.provide('postgresUrl', url);
  if (url === null) console.info('PostgreSQL is not installed: the tests on a real server are left out');
  return async () => server?.stop();
}
