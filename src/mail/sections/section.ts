import type { Markup } from '../markup.ts';
import { paragraph, small, spaced } from '../parts.ts';
import { wrap } from '../text.ts';

/** One part of a mail, for both parts of it: what the HTML shows, the text says too. */
export type Section = { readonly html: readonly Markup[]; readonly text: string | null };

/** Sections that belong together, as one; those that are null are left out. */
export const joined = (...sections: readonly (Section | null)[]): Section => {
  const there = sections.filter((section) => section !== null);
  return {
    html: there.flatMap(({ html }) => html),
    text: there.flatMap(({ text }) => (text === null ? [] : [text])).join('\n\n') || null,
  };
};

/** A paragraph. */
export const textSection = (text: string): Section => ({ html: [paragraph(text)], text: wrap(text) });

/** A paragraph of small print. */
export const smallSection = (text: string): Section => ({ html: [small(text)], text: wrap(text) });

/** The same with more room above it. */
export const asideSection = (text: string): Section => ({ html: [spaced(small(text))], text: wrap(text) });
