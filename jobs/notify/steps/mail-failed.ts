import type { Deps } from '../../../src/deps.ts';
import { noteRefused } from '../../../src/runner/address.ts';
import { isMailError } from '../../../src/mail/errors.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { retryAfterMs } from './mail-times.ts';

/**
 * Writes down that a mail did not leave. It is tried again for a day; a refusal is final, and one that is about
 * the address stops all mail there until the runner has confirmed it again.
 */
export const mailFailed = async (
  { store, clock, log }: Deps,
  mail: outbox.OutboxMail,
  to: string,
  error: unknown,
): Promise<void> => {
  const now = clock.now();
  const text = error instanceof Error ? error.message : String(error);
  const waitMs = isMailError(error, 'rejected') ? null : retryAfterMs(mail.attempts);
  await store.write(async (tx) => {
    await outbox.markFailed(tx, mail.id, { error: text, retryAt: waitMs === null ? null : now + waitMs });
    if (isMailError(error) && error.isAboutAddress)
      await noteRefused(tx, mail.athleteId, { address: to, reason: text, at: now });
  });
  log.warn(
    { err: error, outboxId: mail.id, kind: mail.kind, again: waitMs !== null },
    'a mail did not leave',
  );
};
