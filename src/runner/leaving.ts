import { randomUUID } from 'node:crypto';
import { mailFolder } from '../platform/paths.ts';
import type { Deps } from '../deps.ts';
import { deleteMails } from '../mail/folder.ts';
import { goodbyeMail } from '../mail/goodbye-mail.ts';
import { addAudit } from '../store/audit.ts';
import * as athletes from '../store/athletes.ts';
import * as outbox from '../store/outbox.ts';

/** What forgetting a runner needs; pages and jobs both do it. */
type LeavingDeps = Pick<Deps, 'clock' | 'config' | 'log' | 'mailer' | 'store'>;

export type Leaving = {
  /** The runner in the settings, or Strava, which says that the runner withdrew access there. */
  readonly by: 'runner' | 'strava';
  /** Whether the access at Strava has ended. */
  readonly revoked: boolean;
};

/**
 * Deletes a runner: every row, every mail file, and what the database files still hold of them. What remains is
 * one line that says that somebody left. Then a last mail confirms it, if there was a confirmed address; the
 * address is kept nowhere, so this mail is tried once. Gives whether it was sent.
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
    const detail = { by, access: revoked ? 'revoked' : 'not revoked' };
    await addAudit(tx, { at: clock.now(), event: 'runner_left', detail });
    return true;
  });
  if (!gone) return false;
  if (deps.mailer.kind === 'folder') await deleteMails(mailFolder(deps.config), mails);
  await store.scrub().catch((error: unknown) => log.warn({ err: error }, 'the database log was in use'));
  return sendGoodbye(deps, athlete, revoked);
};

/** As a file nobody could read it any more, so only a mail server gets it. */
const sendGoodbye = async (
  { config, mailer, clock, log }: LeavingDeps,
  { email, emailVerifiedAt, language }: athletes.Athlete,
  revoked: boolean,
): Promise<boolean> => {
  if (email === null || emailVerifiedAt === null || mailer.kind === 'folder') return false;
  const id = randomUUID();
  try {
    await mailer.send({
      key: `goodbye-${id}`,
      to: email,
      messageId: `<goodbye.${id}@${new URL(config.publicUrl).hostname}>`,
      date: new Date(clock.now()),
      content: goodbyeMail({ revoked, backupDays: config.rawRetentionDays, locale: language }),
    });
    return true;
  } catch (error) {
    log.warn({ err: error }, 'the confirmation of a deletion could not be sent');
    return false;
  }
};
