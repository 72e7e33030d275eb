import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import { toldBefore } from '../../../src/core/episodes/told-before.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { episode, LAST, steady } from './build.ts';

/** Sundays of two steady years on which 20 km were run instead of 12: each is told as S1. */
const SPIKES = ['2024-05-05', '2024-10-06', '2025-03-02', '2025-08-03'];

const report = openReport({
  runs: steady(Object.fromEntries(SPIKES.map((day) => [day, 20]))),
  shoes: [],
  settings: DEFAULT_SETTINGS,
  until: LAST,
});

const after = (spike: string, days: number) => episode(addDays(spike, days));

describe('what was told before most episodes', () => {
  it('is named with its counts: before all three, and once in the other windows', () => {
    const episodes = SPIKES.slice(0, 3).map((spike) => after(spike, 10));
    const [told, ...others] = toldBefore(report, episodes, ['S1', 'H1c', 'S1']);
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      rule: 'S1',
      often: { before: { times: 3, of: 3 }, otherwise: { times: 1 }, episodes: 3 },
    });
    expect(told!.often.otherwise.of).toBeGreaterThan(5);
  });

  it('is nothing with two episodes, and nothing where it was told before one of three', () => {
    expect(
      toldBefore(
        report,
        SPIKES.slice(0, 2).map((spike) => after(spike, 10)),
        ['S1'],
      ),
    ).toEqual([]);
    const mixed = [after(SPIKES[0]!, 10), after(SPIKES[1]!, 60), after(SPIKES[2]!, 60)];
    expect(toldBefore(report, mixed, ['S1'])).toEqual([]);
  });

  it('is nothing where it was told as often otherwise', () => {
    // Every fifth Sunday 20 km: S1 each time, and one of them in every six weeks, whatever came after.
    const often = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [addDays('2024-02-04', 35 * i), 20]),
    );
    const all = openReport({
      runs: steady(often),
      shoes: [],
      settings: DEFAULT_SETTINGS,
      until: LAST,
    });
    expect(all.findings.filter(({ rule }) => rule === 'S1').length).toBeGreaterThan(15);
    const episodes = Object.keys(often)
      .filter((_, i) => i === 4 || i === 9 || i === 14)
      .map((day) => after(day, 3));
    expect(toldBefore(all, episodes, ['S1'])).toEqual([]);
  });

  it('is nothing where a rough date leaves it open whether it came before', () => {
    // In the month of the spike: pain may have begun on its first day.
    const rough = SPIKES.slice(0, 3).map((day) =>
      episode(day, { start: { day, precision: 'month' }, end: { day, precision: 'month' } }),
    );
    expect(toldBefore(report, rough, ['S1'])).toEqual([]);
  });
});
