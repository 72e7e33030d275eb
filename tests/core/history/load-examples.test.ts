import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../../src/core/load/amounts.ts';
import { type DayAmounts, daySeries } from '../../../src/core/load/day-series.ts';
import { ewmaRatio, ewmaTrack, lambda } from '../../../src/core/load/ewma.ts';
import { coupledRatio, ratiosAt, uncoupledRatio } from '../../../src/core/load/ratios.ts';
import { isRebound, progressionClass, weekChange } from '../../../src/core/load/weeks.ts';
import { E1, E2, E2B, E3, E4, E8 } from '../vectors/loads.ts';
import { endOfDay } from './end-of-day.ts';

/** A series of daily loads that starts on day 100. */
const seriesOf = (loads: readonly number[], unknown: readonly { from: number; to: number }[] = []) => {
  const entries = loads.map((loadM, i): DayAmounts => ({ day: 100 + i, amounts: { ...NOTHING, loadM } }));
  return daySeries({ from: 100, to: 100 + loads.length - 1 }, entries, unknown);
};

const ratiosOf = (loads: readonly number[], unknown: readonly { from: number; to: number }[] = []) => {
  const series = seriesOf(loads, unknown);
  return ratiosAt(series, ewmaTrack(series), endOfDay(series, series.lastDay));
};

describe('acute to chronic ratios', () => {
  it('gives E1: coupled 1.333 and uncoupled 1.5', () => {
    const ratios = ratiosOf(E1.load);
    expect(ratios?.coupled).toBeCloseTo(E1.coupled, 6);
    expect(ratios?.uncoupled).toBeCloseTo(E1.uncoupled, 6);
    expect(ratios?.acuteMPerDay).toBeCloseTo(45 / 7, 9);
    expect(ratios?.chronicMPerDay).toBeCloseTo(90 / 21, 9);
  });

  it('gives E2 by rolling windows', () => {
    const ratios = ratiosOf(E2.load);
    expect(ratios?.coupled).toBeCloseTo(E2.coupled, 6);
    expect(ratios?.uncoupled).toBeCloseTo(E2.uncoupled, 6);
  });

  it('does not see in E3 on which days of the week the same load lay', () => {
    for (const { load } of [E3.early, E3.late]) {
      expect(ratiosOf(load)?.coupled).toBeCloseTo(1, 9);
      expect(ratiosOf(load)?.uncoupled).toBeCloseTo(1, 9);
    }
  });

  it('is null with 27 days of history and there with 28 (E4)', () => {
    expect(ratiosOf(E1.load.slice(0, 20))).toBeNull();
    expect(ratiosOf(E1.load.slice(1))).toBeNull();
    expect(ratiosOf(E1.load)).not.toBeNull();
  });

  it('is null when nothing was run at all (E4)', () => {
    expect(ratiosOf(Array.from({ length: 28 }, () => 0))).toBeNull();
  });

  it('is null on return after a break, where the bare coupled formula is always 4 (E4)', () => {
    const loads = [...Array.from({ length: 21 }, () => 0), 0, 0, 5, 0, 0, 5, 0];
    expect(coupledRatio(10, 10)).toBe(E4.coupledCeiling);
    expect(uncoupledRatio(10, 0)).toBeNull();
    expect(uncoupledRatio(1, 1)).toBeCloseTo(3, 9);
    expect(coupledRatio(1, 1)).toBe(4);
    expect(coupledRatio(0, 0)).toBeNull();
    expect(ratiosOf(loads)).toBeNull();
  });

  it('is null until 28 clean days have passed since an unknown one', () => {
    const loads = [5, ...E1.load];
    expect(ratiosOf(loads, [{ from: 101, to: 101 }])).toBeNull();
    expect(ratiosOf(loads, [{ from: 100, to: 100 }])).not.toBeNull();
  });
});

describe('exponentially weighted averages', () => {
  it('has the weights of Williams 2017', () => {
    expect(lambda(7)).toBe(0.25);
    expect(lambda(28)).toBeCloseTo(0.068966, 6);
  });

  it.each(['early', 'late'] as const)('sees in E3 that the load came %s', (when) => {
    const series = seriesOf(E3[when].load);
    const ratio = ewmaRatio(ewmaTrack(series), series, endOfDay(series, series.lastDay));
    expect(ratio).toBeCloseTo(E3[when].ewma, 4);
  });

  it('gives the corrected ratio along a series, of the whole day and of a day begun', () => {
    const series = seriesOf(E1.load);
    const track = ewmaTrack(series);
    expect(ewmaRatio(track, series, endOfDay(series, 127))).toBeCloseTo(E2B.ratio, 6);
    expect(ewmaRatio(track, series, { day: 127, today: { ...NOTHING, loadM: 15 } })).toBeCloseTo(
      E2B.ratio,
      6,
    );
    expect(ewmaRatio(track, series, { day: 100, today: NOTHING })).toBeNull();
    expect(ewmaRatio(track, series, { day: 100, today: { ...NOTHING, loadM: 1 } })).toBeCloseTo(1, 9);
  });

  it('starts anew after unknown days', () => {
    const series = seriesOf([50, 50, 50, 0, ...E1.load], [{ from: 103, to: 103 }]);
    expect(ewmaRatio(ewmaTrack(series), series, endOfDay(series, series.lastDay))).toBeCloseTo(E2B.ratio, 6);
  });
});

describe('two weeks', () => {
  it.each(E8)('%d km then %d km is %d, class %s (E8)', (before, week, change, className) => {
    expect(weekChange(week, before)).toBeCloseTo(change, 4);
    expect(progressionClass(weekChange(week, before) ?? 0, 0.3)).toBe(className);
  });

  it('has no change after an empty week (E8)', () => {
    expect(weekChange(10, 0)).toBeNull();
    expect(weekChange(0, 10)).toBe(-1);
  });

  it.each([
    [[9, 9, 9, 9, 9, 10], true],
    [[10, 9, 9, 9, 9, 9], true],
    [[9, 9, 9, 9, 9, 9], false],
    [[99, 9, 9, 9, 9, 9, 9], false],
  ])('after weeks of %j a week of 10 is a rebound: %s', (weeks, rebound) => {
    const series = seriesOf([...weeks, 10].flatMap((load) => [0, 0, 0, load, 0, 0, 0]));
    expect(isRebound(series, endOfDay(series, series.lastDay))).toBe(rebound);
  });

  it('calls exactly +10 % the reference class and a little more not', () => {
    expect(progressionClass(0.1, 0.3)).toBe('reference');
    expect(progressionClass(0.1001, 0.3)).toBe('moderate');
  });
});
