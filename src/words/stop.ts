import type { FindingLine } from './findings.ts';
import type { VerdictWords } from './verdict.ts';
import type { Catalogue } from './catalogue.ts';

/** Whether a line asks for a rest: a stop, unless it only leads a step back on the return-to-run ladder. */
export const asksForRest = ({ level, findings: [finding] }: FindingLine): boolean =>
  level === 'stop' && !(finding?.rule === 'P1' && finding.facts.ladderStep !== null);

/** What leads where one of the lines asks for a rest: the same words for every cause. Null where none does. */
export const stopVerdict = (
  lines: readonly FindingLine[],
  { mail }: Pick<Catalogue, 'mail'>,
): VerdictWords | null => {
  if (!lines.some(asksForRest)) return null;
  const { lead: headline, step: action, subject } = mail.stop;
  return { headline, action, subject, caveat: null };
};
