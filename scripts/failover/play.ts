import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
import { type Child, GoneError, startChild } from '../crash/calls.ts';
import { type Accepted, startMailbox } from '../crash/mailbox.ts';
import { actAt, type Club, firstInstant, stepsOf, type Tick } from '../crash/plan.ts';
import { startOwnRedis } from '../crash/redis.ts';
import { readRows, type Rows } from '../crash/rows.ts';

/**
 * Camber on several processes, PostgreSQL and a Redis that keeps nothing, through some weeks of a few runners. One part
 * after the other is killed while a run is coming in, and once more while a mail is in hand; each is started again, as a
 * supervisor does.
 */

const ROLES = ['web', 'worker', 'scheduler'] as const;
export const VICTIMS = [...ROLES, 'redis', 'postgres'] as const;
export type Victim = (typeof VICTIMS)[number];

export type Played = {
  readonly rows: Rows;
  readonly mails: readonly Accepted[];
  /** From the kill until what was under way is done, or somebody ticks again; milliseconds. */
  readonly recoveredMs: ReadonlyMap<Victim, number>;
  /** Who was killed while a mail was in hand. */
  readonly withMail: readonly Victim[];
};

const KEYS = {
  SESSION_KEY: '1a'.repeat(32),
  ENCRYPTION_KEY: '2b'.repeat(32),
  SKETCH_KEY: '3c'.repeat(32),
  WEBHOOK_SECRET: 'a-secret-of-the-failover',
};
const POLL_MS = 50;
/** Characters of a log that tell why a process ended. */
const LAST_WORDS = 2000;
/** When the mail of a run has settled, and twice more for what came late: a mail in the hands of a dead worker. */
const LOOKS_MIN = [11, 2, 2];
/** What every minute brings. */
const LOOKS: readonly Tick[] = ['sweep', 'weekly', 'relist-due', 'poll-due'];
/** DESIGN: well more than anything takes that needs no minute; the time to recover counts it. */
const MINUTE_TAKES_MS = 20_000;
/** DESIGN: long enough for whoever was not killed to notice that somebody is away. */
const AWAY_MS = 1_500;

/**
 * When a part dies that has to do with a mail in hand. A worker: before the server has all of it, so that it has to come once
 * more. The others: when the server has taken it and not said so, so that the answer comes while they are away.
 */
const MAIL_POINT = (victim: Victim): string => (victim === 'worker' ? 'SMTP: at data' : 'SMTP: at taken');

type Facts = { url: string; clientId: string; clientSecret: string; athleteIds: readonly number[] };

const until = async (is: () => Promise<boolean>): Promise<void> => {
  while (!(await is().catch(() => false))) await sleep(POLL_MS);
};

/** Plays the days of the club; `victims` are killed one by one, each while a run comes in and later while a mail is in hand. */
export const play = async (club: Club, victims: readonly Victim[]): Promise<Played> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'camber-failover-'));
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  const log = (name: string): string => path.join(folder, `${name}.log`);
  const postgres = await startPostgres({ durable: true });
  if (postgres === null) throw new Error('PostgreSQL is not installed (scripts/setup --tests)');
  const redis = await startOwnRedis(folder);
  const mailbox = await startMailbox((point) => mailPasses(point));
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
      env: { ...env, ROLES: role },
    });
    await child.call('begin', now);
    members.set(role, child);
  };
  const setNow = async (instant: number): Promise<void> => {
    now = instant;
    await strava.call('at', now);
    for (const role of members.keys()) await ask(role, 'at', now);
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

  const kill = async (victim: Victim): Promise<void> => {
    if (victim === 'redis') return redis.stop();
    if (victim === 'postgres') return postgres.crash();
    member(victim).kill();
    await member(victim).gone;
  };
  const startAgain = (victim: Victim): Promise<void> => {
    if (victim === 'redis') return redis.start();
    return victim === 'postgres' ? postgres.start() : start(victim);
  };

  const leftForMail: Victim[] = [];
  const withMail: Victim[] = [];
  /** The one who is away because of a mail, until it is back. */
  let away: Promise<void> = Promise.resolve();
  let isAway = false;
  const mailPasses = (point: string): Promise<void> | undefined => {
    const [victim] = leftForMail;
    if (isAway || victim === undefined || point !== MAIL_POINT(victim)) return undefined;
    leftForMail.shift();
    withMail.push(victim);
    isAway = true;
    const gone = kill(victim);
    away = (async () => {
      await gone;
      await sleep(AWAY_MS);
      await startAgain(victim);
      isAway = false;
    })();
    return gone;
  };
  /** Asks a member, and once more where it was killed meanwhile. */
  const ask = async (role: string, name: string, ...args: readonly unknown[]): Promise<void> => {
    for (;;) {
      await away;
      const child = member(role);
      try {
        return await child.call(name, ...args);
      } catch (error) {
        if (!(error instanceof GoneError)) throw error;
        await away;
        if (members.get(role) === child)
          throw new Error(`${role} ended by itself: ${readFileSync(log(role), 'utf8').slice(-LAST_WORDS)}`, {
            cause: error,
          });
      }
    }
  };

  const idle = async (): Promise<void> => {
    for (let looks = 0; looks < 2; looks += 1) {
      await strava.call('settled');
      await ask('worker', 'idle');
      await away;
    }
  };

  /**
   * Waits, and lets minutes pass: an event that was stored while Redis was away, and not queued when it came back, is the
   * next minute's.
   */
  const minutesUntil = async (is: () => Promise<boolean>): Promise<void> => {
    for (;;) {
      const ended = performance.now() + MINUTE_TAKES_MS;
      while (performance.now() < ended) {
        if (await is().catch(() => false)) return;
        await sleep(POLL_MS);
      }
      await setNow(now + MINUTE_MS);
      await ask('worker', 'look', LOOKS);
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
    const leftForLater = [...victims];
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
      if (victim !== undefined) {
        await kill(victim);
        await startAgain(victim);
      }
      await minutesUntil(isDone(events));
      if (victim === 'scheduler')
        await until(async () => {
          const acts = await leader();
          return acts !== null && acts !== before;
        });
      if (victim !== undefined) recoveredMs.set(victim, performance.now() - began);
      if (left.length === 0) leftForMail.push(...leftForLater.splice(0));
      for (const minutes of LOOKS_MIN) {
        await setNow(now + minutes * MINUTE_MS);
        await ask('worker', 'look', LOOKS);
        await ask('worker', 'later');
        await idle();
      }
    }
    for (const role of ROLES) await member(role).call('stop');
    const database = { databaseUrl: postgres.url, file: databaseFile({ dataDir }) };
    const rows = await readRows(database, () => 0);
    return { rows, mails: mailbox.accepted, recoveredMs, withMail };
  } finally {
    for (const child of members.values()) child.kill();
    strava.kill();
    await mailbox.close();
    await redis.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
