import type { Catalogue } from '../words/catalogue.ts';
import type { FindingLine } from '../words/findings.ts';

/** The findings of a mail: the one that leads, the others below it, and the line beside the subject. */
type InOrder = {
  readonly first: FindingLine;
  readonly others: readonly FindingLine[];
  readonly preheader: string;
};

/** Sets the findings of a mail in order. @throws RangeError without findings */
export const inOrder = (lines: readonly FindingLine[], mail: Catalogue['mail']): InOrder => {
  const [first, ...others] = lines;
  if (first === undefined) throw new RangeError('a mail about findings needs at least one');
  const leads = others.map(({ words }) => words.lead).join('; ');
  return {
    first,
    others,
    preheader: others.length === 0 ? first.words.fact : `${mail.moreChanges(others.length)}: ${leads}`,
  };
};
