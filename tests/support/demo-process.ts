import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { pino } from 'pino';
import { parseConfig } from '../../src/config/load-config.ts';
import { createLiveSeal } from '../../src/platform/encryption-keys.ts';
import { databaseFile } from '../../src/platform/paths.ts';
import { openStore } from '../../src/store/open.ts';

/** `camber demo` as a process of its own, to be killed. */
export type DemoProcess = {
  readonly url: string;
  /** Ends it with this signal and waits; gives the exit code, null when a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

/** Starts the demo on a folder and waits until it says where its pages are. */
export const startDemoProcess = async (
  dataDir: string,
  args: readonly string[] = [],
): Promise<DemoProcess> => {
  const child = spawn(
    'node_modules/.bin/node',
    ['src/cli.ts', 'demo', '--port', '0', '--data', dataDir, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LOG_LEVEL: 'warn' },
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await untilUrl(child);
  return {
    url,
    end: async (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};

const untilUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /Pages\s+(http:\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}:\n${said}`)));
  });

/** What the demo has come to, without anything that depends on when it was done. */
export type EndState = {
  readonly runs: readonly unknown[];
  readonly findings: readonly unknown[];
  readonly mails: readonly unknown[];
  readonly files: readonly string[];
};

const query = (dataDir: string, sql: string): readonly unknown[] => {
  const db = new Database(databaseFile({ dataDir }), { readonly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
};

/** What rules found, opened with the folder's own key. */
const findingsOf = async (dataDir: string): Promise<readonly unknown[]> => {
  const store = await openStore({
    databaseUrl: null,
    file: databaseFile({ dataDir }),
    seal: createLiveSeal(parseConfig({ DATA_DIR: dataDir })),
    log: pino({ level: 'silent' }),
  });
  try {
    const { rule, key, level, day, runId, facts } = store.read.t.findings;
    return await store.read.sql
      .select({ rule, key, level, day, runId, facts })
      .from(store.read.t.findings)
      .orderBy(rule, key);
  } finally {
    await store.close();
  }
};

/** Reads the end state from the folder of a demo that has ended. */
export const endState = async (dataDir: string): Promise<EndState> => ({
  runs: query(dataDir, 'select id, day, distance_m, elapsed_time_s, gear_id, analysis from runs order by id'),
  findings: await findingsOf(dataDir),
  mails: query(dataDir, 'select key, kind, state from outbox order by key'),
  files: readdirSync(path.join(dataDir, 'mail')).toSorted(),
});

/** How many runs the stand-in still holds back, and whether Camber has worked through the rest. */
export const isDone = (dataDir: string, runs: number): boolean => {
  if (!existsSync(databaseFile({ dataDir }))) return false;
  const count = (sql: string): number =>
    Object.values(query(dataDir, sql)[0] as Record<string, number>)[0] ?? 0;
  return (
    count('select count(*) from runs') >= runs &&
    count("select count(*) from inbox where state = 'new'") === 0 &&
    count('select count(*) from athletes where assess_due is not null') === 0 &&
    count("select count(*) from outbox where state = 'pending'") === 0
  );
};

/** The demo's own clock stands at the present: nothing more will happen by itself. */
export const isInThePresent = (dataDir: string): boolean => {
  try {
    const { behindMs } = JSON.parse(readFileSync(path.join(dataDir, 'clock.json'), 'utf8')) as {
      behindMs: number;
    };
    return behindMs < 60_000;
  } catch {
    return false;
  }
};
