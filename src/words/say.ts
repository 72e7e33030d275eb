import type { RuleId } from '../core/rules/index.ts';
import type { Level } from '../core/rules/level.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { Formats } from './formats.ts';

/** What a rule's sentences may use beside its facts. */
export type Say = Formats & {
  /** The name of a pair of shoes; null = unknown. */
  shoeName(gearId: string): string | null;
  /** The most the coming 7 days may hold, metres, where that is known. */
  readonly weekLimitM: number | null;
  /** The longest run of the coming 7 days, metres. */
  readonly longestRunM: number | null;
};

/** The texts of one finding. Each is a sentence or two of plain text: escape before it meets HTML. */
export type FindingWords = {
  /** What changed, as a heading of a few words. */
  readonly title: string;
  /** The fact with its numbers. */
  readonly fact: string;
  /** Why it matters, without claiming more than is known. */
  readonly why: string;
  /** How sure the evidence is: the grade in words and what was found. */
  readonly evidence: string;
  /** Where that comes from. */
  readonly source: string;
  /** The next step, with a number in the runner's units. */
  readonly advice: string;
  /** The fact in a few words, as a heading: "Your long run grew by 40 %". */
  readonly lead: string;
  /** Lead and step in one line for a subject or a notification, plain spaces, at most 70 characters. */
  readonly subject: string;
  /** Why the level is one step higher than the rule alone says; null when it is not. */
  readonly raised: string | null;
};

/** A finding of one rule. */
export type FindingOf<R extends RuleId> = Extract<Finding, { rule: R }>;

/** What a catalogue writes for one rule; grade, source, subject and raised level are added by findings.ts. */
export type RuleWords = Omit<FindingWords, 'raised' | 'source' | 'subject'> & {
  /** The step in a few words, to stand after the lead and a colon. */
  readonly step: string;
};

/** One sentence-maker per rule: a missing rule is a type error. */
export type RuleCatalogue = { readonly [R in RuleId]: (finding: FindingOf<R>, say: Say) => RuleWords };

/** The name and the sign of a level; the sign differs in shape, so that colour is never needed. */
export type LevelWords = { readonly label: string; readonly symbol: string; readonly meaning: string };

export type LevelCatalogue = Readonly<Record<Level, LevelWords>>;
