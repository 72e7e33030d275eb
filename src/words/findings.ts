import { type RuleId, RULES } from '../core/rules/index.ts';
import { LEVELS, type Level } from '../core/rules/level.ts';
import type { EvidenceGrade } from '../core/evidence.ts';
import type { Finding } from '../core/rules/finding.ts';
import { formats } from './formats.ts';
import type { FindingOf, FindingWords, RuleWords, Say } from './say.ts';
import { plain, type Units } from './units.ts';
import { words } from './words.ts';

export type { FindingWords } from './say.ts';

/** What the texts need beyond the facts. `shoeName` may be left out: the pair is then not named. */
export type FindingContext = {
  readonly shoeName?: (gearId: string) => string | null;
  /** The most the coming 7 days may hold, metres (ComingWeek.weekM). */
  readonly weekLimitM?: number | null;
  /** The longest run of the coming 7 days, metres (ComingWeek.longestRunM). */
  readonly longestRunM?: number | null;
  readonly locale?: string;
};

const unknownShoe = (): null => null;

/** The texts of one finding in the runner's units. Plain text: escape before it meets HTML. */
export const findingWords = (finding: Finding, units: Units, context: FindingContext = {}): FindingWords => {
  const catalogue = words(context.locale);
  const say: Say = {
    ...formats(units, catalogue.locale),
    shoeName: context.shoeName ?? unknownShoe,
    weekLimitM: context.weekLimitM ?? null,
    longestRunM: context.longestRunM ?? null,
  };
  // The table is keyed by rule, so the maker of a rule takes exactly that rule's finding.
  const make = catalogue.rules[finding.rule] as <R extends RuleId>(f: FindingOf<R>, s: Say) => RuleWords;
  const { step, ...made } = make(finding, say);
  const causes = [...new Set(finding.escalatedBy.map((rule) => catalogue.ruleNames[rule]))];
  return {
    ...made,
    subject: plain(`${made.lead}: ${step}`),
    evidence: `${catalogue.grades[RULES[finding.rule].evidence.grade]} ${made.evidence}`,
    source: catalogue.sources[finding.rule],
    raised: causes.length === 0 ? null : catalogue.raised(catalogue.levels[finding.level].label, causes),
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

const joined = (first: FindingWords, second: FindingWords): FindingWords => ({
  ...first,
  fact: `${first.fact} ${second.fact}`,
  evidence: `${first.evidence} ${second.evidence}`,
  source: first.source === second.source ? first.source : `${first.source}; ${second.source}`,
  raised: first.raised ?? second.raised,
});

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
  units: Units,
  context: FindingContext = {},
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
    const texts = inOrder.map((one) => findingWords(one, units, context));
    lines.push({
      level: inOrder.map((one) => one.level).reduce(louder),
      findings: inOrder,
      words: texts.reduce(joined),
    });
  }
  return lines;
};
