import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MINUTE_MS } from '../../src/core/durations.ts';
import { messageIdOf } from '../../src/mail/message.ts';
import { databaseFile } from '../../src/platform/paths.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { AT_RANDOM } from './aims.ts';
import { type Child, startChild } from './calls.ts';
import { mountDisk } from './disk.ts';
import { environmentOf } from './environment.ts';
import { createLives } from './lives.ts';
import { startMailbox } from './mailbox.ts';
import { firstInstant, type Tick } from './plan.ts';
import { startProxy } from './proxy.ts';
import { startOwnRedis } from './redis.ts';
import { lookInto } from './rows.ts';
import { createVisitors } from './visitors.ts';
import type { Hands, WorldOptions } from './world-options.ts';

/**
 * A whole Camber in processes of their own: Camber, the stand-in for Strava, Redis, a database; the mail server and
 * a proxy before Strava are here. Time stands but where it is set, so that what is done after a kill carries the same
 * times. Camber is started again whenever it was killed, until what was asked for is done.
 */

/** After a kill: when what a dead process had in hand is free. */
const FREE_MIN = 2;
/** On a busy machine a call may fail: the next tick asks again. */
const TURN_ATTEMPTS = 5;
/**
 * DESIGN: a step comes to its end, so that all of them are hit and not the first alone. Each kill delays what follows by 24
 * minutes at most (FREE_MIN, and two looks more: live.ts), so that a step lasts no longer than 107 minutes.
 */
const KILLS_A_STEP = 4;

type Facts = {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly athleteIds: readonly number[];
};

export const startWorld = async (options: WorldOptions) => {
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
  const { url: stravaUrl, ...facts } = await strava.call<Facts>('facts');
  const proxy = await startProxy(stravaUrl, pass);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const pointsFile = path.join(folder, 'points');
  const env = environmentOf({
    port,
    dataDir,
    databaseUrl,
    pointsFile,
    clientId: facts.clientId,
    clientSecret: facts.clientSecret,
    redisUrl: redis.url,
    smtpUrl: mailbox.url,
    stravaUrl: proxy.url,
  });

  const load = (): Promise<Child> => startChild('camber.ts', { log: log('camber'), env });
  let next = null as Promise<Child> | null;
  const start = async (): Promise<Child> => {
    const child = await (next ?? load());
    await child.call('begin', now + shiftMs);
    next = aims === undefined ? null : load();
    return child;
  };

  const inTheWindow: string[] = [];
  const inside = new Set<string>();
  let kills = 0;
  /** What is so after a kill: mails that the server has and the database does not know of. */
  const afterKill = async (): Promise<void> => {
    const point = killedAt ?? readPoints(pointsFile).at(-1) ?? AT_RANDOM;
    killedAt = null;
    rmSync(pointsFile, { force: true });
    kills += 1;
    killsInStep += 1;
    aims?.hit(point);
    const taken = new Set(mailbox.accepted.map(({ messageId }) => messageId));
    const open = await lookInto(database, async ({ read }) =>
      (await read.sql.select().from(read.t.outbox)).filter(({ state }) => state !== 'sent'),
    );
    inTheWindow.push(...open.map(({ key }) => messageIdOf(key, url)).filter((id) => taken.has(id)));
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

  const idle = async (): Promise<void> => {
    for (let looks = 0; looks < 2; looks += 1) {
      await survive(() => strava.call('settled'));
      await survive((child) => child.call('idle'));
    }
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
  let maxRss = 0;
  const hands: Hands = {
    mailbox,
    redis,
    database,
    strava,
    dataDir,
    shiftClock: (byMs) => void (shiftMs = byMs),
  };

  return {
    url,
    hands,
    survive,
    visitors: createVisitors(url),
    athleteIds: facts.athleteIds,
    kills: () => kills,
    /** A step's kills are over, or may begin: until then, and again from `arm(true)` on. */
    arm: (isArmed: boolean): Promise<void> => camber.arm(isArmed),
    beginStep: (): void => void (killsInStep = 0),
    /** Kills at a moment that nobody chose, after so many milliseconds. Gives what calls that off. */
    killAfter: (ms: number | null): (() => void) => {
      const timer = ms === null ? undefined : setTimeout(() => kill(AT_RANDOM), ms);
      return () => clearTimeout(timer);
    },
    setNow,
    later,

    /** Have these ticks come, and what they bring done, as often as it takes; after a kill when all it had in hand is free. */
    done: async (ticks: readonly Tick[]): Promise<void> => {
      do {
        if (kills > seenKills) await later(FREE_MIN);
        seenKills = kills;
        await survive((child) => child.call('look', ticks));
        await idle();
      } while (kills > seenKills);
    },

    /**
     * Tokens turn in peace: between Strava's answer and its row the only copy of the new pair is in memory, and time leaps
     * here past the hour in which the runner would connect again (tests/slow/refresh-killed.test.ts kills there).
     */
    turnTokens: async (at: number): Promise<void> => {
      await camber.arm(false);
      await setNow(at);
      for (let attempt = 1; attempt <= TURN_ATTEMPTS; attempt += 1) {
        await survive((child) => child.call('renew'));
        await idle();
        if ((await survive((child) => child.call<number>('toRenew'))) === 0) return;
      }
      // Where Strava or Redis is away by intention, those until now go on working or end.
      if (options.trouble === undefined) throw new Error('the tokens could not be turned in peace');
    },

    /** Notes which points were passed, and how much memory it takes. */
    note: async (): Promise<void> => {
      for (const point of await survive((child) => child.call<readonly string[]>('passed')))
        inside.add(point);
      maxRss = Math.max(maxRss, await survive((child) => child.call<number>('memory')));
    },

    /** What came of it so far. */
    seen: () => ({
      mails: mailbox.accepted,
      unsaid: mailbox.unsaid,
      refused: mailbox.refused(),
      faultsLeft: mailbox.faultsLeft().length,
      kills,
      inTheWindow,
      points: [...inside, ...outside].toSorted(),
      maxRssMB: Math.round(maxRss / 1024 / 1024),
    }),

    close: async (): Promise<void> => {
      camber.kill();
      (await next)?.kill();
      strava.kill();
      proxy.close();
      await mailbox.close();
      await redis.stop();
      disk?.unmount();
      if (process.env['CRASH_KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
      else say(`kept: ${folder}`);
    },
  };
};

export type World = Awaited<ReturnType<typeof startWorld>>;

const readPoints = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
};
