import type { RuleId } from '../../../core/rules/index.ts';

/**
 * How one rule works, for docs/methods.md and the page "How it works". Plain text; numbers that a runner can
 * change are written in from the default settings.
 */
export type Method = {
  readonly id: RuleId;
  readonly name: string;
  /** One sentence without symbols. */
  readonly looksFor: string;
  /** Definition with symbols and units. */
  readonly formula: string;
  readonly constants: readonly string[];
  /** What studies have found, and what they have not: a few sentences. */
  readonly evidence: string;
  /** What the rule cannot know. */
  readonly limits: string;
};

/** How something is measured before any rule looks at it. */
export type Measurement = {
  readonly name: string;
  readonly text: readonly string[];
  /** It is shown with the reader's own counts. */
  readonly ofEpisodes?: true;
};
