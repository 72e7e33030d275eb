import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { MINUTE_MS } from '../../src/core/durations.ts';
import { databaseFile } from '../../src/platform/paths.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { connect, newVisitor } from '../../tests/support/visitor.ts';
import { type Child, startChild } from '../crash/calls.ts';
import { type Accepted, startMailbox } from '../crash/mailbox.ts';
import { actAt, type Club, firstInstant, stepsOf } from '../crash/plan.ts';
import { startOwnRedis } from '../crash/redis.ts';
import { readRows, type Rows } from '../crash/rows.ts';

/**
 * Camber on several processes, PostgreSQL and a Redis that keeps nothing, through some days of one runner. While a run is
 * coming in, one part after the other is killed and started again at once, as a supervisor does.
 */

const ROLES = ['web', 'worker', 'scheduler'] as const;
export const VICTIMS = [...ROLES, 'redis', 'postgres'] as const;
export type Victim = (typeof VICTIMS)[number];

export type Played = {
  readonly rows: Rows;
  readonly mails: readonly Accepted[];
  /** From the kill until what was under way is done, or somebody ticks again; milliseconds. */
  readonly recoveredMs: ReadonlyMap<Victim, number>;
};

const KEYS = {
  SESSION_KEY: '1a'.repeat(32),
  ENCRYPTION_KEY: '2b'.repeat(32),
  SKETCH_KEY: '3c'.repeat(32),
  WEBHOOK_SECRET: 'a-secret-of-the-failover',
};
const POLL_MS = 50;
/** When the mail of a run has settled, and once more for what came late. */
const LOOKS_MIN = [11, 2];

type Facts = { url: string; clientId: string; clientSecret: string; athleteIds: readonly number[] };

const until = async (is: () => Promise<boolean>): Promise<void> => {
  while (!(await is().catch(() => false))) await sleep(POLL_MS);
};

/** Plays the days of the club; `victims` are killed one by one, each while a run comes in. */
export const play = async (club: Club, victims: readonly Victim[]): Promise<Played> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'camber-failover-'));
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  const log = (name: string): string => path.join(folder, `${name}.log`);
  const postgres = await startPostgres({ durable: true });
  if (postgres === null) throw new Error('PostgreSQL is not installed (scripts/setup --tests)');
  const redis = await startOwnRedis(folder);
  const mailbox = await startMailbox(() => {});
  let now = firstInstant(club);
  const strava = await startChild('strava.ts', {
    log: log('strava'),
    env: { CRASH_CLUB: JSON.stringify(club), CRASH_NOW: String(now), CRASH_FROM: String(now) },
  });
  const facts = await strava.call<Facts>('facts');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...KEYS,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    SMTP_URL: mailbox.url,
    STRAVA_CLIENT_ID: facts.clientId,
    STRAVA_CLIENT_SECRET: facts.clientSecret,
    STRAVA_API_URL: `${facts.url}/api/v3`,
    STRAVA_OAUTH_URL: `${facts.url}/oauth`,
    CRASH_POINTS: path.join(folder, 'points'),
  };
  const members = new Map<string, Child>();
  const member = (role: string): Child => {
    const found = members.get(role);
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return found;
  };
  const start = async (role: string): Promise<void> => {
    const child = await startChild('camber.ts', {
      log: log(role),
      env: { ...env, ROLES: role, CRASH_NOW: String(now) },
    });
    members.set(role, child);
  };
  const setNow = async (instant: number): Promise<void> => {
    now = instant;
    await strava.call('at', now);
    for (const child of members.values()) await child.call('at', now);
  };

  const asked = async (question: string): Promise<number> => {
    const client = new Client({ connectionString: postgres.url });
    client.on('error', () => {});
    await client.connect();
    try {
      const { rows } = await client.query<{ count: string }>(question);
      return Number(rows[0]?.count);
    } finally {
      await client.end();
    }
  };
  /** All events so far are worked through, and everybody is judged. */
  const isDone = (events: number) => async (): Promise<boolean> =>
    (await asked("select count(*) from inbox where state <> 'new'")) >= events &&
    (await asked("select count(*) from inbox where state = 'new'")) === 0 &&
    (await asked('select count(*) from athletes where assess_due is not null')) === 0;

  /** Who of several schedulers acts. */
  const leader = async (): Promise<string | null> => {
    const client = new Redis(redis.url);
    try {
      return await client.get('camber:lead:scheduler');
    } finally {
      client.disconnect();
    }
  };

  const killAndStart = async (victim: Victim): Promise<void> => {
    if (victim === 'redis') {
      await redis.stop();
      return redis.start();
    }
    if (victim === 'postgres') {
      await postgres.crash();
      return postgres.start();
    }
    member(victim).kill();
    await member(victim).gone;
    await start(victim);
  };

  const idle = async (): Promise<void> => {
    for (let looks = 0; looks < 2; looks += 1) {
      await strava.call('settled');
      await member('worker').call('idle');
    }
  };

  try {
    for (const role of ROLES) await start(role);
    for (const athleteId of facts.athleteIds) {
      await connect(newVisitor(), url, athleteId);
      await member('web').call('equip', athleteId, `runner-${athleteId}@example.org`, `ck_${athleteId}`);
    }
    await idle();
    const left = [...victims];
    const recoveredMs = new Map<Victim, number>();
    let events = await asked('select count(*) from inbox');
    for (const step of stepsOf(club)) {
      const releases = step.actions.filter(({ released }) => released !== undefined);
      if (releases.length === 0) continue;
      await setNow(step.at);
      const victim = left.shift();
      if (victim === 'scheduler') await until(async () => (await leader()) !== null);
      const before = victim === 'scheduler' ? await leader() : null;
      for (const action of releases) await actAt(action, (name, ...args) => strava.call(name, ...args));
      events += releases.length;
      const began = performance.now();
      if (victim !== undefined) await killAndStart(victim);
      await until(isDone(events));
      if (victim === 'scheduler')
        await until(async () => {
          const acts = await leader();
          return acts !== null && acts !== before;
        });
      if (victim !== undefined) recoveredMs.set(victim, performance.now() - began);
      for (const minutes of LOOKS_MIN) {
        await setNow(now + minutes * MINUTE_MS);
        await member('worker').call('tick', false);
        await idle();
      }
    }
    for (const role of ROLES) await member(role).call('stop');
    const database = { databaseUrl: postgres.url, file: databaseFile({ dataDir }) };
    const rows = await readRows(database, () => 0);
    return { rows, mails: mailbox.accepted, recoveredMs };
  } finally {
    for (const child of members.values()) child.kill();
    strava.kill();
    await mailbox.close();
    await redis.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
