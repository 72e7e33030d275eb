import { channelsOf } from '../../../src/store/channels.ts';
import type { Db } from '../../../src/store/db.ts';
import * as outbox from '../../../src/store/outbox.ts';

/**
 * Puts what a mail says into the outbox for each of the runner's channels, and gives the ids of the new rows. Called
 * when the mail is about to leave: until then it may be rewritten or taken back. The key names channel and mail, so
 * that a second attempt at the mail adds nothing.
 */
export const alsoToChannels = async (
  tx: Db,
  { athleteId, key, kind, payload }: outbox.OutboxMail,
  now: number,
): Promise<readonly number[]> => {
  const added: number[] = [];
  for (const channel of await channelsOf(tx, athleteId)) {
    const id = await outbox.addMail(tx, {
      key: `channel:${channel.id}:${key}`,
      athleteId,
      kind,
      payload,
      channelId: channel.id,
      now,
    });
    if (id !== null) added.push(id);
  }
  return added;
};
