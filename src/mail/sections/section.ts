import type { Markup } from './markup.ts';

/** One part of a mail, for both parts of it: what the HTML shows, the text says too. */
export type Section = { readonly html: readonly Markup[]; readonly text: string | null };

/** The sections that are there, in order. */
export const present = (sections: readonly (Section | null)[]): readonly Section[] =>
  sections.filter((section) => section !== null);
