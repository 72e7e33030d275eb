import type { Deps } from '../../deps.ts';
import * as athletes from '../../store/athletes.ts';
import { addAudit } from '../../store/audit.ts';
import type { Db } from '../../store/db.ts';
import { hasOwnData, hasStravaRuns } from '../../store/restoring.ts';
import { check, type Checked } from './check.ts';
import { openExport } from './open.ts';
import { RestoreError, type RestoreProblem } from './problem.ts';
import { put } from './put.ts';

/** What bringing an archive back needs. */
export type RestoreDeps = Pick<Deps, 'clock' | 'config' | 'seal' | 'store'>;

/** What became of it. */
export type RestoreOutcome =
  | {
      readonly kind: 'restored';
      readonly runs: number;
      readonly checkIns: number;
      readonly shoes: number;
      /** Runs from Strava that were left out, because nothing from Strava is kept here for long. */
      readonly leftOut: number;
      /** The address that has to be confirmed once more; null where there is none, or one is in use. */
      readonly email: string | null;
    }
  | { readonly kind: 'refused'; readonly problem: RestoreProblem };

/**
 * Whether an export may come back into this account: it holds nothing of the runner's own. Runs of a connected Strava are
 * no hindrance: Strava tells of them again; without Strava nobody does.
 */
export const takesExport = async (
  db: Db,
  { id, stravaId }: Pick<athletes.Athlete, 'id' | 'stravaId'>,
): Promise<boolean> => !(await hasOwnData(db, id)) && (stravaId !== null || !(await hasStravaRuns(db, id)));

/** Why this account does not take this archive; null where it does. */
const refusal = async (
  db: Db,
  athlete: athletes.Athlete,
  { account, fromStrava }: Checked,
): Promise<RestoreProblem | null> => {
  if (!(await takesExport(db, athlete))) return { code: 'notEmpty' };
  const { stravaId } = athlete;
  return stravaId !== null && fromStrava > 0 && account.stravaId !== stravaId
    ? { code: 'otherStrava' }
    : null;
};

/**
 * Brings an export back into an account that holds nothing of the runner's own: all of it, or, when anything is wrong,
 * nothing. It is read twice: once to be checked, once inside the write. The caller queues `assess`.
 * @param source a path, or the bytes of the archive
 */
export const restore = async (
  deps: RestoreDeps,
  athleteId: number,
  source: string | Buffer,
): Promise<RestoreOutcome> => {
  const { store, seal, clock, config } = deps;
  const keepsStrava = config.retention !== 'strict';
  try {
    const archive = await openExport(source);
    try {
      const checked = await check(archive);
      return await store.write(async (tx): Promise<RestoreOutcome> => {
        await athletes.lockAthlete(tx, athleteId);
        const athlete = await athletes.byId(tx, athleteId);
        if (athlete === null) throw new Error(`there is no account ${athleteId}`);
        const problem = await refusal(tx, athlete, checked);
        if (problem !== null) return { kind: 'refused', problem };
        const now = clock.now();
        const { runs } = await put(tx, archive, checked, { athlete, seal, now, keepsStrava });
        await addAudit(tx, { at: now, event: 'export_restored', detail: { runs } });
        const { account, counts } = checked;
        return {
          kind: 'restored',
          runs,
          checkIns: counts['check-ins'],
          shoes: counts.shoes,
          leftOut: counts.runs - runs,
          email: athlete.emailVerifiedAt === null ? account.email : null,
        };
      });
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof RestoreError) return { kind: 'refused', problem: error.problem };
    throw error;
  }
};
