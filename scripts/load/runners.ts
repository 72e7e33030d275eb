import { setImmediate as turn } from 'node:timers/promises';
import { addDays, dayFromNumber } from '../../src/core/day.ts';
import { DAY_MS } from '../../src/core/durations.ts';
import type { Store } from '../../src/store/open.ts';
import { toRow } from '../../src/store/run-row.ts';
import { aRun } from '../../tests/support/a-run.ts';

/** A made-up crowd: accounts without Strava, with an address, a run each second day of the last weeks, and nothing else. */

/** Accounts that are made here have negative ids, and so have runs of files. */
const FIRST = -8_000_000;
const DAYS = 28;
const AT_ONCE = 20;

const ACCOUNT = {
  epoch: 1,
  units: 'metric',
  scopes: [],
  name: 'Runner',
  timeZone: 'Europe/Berlin',
  connection: 'none',
  weekly: true,
  alerts: true,
} as const;

/** Writes rows as they are: what the program does one by one would take minutes for thousands. */
export const addRunners = async (store: Store, many: number, now: number): Promise<void> => {
  const today = dayFromNumber(Math.floor(now / DAY_MS));
  for (let from = 0; from < many; from += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, many - from) }, (_, i) => FIRST - from - i);
    await store.write(async ({ sql, t }) => {
      const connectedAt = now - DAYS * DAY_MS;
      const accounts = ids.map((id) => ({
        ...ACCOUNT,
        id,
        connectedAt,
        email: `runner${id}@example.org`,
        emailVerifiedAt: now,
      }));
      await sql.insert(t.athletes).values(accounts);
      await sql.insert(t.runs).values(ids.flatMap((id) => runsOf(id, today, now)));
    });
    // Writing never waits, so that nothing else would have its turn.
    await turn();
  }
};

const runsOf = (athleteId: number, today: string, now: number) =>
  Array.from({ length: DAYS / 2 }, (_, i) => {
    const distanceM = 6_000 + ((i - athleteId) % 7) * 500;
    const day = addDays(today, -(2 * i + 1));
    const run = aRun({ id: athleteId * 100 - i, day, hour: 7, distanceM, movingTimeS: distanceM / 3 });
    const meta = { timeZone: 'Europe/Berlin', deviceName: null, private: false };
    return toRow(athleteId, { run, meta, origin: 'upload' }, undefined, now);
  });
