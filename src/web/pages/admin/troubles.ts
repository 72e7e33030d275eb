import { HOUR_MS } from '../../../core/durations.ts';
import type { AdminData, Trouble } from './state.ts';

/** DESIGN: the sweep runs every minute; an event that waits five has been missed by it more than once. */
const LATE_EVENT_MS = 5 * 60_000;

/** DESIGN: every list is read once a night; a night and a half without an answer is one too many. */
const UNREAD_MS = 36 * HOUR_MS;

/** What needs the owner, gravest first. `now` in epoch milliseconds. */
export const troublesOf = (
  { runners, events, mails, queues }: Omit<AdminData, 'troubles'>,
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
  ...(mails.failed.length === 0 ? [] : [{ kind: 'mails', count: mails.failed.length } as const]),
  ...runners.flatMap((runner): readonly Trouble[] => [
    ...(runner.connection === 'dead' ? [{ kind: 'dead', runner } as const] : []),
    ...(runner.backfill?.state === 'failed' ? [{ kind: 'backfill', runner } as const] : []),
    ...(runner.readAt !== null && now - runner.readAt > UNREAD_MS
      ? [{ kind: 'unread', runner, since: runner.readAt } as const]
      : []),
    ...(runner.lookError === null ? [] : [{ kind: 'look', runner } as const]),
  ]),
];
