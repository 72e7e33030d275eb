import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { HOUR_MS, MINUTE_MS } from '../../src/core/durations.ts';
import { type MailFault, SMTP_COMMANDS } from './mailbox.ts';
import type { Hands, Trouble } from './world-options.ts';

/** Whatever else goes wrong around Camber, by name; all of it is over some days before the end. */

/** Steps in which it begins and ends: five of them are a little more than a day. */
const [BEGINS, ENDS] = [6, 11];

type Misfortune = {
  readonly trouble: Trouble;
  /** Tables whose rows tell of the trouble itself, and why. */
  readonly tells?: Readonly<Record<string, string>>;
  readonly diskMB?: number;
};

const between = (step: number): boolean => step >= BEGINS && step < ENDS;

/** Faults of the mail server, one after another, each at one mail. */
const mailFaults =
  (faults: readonly MailFault[]): Trouble =>
  (step, { mailbox }) => {
    if (step === 0) mailbox.setFaults(faults);
  };

const each = (how: MailFault['how'], commands: readonly MailFault['at'][]): readonly MailFault[] =>
  commands.map((at) => ({ at, how }));

/** Where a server can still say no: what it has taken is taken. */
const REFUSABLE = SMTP_COMMANDS.filter((at) => at !== 'taken');

/** Keeps everything else from writing, for so long; reading goes on, as this world looks on, too. */
const lockDatabase = async ({ database }: Hands, forMs: number): Promise<() => Promise<void>> => {
  if (database.databaseUrl === null) {
    const other = new Database(database.file);
    other.exec('begin immediate');
    return async () => {
      await sleep(forMs);
      other.exec('rollback');
      other.close();
    };
  }
  const other = new Client({ connectionString: database.databaseUrl });
  // Where the world ends first, its own error is the one to be told.
  other.on('error', () => {});
  await other.connect();
  await other.query('begin; lock table athletes, runs, inbox, outbox in exclusive mode');
  return async () => {
    await sleep(forMs);
    await other.query('rollback');
    await other.end();
  };
};

/** The database is locked for so long; a day later, when runners go on, it is over. */
const lockedFor = (forMs: number): Trouble => {
  let over = Promise.resolve();
  return async (step, hands) => {
    if (step === BEGINS) over = (await lockDatabase(hands, forMs))();
    if (step === ENDS) await over;
  };
};

const INBOX =
  'events that met a closed door three times are lost, and others ended as failed: the nightly reading finds the runs';

/** What every trouble is called, and what it does. `patienceMs`: how long things that take real time take. */
export const troublesOf = (patienceMs: number): Readonly<Record<string, Misfortune>> => ({
  'Redis wiped at every step': {
    trouble: async (_step, { redis }) => {
      await redis.wipe();
      setTimeout(() => void redis.wipe(), 300);
    },
  },
  'Redis down': {
    trouble: async (step, { redis }) => {
      if (step === BEGINS) await redis.stop();
      if (step !== ENDS) return;
      await sleep(patienceMs);
      await redis.start();
    },
  },
  'SMTP says 451 at each command': { trouble: mailFaults(each(451, REFUSABLE)) },
  'SMTP says 554 at each command': {
    tells: { outbox: 'a mail that was refused stays unsent, and says why' },
    trouble: mailFaults(each(554, REFUSABLE)),
  },
  'SMTP hangs up at each command, and after DATA': { trouble: mailFaults(each('drop', SMTP_COMMANDS)) },
  'database locked': {
    tells: { inbox: INBOX, syncs: 'says so' },
    trouble: lockedFor(patienceMs),
  },
  'disk full': {
    diskMB: 48,
    tells: { inbox: INBOX, syncs: 'says so' },
    trouble: (step, { dataDir }) => {
      const ballast = path.join(dataDir, 'ballast');
      if (step === BEGINS) fill(ballast);
      if (step === BEGINS + 1) rmSync(ballast);
    },
  },
  'the clock jumps, also while clocks go back': {
    trouble: (step, { shiftClock }) => {
      shiftClock(between(step) ? ([2 * HOUR_MS, -3 * HOUR_MS, 20 * MINUTE_MS][step % 3] ?? 0) : 0);
    },
  },
  'Strava down for a day': {
    tells: { inbox: INBOX, syncs: 'says so' },
    trouble: async (step, { strava }) => {
      if (step === BEGINS) await strava.call('faults', { fail: { as: 503, times: 1_000_000 } });
      if (step === ENDS) await strava.call('faults', { fail: null });
    },
  },
  // The last one: a minute for each, as long as a silent server is waited for.
  'SMTP hangs at each command': { trouble: mailFaults(each('hang', SMTP_COMMANDS)) },
});

/** Writes until nothing more goes onto the disk. */
const fill = (file: string): void => {
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2))
    for (let isFull = false; !isFull;)
      try {
        writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
      } catch {
        isFull = true;
      }
};
