import type { ReportInput } from '../../../src/core/report/input.ts';
import { DAY_MS } from '../../../src/core/durations.ts';
import { isPaused, mailSettingsOf } from '../../../src/runner/settings.ts';
import { addDays } from '../../../src/core/day.ts';
import type { RehabLog } from '../../../src/core/rehab/entries.ts';
import { type Milestone, milestones } from '../../../src/core/rehab/milestones.ts';
import { rehabOn } from '../../../src/core/rehab/state.ts';
import type { Deps } from '../../../src/deps.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import type { Db } from '../../../src/store/db.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { milestonePayload } from './mail-payloads.ts';
import { outsideQuietHours, SETTLE_MS } from './mail-times.ts';

/** What was reached earlier than this is old news: an answer given days late says it on the page. */
const FRESH_DAYS = 2;

const LOOK_BACK_MS = 8 * DAY_MS;

/**
 * Brings the mails about steps reached in line with the history: each is said once, whatever is told again or
 * reached again, and taken back if a late answer undoes it before it has left.
 */
export const writeMilestones = async (
  tx: Db,
  deps: Pick<Deps, 'clock'>,
  athlete: Athlete,
  history: ReportInput,
): Promise<void> => {
  const now = deps.clock.now();
  const settings = await mailSettingsOf(tx, athlete.id);
  const wanted =
    athlete.alerts && !isPaused(settings, now)
      ? stillTrue(history).map((milestone) => ({ key: keyOf(athlete.id, milestone), milestone }))
      : [];
  const rows = await outbox.ofKindSince(tx, athlete.id, 'milestone', now - LOOK_BACK_MS);
  const keys = new Set(wanted.map(({ key }) => key));
  for (const row of rows)
    if (row.state !== 'cancelled' && !keys.has(row.key) && outbox.isOpen(row))
      await outbox.withdraw(tx, row.id);
  const notBefore = outsideQuietHours(now + SETTLE_MS, athlete.timeZone, settings.quietHours);
  for (const { key, milestone } of wanted) {
    const row = rows.find((each) => each.key === key);
    if (row !== undefined && row.state !== 'cancelled') continue;
    const payload = milestonePayload(history, milestone);
    if (row !== undefined) await outbox.rewrite(tx, row.id, { payload, notBefore });
    else await outbox.addMail(tx, { key, athleteId: athlete.id, kind: 'milestone', payload, notBefore, now });
  }
};

const keyOf = (athleteId: number, milestone: Milestone): string =>
  [
    'milestone',
    athleteId,
    milestone.startedOn,
    milestone.kind,
    ...(milestone.kind === 'ladder-step' ? [milestone.step] : []),
  ].join(':');

/** What was reached in the last days and still stands: a step that pain has taken back is not announced. */
const stillTrue = (history: ReportInput): readonly Milestone[] => {
  const log: RehabLog = { entries: history.rehab ?? [], runs: history.runs };
  if (log.entries.length === 0) return [];
  const { mode, ladder } = rehabOn(log, history.until);
  const since = addDays(history.until, -FRESH_DAYS);
  return milestones(log, history.until).filter((milestone) => {
    if (milestone.day < since) return false;
    if (milestone.kind === 'ladder-step') return mode === 'ladder' && ladder?.step === milestone.step;
    return milestone.kind !== 'ladder-done' || mode === 'careful';
  });
};
