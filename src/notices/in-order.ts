import { type MailLine, withoutRepeats } from '../mail/without-repeats.ts';
import type { Catalogue } from '../words/catalogue.ts';
import type { FindingLine } from '../words/findings.ts';

/** The findings of a mail: the one that leads, the others below it, and the line beside the subject. */
type InOrder = {
  readonly first: MailLine;
  readonly others: readonly MailLine[];
  readonly preheader: string;
};

/** Sets the findings of a mail in order, nothing said twice. @throws RangeError without findings */
export const inOrder = (lines: readonly FindingLine[], mail: Catalogue['mail']): InOrder => {
  const [first, ...others] = withoutRepeats(lines, mail.labels.asAbove);
  if (first === undefined) throw new RangeError('a mail about findings needs at least one');
  const leads = others.map(({ words }) => words.lead).join('; ');
  return {
    first,
    others,
    preheader: others.length === 0 ? first.words.fact : `${mail.alert.more(others.length)}: ${leads}`,
  };
};
