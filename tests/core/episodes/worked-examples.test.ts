import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber } from '../../../src/core/day.ts';
import { inALine } from '../../../src/core/episodes/in-a-line.ts';
import { possibleDays } from '../../../src/core/episodes/episode.ts';
import type { MeasureId } from '../../../src/core/episodes/measures/index.ts';
import { quietWindows } from '../../../src/core/episodes/windows.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { about, episode, LAST, seen, steady } from './build.ts';

/*
 * Two steady years (Mon, Wed, Fri 8 km, Sun 12 km) with two longer Sundays: 20 km on 1 September 2024 and on 1 June
 * 2025. The pain began on Wednesday 11 June 2025 and was over on 1 July.
 *
 * Day numbers from Monday 1 January 2024 = 0 (2024 has 366 days): 1 Sep 2024 = 244, 1 Jun 2025 = 366 + 151 = 517,
 * 11 Jun 2025 = 527, 1 Jul 2025 = 547, 31 Dec 2025 = 730.
 */
const LONGER = '2025-06-01';
const runs = steady({ '2024-09-01': 20, [LONGER]: 20 });

/** Days of the history up to the day before the pain, and that one. */
const LATE = 527;
const hurt = episode('2025-06-11', { end: { day: '2025-07-01', precision: 'day' } });
const all = seen(runs, [hurt]);
const lookBack = all.lookBacks[0]!;

describe('a look-back worked out by hand', () => {
  it('looks at the six weeks that end with the first day of pain', () => {
    // 527 - 42 + 1 = 486: 1 May 2025.
    expect([lookBack.from, lookBack.to]).toEqual(['2025-05-01', '2025-06-11']);
  });

  it('compares with windows a week apart in the year before the window', () => {
    // Year: days 486 - 365 = 121 to 485. Windows end on 485, 478, …; the last that begins on 121 or later ends on
    // 485 - 7 x 46 = 163 (from 122): 47 of them. Day 122 is 2 May 2024, 485 is 30 April 2025.
    expect(lookBack.usualFrom).toEqual({ from: '2024-05-02', to: '2025-04-30', windows: 47 });
  });

  // value, low, high, and where each comes from; a change needs `high + max(least, share of high)`.
  const TABLE: readonly [MeasureId, value: number, low: number, high: number, origin: string][] = [
    ['longestRun', 20_000, 12_000, 12_000, 'the Sunday; 6 of 47 windows hold the 20 km of 2024, 13 % < 15 %'],
    ['jump', 20 / 12, 1, 1, '20 km against 12 km; else 12 against 12'],
    ['week', 44_000, 36_000, 36_000, '3 x 8 + 20; else 3 x 8 + 12; from 39.6 km on'],
    // High on days 244-250: 7 windows (ends 247 … 289) hold one. The 85 % point of 47 lies at 0.85 x 46 = 39.1, a tenth
    // of the way from the 40th value (1) to the 41st (44/36); without that one thing the most is 1.
    ['ratio', 44 / 36, 1, 1, '44 km against 36 km a week over three weeks'],
    ['rise', 44 / 36 - 1, 0, 0, '44 km after 36 km'],
  ];
  it.each(TABLE)('finds that %s changed: %f beside %f-%f', (measure, value, low, high) => {
    const { changed } = about(lookBack, measure);
    expect(changed).toMatchObject({ change: 'more', day: LONGER });
    expect(changed?.value).toBeCloseTo(value, 9);
    expect(changed?.usual.low).toBeCloseTo(low, 9);
    expect(changed?.usual.high).toBeCloseTo(high, 9);
  });

  const USUAL: readonly [MeasureId, value: number, origin: string][] = [
    ['runsAWeek', 4, 'Mon, Wed, Fri, Sun'],
    ['daysInARow', 2, 'Sunday and Monday'],
    ['break', 1, 'the days between'],
  ];
  it.each(USUAL)('finds that %s is as usual: %d', (measure, value) => {
    expect(about(lookBack, measure).asUsual).toMatchObject({ value, usual: { low: value, high: value } });
  });

  it('says what is not known, and why: no streams, no climb, no track, no shoes, no effort', () => {
    expect(Object.fromEntries(lookBack.notKnown.map(({ measure, why }) => [measure, why]))).toEqual({
      descent: 'noDescent',
      climb: 'noClimb',
      steep: 'noDescent',
      hillRepeats: 'noDescent',
      laps: 'noRoute',
      oneWay: 'noRoute',
      loop: 'noRoute',
      newPair: 'noShoes',
      drop: 'noShoes',
      shoeDistance: 'noShoes',
      shoeAge: 'noShoes',
      hardEfforts: 'noEffort',
    });
  });

  it('names what was told on that day', () => {
    // The same Sunday was a session 67 % longer than the longest of 30 days: S1.
    expect(about(lookBack, 'longestRun').changed?.finding).toMatchObject({ rule: 'S1', day: LONGER });
    expect(about(lookBack, 'break').asUsual).not.toHaveProperty('finding');
  });

  it('counts how often the same was there in windows without pain', () => {
    // Windows of 42 days end on a day with a run: 41, 83, … (all Sundays, 41 mod 7 = 6). Twelve windows before need
    // 42 + 11 x 7 = 119 days: the window 126-167 is the first that counts, 420-461 the last before day 486. Then from
    // 547 + 28 + 42 = 617 on: 617 is a Tuesday, five days on is a Sunday; 622, 664 and 706. 8 + 3 = 11; the 20 km of day 244 lie
    // in 210-251.
    expect(all.howOften({ measure: 'longestRun', change: 'more' })).toEqual({
      before: { times: 1, of: 1 },
      otherwise: { times: 1, of: 11 },
      episodes: 1,
    });
    expect(all.howOften({ measure: 'longestRun', change: 'less' })).toEqual({
      before: { times: 0, of: 1 },
      otherwise: { times: 0, of: 11 },
      episodes: 1,
    });
    expect(all.tooFew).toBe(true);
  });

  it('changes at the limit, and not a metre below it', () => {
    const of = (km: number) =>
      about(seen(steady({ [LONGER]: km }), [hurt]).lookBacks[0]!, 'longestRun').changed;
    // 12 km + max(1 km, 10 %) = 13.2 km.
    expect(of(13.199)).toBeUndefined();
    expect(of(13.2)).toMatchObject({ value: 13_200, change: 'more' });
  });

  it('compares a week only with one before it that held at least half of what the four before that held', () => {
    // 36 km a week; the week up to Sunday 11 May held 17.9 or 18 km, the next one 36 km again: 18 is half of 36.
    const week = (km: number) => {
      const days = { '2025-05-05': km, '2025-05-07': 0, '2025-05-09': 0, '2025-05-11': 0 };
      return about(seen(steady(days), [hurt]).lookBacks[0]!, 'rise').changed;
    };
    expect(week(18)).toMatchObject({ value: 1, day: '2025-05-18' });
    // The week of six days and a half: 18 + 8 km up to Monday, 28 km after that.
    expect(week(17.9)?.value ?? 0).toBeLessThan(1);
    // Never with less than 7 km, whatever came before: from 3.5 km a week to 14 km is no rise.
    const little = Object.fromEntries(
      Array.from({ length: LATE }, (_, i) => [addDays('2024-01-01', i), i % 7 === 0 ? 3.5 : 0]),
    );
    const slow = steady({ ...little, '2025-06-09': 14 }, () => ({}));
    expect(about(seen(slow, [hurt]).lookBacks[0]!, 'rise').notKnown).toMatchObject({
      why: 'littleRun',
      value: null,
    });
  });

  it('tells less, too: a window without the long run', () => {
    const sundays = Array.from({ length: 7 }, (_, i) => addDays('2025-05-04', 7 * i));
    const shorter = steady(Object.fromEntries(sundays.map((day) => [day, 8])));
    const back = seen(shorter, [hurt]).lookBacks[0]!;
    expect(about(back, 'longestRun').changed).toMatchObject({ change: 'less', value: 8000 });
  });
});

describe('what is done once in a year', () => {
  // Of 47 windows 6 hold one Sunday: 13 %, less than the 15 % that the range leaves out. Of 20 windows it is 30 %.
  const other = episode('2024-07-01', { end: { day: '2024-11-17', precision: 'day' } });
  const of = (km: Readonly<Record<string, number>>, days?: number) => {
    const { lookBacks } = seen(
      steady({ ...km, [LONGER]: 20 }),
      [other, hurt],
      days === undefined ? {} : { days },
    );
    return about(lookBacks[1]!, 'longestRun');
  };

  it('makes no habit, however few or long the windows are', () => {
    expect(of({ '2025-02-02': 20 }).changed).toMatchObject({ usual: { low: 12_000, high: 12_000 } });
    expect(of({ '2025-02-02': 20 }, 28).changed).toMatchObject({ usual: { high: 12_000 } });
    // A second one in the same week is the same thing.
    expect(of({ '2025-01-31': 19, '2025-02-02': 20 }).changed).toMatchObject({ usual: { high: 12_000 } });
  });

  it('is one where it was done twice', () => {
    expect(of({ '2025-02-02': 20, '2025-03-02': 20 }).asUsual).toMatchObject({ usual: { high: 20_000 } });
    expect(of({ '2025-02-02': 20, '2025-02-09': 20 }).asUsual).toMatchObject({ usual: { high: 20_000 } });
  });
});

describe('other episodes', () => {
  // 20 km on every Sunday from 1 September to 29 December 2024: as much as to make up a sixth of the year's windows.
  const sundays = Array.from({ length: 18 }, (_, i) => addDays('2024-09-01', 7 * i));
  const longer = steady({ ...Object.fromEntries(sundays.map((day) => [day, 20])), [LONGER]: 20 });

  it('leave their days, and the four weeks after, out of the usual range', () => {
    const alone = seen(longer, [hurt]).lookBacks[0]!;
    expect(about(alone, 'longestRun').asUsual?.usual).toEqual({ low: 12_000, high: 20_000 });

    const other = episode('2024-09-01', { end: { day: '2024-12-29', precision: 'day' } });
    const [, back] = seen(longer, [other, hurt]).lookBacks;
    expect(about(back!, 'longestRun').changed).toMatchObject({ usual: { low: 12_000, high: 12_000 } });
    // Days 244 to 363 + 28 = 391: windows that end on 163 … 240 (12) and that begin on 392 or later, 436 … 485 (8).
    expect(back?.usualFrom?.windows).toBe(20);
  });

  it('are no part of what is usual for a window without pain, either', () => {
    // Sunday 5 October 2025 is day 643, in the window 623-664; 20 km were usual only while the other pain lasted.
    const again = steady({ ...Object.fromEntries(sundays.map((day) => [day, 20])), '2025-10-05': 20 });
    const other = episode('2024-09-01', { end: { day: '2024-12-29', precision: 'day' } });
    const { howOften } = seen(again, [other, hurt]);
    expect(howOften({ measure: 'longestRun', change: 'more' }).otherwise.times).toBe(1);
  });

  it('last up to the last day that a rough end may be', () => {
    const windows = (end: string, precision: 'day' | 'month') => {
      const other = episode('2024-09-01', { end: { day: end, precision } });
      return seen(longer, [other, hurt]).lookBacks[1]?.usualFrom?.windows;
    };
    // 31 December 2024 is day 365, and 365 + 28 = 393: as above. The first of the month, 335 + 28, leaves four more.
    expect(windows('2024-12-01', 'month')).toBe(20);
    expect(windows('2024-12-01', 'day')).toBe(24);
  });

  it('have no end while they hurt', () => {
    // From 1 December 2024, day 335, on there is nothing to compare with: windows end on 163 … 331.
    const other = episode('2024-12-01', { end: null });
    const all = seen(longer, [other, hurt]);
    expect(all.lookBacks[1]?.usualFrom?.windows).toBe(25);
    expect(all.lookBacks[1]?.usualFrom?.to).toBe(addDays('2024-01-01', 331));
    // 335 - 41 = 294 is its first day: 167, 209 and 251 are left of the windows that are compared.
    expect(all.howOften({ measure: 'longestRun', change: 'more' }).otherwise.of).toBe(4);
  });

  it('give no usual range where they leave too little of the year', () => {
    const other = episode('2024-07-01', { end: { day: '2024-12-29', precision: 'day' } });
    const [, back] = seen(longer, [other, hurt]).lookBacks;
    expect(about(back!, 'longestRun').notKnown?.why).toBe('shortHistory');
  });
});

describe('rough dates', () => {
  it('may be any day of their week or month', () => {
    const days = (day: string, precision: 'day' | 'week' | 'month') => {
      const { from, to } = possibleDays({ day, precision });
      return [dayFromNumber(from), dayFromNumber(to)];
    };
    expect(days('2024-02-15', 'day')).toEqual(['2024-02-15', '2024-02-15']);
    expect(days('2024-02-15', 'week')).toEqual(['2024-02-12', '2024-02-18']);
    expect(days('2024-02-15', 'month')).toEqual(['2024-02-01', '2024-02-29']);
  });

  it('are not known where one of their days is not', () => {
    // Twelve windows before need 42 + 11 x 7 days: a window that ends on day 160, Sunday 9 June 2024, is the first.
    const of = (day: string, precision: 'day' | 'month') =>
      about(seen(runs, [episode(day, { start: { day, precision } })]).lookBacks[0]!, 'week');
    expect(of('2024-06-08', 'day').notKnown?.why).toBe('shortHistory');
    expect(of('2024-06-09', 'day').asUsual).toBeDefined();
    expect(of('2024-06-09', 'month').notKnown).toMatchObject({ why: 'shortHistory', value: null });
  });

  it('say that it depends on the day where only some of the days make it a change', () => {
    // June 2025: 30 days. The 20 km of Sunday 1 June lie before all of them (the window holds its last day).
    const month = (day: string) => episode(day, { start: { day, precision: 'month' }, end: null });
    const june = seen(runs, [month('2025-06-20')]).lookBacks[0]!;
    expect(june).toMatchObject({ possible: 30, from: '2025-04-21', to: '2025-06-30' });
    expect(about(june, 'longestRun').changed).toMatchObject({ value: 20_000, day: LONGER });
    // July: windows begin on 21 May … 20 June; up to 1 June, the window of 12 July, they hold it.
    const july = seen(runs, [month('2025-07-20')]).lookBacks[0]!;
    expect(about(july, 'longestRun').notKnown?.why).toEqual({ changedOn: 12, of: 31 });
    // One line says so, too: it neither claims a change nor that load was as usual.
    expect(inALine(july)).toMatchObject({ changes: [], unsettled: ['load'], asUsual: ['rhythm'] });
  });
});

describe('windows without pain', () => {
  const endsOf = (unknown: readonly string[] = []) => {
    const unknownDays = unknown.map((day) => ({ from: day, to: day }));
    const { history } = openReport({
      runs,
      shoes: [],
      settings: DEFAULT_SETTINGS,
      until: LAST,
      unknownDays,
    });
    const first = dayNumber('2024-01-01');
    return quietWindows(history, [hurt], 42).map(({ to }) => to - first);
  };
  const BEFORE = [41, 83, 125, 167, 209, 251, 293, 335, 377, 419, 461];

  it('end on days with a run, sought five days apart: not always the first after a rest', () => {
    // After 547 + 28 = 575 the first may end on 617, a Tuesday without a run; the next day looked at is a Sunday.
    expect(endsOf()).toEqual([...BEFORE, 622, 664, 706]);
  });

  it('hold no day of which nothing is known', () => {
    // Friday 10 October 2025 is day 648: it lies in 623-664. From 669 on five by five: 689 is a Thursday without a run,
    // 694 a Tuesday, 699 a Sunday.
    expect(endsOf(['2025-10-10'])).toEqual([...BEFORE, 622, 699]);
  });
});

describe('what is too little to compare', () => {
  // One run a week, on Mondays, up to Monday 9 June 2025.
  const mondays = (km: number, last = km) =>
    steady({
      ...Object.fromEntries(
        Array.from({ length: LATE + 1 }, (_, i) => [addDays('2024-01-01', i), i % 7 === 0 ? km : 0]),
      ),
      '2025-06-09': last,
    });
  const of = (km: number, last: number, measure: MeasureId) =>
    about(seen(mondays(km, last), [hurt]).lookBacks[0]!, measure);

  it('is a week below 10 km for a rise', () => {
    expect(of(7, 9.9, 'rise').notKnown).toMatchObject({ why: 'littleRun', value: null });
    expect(of(7, 10, 'rise').notKnown?.value).toBeCloseTo(3 / 7, 9);
  });

  it('is less than 1 km a day over three weeks for a ratio', () => {
    expect(of(6.9, 6.9, 'ratio').notKnown).toMatchObject({ why: 'littleRun', value: null });
    expect(of(7, 7, 'ratio').asUsual).toMatchObject({ value: 1, usual: { low: 1, high: 1 } });
  });
});

describe('what cannot be looked back on', () => {
  it('is said: before the first run, after the last day, without any run, with days that are unknown', () => {
    const why = (day: string, more = {}, km = {}) =>
      about(seen(steady(km), [episode(day)], more).lookBacks[0]!, 'week').notKnown?.why;
    expect(why('2023-12-31')).toBe('outside');
    expect(why('2024-02-10')).toBe('outside');
    expect(why('2024-02-11')).toBe('shortHistory');
    expect(why('2026-01-01')).toBe('outside');
    expect(why('2025-06-11', { unknownDays: [{ from: '2025-05-01', to: '2025-05-01' }] })).toBe(
      'unknownDays',
    );
    expect(why('2025-06-11', { unknownDays: [{ from: '2025-04-30', to: '2025-04-30' }] })).toBeUndefined();
    const empty = Object.fromEntries(Array.from({ length: 42 }, (_, i) => [addDays('2025-05-01', i), 0]));
    expect(why('2025-06-11', {}, empty)).toBe('noRuns');
  });

  it('is everything in a history without runs', () => {
    const { lookBacks, howOften } = seen([], [episode('2025-06-11')]);
    expect(lookBacks[0]?.changed).toEqual([]);
    expect(lookBacks[0]?.notKnown.every(({ why }) => why === 'outside')).toBe(true);
    expect(howOften({ measure: 'week', change: 'more' }).otherwise).toEqual({ times: 0, of: 0 });
  });
});
