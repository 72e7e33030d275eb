import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import { episode, seen, steady } from './build.ts';

/** Before the first and the second a Sunday of 20 km instead of 12; before the third ten days without a run. */
const SPIKES = ['2024-12-01', '2025-05-04'];
const REST = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [addDays('2025-10-06', i), 0]));
const runs = steady({ ...Object.fromEntries(SPIKES.map((day) => [day, 20])), ...REST });
const episodes = [...SPIKES.map((day) => episode(addDays(day, 3))), episode('2025-10-29')];
const { rows } = seen(runs, episodes);

const row = (measure: string) => rows.find((each) => each.measure === measure)!;
const changes = ({ cells }: (typeof rows)[number]): number =>
  cells.filter(({ standing }) => standing === 'more' || standing === 'less').length;

describe('episodes side by side', () => {
  it('have one row a measure, and in it what was before each of them', () => {
    expect(row('longestRun').cells).toMatchObject([
      { standing: 'more', value: 20_000, day: SPIKES[0] },
      { standing: 'more', value: 20_000, day: SPIKES[1] },
      { standing: 'usual', value: 12_000 },
    ]);
    expect(row('drop').cells).toEqual(episodes.map(() => ({ standing: 'unknown', why: 'noShoes' })));
  });

  it('share a change from two on: what one of them alone had is not shared', () => {
    expect(row('longestRun').shared).toEqual({ change: 'more', episodes: 2 });
    expect(row('break').cells.map(({ standing }) => standing)).toEqual(['usual', 'usual', 'more']);
    expect(row('break').shared).toBeNull();
  });

  it('tell first what most of them share, then what changed before one, then the rest', () => {
    expect(rows[0]?.shared).not.toBeNull();
    const order = rows.map((each) => [each.shared?.episodes ?? 0, changes(each)] as const);
    expect(order).toEqual(order.toSorted((a, b) => b[0] - a[0] || b[1] - a[1]));
    expect(rows.indexOf(row('break'))).toBeLessThan(rows.indexOf(row('daysInARow')));
    expect(rows.indexOf(row('break'))).toBeGreaterThan(rows.indexOf(row('longestRun')));
  });
});
