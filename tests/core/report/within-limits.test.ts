import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '../../../src/core/day.ts';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { isWarm } from '../../../src/core/history/history.ts';
import type { Bound, Limits } from '../../../src/core/report/limits/limits.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { type LimitName, type RuleId, RULES } from '../../../src/core/rules/index.ts';
import type { StateRule } from '../../../src/core/rules/rule.ts';
import type { Run } from '../../../src/core/run.ts';
import { hasSharedData } from '../../support/shared-data.ts';
import { sharedHistory } from '../../support/shared-histories.ts';
import { aRun, historyOf } from '../history/build.ts';
import { dice, drawWeek } from './draw-week.ts';
import { madeUp } from './made-up.ts';

/** So many weeks are drawn; `WEEKS=10000` draws more. */
const WEEKS = Number(process.env['WEEKS'] ?? 150);

/** What a week within the limits makes true on its way, together with the week. */
const firedIn = (input: ReportInput, week: readonly Run[]) =>
  openReport({ ...input, runs: [...input.runs, ...week], until: addDays(input.until, 7) }).findings.filter(
    ({ day }) => day > input.until,
  );

const limitsOf = (input: ReportInput): Limits => openReport(input).limits();

describe('a week within the limits', () => {
  it('makes no rule true, in whatever order it is run', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, draw) => {
        const input = madeUp(seed);
        const streams = input.runs.some(({ analysis }) => analysis !== null);
        const week = drawWeek(limitsOf(input), dice(draw), streams);
        expect(firedIn(input, week)).toEqual([]);
      }),
      { numRuns: WEEKS },
    );
  });

  // Weeks that were found among ten thousand drawn ones.
  it.each([
    ['after a break so long that no descent of it is known', 310_321_909, 0],
    ['that is several times the last ones, which told little of their descent', 1_402_545_971, 996_479_806],
  ])('makes none true %s', (_what, seed, draw) => {
    const input = madeUp(seed);
    expect(firedIn(input, drawWeek(limitsOf(input), dice(draw), true))).toEqual([]);
  });

  describe.runIf(hasSharedData)('of a real history', () => {
    it.each(['runner-a', 'runner-b', 'export'] as const)('%s: on no day', async (name) => {
      const input = await sharedHistory(name);
      const days = input.runs.map(({ day }) => dayNumber(day)).toSorted((a, b) => a - b);
      const [first, last] = [days[0]! + 28, days.at(-1)!];
      const roll = dice(name.length);
      for (let i = 0; i < WEEKS / 10; i += 1) {
        const until = dayFromNumber(first + Math.floor(roll() * (last - first)));
        const then = { ...input, runs: input.runs.filter(({ day }) => day <= until), until };
        const week = drawWeek(limitsOf(then), roll, false);
        expect(firedIn(then, week), `week after ${until}`).toEqual([]);
      }
    });
  });
});

describe('one step beyond a limit', () => {
  /** Whether a rule is true of the last run that is added; whether it is reported depends on what was already. */
  const isTrue = (input: ReportInput, rule: RuleId, added: readonly Run[]): boolean => {
    const until = added.at(-1)!.day;
    const history = historyOf({ ...input, runs: [...input.runs, ...added], until });
    const { tell, threshold } = RULES[rule] as StateRule<unknown>;
    const limit = threshold === null ? 0 : input.settings[threshold.name as LimitName];
    return tell(history, history.moments.at(-1)!, limit, { combined: false }) !== null;
  };

  /** Whether a bound is by a rule that one step makes true, or says what else it is by. */
  const holds = (input: ReportInput, { reason }: Bound, added: readonly Run[]): boolean =>
    reason.kind === 'rule'
      ? isTrue(input, reason.rule, added)
      : ['advice', 'jump', 'usual-week'].includes(reason.kind);

  /** Checks made-up runners and one of the seven days; gives what fast-check found. */
  const cases = (check: (input: ReportInput, limits: Limits, ahead: number) => boolean) =>
    fc.check(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 6 }), (seed, ahead) => {
        const input = madeUp(seed);
        const report = openReport(input);
        // While it is not warm, a limit holds for what may come of the week as a whole.
        const warm = isWarm(report.history, report.history.until);
        return !warm || check(input, report.limits(), ahead);
      }),
      { numRuns: WEEKS },
    ).counterexample;

  it('of a single run makes the rule true that it names', () => {
    const counterexample = cases((input, { days, restart }, ahead) => {
      const { day, longestRun, distance } = days[ahead]!;
      if (longestRun === null || longestRun.metres === distance?.metres) return true;
      // Whether a run of that day ends a break depends on the days before it: its limit is the stricter of both.
      if (restart !== null && day >= restart.from) return true;
      const since = addDays(day, -30);
      // Without a session of 3 km to compare with, the limit is one for the session that may come to be it.
      if (!input.runs.some((run) => run.day >= since && run.distanceM >= 3000)) return true;
      return holds(input, longestRun, [aRun({ day, distanceM: longestRun.metres + 1, gainDm: 0 })]);
    });
    expect(counterexample).toBeNull();
  });

  it('of the distance by a day makes the rule true that it names', () => {
    const counterexample = cases((input, { days }, ahead) => {
      const { day, distance } = days[ahead]!;
      const next = days[ahead + 1]?.distance;
      // A day that a later one holds back is let go by that day.
      if (distance === null || distance.metres === next?.metres) return true;
      return holds(input, distance, [aRun({ day, distanceM: distance.metres + 1, gainDm: 0 })]);
    });
    expect(counterexample).toBeNull();
  });

  it('of the hills by a day makes the rule true that it names', () => {
    const counterexample = cases((input, { days }, ahead) => {
      const { day, descent, climb } = days[ahead]!;
      // A run whose climb is not known hides what one metre more would make.
      if (input.runs.some(({ gainDm }) => gainDm === null)) return true;
      if (climb === null || descent !== null || climb.metres === days[ahead + 1]?.climb?.metres) return true;
      return holds(input, climb, [aRun({ day, distanceM: 3000, gainDm: (climb.metres + 1) * 10 })]);
    });
    expect(counterexample).toBeNull();
  });
});
