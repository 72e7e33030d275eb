import type { Response } from 'express';
import type { Day } from '../../../core/day.ts';
import type { RehabLog } from '../../../core/rehab/entries.ts';
import type { RehabState } from '../../../core/rehab/state.ts';
import { readRehab, type Who } from '../../../runner/check-ins/rehab-log.ts';
import type { Db } from '../../../store/db.ts';
import type { WebDeps } from '../../http/deps.ts';
import { localDay } from '../../../runner/clock.ts';
import { type LadderRunRow, questionOf } from './ladder/runs.ts';
import { athleteOf } from '../../http/visitor.ts';

/** The signed-in runner, their day, and now. */
export const whoOf = (deps: Pick<WebDeps, 'clock'>, res: Response): Who => {
  const athlete = athleteOf(res);
  const now = deps.clock.now();
  return { athleteId: athlete.id, day: localDay(now, athlete.timeZone), now };
};

/** What was said and run, and where that leaves the runner today. */
export const rehabOf = (
  { store }: Pick<WebDeps, 'store'>,
  { athleteId, day }: Who,
): Promise<{ readonly log: RehabLog; readonly state: RehabState }> => readRehab(store.read, athleteId, day);

/** Keeps what the runner said, and asks for new findings where it changes what the rules see. */
export const keepAnd = async (
  deps: Pick<WebDeps, 'store' | 'queues' | 'log'>,
  { athleteId }: Who,
  keep: (tx: Db) => Promise<unknown>,
  after: 'assess' | 'nothing',
): Promise<void> => {
  await deps.store.write(keep);
  if (after === 'assess')
    await deps.queues
      .add('assess', { athleteId })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'an assessment waits for the sweep'));
};

/** The runs of the way back with what the page shows of each. */
export const ladderRows = (
  { runs }: RehabLog,
  { ladder }: Pick<RehabState, 'ladder'>,
  today: Day,
): readonly LadderRunRow[] =>
  (ladder?.attempts ?? []).map((attempt) => ({
    attempt,
    distanceM: runs.find(({ id }) => id === attempt.runId)?.distanceM ?? 0,
    asks: questionOf(attempt, today),
  }));
