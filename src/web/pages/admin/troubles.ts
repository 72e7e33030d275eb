import { isLate } from '../../../backup/due.ts';
import { HOUR_MS } from '../../../core/durations.ts';
import { isIntervalsStopped } from '../../../connection/intervals-link.ts';
import type { AdminData, Trouble } from './state.ts';

/** DESIGN: the sweep runs every minute; an event that waits five has been missed by it more than once. */
const LATE_EVENT_MS = 5 * 60_000;

/** DESIGN: every list is read once a night; a night and a half without an answer is one too many. */
const UNREAD_MS = 36 * HOUR_MS;

/** DESIGN: the folder is looked at twice a minute. */
const FOLDER_LATE_MS = 5 * 60_000;

/** The folder as a whole, then each runner's part of it. */
const folderTroubles = (
  { folder, runners }: Pick<AdminData, 'folder' | 'runners'>,
  now: number,
): readonly Trouble[] => {
  if (folder === null) return [];
  const isAway = folder.trouble !== null;
  const away = new Set(
    folder.runners.filter(({ trouble }) => trouble !== null).map((each) => each.athleteId),
  );
  return [
    ...(isAway ? [{ kind: 'folder' } as const] : []),
    ...(now - folder.lookedAt > FOLDER_LATE_MS ? [{ kind: 'folderLate' } as const] : []),
    ...(folder.nobodys.length > 0 ? [{ kind: 'nobodys' } as const] : []),
    ...runners
      .filter(({ id }) => !isAway && away.has(id))
      .map((runner) => ({ kind: 'ownFolder', runner }) as const),
  ];
};

/** The last one failed, or none was made in time. */
const backupTroubles = ({ schedule, state }: AdminData['backup'], now: number): readonly Trouble[] => {
  if (state === null) return [];
  if (state.error !== null) return [{ kind: 'backup' }];
  return state.made !== null && isLate(schedule, state.made.at, now) ? [{ kind: 'backupLate' }] : [];
};

/** A key that is refused, or a day and a half without an answer. */
const isUnanswered = ({ intervals }: AdminData['runners'][number], now: number): boolean =>
  intervals !== null &&
  intervals.error !== null &&
  (isIntervalsStopped(intervals) || now - (intervals.readAt ?? intervals.since) > UNREAD_MS);

/** What needs the owner, gravest first. `now` in epoch milliseconds. */
export const troublesOf = (
  { runners, events, mails, queues, folder, backup }: Omit<AdminData, 'troubles'>,
  now: number,
): readonly Trouble[] => [
  ...(queues === null ? [{ kind: 'queues' } as const] : []),
  ...(queues ?? [])
    .filter(({ paused }) => paused)
    .map(({ name }) => ({ kind: 'paused', queue: name }) as const),
  ...(events.trouble === null ? [] : [{ kind: 'subscription' } as const]),
  ...(events.oldest !== null && now - events.oldest > LATE_EVENT_MS
    ? [{ kind: 'waiting', events: events.waiting, since: events.oldest } as const]
    : []),
  ...backupTroubles(backup, now),
  ...folderTroubles({ folder, runners }, now),
  ...(mails.failed.length === 0 ? [] : [{ kind: 'mails', count: mails.failed.length } as const]),
  ...runners.flatMap((runner): readonly Trouble[] => [
    ...(runner.connection === 'dead' ? [{ kind: 'dead', runner } as const] : []),
    ...(runner.backfill?.state === 'failed' ? [{ kind: 'backfill', runner } as const] : []),
    // Who brings files brings them when there are some.
    ...(runner.connection !== 'none' && runner.readAt !== null && now - runner.readAt > UNREAD_MS
      ? [{ kind: 'unread', runner, since: runner.readAt } as const]
      : []),
    ...(isUnanswered(runner, now) ? [{ kind: 'intervals', runner } as const] : []),
    ...(runner.lookError === null ? [] : [{ kind: 'look', runner } as const]),
  ]),
];
