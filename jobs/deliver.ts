import { z } from 'zod';
import type { Deps } from '../src/deps.ts';
import { isMailError } from '../src/mail/errors.ts';
import type { MailPayloads } from '../src/mail/payloads.ts';
import * as athletes from '../src/store/athletes.ts';
import * as outbox from '../src/store/outbox.ts';
import { defineJob } from './job.ts';
import { renderMail } from './steps/render-mail.ts';

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
  retry: { attempts: 12, firstDelayMs: 20_000 }, // doubles each time: about 23 hours in all

  handle: async (deps, { outboxId }) => {
    const now = deps.clock.now();
    const mail = await deps.store.write((tx) => outbox.claim(tx, outboxId, now, LEASE_MS));
    if (mail === null) return;
    const athlete = await athletes.byId(deps.store.read, mail.athleteId);
    if (athlete === null) return;
    const to = addressFor(deps, athlete, mail);
    if (to === null) return void (await deps.store.write((tx) => outbox.markHeld(tx, mail.id)));
    await send(deps, athlete, mail, to);
  },

  gaveUp: async (deps, { outboxId }, error) => {
    await deps.store.write((tx) => outbox.markFailed(tx, outboxId, { error: error.message, retryAt: null }));
  },
});

/** A confirmation goes to the address in question, everything else only to a confirmed one; null = wait for one. */
const addressFor = (deps: Deps, athlete: athletes.Athlete, mail: outbox.OutboxMail): string | null => {
  if (mail.kind === 'verify') return (mail.payload as MailPayloads['verify']).email;
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
    const content = await renderMail(deps, athlete, mail);
    await deps.mailer.send({ key: mail.key, to, messageId, date: new Date(deps.clock.now()), content });
  } catch (error) {
    const retryAt = isMailError(error, 'rejected') ? null : deps.clock.now();
    const text = error instanceof Error ? error.message : String(error);
    await deps.store.write((tx) => outbox.markFailed(tx, mail.id, { error: text, retryAt }));
    if (retryAt === null) return;
    throw error;
  }
  await deps.store.write((tx) => outbox.markSent(tx, mail.id, { messageId, now: deps.clock.now() }));
};
