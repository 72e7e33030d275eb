import { z } from 'zod';
import { isPaused, mailSettingsOf } from '../../src/runner/settings.ts';
import { addDays, type Day } from '../../src/core/day.ts';
import type { Deps } from '../../src/deps.ts';
import { opened } from '../../src/notices/opened.ts';
import { post } from '../../src/notices/outbox/post.ts';
import { weeklyFrom } from '../../src/notices/weekly/from-history.ts';
import { readEpisodes } from '../../src/runner/episodes.ts';
import { readAssessInput } from '../../src/runner/history.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import { checkInsOf } from '../../src/store/check-ins.ts';
import * as outbox from '../../src/store/outbox.ts';
import { defineJob } from '../queue/job.ts';
import { isNewWeek, slotDue } from './steps/weekly-slot.ts';

/**
 * Writes the weekly mails that are due: one per runner and week, whatever the number of ticks and wherever the
 * runner has flown. The seven days end with the day before.
 */
export const weekly = defineJob<'weekly'>({
  name: 'weekly',
  queue: 'core',
  payload: z.object({}),
  subject: () => 'all',
  retry: { attempts: 3, firstDelayMs: 5_000 },

  handle: async (deps) => {
    for (const athlete of await athletes.all(deps.store.read)) {
      const slot = await dueFor(deps, athlete);
      const outboxId = slot === null ? null : await writeWeekly(deps, athlete, slot);
      if (outboxId !== null) await deps.queues.add('deliver', { outboxId });
    }
  },
});

const keyOf = (athleteId: number, slot: Day): string => `weekly:${athleteId}:${slot}`;

/** The day whose mail this runner should get now; null when there is none, or it was written. */
const dueFor = async ({ store, clock }: Deps, athlete: athletes.Athlete): Promise<Day | null> => {
  if (!athlete.weekly || athlete.connection === 'dead') return null;
  const now = clock.now();
  const settings = await mailSettingsOf(store.read, athlete.id);
  if (isPaused(settings, now)) return null;
  const slot = slotDue(now, { ...settings, athleteId: athlete.id, timeZone: athlete.timeZone });
  if (slot === null) return null;
  const lastKey = await outbox.lastKey(store.read, keyOf(athlete.id, ''));
  if (!isNewWeek(slot, lastKey?.slice(keyOf(athlete.id, '').length) ?? null)) return null;
  // Half a history would look like a quiet one.
  const backfill = await backfills.of(store.read, athlete.id);
  return backfill?.state === 'running' ? null : slot;
};

const writeWeekly = async (deps: Deps, athlete: athletes.Athlete, slot: Day): Promise<number | null> => {
  const input = await readAssessInput(deps.store.read, athlete.id, addDays(slot, -1));
  const answers = await checkInsOf(deps.store.read, athlete.id, { kinds: ['gap'] });
  const of = { athleteId: athlete.id, input, until: input.until };
  const episodes = await readEpisodes(deps.store.read, deps.seal, of);
  const payload = weeklyFrom(opened(input, episodes), answers);
  if (payload.status.state === 'empty') return null;
  return deps.store.write(async (tx) => {
    if (!(await athletes.lockAthlete(tx, athlete.id))) return null;
    const key = keyOf(athlete.id, slot);
    return post(tx, { kind: 'weekly', key, athleteId: athlete.id, payload, now: deps.clock.now() });
  });
};
