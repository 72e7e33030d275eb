import { type NoticeKind, NOTICES } from '../../../src/notices/index.ts';
import type { MailSettings } from '../../../src/runner/settings.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import { outsideQuietHours, SETTLE_MS } from './mail-times.ts';

/** When a notice may leave, epoch milliseconds: at once, or after it has settled, in the runner's own hours. */
export const leaveTime = (
  kind: NoticeKind,
  { timeZone }: Pick<Athlete, 'timeZone'>,
  { quietHours }: Pick<MailSettings, 'quietHours'>,
  now: number,
): number => (NOTICES[kind].settles ? outsideQuietHours(now + SETTLE_MS, timeZone, quietHours) : now);
