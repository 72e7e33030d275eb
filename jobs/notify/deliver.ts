import { z } from 'zod';
import { mailFolder } from '../../src/platform/paths.ts';
import type { Deps } from '../../src/deps.ts';
import { deleteMails } from '../../src/mail/folder.ts';
import type { MailPayloads } from '../../src/mail/payloads.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as outbox from '../../src/store/outbox.ts';
import { defineJob } from '../queue/job.ts';
import { alsoToChannels } from './steps/also-to-channels.ts';
import { mailFailed } from './steps/mail-failed.ts';
import { renderMail } from './steps/render-mail.ts';
import { sendToChannel } from './steps/send-to-channel.ts';
import { unwanted } from './steps/unwanted.ts';

/** A worker that dies with a mail in hand gives it back after this long. */
const LEASE_MS = 60_000;

/** Where mails of the file mailbox go when the runner has given no address: nothing is sent there. */
const NO_ADDRESS = 'runner@localhost';

/**
 * Sends one mail. A kill after the server took it and before that was written down sends it again with the
 * same Message-ID, which mail programs show once; SMTP allows nothing better. As a file it is the same file.
 */
export const deliver = defineJob<'deliver'>({
  name: 'deliver',
  queue: 'mail',
  payload: z.object({ outboxId: z.number().int() }),
  subject: ({ outboxId }) => String(outboxId),
  // For what goes wrong here. A mail that does not leave is tried again by the outbox (steps/mail-times.ts).
  retry: { attempts: 5, firstDelayMs: 5_000 },

  handle: async (deps, { outboxId }) => {
    const now = deps.clock.now();
    const mail = await deps.store.write((tx) => outbox.claim(tx, outboxId, now, LEASE_MS));
    if (mail === null) return;
    const athlete = await athletes.byId(deps.store.read, mail.athleteId);
    if (athlete === null) return;
    const reason = await unwanted(deps.store.read, athlete, mail, now);
    if (reason !== null) return void (await deps.store.write((tx) => outbox.cancel(tx, mail.id, reason)));
    if (mail.channelId !== null) return sendToChannel(deps, athlete, mail);
    const copies = await deps.store.write((tx) => alsoToChannels(tx, mail, now));
    for (const copy of copies) await deps.queues.add('deliver', { outboxId: copy });
    const to = addressFor(deps, athlete, mail);
    if (to === null) return void (await deps.store.write((tx) => outbox.markHeld(tx, mail.id)));
    await send(deps, athlete, mail, to);
  },

  gaveUp: async (deps, { outboxId }, error) => {
    await deps.store.write((tx) => outbox.markFailed(tx, outboxId, { error: error.message, retryAt: null }));
  },
});

/**
 * A confirmation goes to the address in question, the news of a change to the one it leaves, everything else only
 * to a confirmed one; null = wait for one.
 */
const addressFor = (deps: Deps, athlete: athletes.Athlete, mail: outbox.OutboxMail): string | null => {
  if (mail.kind === 'verify') return (mail.payload as MailPayloads['verify']).email;
  if (mail.kind === 'address-change') return (mail.payload as MailPayloads['address-change']).current;
  if (athlete.email !== null && athlete.emailVerifiedAt !== null) return athlete.email;
  return deps.mailer.kind === 'folder' ? (athlete.email ?? NO_ADDRESS) : null;
};

const send = async (
  deps: Deps,
  athlete: athletes.Athlete,
  mail: outbox.OutboxMail,
  to: string,
): Promise<void> => {
  const { host } = new URL(deps.config.publicUrl);
  const messageId = `<${mail.key.replaceAll(':', '.')}@${host.replace(/:\d+$/, '')}>`;
  try {
    const { content, headers } = await renderMail(deps, athlete, mail);
    const date = new Date(deps.clock.now());
    await deps.mailer.send({ key: mail.key, to, messageId, date, headers, content });
  } catch (error) {
    return mailFailed(deps, mail, to, error);
  }
  const sent = { messageId, now: deps.clock.now() };
  const isKnown = await deps.store.write((tx) => outbox.markSent(tx, mail.id, sent));
  // The runner left while it was written: nothing of theirs stays.
  if (!isKnown && deps.mailer.kind === 'folder') await deleteMails(mailFolder(deps.config), [mail.key]);
};
