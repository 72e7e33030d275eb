import type { FindingLine } from '../words/findings.ts';

/**
 * The findings of one mail with nothing said twice: related ones share their reason and their studies. A repeated
 * reason is left out (null), repeated evidence points up; the source stays with each.
 */
export const withoutRepeats = (lines: readonly FindingLine[], asAbove: string): readonly MailLine[] => {
  const seen = new Set<string>();
  const isNew = (text: string): boolean => !seen.has(text) && Boolean(seen.add(text));
  return lines.map((line) => ({
    ...line,
    words: {
      ...line.words,
      why: isNew(line.words.why) ? line.words.why : null,
      evidence: isNew(line.words.evidence) ? line.words.evidence : asAbove,
    },
  }));
};

/** A finding among the others of a mail. */
export type MailLine = Omit<FindingLine, 'words'> & {
  readonly words: Omit<FindingLine['words'], 'why'> & { readonly why: string | null };
};
