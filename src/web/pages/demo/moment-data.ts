import { openReport } from '../../../core/report/report.ts';
import { firstFreeDay } from '../../../core/report/outlook/first-free-day.ts';
import { type Run, shoeNameIn } from '../../../core/run.ts';
import { mailFileName } from '../../../mail/folder.ts';
import { readMail } from '../../../mail/mailbox.ts';
import { alertKey } from '../../../notices/outbox/draft.ts';
import { mailFolder } from '../../../platform/paths.ts';
import { localDay } from '../../../runner/clock.ts';
import { readAssessInput } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { findingsOf } from '../../../store/findings.ts';
import * as outbox from '../../../store/outbox.ts';
import { type FindingLine, findingLines } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import { verdictWords } from '../../../words/verdict.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';

/** A mail as the walk names it. */
type MailLink = { readonly name: string; readonly subject: string };

/** What happened last, as the walk through it says it. */
export type Moment = {
  readonly run: Run;
  readonly findings: readonly FindingLine[];
  /** The mail about the run; null when nothing was worth one. */
  readonly mail: MailLink | null;
  /** What the days to come allow, in a sentence; null where there is nothing to keep to. */
  readonly next: { readonly headline: string; readonly action: string | null };
  /** The weekly mail that came after the run; null before Monday. */
  readonly weekly: MailLink | null;
};

/** DESIGN: the mails of some weeks; the walk is about the newest. */
const NEWEST_MAILS = 40;

/** The newest run of the runner, what came of it, and what comes next; null before the first run. */
export const momentData = async (
  deps: Pick<WebDeps, 'clock' | 'config' | 'store'>,
  athlete: Owned<Athlete>,
  reader: Reader,
): Promise<Moment | null> => {
  const db = deps.store.read;
  const today = localDay(deps.clock.now(), athlete.timeZone);
  const input = await readAssessInput(db, athlete.id, today);
  const run = input.runs.at(-1);
  if (run === undefined) return null;
  const told = await findingsOf(db, athlete.id, { from: run.day });
  const mails = (await outbox.ofAthlete(db, athlete.id, NEWEST_MAILS)).filter(
    ({ state }) => state === 'sent',
  );
  const linkTo = async (key: string | undefined): Promise<MailLink | null> => {
    if (key === undefined) return null;
    const name = mailFileName(key);
    const mail = await readMail(mailFolder(deps.config), name);
    return mail === null ? null : { name, subject: mail.subject };
  };
  const shoeName = (id: string): string | null => shoeNameIn(input.shoes, id);
  const report = openReport(input, told.toReversed());
  const outlook = report.outlook({ from: firstFreeDay(input.runs, today) });
  const { headline, action } = verdictWords({ status: report.status, outlook }, reader, { shoeName });
  const ofRun = told.filter(({ runId }) => runId === run.id);
  return {
    run,
    findings: findingLines(ofRun, reader, { shoeName, outlook }),
    mail: await linkTo(mails.find(({ key }) => key === alertKey(athlete.id, run.id))?.key),
    next: { headline, action },
    weekly: await linkTo(
      mails.find(({ kind, createdAt }) => kind === 'weekly' && createdAt > run.startS * 1000)?.key,
    ),
  };
};
