import { z } from 'zod';
import { isRunningSport } from '../core/run.ts';
import { checkInsOf } from '../store/check-ins.ts';
import type { Db } from '../store/db.ts';
import type { RunRecord } from '../store/runs.ts';
import * as runs from '../store/runs.ts';
import { changeSetting, getSetting } from '../store/settings.ts';
import { keepShoesWorn } from './check-ins/write.ts';
import { subjectOfRun } from './check-ins/subjects.ts';

/** The pair that new runs from files are taken to be run in: files name none. */

const KEY = 'usual_pair';

const Stored = z
  .object({
    id: z.string(),
    /** From this day on: it says nothing about runs of years ago that come in later. */
    from: z.string(),
  })
  .nullable()
  .catch(null);

type UsualPair = z.infer<typeof Stored>;

/** The runner's usual pair; null without one. */
export const usualPairOf = async (db: Db, athleteId: number): Promise<UsualPair> =>
  Stored.parse(await getSetting(db, athleteId, KEY));

/** Makes a pair the usual one from a day on, or none. */
export const saveUsualPair = (tx: Db, athleteId: number, pair: UsualPair): Promise<void> =>
  changeSetting(tx, athleteId, KEY, () => pair);

/**
 * Puts the usual pair on runs that have just come from files, as the runner would: an answer that they can change, and
 * that gives way to what Strava says. Runs of before, runs that name a pair and answers that are there stay as they are.
 */
export const wearUsualPair = async (
  tx: Db,
  athleteId: number,
  records: readonly RunRecord[],
  now: number,
): Promise<void> => {
  const usual = await usualPairOf(tx, athleteId);
  if (usual === null) return;
  const bare = records.filter(
    ({ run }) => run.gearId === null && run.day >= usual.from && isRunningSport(run.sport),
  );
  if (bare.length === 0) return;
  const answers = await checkInsOf(tx, athleteId, { kinds: ['shoes'] });
  const answered = new Set(answers.map(({ subject }) => subject));
  for (const { run } of bare) {
    // Another recording of a run that was there belongs to that one.
    const leads = (await runs.runById(tx, athleteId, run.id))?.run;
    if (leads?.id !== run.id || leads.gearId !== null || answered.has(subjectOfRun(run.id))) continue;
    const who = { athleteId, day: run.day, now };
    await keepShoesWorn(tx, who, { runId: run.id, runDay: run.day, gearId: usual.id });
  }
};
