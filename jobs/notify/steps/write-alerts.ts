import { isDeepStrictEqual } from 'node:util';
import type { ReportInput } from '../../../src/core/report/input.ts';
import type { AlertDecision } from '../../../src/core/report/alerts/decide.ts';
import { DAY_MS } from '../../../src/core/durations.ts';
import { isPaused, type MailSettings, mailSettingsOf } from '../../../src/runner/settings.ts';
import { dayNumber } from '../../../src/core/day.ts';
import { endS } from '../../../src/core/history/timing.ts';
import type { Run } from '../../../src/core/run.ts';
import type { Deps } from '../../../src/deps.ts';
import type { MailPayloads } from '../../../src/mail/payloads.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import type { Db } from '../../../src/store/db.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { alertPayload } from './mail-payloads.ts';
import { outsideQuietHours, SETTLE_MS } from './mail-times.ts';

/** A run older than this is told on Monday: uploads that come days late are no news (PRODUCT.md, journey 3). */
const FRESH_MS = 48 * 3600_000;

/** Mails held for an address live a week (web/routes/email.ts); older rows are history. */
const LOOK_BACK_MS = 8 * DAY_MS;

/** One mail that the history asks for; `run` is null where pain is the reason. */
type Wanted = { readonly key: string; readonly run: Run | null; readonly decision: AlertDecision };

/**
 * Brings the alerts of the outbox in line with what the history says now, and gives the ids of new mails that leave at once.
 *
 * Until a mail leaves it belongs to the history: it is written, rewritten, taken back and brought back with it,
 * so that events in any order, doubled or late, end in the same mails. Once somebody has begun to send it, it
 * has been said: never again for that run, nor for another recording of the same time. New mails are for fresh
 * runs only; runs from before the connection never mail (docs/mail.md).
 */
export const writeAlerts = async (
  tx: Db,
  deps: Pick<Deps, 'clock'>,
  athlete: Athlete,
  history: ReportInput,
  decisions: readonly AlertDecision[],
): Promise<readonly number[]> => {
  const now = deps.clock.now();
  const settings = await mailSettingsOf(tx, athlete.id);
  const alerts = await outbox.ofKindSince(tx, athlete.id, 'alert', now - LOOK_BACK_MS);
  // Copies for other channels are made when a mail leaves, and never change.
  const rows = alerts.filter(({ channelId }) => channelId === null);
  const wanted = wantedMails(athlete, settings, history, decisions, now);
  const open = new Map(rows.filter((row) => outbox.isOpen(row)).map((row) => [row.key, row]));
  const said = rows.filter((row) => !outbox.isOpen(row) && row.state !== 'cancelled');

  const keys = new Set(wanted.map(({ key }) => key));
  for (const row of open.values())
    if (row.state !== 'cancelled' && !keys.has(row.key)) await outbox.withdraw(tx, row.id);

  const since = Math.max(athlete.connectedAt, now - FRESH_MS);
  const leaving: number[] = [];
  for (const mail of wanted) {
    const row = open.get(mail.key);
    const isFresh = endMs(mail) >= since && !said.some((told) => isSameTime(told, mail));
    if (!isFresh && (row === undefined || row.state === 'cancelled')) continue;
    const payload = alertPayload(history, mail.decision, mail.run);
    const notBefore = timeOf(mail, athlete, settings, now);
    const id =
      row === undefined
        ? await outbox.addMail(tx, {
            key: mail.key,
            athleteId: athlete.id,
            kind: 'alert',
            payload,
            notBefore,
            now,
          })
        : await rewritten(tx, row, payload, notBefore);
    if (id !== null && notBefore <= now) leaving.push(id);
  }
  return leaving;
};

/** The mails that this history and these settings ask for, fresh or not. */
const wantedMails = (
  athlete: Athlete,
  settings: MailSettings,
  history: ReportInput,
  decisions: readonly AlertDecision[],
  now: number,
): readonly Wanted[] => {
  if (!athlete.alerts) return [];
  const runs = new Map(history.runs.map((run) => [run.id, run]));
  return decisions.flatMap((decision) => {
    const run = decision.runId === null ? null : runs.get(decision.runId);
    if (run === undefined || (isPaused(settings, now) && !saysStop(decision))) return [];
    return [{ key: `alert:${athlete.id}:${subjectOf(decision)}`, run, decision }];
  });
};

/** What a mail is about, in its key: its run, the day of the pain, or the rest, which has one reminder. */
const subjectOf = (decision: AlertDecision): string => {
  if (decision.about === 'stop') return `pain:${decision.day}`;
  return decision.about === 'rest' ? `rest:${decision.since}` : String(decision.runId);
};

/** When what the mail is about ended, epoch milliseconds: the run, or, give or take the zone, the day. */
const endMs = ({ run, decision }: Wanted): number =>
  run === null ? (dayNumber(decision.day) + 1) * DAY_MS : endS(run) * 1000;

const saysStop = ({ findings }: AlertDecision): boolean => findings.some(({ level }) => level === 'stop');

/** "Stop" leaves at once; everything else settles first and keeps to the runner's hours. */
const timeOf = ({ decision }: Wanted, athlete: Athlete, settings: MailSettings, now: number): number =>
  saysStop(decision) ? now : outsideQuietHours(now + SETTLE_MS, athlete.timeZone, settings.quietHours);

/** Rewrites an open mail if it would say something else now. Gives its id when it was changed. */
const rewritten = async (
  tx: Db,
  row: outbox.OutboxMail,
  payload: MailPayloads['alert'],
  notBefore: number,
): Promise<number | null> => {
  const isSame = row.state !== 'cancelled' && isDeepStrictEqual(asStored(payload), row.payload);
  if (isSame) return null;
  const time = row.state === 'cancelled' ? notBefore : Math.min(row.notBefore, notBefore);
  return (await outbox.rewrite(tx, row.id, { payload, notBefore: time })) ? row.id : null;
};

const asStored = (payload: unknown): unknown => JSON.parse(JSON.stringify(payload));

/** Whether a mail was said about this run, or about another recording of the same time. */
const isSameTime = (told: outbox.OutboxMail, { key, run, decision }: Wanted): boolean => {
  const { span } = told.payload as MailPayloads['alert'];
  if (told.key === key) return true;
  return (
    run !== null &&
    decision.about === 'run' &&
    span !== undefined &&
    span.fromS < endS(run) &&
    run.startS < span.toS
  );
};
