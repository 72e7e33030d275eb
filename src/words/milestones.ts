import type { RehabFacts } from '../core/rehab/facts.ts';
import { LAST_STEP, ladderStep } from '../core/rehab/ladder-steps.ts';
import type { Milestone } from '../core/rehab/milestones.ts';
import { PLAN_DAYS } from '../core/rehab/plan.ts';
import type { Catalogue } from './catalogue.ts';
import type { Formats } from './formats.ts';
import { recoveryVerdict, turnsOf } from './recovery.ts';
import { plain } from './units.ts';

/** Something reached, as a mail or a short message says it. */
export type MilestoneWords = {
  readonly subject: string;
  readonly headline: string;
  readonly text: string;
  readonly action: string | null;
};

type Facts = { readonly milestone: Milestone; readonly rehab: RehabFacts; readonly doneDays: number };

/** The sentences of a milestone. */
export const milestoneWords = (
  { milestone, rehab, doneDays }: Facts,
  say: Formats,
  catalogue: Pick<Catalogue, 'rehab'>,
): MilestoneWords => {
  const { milestone: t, careful } = catalogue.rehab;
  if (milestone.kind === 'ladder-step') {
    const { step } = milestone;
    const turns = turnsOf(ladderStep(step), say, catalogue.rehab);
    return {
      subject: plain(t.ladderStepSubject(say.count(step), turns)),
      headline: t.ladderStep(say.count(step), say.count(LAST_STEP)),
      text: t.ladderStepText,
      action: recoveryVerdict(rehab, say, catalogue)?.action ?? null,
    };
  }
  if (milestone.kind === 'ladder-done')
    return {
      subject: plain(t.ladderDoneSubject),
      headline: t.ladderDone,
      text: t.ladderDoneText,
      action: rehab.careful === null ? null : careful.text(say.day(rehab.careful.until)),
    };
  if (milestone.kind === 'recovered')
    return { subject: plain(t.recoveredSubject), headline: t.recovered, text: t.recoveredText, action: null };
  const [done, of] = [say.count(doneDays), say.count(PLAN_DAYS)];
  return {
    subject: plain(t.planFinishedSubject(done, of)),
    headline: t.planFinished,
    text: t.planFinishedText(done, of),
    action: t.planFinishedAction,
  };
};
