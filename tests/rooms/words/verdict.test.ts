import { describe, expect, it } from 'vitest';
import type { Coming } from '../../../src/core/report/outlook/coming.ts';
import type { HistoryState, Status } from '../../../src/core/report/status/status.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { plain } from '../../../src/words/units.ts';
import { verdictWords } from '../../../src/words/verdict.ts';
import { words } from '../../../src/words/words.ts';
import { formats } from '../../../src/words/formats.ts';
import { ALL_SAMPLES, NOTHING_COMING, SAMPLES, sampleOutlook, sampleStatus } from './samples.ts';
import { forbiddenIn } from './wording.ts';

const STATES: readonly HistoryState[] = ['empty', 'insufficient', 'break', 'return_after_break', 'ok'];

const reader = readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' });

/** A day of the runner with these findings, and what holds from then on. */
const dayWith = (
  findings: readonly Finding[],
  patch: Partial<Status> = {},
  coming: Partial<Coming> = {},
) => ({
  status: sampleStatus({ findings, ...patch }),
  outlook: sampleOutlook(findings, coming),
});

const RESTART = { restart: { from: '2026-11-23', limitM: 6000 }, longestRun: null };

describe('every verdict', () => {
  const days = STATES.flatMap((state) => [
    dayWith([], { state }),
    dayWith([], { state, lastRunDay: null }, NOTHING_COMING),
    dayWith([], { state, daysKnown: 40, weeksWithRuns: 2 }, RESTART),
    ...ALL_SAMPLES.map((finding) => dayWith([finding], { state })),
  ]);

  it.each([
    ['metric', 'en'],
    ['imperial', 'en'],
    ['metric', 'de'],
    ['imperial', 'de'],
  ] as const)('keeps to the wording rules (%s, %s)', (units, language) => {
    for (const day of days) {
      const verdict = verdictWords(day, readerOf({ units, language, hourCycle: 'h23' }));
      const said = Object.values(verdict).filter((text) => text !== null);
      expect(forbiddenIn(said.join('\n'), language)).toEqual([]);
      expect(verdict.subject.length).toBeLessThanOrEqual(70);
      expect(verdict.subject).not.toContain('\u00a0');
      expect(verdict.headline).not.toBe('');
      expect(verdict.action).not.toBe('');
    }
  });
});

describe('verdicts by state', () => {
  it('a quiet week is a normal week, without a limit as its headline, and promises nothing', () => {
    const verdict = verdictWords(dayWith([]), reader);
    expect(verdict.headline).toBe('A normal week');
    expect(verdict.action).toBeNull();
    expect(verdict.subject).toBe('A normal week: 33 km');
    expect(verdict.caveat).toContain('most injuries come without such a change');
  });

  it.each([
    [12_000, 'A lighter week than usual: 12 km'],
    [28_000, 'A normal week: 28 km'],
    [36_000, 'A normal week: 36 km'],
    [71_400, 'A bigger week than usual: 71.4 km'],
    [0, 'No run in these 7 days'],
    [null, 'A normal week'],
  ])('a quiet week of %j metres is told beside the usual ones', (value, subject) => {
    const { numbers } = sampleStatus();
    const day = dayWith([], { numbers: { ...numbers, weekM: { ...numbers.weekM, value } } });
    expect(verdictWords(day, reader).subject).toBe(subject);
  });

  it('the warm-up counts days, and weeks once the days are there', () => {
    const days = verdictWords(dayWith([], { state: 'insufficient', daysKnown: 12 }), reader);
    expect(days.headline).toContain('12 of 28 days');
    const weeks = verdictWords(
      dayWith([], { state: 'insufficient', daysKnown: 28, weeksWithRuns: 2 }),
      reader,
    );
    expect(weeks.headline).toContain('runs in 2 of the last 4 weeks');
  });

  it('a break names the last run and what to start with', () => {
    const verdict = verdictWords(dayWith([], { state: 'break', lastRunDay: '2026-11-01' }, RESTART), reader);
    expect(verdict.headline).toBe('No run since Sun 1 Nov');
    expect(plain(verdict.action ?? '')).toContain('under 6.0 km');
  });

  it('a finding leads the verdict, the loudest first', () => {
    const verdict = verdictWords(dayWith([SAMPLES.K1, SAMPLES.S1]), reader);
    expect(plain(verdict.headline)).toBe('Your long run grew by 40 %');
    expect(verdict.subject).toBe('Your long run grew by 40 %: keep the next one under 11 km');
    expect(verdict.caveat).toBeNull();
  });

  it('a week that is only fuller again is told without alarm and after the other notes', () => {
    const rebound = { ...SAMPLES.W1, facts: { ...SAMPLES.W1.facts, rebound: true } };
    expect(plain(verdictWords(dayWith([rebound]), reader).headline)).toBe('A fuller week, nothing unusual');
    const older = { ...SAMPLES.H1a, day: '2026-11-17' };
    expect(plain(verdictWords(dayWith([rebound, older]), reader).headline)).toContain('180 m of descent');
  });

  it('during a break the break leads, even when a finding is still young', () => {
    const verdict = verdictWords(dayWith([SAMPLES.K1], { state: 'break' }), reader);
    expect(verdict.headline).toContain('No run since');
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
