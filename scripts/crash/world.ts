import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databaseFile } from '../../src/platform/paths.ts';
import { messageIdOf } from '../../src/mail/message.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { connect, newVisitor, type Visitor } from '../../tests/support/visitor.ts';
import { AT_RANDOM, type Aims } from './aims.ts';
import { type Child, startChild } from './calls.ts';
import { createLives } from './lives.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { actAt, type Club, firstInstant, type Step, type Tick, type Visit } from './plan.ts';
import { startProxy } from './proxy.ts';
import { startOwnRedis, type OwnRedis } from './redis.ts';
import { type Database, ENCRYPTION_KEY, lookInto, readRows, type Rows } from './rows.ts';

/**
 * A whole Camber in processes of their own: Camber, the stand-in for Strava, Redis, a database; the mail server and
 * a proxy before Strava are here. Time goes from step to step and stands meanwhile, so that what is done after a kill
 * carries the same times. Camber is started again whenever it was killed, until everything of a step is done.
 */

const MINUTE_MS = 60_000;
/** A step's looks: at its beginning, and when a mail that waits for the rest of a run has settled. */
const LOOKS_MIN = [0, 11];
/** After a kill: when what a dead process had in hand is free, and when the mail of what it finished has settled. */
const FREE_MIN = 2;
const SETTLED_MIN = 11;
/**
 * What minutes bring, one after another: events that were told; the weekly mail, which tells what is known by then; the
 * list, in which more is found. Whichever is killed is done before the next begins, so that each finds what it finds in
 * peace.
 */
const MINUTES: readonly (readonly Tick[])[] = [['sweep'], ['sweep', 'weekly'], ['sweep', 'poll-due']];
/**
 * Comes in the first step of a day after four o'clock UTC, when the nights of all runners (jobs/strava/steps/night.ts; all live
 * in Europe) are over: a night that began within a step would be found by the looks that a kill adds, and by none in peace.
 */
const LISTS: readonly Tick[] = ['sweep', 'relist-due'];
const NIGHTS_ARE_OVER_H = 4;
const DAYS: readonly Tick[] = ['sweep', 'subscription', 'retention'];
/**
 * DESIGN: tokens turn ten minutes before a step, when those until now (six hours, turned ten minutes before the last step,
 * five and three quarters of an hour ago at most) still work for a quarter of an hour.
 */
const TURNED_BEFORE_MS = 10 * MINUTE_MS;
/** On a busy machine a call may fail: the next tick asks again. */
const TURN_ATTEMPTS = 5;
/**
 * DESIGN: a step comes to its end, so that all of them are hit and not the first alone. Each kill delays what follows by 24
 * minutes at most (FREE_MIN, and two looks more), so that a step lasts no longer than 107 minutes.
 */
const KILLS_A_STEP = 4;

export type WorldOptions = {
  readonly club: Club;
  /** URL of an empty PostgreSQL database; null = SQLite. */
  readonly databaseUrl: string | null;
  readonly aims?: Aims;
  /** Which of the kills also lose Redis: every n-th. */
  readonly wipeEvery?: number;
  /** Done before a step's work begins: what goes wrong in it, or is over. */
  readonly trouble?: Trouble;
  /** Minutes between the looks of a step, instead of the usual ones. */
  readonly looksMin?: readonly number[];
  /** Puts Camber's folder on a disk of its own, of so many megabytes (needs root). */
  readonly diskMB?: number;
  readonly say?: (line: string) => void;
};

/** Done before each step by its number, from 0. */
export type Trouble = (step: number, hands: Hands) => void | Promise<void>;

/** What a trouble may touch. */
export type Hands = {
  readonly mailbox: Mailbox;
  readonly redis: OwnRedis;
  readonly database: Database;
  readonly strava: Child;
  readonly dataDir: string;
  /** Lets Camber's clock differ from the true one, in milliseconds. */
  shiftClock(byMs: number): void;
};

export type End = {
  readonly rows: Rows;
  readonly mails: Mailbox['accepted'];
  /** Of the mail server's faults: mails whose 250 was not said, mails refused for good, and faults that met no mail. */
  readonly unsaid: readonly string[];
  readonly refused: number;
  readonly faultsLeft: number;
  /** Kills so far, and mails that had left at a kill though their row did not know yet. */
  readonly kills: number;
  readonly inTheWindow: readonly string[];
  /** Points that were passed, inside Camber and outside. */
  readonly points: readonly string[];
  /** Events that are still kept, and what was done at Strava: runs, edits, deletions. */
  readonly events: number;
  readonly actions: number;
  readonly maxRssMB: number;
};

const KEYS = {
  SESSION_KEY: '1a'.repeat(32),
  ENCRYPTION_KEY,
  SKETCH_KEY: '3c'.repeat(32),
  WEBHOOK_SECRET: 'a-secret-of-the-crash-test',
};

const appKeyOf = (athleteId: number): string => `ck_crash_${athleteId}_${'0'.repeat(20)}`;

const addressOf = (athleteId: number): string => `10.0.${(athleteId >> 8) & 255}.${athleteId & 255}`;

type Facts = {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly athleteIds: readonly number[];
};

/** Lives through the steps. */
export const live = async (steps: readonly Step[], options: WorldOptions): Promise<End> => {
  const { club, databaseUrl, aims, wipeEvery = 3, say = () => {} } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'camber-crash-'));
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir, { mode: 0o700 });
  const disk = options.diskMB === undefined ? null : mountDisk(dataDir, options.diskMB);
  const database = { databaseUrl, file: databaseFile({ dataDir }) };
  const log = (name: string): string => path.join(folder, `${name}.log`);
  const first = firstInstant(club);
  let now = first;
  let shiftMs = 0;

  let killedAt = null as string | null;
  let killsInStep = 0;
  const outside = new Set<string>();
  const left = new Map<string, number>();
  const kill = (point: string): void => {
    if (camber.isGone()) return;
    killedAt = point;
    camber.kill();
  };
  /** A point outside Camber: at Strava's door, or at the mail server. */
  const pass = (point: string): void => {
    outside.add(point);
    const more = left.get(point);
    if (more === undefined || camber.isGone()) return;
    left.set(point, more - 1);
    if (more === 1) kill(point);
  };

  const redis = await startOwnRedis(folder);
  const mailbox = await startMailbox(pass);
  const strava = await startChild('strava.ts', {
    log: log('strava'),
    env: { CRASH_CLUB: JSON.stringify(club), CRASH_NOW: String(now), CRASH_FROM: String(first) },
  });
  const facts = await strava.call<Facts>('facts');
  const proxy = await startProxy(facts.url, pass);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const pointsFile = path.join(folder, 'points');

  const env = {
    ...KEYS,
    PORT: String(port),
    DATA_DIR: dataDir,
    REDIS_URL: redis.url,
    ROLES: 'web,worker',
    // Each runner comes from an address of their own: so many from one are stopped.
    TRUST_PROXY: '1',
    SMTP_URL: mailbox.url,
    STRAVA_CLIENT_ID: facts.clientId,
    STRAVA_CLIENT_SECRET: facts.clientSecret,
    STRAVA_API_URL: `${proxy.url}/api/v3`,
    STRAVA_OAUTH_URL: `${proxy.url}/oauth`,
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
    CRASH_POINTS: pointsFile,
  };
  const load = (): Promise<Child> => startChild('camber.ts', { log: log('camber'), env });
  let next = null as Promise<Child> | null;
  const start = async (): Promise<Child> => {
    const child = await (next ?? load());
    await child.call('begin', now + shiftMs);
    next = aims === undefined ? null : load();
    return child;
  };

  const inWindow: string[] = [];
  const inside = new Set<string>();
  let kills = 0;
  /** What is so after a kill: mails that the server has and the database does not know of. */
  const afterKill = async (): Promise<void> => {
    const inSide = readPoints(pointsFile).at(-1);
    const point = killedAt ?? inSide ?? AT_RANDOM;
    killedAt = null;
    rmSync(pointsFile, { force: true });
    kills += 1;
    killsInStep += 1;
    aims?.hit(point);
    const taken = new Set(mailbox.accepted.map(({ messageId }) => messageId));
    const open = await lookInto(database, async ({ read }) =>
      (await read.sql.select().from(read.t.outbox)).filter(({ state }) => state !== 'sent'),
    );
    inWindow.push(...open.map(({ key }) => messageIdOf(key, url)).filter((id) => taken.has(id)));
    if (kills % wipeEvery === 0) await redis.wipe();
    else await redis.release();
  };

  const aim = async (child: Child, isArmed: boolean): Promise<void> => {
    const at = aims === undefined || !isArmed || killsInStep >= KILLS_A_STEP ? [] : aims.current();
    left.clear();
    for (const { point, nth } of at) left.set(point, nth);
    await child.call('aim', at);
  };
  const camber = createLives({ start, aim, afterKill });
  const { survive } = camber;

  const visitors = new Map<number, Visitor>();
  const visit = async (one: Visit): Promise<void> => {
    const visitor = visitors.get(one.athleteId);
    if (visitor === undefined) throw new Error(`nobody is ${one.athleteId}`);
    const answer =
      one.kind === 'pain'
        ? await visitor.post(`${url}/check-ins/pain`, one.form)
        : await fetch(`${url}/import?name=${one.name}`, {
            method: 'POST',
            headers: { authorization: `Bearer ${appKeyOf(one.athleteId)}` },
            body: one.gpx,
          });
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${one.kind}: ${answer.status} ${text.slice(0, 300)}`);
  };

  /** In trouble a visit may fail: whoever came comes again. */
  const owed: Visit[] = [];
  const visitOrLater = async (one: Visit): Promise<void> => {
    try {
      await visit(one);
    } catch (error) {
      if (options.trouble === undefined) throw error;
      owed.push(one);
    }
  };

  const idle = async (): Promise<void> => {
    for (let looks = 0; looks < 2; looks += 1) {
      await survive(() => strava.call('settled'));
      await survive((child) => child.call('idle'));
    }
  };

  /**
   * Tokens turn in peace: between Strava's answer and its row the only copy of the new pair is in memory, and time leaps
   * here past the hour in which the runner would connect again (tests/slow/refresh-killed.test.ts kills there).
   */
  const turnTokens = async (at: number): Promise<void> => {
    await camber.arm(false);
    await setNow(at);
    for (let attempt = 1; attempt <= TURN_ATTEMPTS; attempt += 1) {
      await survive((child) => child.call('renew'));
      await idle();
      if ((await survive((child) => child.call<number>('toRenew'))) === 0) return;
    }
    // Where Strava or Redis is away by intention, those until now go on working or end.
    if (options.trouble === undefined) throw new Error('the tokens could not be turned in peace');
  };

  const setNow = async (instant: number): Promise<void> => {
    now = instant;
    await strava.call('at', now);
    await survive((child) => child.call('at', now + shiftMs));
  };

  const later = async (minutes: number): Promise<void> => {
    await setNow(now + minutes * MINUTE_MS);
    await survive((child) => child.call('later'));
  };

  let seenKills = 0;
  /** Has these ticks come, and what they bring done, as often as it takes; after a kill when all it had in hand is free. */
  const done = async (ticks: readonly Tick[]): Promise<void> => {
    do {
      if (kills > seenKills) await later(FREE_MIN);
      seenKills = kills;
      await survive((child) => child.call('look', ticks));
      await idle();
    } while (kills > seenKills);
  };

  let maxRss = 0;
  const hands: Hands = {
    mailbox,
    redis,
    database,
    strava,
    dataDir,
    shiftClock: (byMs) => void (shiftMs = byMs),
  };

  try {
    await survive(async () => {});
    for (const athleteId of facts.athleteIds) {
      await survive(async (child) => {
        const visitor = newVisitor({}, { 'x-forwarded-for': addressOf(athleteId) });
        await connect(visitor, url, athleteId);
        await child.call('equip', athleteId, `runner-${athleteId}@example.org`, appKeyOf(athleteId));
        visitors.set(athleteId, visitor);
      });
    }
    await done(['sweep']);
    let day = '';
    let listed = '';
    for (const [index, step] of steps.entries()) {
      killsInStep = 0;
      await options.trouble?.(index, hands);
      await turnTokens(step.at - TURNED_BEFORE_MS);
      await setNow(step.at);
      await camber.arm(true);
      const randomMs = aims?.randomMs() ?? null;
      const timer = randomMs === null ? null : setTimeout(() => kill(AT_RANDOM), randomMs);
      for (const action of step.actions) {
        await actAt(action, (name, ...args) => strava.call(name, ...args));
        await done(['sweep']);
      }
      for (const one of owed.splice(0).concat(step.visits)) {
        await survive(() => visitOrLater(one));
        await done(['sweep']);
      }
      const today = new Date(step.at).toISOString().slice(0, 10);
      const isNewDay = today !== day;
      day = today;
      const lists = listed !== today && new Date(step.at).getUTCHours() >= NIGHTS_ARE_OVER_H;
      if (lists) listed = today;
      const looks = [...(options.looksMin ?? LOOKS_MIN)];
      for (let look = looks.shift(), killsBefore = kills; look !== undefined; look = looks.shift()) {
        await later(look);
        for (const ticks of [...MINUTES, ...(lists ? [LISTS] : []), ...(isNewDay ? [DAYS] : [])])
          await done(ticks);
        // What a kill has delayed may be told in the next look, and leaves in the one after that.
        if (kills > killsBefore) while (looks.length < 2) looks.push(SETTLED_MIN);
        killsBefore = kills;
      }
      if (timer !== null) clearTimeout(timer);
      aims?.next();
      for (const point of await survive((child) => child.call<readonly string[]>('passed')))
        inside.add(point);
      maxRss = Math.max(maxRss, await survive((child) => child.call<number>('memory')));
      if (isNewDay) say(`${today}, ${kills} kills, ${mailbox.accepted.length} mails`);
    }
    await camber.arm(false);
    await survive((child) => child.call('stop'));
    const starts = steps.map(({ at }) => at);
    const stepOf = (instant: number): number => starts.filter((at) => at <= instant).length;
    const rows = await readRows(database, stepOf);
    return {
      rows,
      mails: mailbox.accepted,
      unsaid: mailbox.unsaid,
      refused: mailbox.refused(),
      faultsLeft: mailbox.faultsLeft().length,
      kills,
      inTheWindow: inWindow,
      points: [...inside, ...outside].toSorted(),
      events: rows['inbox']?.length ?? 0,
      actions: steps.reduce((sum, step) => sum + step.actions.length, 0),
      maxRssMB: Math.round(maxRss / 1024 / 1024),
    };
  } finally {
    camber.kill();
    (await next)?.kill();
    strava.kill();
    proxy.close();
    await mailbox.close();
    await redis.stop();
    disk?.unmount();
    if (process.env['CRASH_KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
    else say(`kept: ${folder}`);
  }
};

/** A disk in memory, for filling. */
const mountDisk = (folder: string, megabytes: number): { unmount(): void } => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  return { unmount: () => void execFileSync('umount', ['-l', folder]) };
};

const readPoints = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
};
