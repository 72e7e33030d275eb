import { isUnderWay } from '../../../sources/upload/state.ts';
import type { Athlete } from '../../../store/athletes.ts';
import * as backfills from '../../../store/backfills.ts';
import { importsOf } from '../../../store/imports.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';
import { recentReading } from '../../parts/reading.ts';
import type { Progress } from './progress.ts';
import { progressOf } from './progress-data.ts';

/** What goes on by the clock, or by what lies in Redis: it changes while the database stays as it is. */
export type Moving = {
  readonly progress: Progress | null;
  /** The upload that is being read; null without one. */
  readonly uploadId: number | null;
};

/** How far it is, at this moment. */
export const readMoving = async (
  deps: Pick<WebDeps, 'budget' | 'clock' | 'config' | 'store'>,
  athlete: Owned<Athlete>,
): Promise<Moving> => {
  const db = deps.store.read;
  const [backfill, reading, imports] = await Promise.all([
    backfills.of(db, athlete.id),
    recentReading(deps, athlete),
    importsOf(db, athlete.id, 'reading'),
  ]);
  const now = deps.clock.now();
  return {
    progress: progressOf(backfill, athlete, now, reading),
    uploadId: imports.find((row) => isUnderWay(row, now))?.id ?? null,
  };
};
