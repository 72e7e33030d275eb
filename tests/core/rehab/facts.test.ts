import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/core/rehab/entries.ts';
import { rehabFacts } from '../../../src/core/rehab/facts.ts';
import { at, log, on, pain, run, tap } from './build.ts';

describe('what a mail keeps of a recovery', () => {
  it('is nothing of a ladder where there is none', () => {
    expect(rehabFacts(log([]), on(0))).toMatchObject({ mode: 'normal', acute: null, ladder: null });
  });

  it('is the step and how the last run went, not the runs', () => {
    const start = tap(0, 'ladder', 'start');
    const before = rehabFacts(log([], start), on(0)).ladder;
    expect(before).toMatchObject({ step: 1, held: 0, lastVerdict: null });
    expect(before).not.toHaveProperty('attempts');
    const after = rehabFacts(log([run(1), run(3)], start, pain(3, 4)), on(3)).ladder;
    expect(after).toMatchObject({ step: 1, setbacks: 1, lastVerdict: 'setback' });
  });
});

describe('the order of what was said', () => {
  it('is by day, and within a day by the clock, whatever the clock says on other days', () => {
    const late = { ...tap(0, 'acute', 'start'), at: at(0, 20) };
    const early = { ...tap(0, 'ladder', 'start'), at: at(0, 6) };
    const next = { ...tap(1, 'ladder', 'stop'), at: at(0, 1) };
    expect(inOrder([next, late, early])).toEqual([early, late, next]);
    expect(inOrder([late, next, early])).toEqual([early, late, next]);
  });
});
