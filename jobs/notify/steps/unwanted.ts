import type { ReadNotice } from '../../../src/notices/notice.ts';
import { isPaused, mailSettingsOf } from '../../../src/runner/settings.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import type { Db } from '../../../src/store/db.ts';
import type { OutboxMail } from '../../../src/store/outbox.ts';

/**
 * Why a notice is no longer wanted, asked when it is about to leave: the runner may have turned such mails off since
 * it was written. Null = send it.
 */
export const unwanted = async (
  db: Db,
  athlete: Athlete,
  { channelId }: Pick<OutboxMail, 'channelId'>,
  notice: ReadNotice,
  now: number,
): Promise<string | null> => {
  const outdated = notice.outdated(athlete);
  if (outdated !== null) return outdated;
  if (channelId === null && notice.list !== null && !athlete[notice.list])
    return 'these mails were turned off';
  if (notice.isPausable && isPaused(await mailSettingsOf(db, athlete.id), now)) return 'mails are paused';
  return null;
};
