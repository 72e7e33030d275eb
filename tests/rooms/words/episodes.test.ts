import { describe, expect, it } from 'vitest';
import type { Changed, Measured } from '../../../src/core/episodes/look-back.ts';
import { measureValue, mostlyLine, usualLine, usualValue } from '../../../src/words/episodes.ts';
import { plain } from '../../../src/words/units.ts';
import { readerOf } from '../../../src/words/reader.ts';

const reader = (language: 'en' | 'de') => readerOf({ units: 'metric', language, hourCycle: 'h23' });
const [en, de] = [reader('en'), reader('de')];

const climb = (value: number): Measured => ({
  measure: 'climb',
  value,
  day: '2024-04-24',
  usual: { low: 307, high: 564 },
});

describe('what counts as usual', () => {
  it('is called a little less or more where it lies beyond the usual range', () => {
    expect(usualLine(climb(264), en).near).toBe('a little less');
    expect(usualLine(climb(600), en).near).toBe('a little more');
    expect(usualLine(climb(264), de).near).toBe('etwas weniger');
    expect(usualLine(climb(307), en).near).toBeNull();
    expect(usualLine(climb(400), en).near).toBeNull();
  });

  it('is not where only the part that is not shown makes the difference', () => {
    expect(usualLine(climb(306.9), en).near).toBeNull();
    expect(usualLine(climb(306.4), en).near).toBe('a little less');
  });
});

describe('nothing', () => {
  it('is none of what is run or climbed, in a range too', () => {
    expect(measureValue('laps', 0, en)).toBe('none');
    expect(measureValue('laps', 0, de)).toBe('keine');
    expect(usualValue('laps', { low: 0, high: 0 }, en)).toBe('none');
    expect(plain(usualValue('laps', { low: 0, high: 2000 }, en))).toBe('0.0 to 2.0 km');
  });

  it('is a number of what is counted', () => {
    expect(measureValue('hillRepeats', 0, en)).toBe('0');
    expect(plain(measureValue('newPair', 0, en))).toBe('0 %');
  });
});

describe('how often such changes were followed by nothing', () => {
  const change: Changed = { ...climb(900), change: 'more', finding: null, size: 2 };
  const often = (before: number, otherwise: number) => () => ({
    before: { times: before, of: 3 },
    otherwise: { times: otherwise, of: 20 },
    episodes: 3,
  });
  const line = (before: number, otherwise: number) => mostlyLine([change], often(before, otherwise), 42, en);

  it('is said with the counts, and “most” only where it is so', () => {
    expect(line(1, 7)).toBe(
      'Most such changes were followed by nothing: 7 of the 8 times you had them were in six-week windows that did not end in pain.',
    );
    expect(line(3, 3)).toContain('can be followed by nothing: 3 of the 6 times');
  });

  it('is left out where they were there before pain only', () => {
    expect(line(2, 0)).toBeNull();
  });
});
