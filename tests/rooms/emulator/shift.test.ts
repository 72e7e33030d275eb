import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, daysBetween, weekday } from '../../../src/core/day.ts';
import { readAthleteFolder } from '../../../src/emulator/athlete-folder.ts';
import { shiftActivity, shiftFolder } from '../../../src/emulator/shift.ts';
import type { ActivityJson } from '../../../src/emulator/types.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';
import { activity, folderOf } from './support.ts';

const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Shanghai', 'EST5EDT', 'Cuba', 'Nowhere/Unknown'];

/** A run at any second of 2017 to 2026 in one of the zones, with an offset that need not fit the zone. */
const activities = fc
  .record({
    second: fc.integer({ min: 1_483_228_800, max: 1_798_675_200 }),
    zone: fc.constantFrom(...ZONES),
    hours: fc.integer({ min: -11, max: 12 }),
  })
  .map(({ second, zone, hours }): ActivityJson => {
    const text = (s: number): string => new Date(s * 1000).toISOString().replace('.000Z', 'Z');
    return activity(1, 1, {
      start_date: text(second),
      start_date_local: text(second + hours * 3600),
      timezone: `(GMT+00:00) ${zone}`,
      utc_offset: hours * 3600,
    });
  });

const localDay = (one: ActivityJson): string => one.start_date_local.slice(0, 10);
const offsetOf = (one: ActivityJson): number =>
  (Date.parse(one.start_date_local) - Date.parse(one.start_date)) / 1000;

describe('shifting an activity by weeks', () => {
  it('keeps weekday and local time of day, and local = UTC + offset', () => {
    fc.assert(
      fc.property(activities, fc.integer({ min: -300, max: 600 }), (one, weeks) => {
        const shifted = shiftActivity(one, weeks);
        expect(weekday(localDay(shifted))).toBe(weekday(localDay(one)));
        expect(daysBetween(localDay(one), localDay(shifted))).toBe(7 * weeks);
        expect(shifted.start_date_local.slice(10)).toBe(one.start_date_local.slice(10));
        expect(offsetOf(shifted)).toBe(shifted['utc_offset']);
      }),
    );
  });

  it('follows the zone into winter, and keeps the offset where the zone is unknown', () => {
    const summer = activity(1, 1, {
      start_date: '2026-07-01T22:00:00Z',
      start_date_local: '2026-07-01T18:00:00Z',
      timezone: '(GMT-05:00) America/New_York',
      utc_offset: -14_400,
    });
    expect(shiftActivity(summer, 26)).toMatchObject({
      start_date: '2026-12-30T23:00:00Z',
      start_date_local: '2026-12-30T18:00:00Z',
      utc_offset: -18_000,
    });
    expect(shiftActivity({ ...summer, timezone: 'nowhere' }, 26)['utc_offset']).toBe(-14_400);
  });
});

describe('shifting a history', () => {
  it('ends on the last such weekday before today, never today or later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 30_000 }), (number) => {
        const today = dayFromNumber(number);
        const source = folderOf(30);
        const shifted = shiftFolder(source, today);
        const last = localDay(shifted.activities[0] ?? activity(1, 1));
        expect(daysBetween(last, today)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(last, today)).toBeLessThanOrEqual(7);
        expect(shifted.activities.map(({ id }) => id)).toEqual(source.activities.map(({ id }) => id));
      }),
    );
  });

  it('changes nothing when the last run was yesterday, and bears an empty history', () => {
    const source = folderOf(3);
    expect(shiftFolder(source, addDays('2026-10-31', 1))).toEqual(source);
    expect(shiftFolder({ ...source, activities: [] }, '2026-11-01').activities).toEqual([]);
  });

  it.runIf(hasSharedData)('keeps the real histories in order and consistent', () => {
    for (const name of ['runner-a', 'runner-b']) {
      const source = readAthleteFolder(`${sharedData}athletes/${name}`);
      const shifted = shiftFolder(source, '2026-11-22');
      const starts = shifted.activities.map((one) => Date.parse(one.start_date));
      expect(starts).toEqual(starts.toSorted((a, b) => b - a));
      for (const one of shifted.activities) expect(offsetOf(one)).toBe(one['utc_offset']);
      expect(
        daysBetween(localDay(shifted.activities[0] ?? activity(1, 1)), '2026-11-22'),
      ).toBeLessThanOrEqual(7);
    }
  });
});
