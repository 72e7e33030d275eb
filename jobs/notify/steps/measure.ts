import type { Deps } from '../../../src/deps.ts';
import { firstEventOf } from '../../../src/store/inbox.ts';
import type { OutboxMail } from '../../../src/store/outbox.ts';

/** `alert:<runner>:<run>`; other mails follow no single event. */
const ALERT = /^alert:\d+:(\d+)$/;

/** How long after the event of its run this alert left. */
export const measure = async ({ store, clock, metrics, config }: Deps, mail: OutboxMail): Promise<void> => {
  const runId = ALERT.exec(mail.key)?.[1];
  if (!config.metrics.on || runId === undefined) return;
  const event = await firstEventOf(store.read, mail.athleteId, Number(runId));
  if (event !== null) metrics.eventToMail((clock.now() - event.receivedAt) / 1000);
};
