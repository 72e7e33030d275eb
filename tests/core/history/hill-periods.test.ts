import { describe, expect, it } from 'vitest';
import { hillPeriods, monthsTo, sevenDaysBack } from '../../../src/core/load/hill-periods.ts';
import { trackMetresTo } from '../../../src/core/load/track-balance.ts';
import { anAnalysis, aRun, daily, inputOf, on, historyOf } from './build.ts';

describe('climb and descent of some days', () => {
  const hilly = (n: number, gainDm: number | null, lossM: number | null, km = 8) =>
    aRun({ day: on(n), km, gainDm, analysis: lossM === null ? null : anAnalysis({ lossM }) });
  const periods = (runs: Parameters<typeof inputOf>[0]) =>
    hillPeriods(historyOf(inputOf(runs, { until: on(13) })), sevenDaysBack(on(13), 2));

  it('are summed from the first day to the last, both included', () => {
    expect(periods([hilly(0, 1000, 90), hilly(6, 500, 60), hilly(7, 200, 10), hilly(13, 104, 5)])).toEqual([
      { from: on(0), to: on(6), climbM: 150, descentM: 150 },
      { from: on(7), to: on(13), climbM: 30, descentM: 15 },
    ]);
  });

  it('are known from 80 % of the distance on', () => {
    expect(periods([hilly(7, 500, 50), hilly(8, null, null, 2)])[1]).toMatchObject({
      climbM: 50,
      descentM: 50,
    });
    expect(periods([hilly(7, 500, 50), hilly(8, null, null, 2.1)])[1]).toMatchObject({
      climbM: null,
      descentM: null,
    });
  });

  it('are zero in a week without runs, which hides nothing', () => {
    expect(periods([hilly(0, 1000, 90)])[1]).toMatchObject({ climbM: 0, descentM: 0 });
  });
});

describe('periods', () => {
  it('of seven days end on the last day, oldest first', () => {
    expect(sevenDaysBack('2026-11-22', 2)).toEqual([
      { from: '2026-11-09', to: '2026-11-15' },
      { from: '2026-11-16', to: '2026-11-22' },
    ]);
  });

  it('of months are whole but for the last, over years and leap days', () => {
    expect(monthsTo('2023-12-31', '2024-03-05')).toEqual([
      { from: '2023-12-01', to: '2023-12-31' },
      { from: '2024-01-01', to: '2024-01-31' },
      { from: '2024-02-01', to: '2024-02-29' },
      { from: '2024-03-01', to: '2024-03-05' },
    ]);
  });
});

describe('track metres', () => {
  it('are those of the 28 days that end on a day, both ends included', () => {
    const track = (ccwM: number, cwM: number) =>
      anAnalysis({ track: { laps: 1, lapM: 400, direction: 'mixed', ccwM, cwM } });
    const runs = [
      ...daily([8], on(0), { analysis: track(1000, 0) }),
      ...daily([8], on(1), { analysis: track(300, 20) }),
      ...daily([8], on(28), { analysis: track(40, 5) }),
      ...daily([8], on(29), { analysis: track(9000, 0) }),
    ];
    expect(trackMetresTo(historyOf(inputOf(runs)), on(28))).toEqual({ ccwM: 340, cwM: 25 });
  });
});
