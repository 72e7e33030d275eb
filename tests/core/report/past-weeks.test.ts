import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { weekStarts } from '../../../src/core/report/limits/past-weeks.ts';
import { madeUp } from './made-up.ts';

describe('what was allowed of a week of the past', () => {
  it('is what a report of the evening before had said', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 11 }), (seed, ago) => {
        const input = madeUp(seed);
        const starts = weekStarts(input.until, 12);
        const from = starts[ago]!;
        const then = openReport({ ...input, until: addDays(from, -1) });
        const allowed = openReport(input).allowed([from])[0];
        expect(allowed).toEqual({ from, allowedM: then.limits().days.at(-1)?.distance?.metres ?? null });
      }),
      { numRuns: 60 },
    );
  });

  it('lies in weeks of seven days, the last of which ends today', () => {
    expect(weekStarts('2026-03-01', 2)).toEqual(['2026-02-16', '2026-02-23']);
  });
});
