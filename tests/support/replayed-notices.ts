import { addDays, type Day, weekday } from '../../src/core/day.ts';
import { openReport, type Report } from '../../src/core/report/report.ts';
import type { ReportInput } from '../../src/core/report/input.ts';
import { alertDraft } from '../../src/notices/alert.ts';
import { NOTICES } from '../../src/notices/index.ts';
import type { ReadNotice } from '../../src/notices/notice.ts';
import type { Opened } from '../../src/notices/opened.ts';
import { NoticeError } from '../../src/notices/outbox/errors.ts';
import { type WeeklyForm, weeklyForm } from '../../src/notices/weekly/form.ts';
import { weeklyFrom } from '../../src/notices/weekly/from-history.ts';
import { type SharedHistory, sharedHistory } from './shared-histories.ts';

/** What a history would have had said, and the day it is sent. */
export type Replayed = {
  readonly day: Day;
  readonly form: 'alert' | WeeklyForm;
  readonly notice: ReadNotice;
};

/** A notice as it is read from the outbox. */
const read = (kind: 'alert' | 'weekly', payload: unknown): ReadNotice => {
  const notice = NOTICES[kind].read(JSON.parse(JSON.stringify(payload)));
  if (notice instanceof NoticeError) throw notice;
  return notice;
};

/** Opens a history on its days; it is walked through once, since what was told by a day is known from then on. */
const openedOn = (input: ReportInput, whole: Report): ((day: Day) => Opened) => {
  const upTo = <T extends { readonly day: Day }>(list: readonly T[], day: Day): readonly T[] =>
    list.filter((each) => each.day <= day);
  return (until) => {
    const then = { ...input, runs: upTo(input.runs, until), until };
    const alerts = upTo(whole.alerts, until);
    const report = Object.create(openReport(then, upTo(whole.findings, until)), {
      alerts: { value: alerts },
    }) as Report;
    return {
      input: then,
      report,
      log: { entries: [], runs: then.runs },
      episodes: [],
      reportOn: () => report,
    };
  };
};

const replay = (input: ReportInput): readonly Replayed[] => {
  const whole = openReport(input);
  const on = openedOn(input, whole);
  const runs = new Map(input.runs.map((run) => [run.id, run]));
  const alerts = whole.alerts.flatMap((decision): readonly Replayed[] => {
    const run = decision.about === 'run' ? runs.get(decision.runId) : undefined;
    if (decision.about !== 'run' || run === undefined) return [];
    const payload = alertDraft(on(decision.day), decision, run, 1).payload();
    return [{ day: decision.day, form: 'alert', notice: read('alert', payload) }];
  });
  const weeks: Replayed[] = [];
  const first = input.runs.reduce((least, { day }) => (day < least ? day : least), input.until);
  for (let sunday = addDays(first, 7 - weekday(first)); sunday <= input.until; sunday = addDays(sunday, 7)) {
    const payload = weeklyFrom(on(sunday));
    const form = weeklyForm(payload.status, payload.days, payload.rehab);
    weeks.push({ day: addDays(sunday, 1), form, notice: read('weekly', payload) });
  }
  return [...alerts, ...weeks].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

const known = new Map<SharedHistory, Promise<readonly Replayed[]>>();

/** Every alert of a shared history and every Monday's mail, as they would have been sent, in order of day. */
export const replayedNotices = (name: SharedHistory): Promise<readonly Replayed[]> => {
  const notices = known.get(name) ?? sharedHistory(name).then(replay);
  known.set(name, notices);
  return notices;
};
