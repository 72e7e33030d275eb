import { isChannelKind } from '../../../src/channels/channels.ts';
import { isChannelError } from '../../../src/channels/errors.ts';
import type { Deps } from '../../../src/deps.ts';
import type { ReadNotice } from '../../../src/notices/notice.ts';
import { contextFor } from '../../../src/notices/sending/context-for.ts';
import { sayOnChannel } from '../../../src/notices/sending/say-on-channel.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import { noteDelivery, openChannel } from '../../../src/store/channels.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { retryAfterMs } from './mail-times.ts';
import { untilWritten } from './until-written.ts';

/**
 * Sends one row of the outbox to its channel. A refusal is final, anything else is tried again for a day; either shows
 * beside the channel in the settings. A kill in the wrong moment sends twice, with the same id.
 */
export const sendToChannel = async (
  deps: Deps,
  athlete: Athlete,
  row: outbox.OutboxMail & { readonly channelId: number },
  notice: ReadNotice,
): Promise<void> => {
  const { store, clock, seal, log } = deps;
  const channel = await openChannel(store.read, athlete.id, row.channelId, seal);
  const { toShort } = notice;
  if (channel === null || !isChannelKind(channel.kind) || toShort === null)
    return void (await store.write((tx) => outbox.cancel(tx, row.id, 'the channel was removed')));
  try {
    const message = toShort(await contextFor(deps, athlete, row, notice));
    await sayOnChannel(deps, { ...channel, kind: channel.kind }, message, row.key);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const waitMs = isChannelError(error, 'rejected') ? null : retryAfterMs(row.attempts);
    const retryAt = waitMs === null ? null : clock.now() + waitMs;
    await store.write(async (tx) => {
      await outbox.markFailed(tx, row.id, { error: text, retryAt });
      await noteDelivery(tx, channel.id, text);
    });
    log.warn({ err: error, outboxId: row.id, again: retryAt !== null }, 'a message did not leave');
    return;
  }
  await untilWritten(deps, row.id, async (tx) => {
    await outbox.markSent(tx, row.id, { messageId: row.key, now: clock.now() });
    await noteDelivery(tx, channel.id, null);
  });
};
