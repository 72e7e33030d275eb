import { addDays, dayFromNumber } from '../../src/core/day.ts';
import { DAY_MS } from '../../src/core/durations.ts';
import { confirmAddress, askFor } from '../../src/runner/address.ts';
import * as athletes from '../../src/store/athletes.ts';
import type { Store } from '../../src/store/open.ts';
import * as runs from '../../src/store/runs.ts';
import { aRun } from '../../tests/support/a-run.ts';

/** A made-up crowd: accounts without Strava, with an address, a run each second day of the last weeks, and nothing else. */

/** Accounts that are made here have negative ids, and so have runs of files. */
const FIRST = -8_000_000;
const DAYS = 28;
const AT_ONCE = 100;

export const addRunners = async (store: Store, many: number, now: number): Promise<void> => {
  const today = dayFromNumber(Math.floor(now / DAY_MS));
  for (let from = 0; from < many; from += AT_ONCE)
    await store.write(async (tx) => {
      for (let id = FIRST - from; id > FIRST - Math.min(from + AT_ONCE, many); id -= 1) {
        await athletes.addAccount(tx, {
          id,
          units: 'metric',
          language: 'en',
          name: 'Runner',
          timeZone: 'Europe/Berlin',
          now: now - DAYS * DAY_MS,
        });
        await askFor(tx, id, `runner${id}@example.org`);
        await confirmAddress(tx, id, `runner${id}@example.org`, now);
        const records = Array.from({ length: DAYS / 2 }, (_, i) => {
          const day = addDays(today, -(2 * i + 1));
          const distanceM = 6_000 + ((i - id) % 7) * 500;
          const run = aRun({ id: id * 100 - i, day, hour: 7, distanceM, movingTimeS: distanceM / 3 });
          return {
            run,
            streamsRead: true,
            meta: { timeZone: 'Europe/Berlin', deviceName: null, private: false },
          };
        });
        await runs.upsertRuns(tx, id, records, now);
      }
    });
};
