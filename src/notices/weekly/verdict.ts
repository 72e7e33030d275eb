import { type FindingLine, MEASURES, SUBJECT_LENGTH } from '../../words/findings.ts';
import { lookBackLine, stepOf } from '../../words/outlook.ts';
import type { Reader } from '../../words/reader.ts';
import { recoveryVerdict } from '../../words/recovery.ts';
import { asksForRest, stopVerdict } from '../../words/stop.ts';
import { asHeadline } from '../../words/text.ts';
import { plain } from '../../words/units.ts';
import {
  type Day,
  leadVerdict,
  quietVerdict,
  stateLeads,
  statusLines,
  type VerdictWords,
} from '../../words/verdict.ts';
import { findingContext, type NoticeContext } from '../sending/context.ts';
import { noOutlook } from '../stored/outlook.ts';
import { addDays } from '../../core/day.ts';
import type { WeekLine } from '../../mail/sections/findings.ts';
import type { WeeklyPayload } from './payload.ts';

/** What leads a week, and the findings below it. */
export type WeekVerdict = {
  readonly verdict: VerdictWords;
  /** What changed, each thing once, the new before what was told. */
  readonly lines: readonly WeekLine[];
  /** The finding that the headline is about; null where it is about something else. */
  readonly top: FindingLine | null;
  /** Whether a finding asks for a rest. */
  readonly isStop: boolean;
  readonly day: Day;
};

/** A finding of the week as it is said there: states with the numbers of its seven days, and when a mail has said it. */
const weekLines = (
  { mailed }: WeeklyPayload,
  lines: readonly FindingLine[],
  reader: Reader,
): readonly WeekLine[] => {
  const all = lines.map((line): WeekLine => {
    const told = mailed.find(({ rule, day }) =>
      line.findings.some(
        (finding) => finding.rule === rule && (finding.kind === 'state' || finding.day === day),
      ),
    );
    return { line, toldOn: told === undefined ? null : reader.day(told.day) };
  });
  return [...all.filter(({ toldOn }) => toldOn === null), ...all.filter(({ toldOn }) => toldOn !== null)];
};

/** What leads where mails of the week have said all: what is still on, else what became of it. */
const toldVerdict = (day: Day, lines: readonly WeekLine[], reader: Reader): VerdictWords => {
  const { told } = reader.words;
  const { outlook } = day;
  const open = MEASURES.filter((measure) => outlook.open.some((advice) => advice.measure === measure))
    .map((measure) => stepOf(measure, outlook.coming, reader))
    .find((step) => step !== null);
  if (open !== undefined) {
    const headline = told.open(asHeadline(open.text));
    const subject = headline.length > SUBJECT_LENGTH ? told.open(open.short) : headline;
    return { headline, action: null, subject: plain(subject), caveat: null };
  }
  const [back] = outlook.lookBack;
  const headline = back === undefined ? told.changes(lines.length) : asHeadline(lookBackLine(back, reader));
  return { headline, action: null, subject: plain(headline), caveat: null };
};

/** Works out what leads the week: rest or ladder, a stop, the state of the history, what is new, what is still on. */
export const weekVerdict = (payload: WeeklyPayload, context: NoticeContext): WeekVerdict => {
  const { reader } = context;
  const { status, rehab, to } = payload;
  const day: Day = { status, outlook: payload.outlook ?? noOutlook(addDays(to, 1)) };
  const found = statusLines(day, reader, findingContext(context));
  const isStop = found.some(asksForRest);
  const lines = weekLines(payload, found, reader);
  const fresh = lines.find(({ toldOn }) => toldOn === null)?.line ?? null;
  const said = (verdict: VerdictWords, top: FindingLine | null): WeekVerdict => ({
    verdict,
    lines,
    top,
    isStop,
    day,
  });
  const recovery = rehab && recoveryVerdict(rehab, reader, reader.words);
  if (recovery !== null) return said(recovery, null);
  const stop = stopVerdict(found, reader.words);
  if (stop !== null) return said(stop, found[0] ?? null);
  if (lines.length === 0 || stateLeads(status)) return said(quietVerdict(day, reader), null);
  return fresh === null ? said(toldVerdict(day, lines, reader), null) : said(leadVerdict(fresh), fresh);
};
