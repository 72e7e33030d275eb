import { pino } from 'pino';
import { DAY_MS } from '../../../src/core/durations.ts';
import { assess } from '../../../jobs/notify/assess.ts';
import { addDays, type Day, dayFromNumber } from '../../../src/core/day.ts';
import type { Run } from '../../../src/core/run.ts';
import type { Deps, JobName } from '../../../src/deps.ts';
import type { Mailer } from '../../../src/mail/transport.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as runs from '../../../src/store/runs.ts';
import type { RunMeta } from '../../../src/store/runs.ts';
import { freshSqlite } from '../../support/stores.ts';
import { aRun } from '../../support/a-run.ts';

export const RUNNER = 4_711;
export const HOUR_MS = 3600_000;
/** Thursday 19 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 19, 12);

const META: RunMeta = { timeZone: 'UTC', deviceName: null, private: false };
const dayAt = (instant: number): Day => dayFromNumber(Math.floor(instant / DAY_MS));

/** A run on level ground that starts at this instant. */
export const runAt = (id: number, startMs: number, distanceM: number, parts: Partial<Run> = {}): Run =>
  aRun({ id, day: dayAt(startMs), startS: startMs / 1000, distanceM, gainDm: 0, ...parts });

/** Ten ordinary weeks that end three days before `until`: 8 km every other day. */
export const ordinaryWeeks = (until: number): readonly Run[] =>
  Array.from({ length: 35 }, (_, i) => {
    const day = addDays(dayAt(until), -3 - 2 * i);
    return runAt(100 + i, Date.parse(`${day}T06:00:00Z`), 8_000);
  });

const NO_MAILER: Pick<Mailer, 'kind' | 'send'> = { kind: 'smtp', send: async () => {} };

/** The jobs around a real store, without queues, pages and Strava; time stands where the test puts it. */
export const startDesk = async (mailer: Pick<Mailer, 'kind' | 'send'> = NO_MAILER) => {
  const { store, drop } = await freshSqlite();
  const clock = { at: NOON, now: () => clock.at };
  const queued: { name: JobName; payload: unknown }[] = [];
  const deps = {
    store,
    clock,
    mailer,
    config: { publicUrl: 'https://camber.example.org', metrics: { on: false, token: null } },
    keys: { session: 'ab'.repeat(32) },
    log: pino({ level: 'silent' }),
    queues: { add: async (name: JobName, payload: unknown) => void queued.push({ name, payload }) },
  } as unknown as Deps;

  return {
    deps,
    store,
    clock,
    queued,
    /** Forgets the runner and connects anew, with a history and a confirmed address. */
    connect: async (history: readonly Run[], connectedAt: number, timeZone = 'UTC'): Promise<void> => {
      await store.write(async (tx) => {
        await athletes.remove(tx, RUNNER);
        const runner = { stravaId: RUNNER, units: 'metric' as const, scopes: [], name: null, timeZone };
        await athletes.upsertConnected(tx, { ...runner, now: connectedAt });
        await athletes.updateAthlete(tx, RUNNER, { email: 'r@example.org', emailVerifiedAt: connectedAt });
        const records = history.map((run) => ({ run, meta: META }));
        await runs.upsertRuns(tx, RUNNER, records, connectedAt);
      });
    },
    /** What an event leads to: Strava's word about one run is stored, and the history is assessed. */
    hear: async (id: number, run: Run | null): Promise<void> => {
      await store.write(async (tx) => {
        await (run === null
          ? runs.removeRun(tx, RUNNER, id)
          : runs.upsertRun(tx, RUNNER, run, { ...META, now: clock.at }));
        await athletes.markAssessDue(tx, RUNNER, clock.at);
      });
      await assess.handle(deps, { athleteId: RUNNER });
    },
    assessAgain: async (): Promise<void> => {
      await store.write((tx) => athletes.markAssessDue(tx, RUNNER, clock.at));
      await assess.handle(deps, { athleteId: RUNNER });
    },
    /** Lets leave what is due, as if the mail server took it. */
    mailsLeave: async (): Promise<void> => {
      for (const mail of await outbox.due(store.read, clock.at, 100))
        await store.write(async (tx) => {
          await outbox.claim(tx, mail.id, clock.at, 1_000);
          await outbox.markSent(tx, mail.id, { messageId: '<m@camber>', now: clock.at });
        });
    },
    alerts: async (): Promise<readonly outbox.OutboxMail[]> => {
      const mails = await outbox.mailsOfKindsSince(store.read, RUNNER, ['alert', 'stop', 'reminder'], 0);
      return mails.filter(({ state }) => state !== 'cancelled');
    },
    close: drop,
  };
};

export type Desk = Awaited<ReturnType<typeof startDesk>>;
