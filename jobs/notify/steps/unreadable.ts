import type { Deps } from '../../../src/deps.ts';
import type { NoticeError } from '../../../src/notices/outbox/errors.ts';
import { noteDelivery } from '../../../src/store/channels.ts';
import * as outbox from '../../../src/store/outbox.ts';

/**
 * Gives up a row that cannot be read, once and visibly: nothing will change that by itself. It stands among the failed
 * mails of the runner and of the owner, or beside its channel; all others go on.
 */
export const unreadable = async (
  { store, log }: Pick<Deps, 'store' | 'log'>,
  { id, kind, channelId }: outbox.OutboxMail,
  error: NoticeError,
): Promise<void> => {
  await store.write(async (tx) => {
    await outbox.markFailed(tx, id, { error: error.message, retryAt: null });
    if (channelId !== null) await noteDelivery(tx, channelId, error.message);
  });
  log.error({ err: error, outboxId: id, kind }, 'a stored mail cannot be read');
};
