import { type RuleId, RULES } from '../core/rules/index.ts';
import { LEVELS, type Level } from '../core/rules/level.ts';
import type { EvidenceGrade } from '../core/evidence.ts';
import type { Outlook } from '../core/report/outlook/outlook.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { Measure } from '../core/rules/suggestion.ts';
import { stepOf } from './outlook.ts';
import type { Reader } from './reader.ts';
import type { FindingOf, FindingWords, RuleWords, Say, StepWords } from './say.ts';
import { plain } from './units.ts';

export type { FindingWords } from './say.ts';

/** What the texts need beyond the facts. */
export type FindingContext = {
  /** Names of pairs by gear id; left out: pairs are not named. */
  readonly shoeName?: (gearId: string) => string | null;
  /** What holds in the days to come: steps are said as it stands there. Null: no step is said. */
  readonly outlook: Pick<Outlook, 'coming' | 'open'> | null;
};

const unknownShoe = (): null => null;

/** What leads in a step: one run, then hills, then the sum. */
export const MEASURES: readonly Measure[] = ['longestRun', 'runDescent', 'hills', 'distance'];

/** The measures of the open advice that a finding gave. */
const advisedBy = (finding: Finding, { open }: Pick<Outlook, 'open'>): readonly Measure[] => {
  const own = open.filter(({ because }) => because.rule === finding.rule && because.runId === finding.runId);
  return MEASURES.filter((measure) => own.some((advice) => advice.measure === measure));
};

/** What is about single runs; sums are said beside it, as what is left. */
const OF_RUNS: ReadonlySet<Measure> = new Set(['longestRun', 'runDescent']);

/** The measures that the step after these findings speaks of: those of single runs, else the sums. */
export const stepMeasures = (
  findings: readonly Finding[],
  outlook: Pick<Outlook, 'open'>,
): readonly Measure[] => {
  const advised = new Set(findings.flatMap((finding) => advisedBy(finding, outlook)));
  const measures = MEASURES.filter((measure) => advised.has(measure));
  const ofRuns = measures.filter((measure) => OF_RUNS.has(measure));
  return ofRuns.length > 0 ? ofRuns : measures;
};

/** The steps after these findings, each advice once, then what the first of them adds. */
export const stepsAfter = (
  findings: readonly Finding[],
  own: StepWords | null,
  outlook: FindingContext['outlook'],
  reader: Reader,
): readonly StepWords[] => {
  if (outlook === null) return [];
  const advised = stepMeasures(findings, outlook).map((measure) => stepOf(measure, outlook.coming, reader));
  return [...advised, own].filter((step) => step !== null);
};

/** Steps as one text; null without any. */
export const stepText = (steps: readonly StepWords[]): string | null =>
  steps.length === 0 ? null : steps.map(({ text }) => text).join(' ');

/** DESIGN: what mail programs on a phone show of a subject. */
export const SUBJECT_LENGTH = 70;

/** The lead with its step, where a subject has room for both. */
const subjectOf = (lead: string, short: string | null): string => {
  const both = `${lead}: ${short}`;
  return plain(short === null || both.length > SUBJECT_LENGTH ? lead : both);
};

/** The texts of one finding. Plain text: escape before it meets HTML. */
export const findingWords = (finding: Finding, reader: Reader, context: FindingContext): FindingWords => {
  const { words } = reader;
  const say: Say = { ...reader, shoeName: context.shoeName ?? unknownShoe };
  // The table is keyed by rule, so the maker of a rule takes exactly that rule's finding.
  const make = words.rules[finding.rule] as <R extends RuleId>(f: FindingOf<R>, s: Say) => RuleWords;
  const made = make(finding, say);
  const { lead } = made;
  const steps = stepsAfter([finding], made.own, context.outlook, reader);
  const causes = [...new Set(finding.escalatedBy.map((rule) => words.ruleNames[rule]))];
  return {
    ...made,
    grade: words.grades[RULES[finding.rule].evidence.grade],
    step: stepText(steps),
    short: steps[0]?.short ?? null,
    subject: subjectOf(lead, steps[0]?.short ?? null),
    raised: causes.length === 0 ? null : words.raised(words.levels[finding.level].label, causes),
  };
};

/** One line of a list: usually one finding, two where they tell the same thing. */
export type FindingLine = {
  readonly level: Level;
  readonly findings: readonly Finding[];
  readonly words: FindingWords;
};

/** Rules that share one line: the two volume states (PRODUCT.md), and a spike on the run that ends a break (SCIENCE.md 1.6). */
const TOLD_TOGETHER: readonly (readonly [RuleId, RuleId])[] = [
  ['W1', 'R1'],
  ['S2', 'S1'],
];

const louder = (a: Level, b: Level): Level => (LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b);

const joined = (first: FindingWords, second: FindingWords): FindingWords => {
  const short = first.short ?? second.short;
  return {
    ...first,
    fact: `${first.fact} ${second.beside ?? second.fact}`,
    step: first.step ?? second.step,
    short,
    subject: subjectOf(first.lead, short),
    raised: first.raised ?? second.raised,
  };
};

// Two states are told together whichever run made them fire; two events only when they are about one run.
const belongTogether = (a: Finding, b: Finding): boolean =>
  (a.kind === 'state' || a.runId === b.runId) &&
  TOLD_TOGETHER.some((rules) => a.rule !== b.rule && rules.includes(a.rule) && rules.includes(b.rule));

const isRebound = (f: Finding): boolean => (f.rule === 'W1' || f.rule === 'R1') && f.facts.rebound;

/** Best supported first. */
const GRADES: readonly EvidenceGrade[] = ['A', 'B', 'C+', 'C', '0'];

const gradeOf = (f: Finding): number => GRADES.indexOf(RULES[f.rule].evidence.grade);

// Among equals the better evidence leads, and a rebound, the least of the changes (SCIENCE.md 1.6), comes last.
const inReadingOrder = (a: Finding, b: Finding): number =>
  LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
  Number(isRebound(a)) - Number(isRebound(b)) ||
  gradeOf(a) - gradeOf(b) ||
  b.day.localeCompare(a.day);

/** A state that fired twice (first a note, then a caution) is told once, at its loudest. */
const withoutOlderStates = (findings: readonly Finding[]): readonly Finding[] => {
  const ordered = findings.toSorted(inReadingOrder);
  return ordered.filter((f, i) => f.kind === 'event' || ordered.findIndex((g) => g.rule === f.rule) === i);
};

/**
 * The findings as lines, loudest first; among equals rebounds last, then by evidence, then newest first. The two volume rules of one run become one
 * line, and so do a spike and a return after a break on one run.
 */
export const findingLines = (
  findings: readonly Finding[],
  reader: Reader,
  context: FindingContext,
): readonly FindingLine[] => {
  const lines: FindingLine[] = [];
  const told = new Set<Finding>();
  const candidates = withoutOlderStates(findings);
  for (const finding of candidates) {
    if (told.has(finding)) continue;
    const partner = candidates.find((other) => !told.has(other) && belongTogether(finding, other));
    const pair = TOLD_TOGETHER.find((rules) => rules.includes(finding.rule));
    const both = partner === undefined ? [finding] : [finding, partner];
    const inOrder = both.toSorted((a, b) => (pair?.indexOf(a.rule) ?? 0) - (pair?.indexOf(b.rule) ?? 0));
    for (const one of inOrder) told.add(one);
    const texts = inOrder.map((one) => findingWords(one, reader, context));
    lines.push({
      level: inOrder.map((one) => one.level).reduce(louder),
      findings: inOrder,
      words: texts.reduce(joined),
    });
  }
  return lines;
};
