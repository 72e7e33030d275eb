import { mailFolder } from '../platform/paths.ts';
import type { Deps } from '../deps.ts';
import { deleteMails } from '../mail/folder.ts';
import { addAudit } from '../store/audit.ts';
import * as athletes from '../store/athletes.ts';
import * as outbox from '../store/outbox.ts';

/** What forgetting a runner needs; pages and jobs both do it. */
type LeavingDeps = Pick<Deps, 'clock' | 'config' | 'log' | 'mailer' | 'store'>;

export type Leaving = {
  /** The runner in the settings, or Strava, which says that the runner withdrew access there. */
  readonly by: 'runner' | 'strava';
  /** Whether the access at Strava has ended; null where there was none. */
  readonly revoked: boolean | null;
};

/**
 * Deletes a runner: every row, every mail file, and what the database files still hold of them. What remains is
 * one line that says that somebody left. Gives whether there was anything to delete: then say goodbye
 * (notices/say-goodbye.ts).
 */
export const forgetRunner = async (
  deps: LeavingDeps,
  athlete: athletes.Athlete,
  { by, revoked }: Leaving,
): Promise<boolean> => {
  const { store, clock, log } = deps;
  const mails = await outbox.keysOf(store.read, athlete.id);
  const gone = await store.write(async (tx) => {
    if (!(await athletes.remove(tx, athlete.id))) return false;
    const detail = { by, access: revoked === null ? 'none' : revoked ? 'revoked' : 'not revoked' };
    await addAudit(tx, { at: clock.now(), event: 'runner_left', detail });
    return true;
  });
  if (!gone) return false;
  if (deps.mailer.kind === 'folder') await deleteMails(mailFolder(deps.config), mails);
  await store.scrub().catch((error: unknown) => log.warn({ err: error }, 'the database log was in use'));
  return true;
};
