import { DAY_MS } from '../core/durations.ts';
import { endS } from '../core/history/timing.ts';
import { isRunningSport } from '../core/run.ts';
import { followZone } from '../runner/follow-zone.ts';
import { wearUsualPair } from '../runner/usual-pair.ts';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import * as runs from '../store/runs.ts';
import * as syncs from '../store/syncs.ts';

/** What became of rows that were brought in. */
export type Taken = {
  /** Each row's id → the id of the run that it belongs to. */
  readonly leadOf: ReadonlyMap<number, number>;
  /** Ids of rows that were not there before. */
  readonly fresh: ReadonlySet<number>;
};

/**
 * DESIGN: who brings files is taken to bring all up to now, as long as the newest is not older than two weeks (the break
 * after which S2 speaks): days without a run are then rest. After that nobody knows, and the days are unknown.
 */
const ALL_UP_TO_NOW_MS = 14 * DAY_MS;

/** Up to when the runner's days are known after these runs, epoch milliseconds; null where nothing is. */
const knownUntil = (records: readonly runs.RunRecord[], now: number): number | null => {
  let newest = -Infinity;
  for (const { run } of records) if (isRunningSport(run.sport)) newest = Math.max(newest, endS(run) * 1000);
  if (newest === -Infinity) return null;
  return now - newest <= ALL_UP_TO_NOW_MS ? now : newest;
};

/**
 * Stores runs from files: rows, the runner's zone, what is known up to when, and the mark that findings are due. The
 * athlete must be locked.
 */
export const takeRuns = async (
  tx: Db,
  athleteId: number,
  records: readonly runs.RunRecord[],
  now: number,
): Promise<Taken> => {
  const ids = records.map(({ run }) => run.id);
  const before = await runs.placesOf(tx, athleteId, ids);
  const { inserted, changed } = await runs.upsertRuns(tx, athleteId, records, now);
  await wearUsualPair(
    tx,
    athleteId,
    records.filter(({ run }) => !before.has(run.id)),
    now,
  );
  await followZone(tx, athleteId, now);
  const until = knownUntil(records, now);
  const known = (await syncs.of(tx, athleteId))?.readAt ?? 0;
  if (until !== null && until > known) await syncs.note(tx, athleteId, { readAt: until });
  if (inserted + changed > 0) await athletes.markAssessDue(tx, athleteId, now);
  const places = await runs.placesOf(tx, athleteId, ids);
  return {
    leadOf: new Map([...places].map(([id, { leadId }]) => [id, leadId])),
    fresh: new Set(ids.filter((id) => !before.has(id))),
  };
};
