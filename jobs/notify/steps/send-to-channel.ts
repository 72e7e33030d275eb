import { CHANNELS, isChannelKind } from '../../../src/channels/channels.ts';
import { isChannelError } from '../../../src/channels/errors.ts';
import { createPost } from '../../../src/channels/post.ts';
import type { Deps } from '../../../src/deps.ts';
import type { MailPayloads } from '../../../src/mail/payloads.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import { noteDelivery, openChannel } from '../../../src/store/channels.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as shoes from '../../../src/store/shoes.ts';
import type { FindingContext } from '../../../src/words/findings.ts';
import { formats } from '../../../src/words/formats.ts';
import { milestoneWords } from '../../../src/words/milestones.ts';
import { reminderWords } from '../../../src/words/reminder.ts';
import {
  alertMessage,
  plainMessage,
  type ShortMessage,
  weeklyMessage,
} from '../../../src/words/short-message.ts';
import { words } from '../../../src/words/words.ts';
import { retryAfterMs } from './mail-times.ts';

/**
 * Sends one row of the outbox to its channel. A refusal is final, anything else is tried again for a day; either shows
 * beside the channel in the settings. A kill in the wrong moment sends twice, with the same id.
 */
export const sendToChannel = async (deps: Deps, athlete: Athlete, row: outbox.OutboxMail): Promise<void> => {
  const { store, clock, config, seal, log } = deps;
  const channel =
    row.channelId === null ? null : await openChannel(store.read, athlete.id, row.channelId, seal);
  if (channel === null || !isChannelKind(channel.kind))
    return void (await store.write((tx) => outbox.cancel(tx, row.id, 'the channel was removed')));
  try {
    const message = await messageOf(deps, athlete, row);
    const delivery = { ...message, id: row.key, link: config.publicUrl, at: clock.now() };
    await createPost({ allowPrivate: config.allowPrivateChannels })(
      CHANNELS[channel.kind].request(delivery, channel),
    );
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const waitMs = isChannelError(error, 'rejected') ? null : retryAfterMs(row.attempts);
    await store.write(async (tx) => {
      await outbox.markFailed(tx, row.id, {
        error: text,
        retryAt: waitMs === null ? null : clock.now() + waitMs,
      });
      await noteDelivery(tx, channel.id, text);
    });
    log.warn({ err: error, outboxId: row.id, again: waitMs !== null }, 'a message did not leave');
    return;
  }
  await store.write(async (tx) => {
    await outbox.markSent(tx, row.id, { messageId: row.key, now: clock.now() });
    await noteDelivery(tx, channel.id, null);
  });
};

/** @throws Error for a kind that no channel carries */
const messageOf = async (
  { store }: Deps,
  athlete: Athlete,
  row: outbox.OutboxMail,
): Promise<ShortMessage> => {
  const names = new Map((await shoes.shoesOf(store.read, athlete.id)).map(({ id, name }) => [id, name]));
  const context = { locale: athlete.language, shoeName: (gearId: string) => names.get(gearId) ?? null };
  // The payload was written by this program under this kind.
  if (row.kind === 'alert') return alertOrReminder(row.payload as MailPayloads['alert'], athlete, context);
  if (row.kind === 'milestone') {
    const catalogue = words(athlete.language);
    const said = milestoneWords(
      row.payload as MailPayloads['milestone'],
      formats(athlete.units, catalogue.locale),
      catalogue,
    );
    return plainMessage('milestone', { ...said, action: said.action ?? said.text });
  }
  if (row.kind === 'weekly')
    return weeklyMessage(row.payload as MailPayloads['weekly'], athlete.units, context);
  throw new Error(`no channel carries ${row.kind}`);
};

/** An alert, short; of the one about running in a rest only its words. */
const alertOrReminder = (
  payload: MailPayloads['alert'],
  { units, language }: Athlete,
  context: FindingContext,
): ShortMessage => {
  const { run, rest } = payload;
  if (rest === undefined || run === null) return alertMessage(payload, units, context);
  const catalogue = words(language);
  return plainMessage('alert', reminderWords({ run, ...rest }, formats(units, catalogue.locale), catalogue));
};
