import { formats } from '../words/formats.ts';
import { milestoneWords } from '../words/milestones.ts';
import type { Units } from '../words/units.ts';
import { words } from '../words/words.ts';
import type { MailContent } from './content.ts';
import type { MailPayloads } from './payloads.ts';
import { ladderSection, ownRoutineSection } from './rehab-sections.ts';
import { present } from './section.ts';
import { buttonSection } from './sections.ts';
import { shortMail } from './short-mail.ts';

export type MilestoneMailInput = MailPayloads['milestone'] & {
  readonly units: Units;
  readonly links: {
    readonly home: string;
    readonly settings: string;
    /** The page of the routine, and of the way back. */
    readonly routine: string;
    readonly ladder: string;
    readonly plan: string;
  };
  readonly locale?: string;
};

/** The mail about a step reached, the last step held, ordinary training again, or the end of the two weeks. */
export const milestoneMail = (input: MilestoneMailInput): MailContent => {
  const catalogue = words(input.locale);
  const { rehab: t } = catalogue;
  const say = formats(input.units, catalogue.locale);
  const { milestone, rehab, links } = input;
  const { subject, headline, text, action } = milestoneWords(input, say, catalogue);
  const isPlan = milestone.kind === 'plan-finished';
  const isStep = milestone.kind === 'ladder-step';
  return shortMail({
    catalogue,
    subject,
    headline,
    text,
    action,
    sections: present([
      isStep ? ladderSection(rehab, say, catalogue) : null,
      isStep ? null : ownRoutineSection(rehab, say, catalogue),
      buttonSection(
        isPlan ? t.milestone.openPlan : isStep ? t.milestone.openLadder : t.milestone.open,
        isPlan ? links.plan : isStep ? links.ladder : links.routine,
      ),
    ]),
    because: isPlan ? t.milestone.becausePlan : t.milestone.because,
    links,
  });
};
