import { describe, expect, it } from 'vitest';
import { withoutRepeats } from '../../../src/mail/without-repeats.ts';
import { findingLines } from '../../../src/words/findings.ts';
import { SAMPLES, sampleStatus } from '../words/samples.ts';
import { aWeekly } from './mails.ts';

const lines = findingLines([SAMPLES.H1a, SAMPLES.H1b, SAMPLES.S1], 'metric');

describe('several findings in one mail', () => {
  it('say a shared reason and shared evidence once, and each its own source', () => {
    const [first, , last] = withoutRepeats(lines, 'As above.');
    const hills = withoutRepeats(lines, 'As above.').filter(
      ({ findings }) => findings[0]?.family === 'hills',
    );
    expect(hills.map(({ words }) => words.evidence === 'As above.')).toEqual([false, true]);
    expect(hills.every(({ words }) => words.source !== '')).toBe(true);
    expect([first, last].every((line) => line !== undefined)).toBe(true);
  });

  it('keep their own when nothing is shared', () => {
    const own = findingLines([SAMPLES.S1, SAMPLES.D1], 'metric');
    expect(withoutRepeats(own, 'As above.')).toEqual(own);
  });

  it('never name two limits for one run on the way back', () => {
    const budget = { longestRunM: 6000, restartM: 6000, weekM: null, weekHills: null };
    const status = sampleStatus({ budget, state: 'return_after_break' });
    const { text } = aWeekly({ status, findings: [SAMPLES.S1, { ...SAMPLES.S2, runId: 8 }] });
    expect(text).toContain('Next step: Longest run for the next week: 6.0 km.');
    expect(text).toContain('Longest run       up to 6.0 km');
    expect(text).not.toContain('11.0 km');
  });
});

describe('a week without a run', () => {
  const { numbers } = sampleStatus();
  const still = sampleStatus({ numbers: { ...numbers, weekM: { ...numbers.weekM, value: 0 } } });

  it('is called that, and not a week without change', () => {
    expect(aWeekly({ status: still }).text).toContain('No run in these 7 days');
    expect(aWeekly().text).toContain('No change that stands out');
  });

  it('is not asked about twice in a break', () => {
    const status = sampleStatus({ state: 'break', lastRunDay: '2026-11-01' });
    const notes = [{ key: 'gap', day: '2026-11-02', lastDay: '2026-11-22' }];
    expect(aWeekly({ status, notes }).text.match(/esting, or running/g)).toHaveLength(1);
  });
});
