import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../src/core/durations.ts';
import { isNewWeek, nextSlot, slotDue, type WeeklyWish } from '../../../jobs/notify/steps/weekly-slot.ts';

const at = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const wish = (parts: Partial<WeeklyWish> = {}): WeeklyWish => ({
  athleteId: 0, // leaves on the hour
  timeZone: 'Europe/Berlin',
  weeklyDay: 1,
  weeklyHour: 7,
  ...parts,
});

const TICK_MS = 60_000;
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe', // half an hour of daylight saving
  'Pacific/Kiritimati', // UTC+14
  'Pacific/Pago_Pago', // UTC-11
  'Asia/Kathmandu',
  'UTC',
];

describe('the slot of the weekly mail', () => {
  it.each([
    ['2026-11-23T06:59:59', null],
    ['2026-11-23T07:00:00', '2026-11-23'],
    ['2026-11-24T19:00:00', '2026-11-23'],
    ['2026-11-24T19:00:01', null],
    ['2026-11-22T12:00:00', null],
  ])('at %s on the runner’s clock is %s', (time, slot) => {
    expect(slotDue(at(`${time}[Europe/Berlin]`), wish())).toBe(slot);
  });

  it('can be any weekday and hour', () => {
    const sunday = wish({ weeklyDay: 7, weeklyHour: 18 });
    expect(slotDue(at('2026-11-22T17:59[Europe/Berlin]'), sunday)).toBeNull();
    expect(slotDue(at('2026-11-22T18:00[Europe/Berlin]'), sunday)).toBe('2026-11-22');
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', 2], // 02:00 to 03:00 does not exist
    ['Europe/Berlin', '2026-10-25', 2], // 02:00 to 03:00 comes twice
    ['America/New_York', '2026-03-08', 2],
    ['Africa/Cairo', '2026-04-24', 0], // midnight itself does not exist
  ])('comes once in %s on %s, the day the clocks change', (timeZone, day, weeklyHour) => {
    const weeklyDay = Temporal.PlainDate.from(day).dayOfWeek;
    const due = nextSlot(at(`${day}T00:00[UTC]`) - 36 * HOUR_MS, wish({ timeZone, weeklyDay, weeklyHour }));
    expect(slotDue(due, wish({ timeZone, weeklyDay, weeklyHour }))).toBe(day);
    expect(slotDue(due - 1, wish({ timeZone, weeklyDay, weeklyHour }))).toBeNull();
    const next = nextSlot(due, wish({ timeZone, weeklyDay, weeklyHour }));
    expect(slotDue(next, wish({ timeZone, weeklyDay, weeklyHour }))).not.toBe(day);
  });

  it('spreads runners over ten minutes, each always at the same one', () => {
    const minutes = Array.from({ length: 1_000 }, (_, athleteId) => {
      const due = nextSlot(at('2026-11-22T12:00[Europe/Berlin]'), wish({ athleteId }));
      return new Date(due).getUTCMinutes();
    });
    const counts = Map.groupBy(minutes, (minute) => minute);
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const inOne of counts.values()) expect(inOne.length).toBeLessThan(150);
  });

  it('is found by the demo’s clock and by the job alike', () => {
    const wishes = fc.record({
      athleteId: fc.integer({ min: 1, max: 2 ** 40 }),
      timeZone: fc.constantFrom(...ZONES),
      weeklyDay: fc.integer({ min: 1, max: 7 }),
      weeklyHour: fc.integer({ min: 0, max: 23 }),
    });
    const instants = fc.integer({ min: at('2026-01-01T00:00[UTC]'), max: at('2027-12-31T00:00[UTC]') });
    fc.assert(
      fc.property(wishes, instants, (theirs, now) => {
        const next = nextSlot(now, theirs);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(7 * 24 * HOUR_MS + 2 * HOUR_MS);
        expect(slotDue(next, theirs)).not.toBeNull();
        expect(slotDue(next - 1, theirs)).not.toBe(slotDue(next, theirs));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a runner who travels', () => {
  it('gets exactly one mail a week, whatever the zones and however late the ticks', () => {
    const weeks = 8;
    const start = at('2026-03-02T00:00[UTC]'); // over the change of the clocks in America and Europe
    const journeys = fc.array(
      fc.record({ hour: fc.integer({ min: 0, max: weeks * 168 }), zone: fc.constantFrom(...ZONES) }),
      { maxLength: 20 },
    );
    const ticks = fc.integer({ min: 1, max: 9 * 60 });
    fc.assert(
      fc.property(journeys, ticks, fc.integer({ min: 1, max: 7 }), (flights, everyMinutes, weeklyDay) => {
        const byTime = flights.toSorted((a, b) => a.hour - b.hour);
        const sent: string[] = [];
        let zone = 'UTC';
        for (let now = start; now < start + weeks * 168 * HOUR_MS; now += everyMinutes * TICK_MS) {
          while ((byTime[0]?.hour ?? Infinity) * HOUR_MS <= now - start) zone = byTime.shift()?.zone ?? zone;
          const slot = slotDue(now, wish({ timeZone: zone, weeklyDay }));
          if (slot !== null && isNewWeek(slot, sent.at(-1) ?? null)) sent.push(slot);
        }
        // A week may be cut off at either end of the time looked at, and nowhere else.
        expect(sent.length).toBeGreaterThanOrEqual(weeks - 1);
        for (const [i, slot] of sent.slice(1).entries())
          expect(Temporal.PlainDate.from(sent[i] ?? '').until(slot).days).toBe(7);
      }),
      { numRuns: 150 },
    );
  });

  it('gets the next mail when most of a week is new after choosing another weekday', () => {
    expect(isNewWeek('2026-11-26', '2026-11-23')).toBe(false);
    expect(isNewWeek('2026-11-27', '2026-11-23')).toBe(true);
  });
});
