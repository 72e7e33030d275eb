import type { Outlook } from '../core/report/outlook/outlook.ts';
import type { Status } from '../core/report/status/status.ts';
import type { RuleId } from '../core/rules/index.ts';
import type { Level } from '../core/rules/level.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { Formats } from './formats.ts';

/** What a rule's sentences may use beside its facts. */
export type Say = Formats & {
  /** The name of a pair of shoes; null = unknown. */
  shoeName(gearId: string): string | null;
};

/** A next step: as a sentence, and in a few words to stand behind a lead and a colon. */
export type StepWords = { readonly text: string; readonly short: string };

/** What a catalogue writes for one rule, in plain text: escape before it meets HTML. */
export type RuleWords = {
  /** What changed, as a heading of a few words. */
  readonly title: string;
  /** The fact with its numbers, a sentence or two. */
  readonly fact: string;
  /** The fact where another finding of the same line has named the run or the week; left out: as ever. */
  readonly beside?: string;
  /** Why it matters, in a line, without claiming more than is known. */
  readonly why: string;
  /** The fact in a few words: "Your long run grew by 40 %". */
  readonly lead: string;
  /** A step beside the advice that the finding gives (words/outlook.ts); null where that says it all. */
  readonly own: StepWords | null;
};

/** The texts of one finding. */
export type FindingWords = RuleWords & {
  /** How sure the evidence is, in a word or two: "one large study". */
  readonly grade: string;
  /** What to do, with numbers and an end; null once that is over. */
  readonly step: string | null;
  /** The same in a few words, to stand behind the lead and a colon. */
  readonly short: string | null;
  /** Lead and step in one line for a subject or a notification, plain spaces, at most 70 characters. */
  readonly subject: string;
  /** Why the level is one step higher than the rule alone says; null when it is not. */
  readonly raised: string | null;
};

/** A finding of one rule. */
export type FindingOf<R extends RuleId> = Extract<Finding, { rule: R }>;

/** One sentence-maker per rule: a missing rule is a type error. */
export type RuleCatalogue = { readonly [R in RuleId]: (finding: FindingOf<R>, say: Say) => RuleWords };

/** The name and the sign of a level; the sign differs in shape, so that colour is never needed. */
export type LevelWords = { readonly label: string; readonly symbol: string; readonly meaning: string };

export type LevelCatalogue = Readonly<Record<Level, LevelWords>>;

/** The verdict of a day. Plain text: escape before it meets HTML. */
export type VerdictWords = {
  /** One sentence or title: what stands out. */
  readonly headline: string;
  /** The next step, with a number where there is one; null where there is none to take. */
  readonly action: string | null;
  /** Both in at most 70 characters with plain spaces, for a subject line. */
  readonly subject: string;
  /** What the verdict does not say; null where a finding carries its own evidence. */
  readonly caveat: string | null;
};

/** What is said of a day: the status of the runner, and what holds from then on. */
export type Day = { readonly status: Status; readonly outlook: Outlook };
