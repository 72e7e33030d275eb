import { describe, expect, it } from 'vitest';
import type { LookBack } from '../../../src/core/report/advice/look-back.ts';
import type { Coming } from '../../../src/core/report/outlook/coming.ts';
import { factLine, leftLine, limitNote, limitRows, lookBackLine } from '../../../src/words/outlook.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { plain } from '../../../src/words/units.ts';
import { LANGUAGES } from '../../../src/words/words.ts';
import { NOTHING_COMING, SAMPLES, sampleOutlook } from './samples.ts';
import { forbiddenIn } from './wording.ts';

const reader = readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' });
const { coming } = sampleOutlook();

const line = (patch: Partial<Coming> = {}): string | null => {
  const text = leftLine({ ...coming, ...patch }, reader);
  return text && plain(text);
};

describe('what is left, in one line', () => {
  it('names distance, long run and hills', () => {
    expect(line()).toBe('36.0 km left until Sunday, long run up to 11.0 km, 240 m of descent.');
  });

  it('leaves out the long run where less is left in all', () => {
    expect(line({ distance: { metres: 9000, until: '2026-11-29', isAdvised: false } })).toBe(
      '9.0 km left until Sunday, 240 m of descent.',
    );
  });

  it('allows no sum of hills while the next runs stay flat', () => {
    expect(line({ flat: { metres: 60, runs: 2 } })).toBe(
      '36.0 km left until Sunday, long run up to 11.0 km.',
    );
  });

  it('says from when on there is something left again', () => {
    const distance = { metres: 8200, until: '2026-11-29', isAdvised: true };
    expect(line({ distance, roomFrom: { day: '2026-11-26', metres: 8200 } })).toBe(
      'Nothing left before Thursday, then 8.2 km until Sunday.',
    );
  });

  it('names the run that a limit comes from where that had been a jump', () => {
    expect(line({ base: { sessionM: 10_000, day: '2026-11-08' } })).toContain(
      'long run up to 11.0 km (from your 10.0 km on Sun 8 Nov)',
    );
  });

  it('ends today, on a day of these seven, or on the same day of next week', () => {
    const distance = { metres: 9000, until: '2026-11-29', isAdvised: false };
    const on = (today: string) =>
      plain(leftLine({ ...coming, distance, hills: null }, reader, { today }) ?? '');
    expect(on('2026-11-29')).toBe('9.0 km left today.');
    expect(on('2026-11-28')).toBe('9.0 km left until Sunday.');
    expect(on('2026-11-22')).toBe('9.0 km left until next Sunday.');
    const rows = limitRows({ ...coming, distance }, reader, { today: '2026-11-29' });
    expect(rows.map(({ label }) => label)).toContain('In all today');
  });

  it('calls no metres of hills level ground', () => {
    const hills = { metres: 4, until: '2026-11-29', isAdvised: true, by: 'climb' as const };
    expect(line({ hills })).toBe('36.0 km left until Sunday, long run up to 11.0 km, level ground.');
    expect(limitRows({ ...coming, hills }, reader).at(-1)?.value).toBe('level ground');
  });

  it('is not there in a rest, nor where nothing is known', () => {
    expect(line({ recovery: 'rest' })).toBeNull();
    expect(leftLine(NOTHING_COMING, reader)).toBeNull();
  });

  it('says in rows what the line says', () => {
    const rows = limitRows(coming, reader).map(({ label, value }) => plain(`${label}: ${value}`));
    expect(rows).toEqual([
      'Longest run: up to 11.0 km',
      'In all until Sunday: up to 36.0 km',
      'Descent until Sunday: up to 240 m',
    ]);
  });

  it('says why limits are low while an advice is open', () => {
    expect(limitNote(coming, reader)).not.toContain('advice');
    expect(limitNote(sampleOutlook([SAMPLES.S1]).coming, reader)).toContain('advice is open');
  });
});

const BACK: LookBack = {
  measure: 'longestRun',
  limitM: 13_700,
  because: { rule: 'S1', day: '2026-11-12', runId: 3 },
  lastDay: '2026-11-19',
  runs: null,
  outcome: { brokenOn: null, mostM: 12_000, sessions: 3 },
};

const backs: readonly LookBack[] = [null, '2026-11-18'].flatMap((brokenOn) =>
  (
    [
      { measure: 'longestRun' },
      { measure: 'distance' },
      { measure: 'hills', by: 'descent' },
      { measure: 'hills', by: 'climb' },
      { measure: 'runDescent', lastDay: null, runs: 2 },
    ] as const
  ).map((patch) => ({ ...BACK, ...patch, outcome: { ...BACK.outcome, brokenOn, mostM: 14_100 } })),
);

describe('a look back on advice', () => {
  it('says that it was kept, or by how much it was not', () => {
    expect(plain(lookBackLine(BACK, reader))).toBe('Runs under 13.7 km until Thu 19 Nov: you kept to it.');
    const broken = (mostM: number) =>
      plain(lookBackLine({ ...BACK, outcome: { brokenOn: '2026-11-18', mostM, sessions: 1 } }, reader));
    expect(broken(14_100)).toBe('Your run of 14.1 km was a little over the 13.7 km advised.');
    expect(broken(21_100)).toBe('Your run of 21.1 km was well over the 13.7 km advised.');
  });

  it.each(LANGUAGES.flatMap((language) => backs.map((back) => ({ language, back }))))(
    'is one short sentence ($language, $back.measure, $back.outcome.brokenOn)',
    ({ language, back }) => {
      const text = lookBackLine(back, readerOf({ units: 'metric', language, hourCycle: 'h23' }));
      expect(forbiddenIn(text, language)).toEqual([]);
      expect(text.split(' ').length).toBeLessThanOrEqual(20);
    },
  );
});

describe('the fact of a quiet week', () => {
  it('counts weeks and answers', () => {
    expect(factLine({ kind: 'weeks', weeks: 5 }, reader)).toBe('5 weeks in a row within your usual range.');
    expect(factLine({ kind: 'knee', answers: 4, days: 28 }, reader)).toBe(
      'Knee 0 in all 4 answers of the last 28 days.',
    );
    expect(factLine({ kind: 'kept', advice: BACK }, reader)).toBe(lookBackLine(BACK, reader));
  });
});
