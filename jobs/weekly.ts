import { z } from 'zod';
import { addDays } from '../src/core/day.ts';
import type { Deps } from '../src/deps.ts';
import * as athletes from '../src/store/athletes.ts';
import * as outbox from '../src/store/outbox.ts';
import { defineJob } from './job.ts';
import { readHistory } from './steps/history.ts';
import { localTime } from './steps/local-time.ts';
import { weeklyPayload } from './steps/mail-payloads.ts';

/** Monday 07:00 in the runner's zone (PRODUCT.md). */
export const WEEKLY_HOUR = 7;

/** After a long outage the mail still comes, but not later than Tuesday evening: then it is old news. */
const LATEST_HOURS = 36;

/**
 * Writes the weekly mails that are due: one per runner and Monday, whatever the number of ticks. The seven
 * days end with Sunday.
 */
export const weekly = defineJob<'weekly'>({
  name: 'weekly',
  queue: 'core',
  payload: z.object({}),
  subject: () => 'all',
  retry: { attempts: 3, firstDelayMs: 5_000 },

  handle: async (deps) => {
    for (const athlete of await athletes.all(deps.store.read)) {
      const monday = mondayDue(deps.clock.now(), athlete.timeZone);
      if (monday === null || !athlete.weekly || athlete.connection === 'dead') continue;
      const outboxId = await writeWeekly(deps, athlete, monday);
      if (outboxId !== null) await deps.queues.add('deliver', { outboxId });
    }
  },
});

/** The Monday whose mail is due now, as a day; null when none is. */
export const mondayDue = (now: number, timeZone: string): string | null => {
  const local = localTime(now, timeZone);
  const monday = local
    .subtract({ days: local.dayOfWeek - 1 })
    .startOfDay()
    .with({ hour: WEEKLY_HOUR });
  const hours = local.since(monday).total({ unit: 'hours' });
  return hours >= 0 && hours <= LATEST_HOURS ? monday.toPlainDate().toString() : null;
};

const writeWeekly = async (deps: Deps, athlete: athletes.Athlete, monday: string): Promise<number | null> => {
  const key = `weekly:${athlete.id}:${monday}`;
  if (await outbox.hasKey(deps.store.read, key)) return null;
  const payload = weeklyPayload(await readHistory(deps, athlete.id, addDays(monday, -1)));
  if (payload.status.state === 'empty') return null;
  return deps.store.write(async (tx) => {
    if ((await athletes.byId(tx, athlete.id)) === null) return null;
    return outbox.addMail(tx, { key, athleteId: athlete.id, kind: 'weekly', payload, now: deps.clock.now() });
  });
};
