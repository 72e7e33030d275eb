import { type RuleId, RULES } from '../../../src/core/rules/index.ts';
import { addDays } from '../../../src/core/day.ts';
import type { Coming } from '../../../src/core/report/outlook/coming.ts';
import type { Outlook } from '../../../src/core/report/outlook/outlook.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import type { Measure, Suggesting, Suggestion } from '../../../src/core/rules/suggestion.ts';
import type { LoadDay, Status } from '../../../src/core/report/status/status.ts';

const DAY = '2026-11-22';

const base = { day: DAY, runId: 7, escalatedBy: [] } as const;

/** One finding per rule with plausible facts: a rule without a sample is a type error. */
export const SAMPLES: { readonly [R in RuleId]: Extract<Finding, { rule: R }> } = {
  S1: {
    ...base,
    rule: 'S1',
    family: 'load',
    level: 'caution',
    kind: 'event',
    facts: { sessionM: 14_000, referenceM: 10_000, ratio: 1.4, budgetM: 11_000 },
  },
  S2: {
    ...base,
    rule: 'S2',
    family: 'load',
    level: 'note',
    kind: 'event',
    facts: { gapDays: 21, sessionM: 5000, longestBeforeM: 12_000, suggestedMaxM: 6000 },
  },
  W1: {
    ...base,
    rule: 'W1',
    family: 'load',
    level: 'note',
    kind: 'state',
    facts: { weekM: 45_000, previousWeekM: 30_000, change: 0.5, rebound: false },
  },
  R1: {
    ...base,
    rule: 'R1',
    family: 'load',
    level: 'note',
    kind: 'state',
    facts: {
      ratio: 1.62,
      coupled: 1.4,
      ewma: 1.5,
      acuteMPerDay: 6429,
      chronicMPerDay: 3968,
      rebound: false,
    },
  },
  H1a: {
    ...base,
    rule: 'H1a',
    family: 'hills',
    level: 'note',
    kind: 'event',
    facts: { lossM: 180, referenceM: 90, ratio: 2 },
  },
  H1b: {
    ...base,
    rule: 'H1b',
    family: 'hills',
    level: 'caution',
    kind: 'state',
    facts: { weekM: 310, usualM: 120, ratio: 2.583, measure: 'descent' },
  },
  H1c: {
    ...base,
    rule: 'H1c',
    family: 'hills',
    level: 'note',
    kind: 'event',
    facts: { count: 6, gainM: 90, lossM: 90 },
  },
  H1d: {
    ...base,
    rule: 'H1d',
    family: 'hills',
    level: 'note',
    kind: 'event',
    facts: { steepM: 750, before30dM: 0 },
  },
  T1: {
    ...base,
    rule: 'T1',
    family: 'direction',
    level: 'note',
    kind: 'state',
    facts: { ccwM: 12_000, cwM: 0, balance: 1, direction: 'ccw' },
  },
  C1: {
    ...base,
    rule: 'C1',
    family: 'direction',
    level: 'note',
    kind: 'state',
    facts: { runs: 8, share: 0.65, distanceM: 64_000, direction: 'cw' },
  },
  D1: {
    ...base,
    rule: 'D1',
    family: 'shoes',
    level: 'note',
    kind: 'event',
    facts: { gearId: 'g1', distanceInPairM: 8200, dropMm: 4, usualDropMm: 9.333, changeMm: -5.333 },
  },
  K1: {
    ...base,
    rule: 'K1',
    family: 'shoes',
    level: 'note',
    kind: 'state',
    facts: { gearId: 'g1', distanceM: 651_300, thresholdM: 643_737.6 },
  },
  P1: {
    ...base,
    rule: 'P1',
    family: 'pain',
    level: 'stop',
    kind: 'event',
    facts: { pain: 5, when: 'after', limp: false, unsettled: false, rising: false, ladderStep: null },
  },
};

/** The samples, and beside them the awkward ones: nulls, zeros, extremes, raised levels. */
export const ALL_SAMPLES: readonly Finding[] = [
  ...Object.values(SAMPLES),
  {
    ...SAMPLES.S1,
    level: 'strong',
    facts: { sessionM: 24_100, referenceM: 10_000, ratio: 2.41, budgetM: 11_000 },
  },
  { ...SAMPLES.S1, facts: { sessionM: 121_040, referenceM: 110_000, ratio: 1.1004, budgetM: 121_000 } },
  { ...SAMPLES.S1, level: 'strong', escalatedBy: ['H1a', 'D1'] },
  { ...SAMPLES.S2, level: 'caution' },
  { ...SAMPLES.S2, facts: { gapDays: 400, sessionM: 5000, longestBeforeM: 1000, suggestedMaxM: 500 } },
  {
    ...SAMPLES.W1,
    facts: { ...SAMPLES.W1.facts, change: 11.4, weekM: 124_000, rebound: true },
  },
  { ...SAMPLES.W1, facts: { ...SAMPLES.W1.facts, measure: 'time' } },
  {
    ...SAMPLES.R1,
    level: 'caution',
    facts: { ...SAMPLES.R1.facts, ratio: 12.34, rebound: true },
  },
  { ...SAMPLES.R1, facts: { ...SAMPLES.R1.facts, measure: 'rpe' } },
  {
    ...SAMPLES.P1,
    runId: null,
    facts: { pain: 10, when: 'morning', limp: true, unsettled: true, rising: true, ladderStep: 2 },
  },
  { ...SAMPLES.H1a, facts: { lossM: 2180, referenceM: 0, ratio: null } },
  { ...SAMPLES.H1b, facts: { weekM: 2310, usualM: 0, ratio: null, measure: 'climb' } },
  { ...SAMPLES.H1b, facts: { weekM: 2310, usualM: 1210, ratio: 1.9, measure: 'climb' } },
  { ...SAMPLES.H1d, facts: { steepM: 1500, before30dM: 150 } },
  { ...SAMPLES.T1, facts: { ccwM: 1000, cwM: 19_000, balance: -0.9, direction: 'cw' } },
  { ...SAMPLES.T1, facts: { ccwM: 9000, cwM: 0, balance: 1, direction: 'ccw', lapM: 250 } },
  { ...SAMPLES.D1, facts: { ...SAMPLES.D1.facts, dropMm: null, usualDropMm: null, changeMm: null } },
  { ...SAMPLES.D1, facts: { ...SAMPLES.D1.facts, dropMm: 12, usualDropMm: 4, changeMm: 8 } },
];

/** A calm status; give what differs. */
export const sampleStatus = (patch: Partial<Status> = {}): Status => ({
  asOf: DAY,
  state: 'ok',
  daysKnown: 180,
  weeksWithRuns: 4,
  lastRunDay: DAY,
  readUntil: null,
  numbers: {
    weekM: { value: 33_000, usual: { low: 28_000, high: 36_000 } },
    longestM: { value: 10_000, usual: { low: 9000, high: 11_000 } },
    climbM: { value: 180, usual: { low: 140, high: 260 } },
  },
  ratio: { uncoupled: 1.05, coupled: 1.04, ewma: 1.02 },
  findings: [],
  past: [],
  ...patch,
});

/** The runner of the samples, as rules know them when they suggest something. */
const VIEW: Suggesting = { longestRunM: 10_000, usualWeekM: 36_000, flatM: 60 };

const suggested = (finding: Finding): readonly Measure[] =>
  (RULES[finding.rule].suggest as (facts: unknown, view: Suggesting) => readonly Suggestion[])(
    finding.facts,
    VIEW,
  ).map(({ measure }) => measure);

/** No limit of anything. */
export const NOTHING_COMING: Coming = {
  from: '2026-11-23',
  longestRun: null,
  base: null,
  distance: null,
  hills: null,
  flat: null,
  restart: null,
  roomFrom: null,
  recovery: null,
};

const UNTIL = '2026-11-29';

/** What is left of the week after the samples, with every advice that these findings give still open. */
export const sampleOutlook = (findings: readonly Finding[] = [], coming: Partial<Coming> = {}): Outlook => {
  const open = findings.flatMap((finding) =>
    suggested(finding).map((measure) => ({
      measure,
      because: { rule: finding.rule, day: finding.day, runId: finding.runId },
    })),
  );
  const isAdvised = (measure: Measure): boolean => open.some((advice) => advice.measure === measure);
  return {
    coming: {
      ...NOTHING_COMING,
      longestRun: { metres: 11_000, until: UNTIL, isAdvised: isAdvised('longestRun') },
      distance: { metres: 36_000, until: UNTIL, isAdvised: isAdvised('distance') },
      hills: { metres: 240, until: UNTIL, isAdvised: isAdvised('hills'), by: 'descent' },
      flat: isAdvised('runDescent') ? { metres: 60, runs: 2 } : null,
      ...coming,
    },
    open,
    lookBack: [],
    fact: null,
  };
};

/** Twelve weeks that end on 2026-11-22; the last one jumps from about 30 km to 45 km. */
export const sampleDays = (weeks = 12): readonly LoadDay[] => {
  const totals = [27, 31, 29, 24, 33, 30, 12, 28, 34, 29, 31, 45].slice(-weeks);
  const shares = [0, 0.2, 0, 0.27, 0, 0.2, 0.33];
  const start = addDays(DAY, 1 - totals.length * 7);
  const loads = totals.flatMap((total) => shares.map((share) => Math.round(total * 1000 * share)));
  const sum = (from: number, to: number): number =>
    loads.slice(Math.max(from, 0), to).reduce((a, b) => a + b, 0);
  return loads.map((distanceM, i) => {
    const [week, before] = [sum(i - 6, i + 1), sum(i - 27, i - 6)];
    const uncoupled = i < 27 || before === 0 ? null : week / (before / 3);
    return {
      day: addDays(start, i),
      distanceM,
      weekM: week,
      uncoupled,
      coupled: uncoupled === null ? null : (4 * uncoupled) / (3 + uncoupled),
      ewma: uncoupled,
    };
  });
};
