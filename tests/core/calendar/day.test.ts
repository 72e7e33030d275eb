import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween, weekday } from '../../../src/core/day.ts';

const anyDay = fc.integer({ min: -700_000, max: 2_900_000 });
const reference = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);

describe('calendar days', () => {
  it('counts from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2026-11-22')).toBe(20_779);
  });

  it('agrees with the Gregorian calendar over nine thousand years, in both directions', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        expect(dayFromNumber(n)).toBe(reference(n));
        expect(dayNumber(reference(n))).toBe(n);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows which centuries are leap years', () => {
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  it('starts the week on Monday', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-22')).toBe(7);
    expect(weekday('1969-12-29')).toBe(1);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20261122',
    '',
    'tomorrow',
    '2026-11-22T10:00',
  ])('refuses %j, which is no day', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});
