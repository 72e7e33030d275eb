import { describe, expect, it } from 'vitest';
import type { Shoe } from '../../../src/core/run.ts';
import { likelyPairs } from '../../../src/core/shoes/likely-pairs.ts';
import { aRun } from '../../support/a-run.ts';

const pair = (id: string, retired = false): Shoe => ({
  id,
  name: id,
  distanceM: 0,
  retired,
  dropMm: null,
});
const worn = (day: string, gearId: string | null) => aRun({ day, gearId });

describe('the pairs that a run was most likely run in', () => {
  const runs = [
    worn('2026-11-01', 'old'),
    worn('2026-11-10', 'blue'),
    worn('2026-11-12', 'red'),
    worn('2026-11-13', null),
  ];
  const shoes = ['new', 'old', 'blue', 'red'].map((id) => pair(id));

  it('are those worn last, and those never worn come last', () => {
    expect(likelyPairs(runs, shoes, '2026-11-13', 9)).toEqual(['red', 'blue', 'old', 'new']);
  });

  it('are as many as asked for', () => {
    expect(likelyPairs(runs, shoes, '2026-11-13', 2)).toEqual(['red', 'blue']);
  });

  it('are never retired ones, and not told by what was run later', () => {
    expect(likelyPairs(runs, [pair('red', true), pair('blue')], '2026-11-13', 3)).toEqual(['blue']);
    expect(likelyPairs(runs, shoes, '2026-11-05', 1)).toEqual(['old']);
  });
});
