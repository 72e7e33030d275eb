import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/words/formats.ts';
import * as d from '../../../src/words/dates.ts';
import * as u from '../../../src/words/units.ts';

const spaced = (text: string): string => text.replaceAll(u.NBSP, '_');

describe('distances', () => {
  it('have one decimal and a space that does not break', () => {
    expect(spaced(u.distance(14_000, 'metric'))).toBe('14.0_km');
    expect(spaced(u.distance(14_000, 'imperial'))).toBe('8.7_mi');
    expect(spaced(u.distance(1_234_500, 'metric'))).toBe('1,234.5_km');
  });

  it('lose an empty decimal in headings only', () => {
    expect(spaced(u.shortDistance(11_000, 'metric'))).toBe('11_km');
    expect(spaced(u.shortDistance(11_300, 'metric'))).toBe('11.3_km');
  });

  it('are told in metres below a kilometre', () => {
    expect(spaced(u.length(999, 'metric'))).toBe('999_m');
    expect(spaced(u.length(1000, 'metric'))).toBe('1.0_km');
  });

  it('share one unit in a range, and are one number when both ends round to it', () => {
    expect(spaced(u.distanceRange(28_000, 36_400, 'metric'))).toBe('28–36_km');
    expect(spaced(u.distanceRange(10_000, 10_200, 'metric'))).toBe('10_km');
    expect(spaced(u.elevationRange(140, 260, 'metric'))).toBe('140–260_m');
  });
});

describe('limits', () => {
  it('are rounded down, so that what is shown never exceeds what is meant', () => {
    const say = formats('metric');
    expect(spaced(say.limit(11_000))).toBe('11.0_km');
    expect(spaced(say.limit(10_999))).toBe('10.9_km');
    expect(spaced(say.limit(11_099))).toBe('11.0_km');
    expect(spaced(formats('imperial').limit(11_000))).toBe('6.8_mi');
  });

  it('are not lowered by a rounding error of the division', () => {
    for (let m = 100; m <= 60_000; m += 100) expect(u.floorToTenth(m, 'metric'), `${m} m`).toBeCloseTo(m, 6);
  });
});

describe('other numbers', () => {
  it('write pace and time with two-digit seconds', () => {
    expect(spaced(u.pace(330, 'metric'))).toBe('5:30_/km');
    expect(spaced(u.pace(330, 'imperial'))).toBe('8:51_/mi');
    expect(u.duration(5045)).toBe('1:24:05');
    expect(u.duration(2712)).toBe('45:12');
  });

  it('never write 5:60', () => {
    expect(spaced(u.pace(359.6, 'metric'))).toBe('6:00_/km');
    expect(u.duration(3599.7)).toBe('1:00:00');
  });

  it('put a space before the percent sign', () => {
    expect(spaced(u.percent(0.4))).toBe('40_%');
  });

  it('tell ratios with two decimals', () => {
    expect(u.ratio(1.5)).toBe('1.50');
    expect(u.ratio(1.618)).toBe('1.62');
  });

  it('round a limit of hills down, so that it never allows more than is meant', () => {
    expect(spaced(u.elevationLimit(129.9, 'metric'))).toBe('120_m');
    expect(spaced(u.elevationLimit(129.9, 'imperial'))).toBe('420_ft');
  });

  it('tell thresholds that were chosen round as round numbers', () => {
    expect(spaced(u.roundDistance(650_000, 'metric'))).toBe('650_km');
  });
});

describe('days', () => {
  it('are the runner’s own calendar days, whatever zone the program runs in', () => {
    expect(d.day('2026-11-15')).toBe('Sun 15 Nov');
    expect(d.day('2026-01-01')).toBe('Thu 1 Jan');
  });

  it('make ranges', () => {
    expect(u.plain(d.dayRange('2026-11-16', '2026-11-22'))).toBe('16 – 22 Nov');
    expect(u.plain(d.dayRange('2026-11-28', '2026-12-04'))).toBe('28 Nov – 4 Dec');
  });

  it('tell an instant on the runner’s own clock, over midnight and in summer time', () => {
    expect(d.instant(Date.UTC(2026, 10, 15, 23, 30), 'Asia/Tokyo')).toBe('Mon 16 Nov, 08:30');
    expect(d.instant(Date.UTC(2026, 6, 15, 12, 0), 'Europe/Berlin')).toBe('Wed 15 Jul, 14:00');
  });
});

it('makes text searchable by plain spaces', () => {
  expect(u.plain(`11.0${u.NBSP}km`)).toBe('11.0 km');
});
