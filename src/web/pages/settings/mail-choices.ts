import { DAY_MS } from '../../../core/durations.ts';
import { nameOf } from '../../../notices/outbox/name-of.ts';
import { isPaused, mailSettingsOf, ruleSettingsOf } from '../../../runner/settings.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { Db } from '../../../store/db.ts';
import * as outbox from '../../../store/outbox.ts';
import { deliveryReason } from '../../../words/delivery.ts';
import type { Reader } from '../../../words/reader.ts';
import { localDay } from '../../../runner/clock.ts';
import type { Owned } from '../../http/owned.ts';
import type { FailedMail, MailChoices } from './mail-section.ts';

/** DESIGN: what could not be sent a month ago is no longer worth sending. */
const FAILED_SHOWN_MS = 30 * DAY_MS;

const failedMails = async (
  db: Db,
  athlete: Owned<Athlete>,
  now: number,
  reader: Reader,
): Promise<readonly FailedMail[]> => {
  const { words } = reader;
  return (await outbox.failedSince(db, athlete.id, now - FAILED_SHOWN_MS)).map((mail) => ({
    id: mail.id,
    what: nameOf(mail.kind, words),
    day: reader.longDay(localDay(mail.createdAt, athlete.timeZone)),
    reason: deliveryReason(mail.error, words),
  }));
};

/** What the settings page says about mails. */
export const mailChoicesOf = async (
  db: Db,
  athlete: Owned<Athlete>,
  now: number,
  reader: Reader,
): Promise<MailChoices> => {
  const mail = await mailSettingsOf(db, athlete.id);
  const rules = await ruleSettingsOf(db, athlete.id);
  const until = isPaused(mail, now) ? mail.pausedUntil : null;
  return {
    ...mail,
    alerts: athlete.alerts,
    weekly: athlete.weekly,
    weekStart: athlete.weekStart,
    pausedUntil: until === null ? null : reader.longDay(localDay(until, athlete.timeZone)),
    appetite: rules.alerts,
    mailFrom: rules.mailFrom,
    failed: await failedMails(db, athlete, now, reader),
  };
};
