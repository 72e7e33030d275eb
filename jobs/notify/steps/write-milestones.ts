import { DAY_MS } from '../../../src/core/durations.ts';
import type { Deps } from '../../../src/deps.ts';
import { milestoneDrafts } from '../../../src/notices/milestone.ts';
import type { Opened } from '../../../src/notices/opened.ts';
import { post } from '../../../src/notices/outbox/post.ts';
import { isPaused, mailSettingsOf } from '../../../src/runner/settings.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import type { Db } from '../../../src/store/db.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { leaveTime } from './leave-time.ts';

const LOOK_BACK_MS = 8 * DAY_MS;

/**
 * Brings the mails about steps reached in line with the history: each comes once, whatever is answered or reached
 * again, and is taken back if a late answer undoes it before it has left.
 */
export const writeMilestones = async (
  tx: Db,
  deps: Pick<Deps, 'clock'>,
  athlete: Athlete,
  history: Opened,
): Promise<void> => {
  const now = deps.clock.now();
  const settings = await mailSettingsOf(tx, athlete.id);
  const wanted = athlete.alerts && !isPaused(settings, now) ? milestoneDrafts(history, athlete.id) : [];
  const rows = await outbox.mailsOfKindsSince(tx, athlete.id, ['milestone'], now - LOOK_BACK_MS);
  const keys = new Set(wanted.map(({ key }) => key));
  for (const row of rows)
    if (row.state !== 'cancelled' && !keys.has(row.key) && outbox.isOpen(row))
      await outbox.withdraw(tx, row.id);
  const notBefore = leaveTime('milestone', athlete, settings, now);
  for (const { kind, key, payload } of wanted) {
    const row = rows.find((each) => each.key === key);
    if (row === undefined)
      await post(tx, { kind, key, athleteId: athlete.id, payload: payload(), notBefore, now });
    else if (row.state === 'cancelled')
      await outbox.rewrite(tx, row.id, { kind, payload: payload(), notBefore });
  }
};
