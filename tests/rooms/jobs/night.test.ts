import { describe, expect, it } from 'vitest';
import { lastNight } from '../../../jobs/strava/steps/night.ts';

const at = (text: string): number => Date.parse(text);

describe('the night in which a list is read again', () => {
  it('is the last one that has begun, to the minute', () => {
    const first = at('2026-11-22T02:00:00Z');
    expect(lastNight(first, 'UTC', 180)).toBe(first);
    expect(lastNight(first - 1, 'UTC', 180)).toBe(at('2026-11-21T02:00:00Z'));
    expect(lastNight(at('2026-11-22T23:59:00Z'), 'UTC', 180)).toBe(first);
  });

  it('has another minute for every runner, within three hours', () => {
    const noon = at('2026-11-22T12:00:00Z');
    const minutes = Array.from(
      { length: 180 },
      (_, id) => (lastNight(noon, 'UTC', id) - at('2026-11-22T02:00:00Z')) / 60_000,
    );
    expect(new Set(minutes).size).toBe(180);
    expect([Math.min(...minutes), Math.max(...minutes)]).toEqual([0, 179]);
  });

  it('is on the runner’s own clock', () => {
    expect(lastNight(at('2026-11-22T12:00:00Z'), 'Asia/Tokyo', 0)).toBe(at('2026-11-21T17:00:00Z'));
  });
});
