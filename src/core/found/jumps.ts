import { addDays, type Day, daysBetween } from '../day.ts';
import { WEEK_DAYS } from '../load/weeks.ts';
import type { ReportInput } from '../report/input.ts';
import type { Outlook } from '../report/outlook/outlook.ts';
import { openReport, type Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { LEVELS } from '../rules/level.ts';

/** One of the largest jumps of the last year, with what was reported on the day it was run. */
export type Jump = {
  readonly day: Day;
  readonly runId: number;
  /** What was reported on that run, as the report of that day has it. */
  readonly findings: readonly Finding[];
  /** Whether a mail would have left after the run; otherwise Monday's mail would have told it. */
  readonly mailed: boolean;
  /** What would have been said of the days after it. */
  readonly outlook: Outlook;
};

/** "The largest jumps" are three: what a person reads at once (DESIGN). */
export const MOST_JUMPS = 3;

/** The last year, leap days aside. */
export const YEAR_DAYS = 365;

/** The rules that compare one amount of running with an earlier one, the better evidence first (SCIENCE.md 1.5). */
const JUMP_RULES = ['S1', 'W1', 'R1'] as const;

type JumpFinding = Extract<Finding, { readonly rule: (typeof JUMP_RULES)[number] }>;

/** A return to what was run lately is no jump (SCIENCE.md 1.6), and what no run raised has no day to look at. */
const isJump = (finding: Finding): finding is JumpFinding & { readonly runId: number } =>
  finding.runId !== null &&
  (finding.rule === 'S1' || ((finding.rule === 'W1' || finding.rule === 'R1') && !finding.facts.rebound));

/** How many times what came before it was. */
const timesOf = (finding: JumpFinding): number =>
  finding.rule === 'W1' ? 1 + finding.facts.change : finding.facts.ratio;

/** As Camber orders what it reports: louder first, then what has the better evidence, then by size, then the newest. */
const largestFirst = (a: JumpFinding, b: JumpFinding): number =>
  LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
  JUMP_RULES.indexOf(a.rule) - JUMP_RULES.indexOf(b.rule) ||
  timesOf(b) - timesOf(a) ||
  daysBetween(a.day, b.day);

/** Takes them in their order; what lies less than a week from one that was taken tells of the same jump (DESIGN). */
const apart = <T extends Finding>(findings: readonly T[]): readonly T[] => {
  const taken: T[] = [];
  for (const finding of findings)
    if (
      taken.length < MOST_JUMPS &&
      taken.every(({ day }) => Math.abs(daysBetween(day, finding.day)) >= WEEK_DAYS)
    )
      taken.push(finding);
  return taken;
};

const asOfThen = (
  input: ReportInput,
  { day, runId }: { readonly day: Day; readonly runId: number },
): Jump => {
  const then = openReport({ ...input, until: day });
  return {
    day,
    runId,
    findings: then.findings.filter((finding) => finding.runId === runId),
    mailed: then.alerts.some((alert) => alert.about === 'run' && alert.runId === runId),
    outlook: then.outlook({ since: day }),
  };
};

/**
 * The three largest jumps of the year that ends on the last day, the largest first, each as the report of its own day told
 * it: no second truth beside the rules.
 */
export const largestJumps = (input: ReportInput, { findings }: Pick<Report, 'findings'>): readonly Jump[] => {
  const from = addDays(input.until, 1 - YEAR_DAYS);
  const jumps = findings.filter(({ day }) => day >= from).filter(isJump);
  return apart(jumps.toSorted(largestFirst))
    .map((finding) => asOfThen(input, finding))
    .filter((jump) => jump.findings.length > 0);
};
