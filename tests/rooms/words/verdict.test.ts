import { describe, expect, it } from 'vitest';
import type { HistoryState } from '../../../src/core/report/status/status.ts';
import { comingWeek } from '../../../src/words/coming-week.ts';
import { plain } from '../../../src/words/units.ts';
import { verdictWords } from '../../../src/words/verdict.ts';
import { words } from '../../../src/words/words.ts';
import { formats } from '../../../src/words/formats.ts';
import { ALL_SAMPLES, SAMPLES, sampleStatus } from './samples.ts';
import { forbiddenIn } from './wording.ts';

const none = { longestRunM: null, restartM: null, weekM: null, weekHills: null };
const STATES: readonly HistoryState[] = ['empty', 'insufficient', 'break', 'return_after_break', 'ok'];

describe('every verdict', () => {
  const statuses = STATES.flatMap((state) => [
    sampleStatus({ state }),
    sampleStatus({ state, budget: none, lastRunDay: null }),
    sampleStatus({ state, budget: { ...none, restartM: 6000 }, daysKnown: 40, weeksWithRuns: 2 }),
    ...ALL_SAMPLES.map((finding) => sampleStatus({ state, findings: [finding] })),
  ]);

  it.each([
    ['metric', 'en'],
    ['imperial', 'en'],
    ['metric', 'de'],
    ['imperial', 'de'],
  ] as const)('keeps to the wording rules (%s, %s)', (units, locale) => {
    for (const status of statuses) {
      const verdict = verdictWords(status, units, { locale });
      expect(forbiddenIn(Object.values(verdict).join('\n'), locale)).toEqual([]);
      expect(verdict.subject.length).toBeLessThanOrEqual(70);
      expect(verdict.subject).not.toContain('\u00a0');
      expect(verdict.headline).not.toBe('');
      expect(verdict.action).not.toBe('');
    }
  });
});

describe('verdicts by state', () => {
  it('a quiet week is "no change", with a limit, and does not promise anything', () => {
    const verdict = verdictWords(sampleStatus(), 'metric');
    expect(verdict.headline).toBe('No change that stands out');
    expect(plain(verdict.action)).toBe('Longest run within +10 % for the next week: 11.0 km.');
    expect(verdict.caveat).toContain('most injuries come without such a change');
  });

  it('the warm-up counts days, and weeks once the days are there', () => {
    const days = verdictWords(sampleStatus({ state: 'insufficient', daysKnown: 12 }), 'metric');
    expect(days.headline).toContain('12 of 28 days');
    const weeks = verdictWords(
      sampleStatus({ state: 'insufficient', daysKnown: 28, weeksWithRuns: 2 }),
      'metric',
    );
    expect(weeks.headline).toContain('runs in 2 of the last 4 weeks');
  });

  it('a break names the last run and what to start with', () => {
    const verdict = verdictWords(
      sampleStatus({ state: 'break', lastRunDay: '2026-11-01', budget: { ...none, restartM: 6000 } }),
      'metric',
    );
    expect(verdict.headline).toBe('No run since Sun 1 Nov');
    expect(plain(verdict.action)).toContain('within 6.0 km');
  });

  it('a finding leads the verdict, the loudest first', () => {
    const verdict = verdictWords(sampleStatus({ findings: [SAMPLES.K1, SAMPLES.S1] }), 'metric');
    expect(plain(verdict.headline)).toBe('Your long run grew by 40 %');
    expect(verdict.subject).toBe('Your long run grew by 40 %: keep the next one under 11 km');
    expect(verdict.caveat).toBeNull();
  });

  describe('a note about a full week', () => {
    const holding = (value: number) => ({ ...sampleStatus().numbers, weekM: { value, usual: null } });

    it('leads while the last 7 days still hold nine tenths of it, and not below', () => {
      const at = (value: number) =>
        verdictWords(sampleStatus({ findings: [SAMPLES.W1], numbers: holding(value) }), 'metric').headline;
      expect(plain(at(40_500))).toBe('Your week grew by 50 %');
      expect(at(40_499)).toBe('One note, and it has passed');
    });

    it('leaves the lead to another note when it has passed, and goes on leading as a caution', () => {
      const numbers = holding(20_000);
      const other = verdictWords(sampleStatus({ findings: [SAMPLES.W1, SAMPLES.K1], numbers }), 'metric');
      expect(other.headline).toContain('pair of shoes');
      const loud = sampleStatus({ findings: [{ ...SAMPLES.W1, level: 'caution' }], numbers });
      expect(plain(verdictWords(loud, 'metric').headline)).toBe('Your week grew by 50 %');
    });

    it('that is only a rebound is told without alarm and after the other notes', () => {
      const rebound = { ...SAMPLES.W1, facts: { ...SAMPLES.W1.facts, rebound: true } };
      const numbers = holding(45_000);
      expect(verdictWords(sampleStatus({ findings: [rebound], numbers }), 'metric').subject).toBe(
        'A fuller week again: longest run up to 11 km',
      );
      const older = { ...SAMPLES.H1a, day: '2026-11-17' };
      expect(
        plain(verdictWords(sampleStatus({ findings: [rebound, older], numbers }), 'metric').headline),
      ).toContain('180 m of descent');
    });
  });

  it('during a break the break leads, even when a finding is still young', () => {
    const verdict = verdictWords(sampleStatus({ state: 'break', findings: [SAMPLES.K1] }), 'metric');
    expect(verdict.headline).toContain('No run since');
  });
});

describe('the coming week', () => {
  const { budget } = sampleStatus();

  it('is the budget when nothing changed', () => {
    expect(comingWeek(budget, [])).toEqual({
      longestRunM: 11_000,
      weekM: 42_900,
      weekHills: { metres: 240, measure: 'descent' },
    });
  });

  it('never allows more than a finding advises', () => {
    const week = comingWeek({ ...budget, longestRunM: 15_400, weekM: 58_000 }, [SAMPLES.S1, SAMPLES.W1]);
    expect(week.longestRunM).toBe(11_000);
    expect(week.weekM).toBe(45_000);
  });

  it('and the advice never allows more than the budget', () => {
    const verdict = verdictWords(
      sampleStatus({
        findings: [SAMPLES.W1],
        numbers: { ...sampleStatus().numbers, weekM: { value: 45_000, usual: null } },
      }),
      'metric',
    );
    expect(plain(verdict.action)).toBe(
      'Hold the next 7 days at or below 42.9 km, with no single run beyond 11.0 km.',
    );
  });

  it('keeps to the restart limit', () => {
    expect(comingWeek({ ...none, longestRunM: 9000, restartM: 6000 }, []).longestRunM).toBe(6000);
  });
});

describe('data notes', () => {
  const say = formats('metric');
  it.each(['noDistance', 'tooFast', 'tooSlow', 'duplicate', 'overlap'])('%s names the day', (key) => {
    expect(words().note({ key, day: '2026-11-15' }, say)).toContain('Sun 15 Nov');
  });
  it('a gap asks whether runs are missing', () => {
    expect(words().note({ key: 'gap', day: '2026-11-01', lastDay: '2026-11-14' }, say)).toContain('?');
  });
  it('counts one run as one', () => {
    expect(words().note({ key: 'missingShoes', count: 1 }, say)).toMatch(/^1 run of/);
    expect(words().note({ key: 'missingShoes', count: 2 }, say)).toMatch(/^2 runs of/);
  });
  it('is silent about keys it does not know', () => {
    expect(words().note({ key: 'somethingNew' }, say)).toBeNull();
  });
});
