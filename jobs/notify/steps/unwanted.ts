import { isPaused, mailSettingsOf } from '../../../src/runner/settings.ts';
import type { MailPayloads } from '../../../src/mail/payloads.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import type { Db } from '../../../src/store/db.ts';
import type { OutboxMail } from '../../../src/store/outbox.ts';

/** Whether a mail says "stop": it passes every filter but the runner's own "no more alerts". */
const saysStop = (mail: OutboxMail): boolean =>
  mail.kind === 'alert' &&
  (mail.payload as MailPayloads['alert']).findings.some(({ level }) => level === 'stop');

/**
 * Why a mail of the outbox is no longer wanted, asked when it is about to leave: the runner may have turned such
 * mails off since it was written. Null = send it.
 */
export const unwanted = async (
  db: Db,
  athlete: Athlete,
  mail: OutboxMail,
  now: number,
): Promise<string | null> => {
  if (mail.kind === 'reconnect') return athlete.connection === 'ok' ? 'connected again' : null;
  if (mail.kind !== 'alert' && mail.kind !== 'weekly' && mail.kind !== 'milestone') return null;
  if (mail.channelId === null && !(mail.kind === 'weekly' ? athlete.weekly : athlete.alerts))
    return 'these mails were turned off';
  if (isPaused(await mailSettingsOf(db, athlete.id), now) && !saysStop(mail)) return 'mails are paused';
  return null;
};
