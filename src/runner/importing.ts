import { MINUTE_MS } from '../core/durations.ts';
import type { Db } from '../store/db.ts';
import { importsOf } from '../store/imports.ts';

/** DESIGN: an import that has not told how far it is for so long was killed. */
const SILENT_MS = 10 * MINUTE_MS;

/** The last sign of life of an import, epoch milliseconds. */
const heardAt = ({
  progress,
  startedAt,
}: {
  readonly progress: unknown;
  readonly startedAt: number;
}): number => {
  const at = typeof progress === 'object' && progress !== null && 'at' in progress ? progress.at : null;
  return typeof at === 'number' ? at : startedAt;
};

/** Whether a history of this runner is being read right now: what is there of it so far tells too little. */
export const isImporting = async (db: Db, athleteId: number, now: number): Promise<boolean> =>
  (await importsOf(db, athleteId, 'reading')).some((each) => now - heardAt(each) < SILENT_MS);
