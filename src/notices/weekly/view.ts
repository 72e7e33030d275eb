import { addDays } from '../../core/day.ts';
import type { RehabFacts } from '../../core/rehab/facts.ts';
import { type MailLine, withoutRepeats } from '../../mail/without-repeats.ts';
import type { FindingLine } from '../../words/findings.ts';
import { recoveryVerdict } from '../../words/recovery.ts';
import { asksForRest, stopVerdict } from '../../words/stop.ts';
import { statusLines, type VerdictWords, verdictWords } from '../../words/verdict.ts';
import { findingContext, type NoticeContext } from '../sending/context.ts';
import { type WeeklyForm, weeklyForm } from './form.ts';
import type { WeeklyPayload } from './payload.ts';
import { type SectionName, sectionsOf } from './sections-of.ts';

/** A weekly mail thought out: what it says, before it is set in type. */
export type WeeklyView = {
  readonly payload: WeeklyPayload;
  readonly context: NoticeContext;
  readonly form: WeeklyForm;
  readonly verdict: VerdictWords;
  /** What changed, each thing once. */
  readonly shown: readonly MailLine[];
  /** The finding that the headline is about. */
  readonly top: MailLine | undefined;
  /** Whether a finding asks for a rest. */
  readonly isStop: boolean;
  readonly names: readonly SectionName[];
  /** Where days without runs are explained; null where there is nothing to explain. */
  readonly gapLink: string | null;
  /** The dates of the seven days, and of the seven after them. */
  readonly period: string;
  readonly coming: string;
};

/** What leads the week, in a mail or a short message: rest or ladder, a stop, or the verdict; and its findings. */
export const weeklyVerdict = (
  { status, rehab }: Pick<WeeklyPayload, 'status' | 'rehab'>,
  context: NoticeContext,
): { readonly verdict: VerdictWords; readonly lines: readonly FindingLine[] } => {
  const { reader } = context;
  const lines = statusLines(status, reader.units, findingContext(context));
  const verdict =
    (rehab && recoveryVerdict(rehab, reader, reader.words)) ??
    stopVerdict(lines, reader.words) ??
    verdictWords(status, reader.units, findingContext(context));
  return { verdict, lines };
};

/** Decides what a weekly mail says and which sections it has. */
export const weeklyView = (payload: WeeklyPayload, context: NoticeContext): WeeklyView => {
  const { reader, links } = context;
  const { from, to, status, days, notes, rehab } = payload;
  const form = weeklyForm(status, days, rehab);
  const { verdict, lines } = weeklyVerdict(payload, context);
  const isStop = lines.some(asksForRest);
  const shown = withoutRepeats(lines, reader.words.mail.labels.asAbove);
  const gap = notes.find(({ key }) => key === 'gap');
  const gapLink = gap?.day === undefined ? null : links.gap(gap.day, gap.lastDay ?? gap.day);
  return {
    payload,
    context,
    form,
    verdict,
    shown,
    top: isRecovering(rehab)
      ? undefined
      : isStop
        ? shown[0]
        : shown.find((line) => line.words.lead === verdict.headline),
    isStop,
    // The question about a gap takes the place of the caveat.
    names: sectionsOf(form, rehab).filter(
      (name) => !(name === 'caveat' && form === 'break' && gapLink !== null),
    ),
    gapLink,
    period: reader.dayRange(from, to),
    coming: reader.dayRange(addDays(to, 1), addDays(to, 7)),
  };
};

/** Whether the rest or the ladder leads, and not what the week's findings say. */
const isRecovering = (rehab: RehabFacts | null): boolean =>
  rehab?.mode === 'acute' || rehab?.mode === 'ladder';
