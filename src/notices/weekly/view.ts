import { addDays } from '../core/day.ts';
import type { RehabFacts } from '../core/rehab/facts.ts';
import type { Status } from '../core/status.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { type Formats, formats } from '../words/formats.ts';
import { asksForRest, weeklyHeadline } from '../words/headline.ts';
import { statusLines, type VerdictWords } from '../words/verdict.ts';
import { words } from '../words/words.ts';
import { sectionsOf, type SectionName } from './weekly-forms.ts';
import type { WeeklyMailInput } from './weekly-input.ts';
import { type MailLine, withoutRepeats } from './without-repeats.ts';

/** A weekly mail thought out: what it says in which language, before it is set in type. */
export type WeeklyView = {
  readonly input: WeeklyMailInput;
  readonly catalogue: Catalogue;
  readonly say: Formats;
  readonly status: Status;
  readonly rehab: RehabFacts | null;
  readonly verdict: VerdictWords;
  /** What changed, each thing once. */
  readonly shown: readonly MailLine[];
  /** The finding that the headline is about. */
  readonly top: MailLine | undefined;
  /** Whether a finding asks for a rest. */
  readonly isStop: boolean;
  readonly names: readonly SectionName[];
  readonly period: string;
  /** The seven days after it. */
  readonly coming: string;
};

/** Decides what a weekly mail says and which sections it has. */
export const weeklyView = (input: WeeklyMailInput): WeeklyView => {
  const { kind, units, links, rehab = null } = input;
  const catalogue = words(input.locale);
  const { locale } = catalogue;
  const say = formats(units, locale);
  const context = { locale, shoeName: (gearId: string) => input.shoeNames?.[gearId] ?? null };
  const status: Status = { ...input.status, findings: input.findings };
  const lines = statusLines(status, units, context);
  const isStop = lines.some(asksForRest);
  const verdict = weeklyHeadline(status, lines, units, context, rehab);
  const shown = withoutRepeats(lines, catalogue.mail.labels.asAbove);
  const { from, to } = input.period;
  return {
    input,
    catalogue,
    say,
    status,
    rehab,
    verdict,
    shown,
    top: isRecovering(rehab)
      ? undefined
      : isStop
        ? shown[0]
        : shown.find((line) => line.words.lead === verdict.headline),
    isStop,
    // The question about a gap takes the caveat's place where there is a link to answer it.
    names: sectionsOf(kind, rehab).filter(
      (name) => !(name === 'caveat' && kind === 'break' && links.gap !== undefined),
    ),
    period: say.dayRange(from, to),
    coming: say.dayRange(addDays(to, 1), addDays(to, 7)),
  };
};

/** Whether the rest or the way back leads, and not what the week's findings say. */
const isRecovering = (rehab: RehabFacts | null): boolean =>
  rehab?.mode === 'acute' || rehab?.mode === 'ladder';
