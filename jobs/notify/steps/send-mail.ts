import { mailFolder } from '../../../src/platform/paths.ts';
import type { Deps } from '../../../src/deps.ts';
import { deleteMails } from '../../../src/mail/folder.ts';
import { messageIdOf } from '../../../src/mail/message.ts';
import { contextFor } from '../../../src/notices/sending/context-for.ts';
import { headersOf } from '../../../src/notices/sending/headers.ts';
import type { ReadNotice } from '../../../src/notices/notice.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { measure } from './measure.ts';
import { mailFailed } from './mail-failed.ts';
import { untilWritten } from './until-written.ts';

/** Where mails of the file mailbox go when the runner has given no address: nothing is sent there. */
const NO_ADDRESS = 'runner@localhost';

/** Sends a notice as a mail, and writes down what became of it. Without an address it waits for one. */
export const sendMail = async (
  deps: Deps,
  athlete: Athlete,
  mail: outbox.OutboxMail,
  notice: ReadNotice,
): Promise<void> => {
  const to = notice.to ?? confirmedAddress(deps, athlete);
  if (to === null) return void (await deps.store.write((tx) => outbox.markHeld(tx, mail.id)));
  const messageId = messageIdOf(mail.key, deps.config.publicUrl);
  try {
    const context = await contextFor(deps, athlete, mail, notice);
    const content = notice.toMail(context);
    const headers = headersOf(notice, context.links);
    await deps.mailer.send({ key: mail.key, to, messageId, date: new Date(context.now), headers, content });
  } catch (error) {
    return mailFailed(deps, mail, to, error);
  }
  const sent = { messageId, now: deps.clock.now() };
  const isKnown = await untilWritten(deps, mail.id, (tx) => outbox.markSent(tx, mail.id, sent));
  if (isKnown) await measure(deps, mail);
  // The runner left while it was written: nothing of theirs stays.
  if (!isKnown && deps.mailer.kind === 'folder') await deleteMails(mailFolder(deps.config), [mail.key]);
};

const confirmedAddress = ({ mailer }: Deps, { email, emailVerifiedAt }: Athlete): string | null => {
  if (email !== null && emailVerifiedAt !== null) return email;
  return mailer.kind === 'folder' ? (email ?? NO_ADDRESS) : null;
};
