import type { Run, Shoe } from '../../core/run.ts';
import type { MailContent } from '../../mail/content.ts';
import type { Units } from '../../words/units.ts';

/** A history to make mails from. */
export type ExampleSource = {
  readonly runs: readonly Run[];
  readonly shoes: readonly Shoe[];
  readonly units: Units;
  /** Language of the mails: "en", "de". */
  readonly locale: string;
};

/** A mail, and what of it did not come from the history; null when all did. */
export type Example = { readonly content: MailContent; readonly madeUp: string | null };
