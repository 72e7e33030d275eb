import { pino } from 'pino';
import type { Deps, JobName } from '../../../src/deps.ts';
import { openDoor } from '../../../src/sources/door.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { freshSqlite } from '../../support/stores.ts';

export const RUNNER = -4_711;
/** Sunday 3 May 2026, 12:00 UTC: the made-up recordings begin at six that morning. */
export const NOON = Date.UTC(2026, 4, 3, 12);

/** A door over a real store and the real reader, for a runner without Strava; the queues remember. */
export const startDoor = async (timeZone = 'Europe/Berlin') => {
  const { store, drop } = await freshSqlite();
  const clock = { at: NOON, now: () => clock.at };
  const queued: JobName[] = [];
  const queues = {
    add: async (name: JobName) => void queued.push(name),
    addAll: async () => {},
    probe: async () => {},
    away: () => null,
  };
  const keys = { sketch: Buffer.alloc(32, 8) } as Deps['keys'];
  const door = openDoor({ store, clock, queues, keys, log: pino({ level: 'silent' }) });
  const account = { units: 'metric', language: 'en', name: null } as const;
  await store.write((tx) => athletes.addAccount(tx, { ...account, id: RUNNER, timeZone, now: NOON }));
  return {
    door,
    store,
    clock,
    queued,
    athlete: () => athletes.byId(store.read, RUNNER),
    take: (content: string | Uint8Array, name = 'run.gpx') =>
      door.importFile(RUNNER, Buffer.from(content), name, 'upload'),
    close: async () => {
      await door.close();
      await drop();
    },
  };
};

export type OpenedDoor = Awaited<ReturnType<typeof startDoor>>;
