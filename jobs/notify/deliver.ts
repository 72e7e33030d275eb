import { z } from 'zod';
import { NoticeError } from '../../src/notices/outbox/errors.ts';
import { readNotice } from '../../src/notices/outbox/read.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as outbox from '../../src/store/outbox.ts';
import { defineJob } from '../queue/job.ts';
import { alsoToChannels } from './steps/also-to-channels.ts';
import { inHand, LEASE_MS } from './steps/in-hand.ts';
import { sendMail } from './steps/send-mail.ts';
import { sendToChannel } from './steps/send-to-channel.ts';
import { unreadable } from './steps/unreadable.ts';
import { unwanted } from './steps/unwanted.ts';

/**
 * Sends one notice. A kill after the server took it and before that was written down sends it again with the same
 * Message-ID, which mail programs show once; SMTP allows nothing better. As a file it is the same file.
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
    const notice = readNotice(mail);
    if (notice instanceof NoticeError) return unreadable(deps, mail, notice);
    const reason = await unwanted(deps.store.read, athlete, mail, notice, now);
    if (reason !== null) return void (await deps.store.write((tx) => outbox.cancel(tx, mail.id, reason)));
    const { channelId } = mail;
    if (channelId !== null)
      return inHand(deps, mail.id, () => sendToChannel(deps, athlete, { ...mail, channelId }, notice));
    if (notice.toShort !== null) {
      const copies = await deps.store.write((tx) => alsoToChannels(tx, mail, now));
      for (const copy of copies) await deps.queues.add('deliver', { outboxId: copy });
    }
    await inHand(deps, mail.id, () => sendMail(deps, athlete, mail, notice));
  },

  gaveUp: async (deps, { outboxId }, error) => {
    await deps.store.write((tx) => outbox.markFailed(tx, outboxId, { error: error.message, retryAt: null }));
  },
});
