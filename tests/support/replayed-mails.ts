import { addDays, type Day, weekday } from '../../src/core/day.ts';
import { openReport } from '../../src/core/report/report.ts';
import type { ReportInput } from '../../src/core/report/input.ts';
import type { MailContent } from '../../src/mail/content.ts';
import { alertDraft } from '../../src/notices/alert.ts';
import { type NoticeKind, NOTICES } from '../../src/notices/index.ts';
import { opened, type Opened } from '../../src/notices/opened.ts';
import { NoticeError } from '../../src/notices/outbox/errors.ts';
import type { NoticeContext } from '../../src/notices/sending/context.ts';
import { weeklyFrom } from '../../src/notices/weekly/from-history.ts';
import { plain } from '../../src/words/units.ts';

/** A mail of a replayed history, its text as one line of plain blanks. */
export type ReplayedMail = {
  readonly kind: 'alert' | 'weekly';
  /** The day it is sent. */
  readonly day: Day;
  readonly content: MailContent;
  readonly text: string;
};

/** The history as it was at the end of a day. */
const until = (input: ReportInput, day: Day): Opened =>
  opened({ ...input, runs: input.runs.filter((run) => run.day <= day), until: day });

const mailOf = (kind: NoticeKind, payload: unknown, context: NoticeContext): MailContent => {
  // As it is read from the outbox.
  const notice = NOTICES[kind].read(JSON.parse(JSON.stringify(payload)));
  if (notice instanceof NoticeError) throw notice;
  return notice.toMail(context);
};

const mail = (kind: ReplayedMail['kind'], day: Day, content: MailContent): ReplayedMail => ({
  kind,
  day,
  content,
  text: plain(content.text)
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\s+/g, ' '),
});

/** Every alert of a history and every Monday's mail, as they would have been sent, in order of day. */
export const replayedMails = (input: ReportInput, context: NoticeContext): readonly ReplayedMail[] => {
  const runs = new Map(input.runs.map((run) => [run.id, run]));
  const mails: ReplayedMail[] = [];
  for (const decision of openReport(input).alerts) {
    const run = decision.about === 'run' ? runs.get(decision.runId) : undefined;
    if (decision.about !== 'run' || run === undefined) continue;
    const draft = alertDraft(until(input, decision.day), decision, run, 1);
    mails.push(mail('alert', decision.day, mailOf('alert', draft.payload(), context)));
  }
  const firstRun = input.runs.reduce((first, { day }) => (day < first ? day : first), input.until);
  const firstSunday = addDays(firstRun, 7 - weekday(firstRun));
  for (let sunday = firstSunday; sunday <= input.until; sunday = addDays(sunday, 7)) {
    const payload = weeklyFrom(until(input, sunday));
    mails.push(mail('weekly', addDays(sunday, 1), mailOf('weekly', payload, context)));
  }
  return mails.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};
