import { mailFileName } from '../../../mail/folder.ts';
import { listMailbox, readMail, type MailboxEntry, type StoredMail } from '../../../mail/mailbox.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { Db } from '../../../store/db.ts';
import * as outbox from '../../../store/outbox.ts';
import { markOwned, type Owned } from '../../http/owned.ts';

/** Whose mails may be seen: those of one athlete, or all of them (the demo, where there is only one runner). */
export type MailScope = Owned<Athlete> | 'everything';

/**
 * The file names of an athlete's mails. They come from the outbox, which knows whose mail is whose, and not from
 * the address on the mail: anybody may enter anybody's address before it is confirmed.
 */
const namesOf = async (db: Db, athleteId: number): Promise<ReadonlySet<string>> => {
  const keys = await outbox.keysOf(db, athleteId);
  return new Set(keys.map(mailFileName));
};

/** The mails in the folder that this visitor may see, newest first. */
export const visibleMails = async (
  folder: string,
  db: Db,
  scope: MailScope,
): Promise<readonly MailboxEntry[]> => {
  const all = await listMailbox(folder);
  if (scope === 'everything') return all;
  const names = await namesOf(db, scope.id);
  return all.filter((mail) => names.has(mail.name));
};

/** One mail, if this visitor may see it; null when it is not there or not theirs, which nobody can tell apart. */
export const visibleMail = async (
  folder: string,
  db: Db,
  scope: MailScope,
  name: string,
): Promise<Owned<StoredMail> | null> => {
  if (scope !== 'everything' && !(await namesOf(db, scope.id)).has(name)) return null;
  const mail = await readMail(folder, name);
  return mail === null ? null : markOwned(mail);
};
