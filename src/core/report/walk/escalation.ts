import type { Finding, Level, RuleId } from '../../rules/finding.ts';

/** Two different families within 7 days raise each other (SCIENCE.md 1.5 "Combination", DESIGN). */
const WITHIN_DAYS = 7;

/** The families that raise: the single run, hills, another drop, the track. W1, R1, S2, C1 and K1 never do. */
type RaisingFamily = 'spike' | 'hills' | 'drop' | 'track';

const RAISING: Readonly<Partial<Record<RuleId, RaisingFamily>>> = {
  S1: 'spike',
  H1a: 'hills',
  H1b: 'hills',
  H1c: 'hills',
  H1d: 'hills',
  D1: 'drop',
  T1: 'track',
};

/** The family in which a finding raises others and is raised; null for none. An unknown drop is no reason. */
const raisingFamily = (finding: Finding): RaisingFamily | null =>
  finding.rule === 'D1' && finding.facts.changeMm === null ? null : (RAISING[finding.rule] ?? null);

/** One level louder. `stop` belongs to pain: training load never reaches it. */
const RAISED: Readonly<Record<Level, Level>> = {
  note: 'caution',
  caution: 'strong',
  strong: 'strong',
  stop: 'stop',
};

/** A finding with the day number it was told on. */
export type Told = { readonly day: number; readonly finding: Finding };

/**
 * The findings of one run, raised by one level where another family was told in the 7 days that end with it,
 * or on the same run. `escalatedBy` names the reasons; it stays empty where nothing was raised.
 */
export const escalate = (
  fresh: readonly Finding[],
  day: number,
  earlier: readonly Told[],
): readonly Finding[] => {
  const recent = earlier.filter((told) => day - told.day < WITHIN_DAYS).map((told) => told.finding);
  return fresh.map((finding) => {
    const family = raisingFamily(finding);
    const level = RAISED[finding.level];
    if (family === null || level === finding.level) return finding;
    const reasons = [...recent, ...fresh].filter((other) => {
      const otherFamily = raisingFamily(other);
      return otherFamily !== null && otherFamily !== family;
    });
    if (reasons.length === 0) return finding;
    return { ...finding, level, escalatedBy: [...new Set(reasons.map((reason) => reason.rule))] };
  });
};
