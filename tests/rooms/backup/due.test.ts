import { describe, expect, it } from 'vitest';
import { isDue, isLate } from '../../../src/backup/due.ts';

const at = (text: string): number => Date.parse(`2026-11-${text}Z`);
const due = (schedule: 'hourly' | 'daily' | 'weekly', newest: string | null, now: string): boolean =>
  isDue(schedule, { newest: newest === null ? null : at(newest), failedAt: null }, at(now));

describe('a backup is due', () => {
  it('at once where there is none', () => {
    expect(due('daily', null, '24T12:00:00')).toBe(true);
  });

  it('every day from three in the night on, once', () => {
    expect(due('daily', '23T03:00:10', '24T02:59:59')).toBe(false);
    expect(due('daily', '23T03:00:10', '24T03:00:00')).toBe(true);
    expect(due('daily', '24T03:00:10', '24T23:00:00')).toBe(false);
  });

  it('later in the day where Camber was off in the night', () => {
    expect(due('daily', '22T09:00:00', '24T11:30:00')).toBe(true);
    // The next one comes at its usual hour again.
    expect(due('daily', '24T11:30:00', '25T02:59:00')).toBe(false);
    expect(due('daily', '24T11:30:00', '25T03:00:00')).toBe(true);
  });

  it('every hour, and every Monday', () => {
    expect(due('hourly', '24T10:00:20', '24T10:59:59')).toBe(false);
    expect(due('hourly', '24T10:00:20', '24T11:00:00')).toBe(true);
    // 23 November 2026 is a Monday.
    expect(due('weekly', '16T03:00:10', '23T02:59:59')).toBe(false);
    expect(due('weekly', '16T03:00:10', '23T03:00:00')).toBe(true);
    expect(due('weekly', '23T03:00:10', '29T23:59:59')).toBe(false);
  });

  it('again a quarter of an hour after one that failed', () => {
    const failedAt = at('24T03:00:00');
    const ask = (now: string) => isDue('daily', { newest: null, failedAt }, at(now));
    expect([ask('24T03:14:59'), ask('24T03:15:00')]).toEqual([false, true]);
    // A clock that was set back holds nothing up.
    expect(ask('24T02:00:00')).toBe(true);
  });
});

describe('the newest backup is late', () => {
  it('after a period and a quarter, and never without a schedule', () => {
    const made = at('23T03:00:00');
    expect(isLate('daily', made, at('24T09:00:00'))).toBe(false);
    expect(isLate('daily', made, at('24T09:00:01'))).toBe(true);
    expect(isLate('off', made, at('30T03:00:00'))).toBe(false);
  });
});
