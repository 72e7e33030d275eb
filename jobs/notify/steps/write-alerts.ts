import { isDeepStrictEqual } from 'node:util';
import type { AlertDecision } from '../../../src/core/report/alerts/decide.ts';
import { DAY_MS, HOUR_MS } from '../../../src/core/durations.ts';
import type { Deps } from '../../../src/deps.ts';
import { alertDraft, spanOf } from '../../../src/notices/alert.ts';
import { NOTICES } from '../../../src/notices/index.ts';
import type { Opened } from '../../../src/notices/opened.ts';
import { post } from '../../../src/notices/outbox/post.ts';
import { reminderDraft } from '../../../src/notices/reminder.ts';
import { stopDraft } from '../../../src/notices/stop.ts';
import { isImporting } from '../../../src/runner/importing.ts';
import { isPaused, mailSettingsOf } from '../../../src/runner/settings.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import type { Db } from '../../../src/store/db.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { leaveTime } from './leave-time.ts';

/** A run older than this is Monday's: uploads that come days late are no news (PRODUCT.md, journey 3). */
const FRESH_MS = 48 * HOUR_MS;

/** Mails held for an address live a week (web/pages/address); older rows are history. */
const LOOK_BACK_MS = 8 * DAY_MS;

/** What the history asks for: a run, pain, or a run in a rest. */
type Wanted = ReturnType<typeof alertDraft | typeof stopDraft | typeof reminderDraft>;

/** All of them: one that is missing is a type error. */
const KINDS = Object.keys({ alert: 0, stop: 0, reminder: 0 } satisfies Record<Wanted['kind'], 0>);

/**
 * Brings the alerts of the outbox in line with what the history says now, and gives the ids of new mails that leave at once.
 *
 * Until a mail leaves it belongs to the history: it is written, rewritten, taken back and brought back with it,
 * so that events in any order, doubled or late, end in the same mails. Once somebody has begun to send it, it
 * stands: never again for that run, nor for another recording of the same time. New mails are for fresh
 * runs only; runs from before the connection never mail (docs/mail.md).
 * @param quietBefore what ended before this instant (epoch ms) gets no new mail
 */
export const writeAlerts = async (
  tx: Db,
  deps: Pick<Deps, 'clock'>,
  athlete: Athlete,
  history: Opened,
  quietBefore = 0,
): Promise<readonly number[]> => {
  const now = deps.clock.now();
  const settings = await mailSettingsOf(tx, athlete.id);
  // Copies for other channels are made when a mail leaves, and never change.
  const rows = await outbox.mailsOfKindsSince(tx, athlete.id, KINDS, now - LOOK_BACK_MS);
  const wanted = wantedOf(athlete, history).filter(
    ({ kind }) => !(NOTICES[kind].isPausable && isPaused(settings, now)),
  );
  const open = new Map(rows.filter((row) => outbox.isOpen(row)).map((row) => [row.key, row]));
  const begun = rows.filter((row) => !outbox.isOpen(row) && row.state !== 'cancelled');

  const keys = new Set(wanted.map(({ key }) => key));
  for (const row of open.values())
    if (row.state !== 'cancelled' && !keys.has(row.key)) await outbox.withdraw(tx, row.id);

  // With half a history nearly every run is longer than any before: what is new is told when all is read.
  const isPartial = await isImporting(tx, athlete.id, now);
  const since = isPartial ? Infinity : Math.max(athlete.connectedAt, now - FRESH_MS, quietBefore);
  const leaving: number[] = [];
  for (const draft of wanted) {
    const row = open.get(draft.key);
    const isFresh = draft.endMs >= since && !begun.some((mail) => isSameTime(mail, draft));
    if (!isFresh && (row === undefined || row.state === 'cancelled')) continue;
    const notBefore = leaveTime(draft.kind, athlete, settings, now);
    const { kind, key } = draft;
    const payload = draft.payload();
    const id =
      row === undefined
        ? await post(tx, { kind, key, athleteId: athlete.id, payload, notBefore, now })
        : await rewritten(tx, row, { kind, payload, notBefore });
    if (id !== null && notBefore <= now) leaving.push(id);
  }
  return leaving;
};

/** The mails that this history asks for, fresh or not; none for who wants no alerts. */
const wantedOf = ({ id, alerts }: Athlete, history: Opened): readonly Wanted[] => {
  if (!alerts) return [];
  const runs = new Map(history.input.runs.map((run) => [run.id, run]));
  const draftOf = (decision: AlertDecision): Wanted | null => {
    if (decision.about === 'stop') return stopDraft(history, decision, id);
    const run = decision.runId === null ? undefined : runs.get(decision.runId);
    if (run === undefined) return null;
    return decision.about === 'rest'
      ? reminderDraft(history, decision, run, id)
      : alertDraft(history, decision, run, id);
  };
  return history.report.alerts.map(draftOf).filter((draft) => draft !== null);
};

/** Rewrites an open mail if it would say something else now. Gives its id when it was changed. */
const rewritten = async (
  tx: Db,
  row: outbox.OutboxMail,
  { kind, payload, notBefore }: Pick<outbox.OutboxMail, 'kind' | 'payload' | 'notBefore'>,
): Promise<number | null> => {
  const isCancelled = row.state === 'cancelled';
  if (!isCancelled && row.kind === kind && isDeepStrictEqual(asStored(payload), row.payload)) return null;
  const time = isCancelled ? notBefore : Math.min(row.notBefore, notBefore);
  return (await outbox.rewrite(tx, row.id, { kind, payload, notBefore: time })) ? row.id : null;
};

const asStored = (payload: unknown): unknown => JSON.parse(JSON.stringify(payload));

/** Whether a mail was about this run, or about another recording of the same time. */
const isSameTime = (mail: outbox.OutboxMail, { key, span }: Wanted): boolean => {
  if (mail.key === key) return true;
  const other = span && spanOf(mail.payload);
  return span !== null && other !== null && other.fromS < span.toS && span.fromS < other.toS;
};
