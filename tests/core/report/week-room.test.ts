import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import type { Bound, DayLimits } from '../../../src/core/report/limits/limits.ts';
import type { Coming } from '../../../src/core/report/outlook/coming.ts';
import { weekOf, weekRoom } from '../../../src/core/report/outlook/week-room.ts';

/** A Wednesday. */
const FROM = '2026-11-25';
const SUNDAY = '2026-11-29';

const bound = (metres: number): Bound => ({ metres, reason: { kind: 'jump' } });

const limits = (distanceM: (i: number) => number | null) => ({
  days: Array.from({ length: 7 }, (_, i): DayLimits => {
    const metres = distanceM(i);
    return {
      day: addDays(FROM, i),
      longestRun: null,
      distance: metres === null ? null : bound(metres),
      runDescent: null,
      descent: null,
      climb: null,
      steepDown: null,
    };
  }),
});

const coming = (patch: Partial<Coming> = {}): Coming => ({
  from: FROM,
  longestRun: { metres: 12_000, until: SUNDAY, isAdvised: false },
  base: null,
  distance: { metres: 20_000, until: SUNDAY, isAdvised: false },
  hills: null,
  flat: null,
  restart: null,
  roomFrom: null,
  recovery: null,
  ...patch,
});

const week = (of: Coming, by: ReturnType<typeof limits>, ran: Parameters<typeof weekRoom>[2]) =>
  weekRoom(of, by, ran, null);
const room = (...of: Parameters<typeof week>) => week(...of).map(({ roomM }) => roomM);

describe('the week as it stands', () => {
  it('is the one that the coming days begin in, Monday to Sunday', () => {
    expect(weekOf({ from: FROM })).toBe('2026-11-23');
    expect(weekOf({ from: '2026-11-23' })).toBe('2026-11-23');
    expect(weekOf({ from: SUNDAY })).toBe('2026-11-23');
    expect(
      week(
        coming(),
        limits(() => null),
        [],
      ).map(({ day }) => day),
    ).toEqual(['2026-11-23', '2026-11-24', FROM, '2026-11-26', '2026-11-27', '2026-11-28', SUNDAY]);
  });

  it('tells what was run, and room on the days ahead only', () => {
    const ran = [
      { day: '2026-11-23', distanceM: 8000 },
      { day: '2026-11-24', distanceM: 0 },
    ];
    const days = week(
      coming(),
      limits(() => 20_000),
      ran,
    );
    expect(days.map(({ ranM }) => ranM)).toEqual([8000, 0, 0, 0, 0, 0, 0]);
    expect(days.map(({ roomM }) => roomM)).toEqual([null, null, 12_000, 12_000, 12_000, 12_000, 12_000]);
  });

  it('gives a day no more than is left up to it', () => {
    expect(
      room(
        coming(),
        limits((i) => (i < 2 ? 5000 : 20_000)),
        [],
      ),
    ).toEqual([null, null, 5000, 5000, 12_000, 12_000, 12_000]);
  });

  it('gives a day no more than is said of the days together, as long as that is said', () => {
    const distance = { metres: 6000, until: '2026-11-26', isAdvised: true };
    expect(
      room(
        coming({ distance }),
        limits(() => 20_000),
        [],
      ),
    ).toEqual([null, null, 6000, 6000, 12_000, 12_000, 12_000]);
  });

  it('gives the day on which a break would end no more than a first run', () => {
    const restart = { from: '2026-11-28', limitM: 4000 };
    expect(
      room(
        coming({ restart }),
        limits(() => 20_000),
        [],
      ).slice(4),
    ).toEqual([12_000, 4000, 4000]);
  });

  it('knows nothing of days that were not read, and of none that are ahead', () => {
    const ran = [{ day: '2026-11-23', distanceM: 8000 }];
    const known = (readUntil: string | null) =>
      weekRoom(
        coming(),
        limits(() => 20_000),
        ran,
        readUntil,
      ).map(({ ranM }) => ranM);
    expect(known('2026-11-23')).toEqual([8000, null, 0, 0, 0, 0, 0]);
    expect(known('2026-11-22')).toEqual([null, null, 0, 0, 0, 0, 0]);
    expect(known('2026-11-24')).toEqual([8000, 0, 0, 0, 0, 0, 0]);
  });

  it('has nothing below zero, and none where nothing limits', () => {
    expect(
      room(
        coming(),
        limits(() => -300),
        [],
      ).slice(2),
    ).toEqual([0, 0, 0, 0, 0]);
    const open = coming({ longestRun: null, distance: null });
    expect(
      room(
        open,
        limits(() => null),
        [],
      ).every((metres) => metres === null),
    ).toBe(true);
  });
});
