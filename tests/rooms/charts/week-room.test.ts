import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { ChartTheme } from '../../../src/charts/paint.ts';
import { weekRoomChart, type WeekRoomData, weekRoomTable } from '../../../src/charts/week-room.ts';
import { addDays } from '../../../src/core/day.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { plain } from '../../../src/words/units.ts';
import { forbiddenIn } from '../words/wording.ts';

const reader = readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' });
const german = readerOf({ units: 'metric', language: 'de', hourCycle: 'h23' });

/** Monday and Wednesday run; from Thursday on there is room. */
const week = (parts: Partial<WeekRoomData> = {}): WeekRoomData => ({
  days: [8200, 0, 5000, 0, 0, 0, 0].map((ranM, i) => ({
    day: addDays('2026-11-23', i),
    ranM,
    roomM: i < 3 ? null : 11_040,
  })),
  left: { metres: 12_449, until: '2026-11-29', isAdvised: false },
  today: '2026-11-26',
  reader,
  ...parts,
});

const descOf = (svg: string): string => plain(/<desc[^>]*>([^<]*)/.exec(svg)?.[1] ?? '');
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => plain(text));

describe('the picture of the week', () => {
  it.each(['page', 'light', 'dark'] as readonly ChartTheme[])('is well-formed in %s', (theme) => {
    expect(XMLValidator.validate(weekRoomChart(week(), theme))).toBe(true);
    expect(XMLValidator.validate(weekRoomChart(week({ reader: german }), theme))).toBe(true);
  });

  it('says in words what it shows, limits rounded down', () => {
    expect(descOf(weekRoomChart(week(), 'page'))).toBe(
      'Run so far: Monday 8.2 km and Wednesday 5.0 km. Left on the days ahead: 12.4 km in all. A single run: at most 11.0 km.',
    );
    expect(descOf(weekRoomChart(week({ reader: german }), 'page'))).toContain(
      'insgesamt 12,4 km. Ein einzelner Lauf: höchstens 11,0 km.',
    );
    expect(forbiddenIn(descOf(weekRoomChart(week(), 'page')))).toEqual([]);
  });

  it('writes what was run on its bars, what is left in the legend and the longest run on the block', () => {
    expect(texts(weekRoomChart(week(), 'page'))).toEqual(
      expect.arrayContaining(['8.2', '5', 'run 13.2 km', 'left 12.4 km', '≤ 11', 'Mon', 'Sun']),
    );
  });

  it('tells run from room by hatching, not by colour alone', () => {
    const svg = weekRoomChart(week({ id: 'week' }), 'page');
    expect(svg).toContain('<pattern id="week-hatch"');
    expect(svg.match(/fill="url\(#week-hatch\)"/g)).toHaveLength(2);
    expect(svg.match(/<rect[^>]*class="cf-ink"/g)).toHaveLength(2);
  });

  it('says of days that were not read that they are not known', () => {
    const unread = week({ days: week().days.map((day, i) => (i === 1 ? { ...day, ranM: null } : day)) });
    const svg = weekRoomChart(unread, 'page');
    expect(texts(svg)).toContain('?');
    expect(descOf(svg)).toContain('Wednesday 5.0 km. Not known: Tuesday.');
    expect(weekRoomTable(unread).rows[1]?.[1]).toBe('not known');
  });

  it('has no block where nothing is left', () => {
    const none = week({ days: week().days.map((day) => ({ ...day, roomM: day.roomM === null ? null : 0 })) });
    const svg = weekRoomChart(none, 'page');
    expect(svg).not.toContain('url(#');
    expect(texts(svg).some((text) => text.startsWith('left'))).toBe(false);
  });

  it('marks today by weight and a line below it', () => {
    const marked = (today: string) => [
      ...weekRoomChart(week({ today }), 'page').matchAll(/font-weight="600"[^>]*>([A-Z][a-z]{2})</g),
    ];
    expect(marked('2026-11-26').map(([, day]) => day)).toEqual(['Thu']);
    expect(marked('2026-11-22')).toEqual([]);
  });

  it('says the same as a table', () => {
    const { head, rows } = weekRoomTable(week());
    expect(head).toEqual(['Day', 'Run', 'One run at most']);
    expect(rows.map((row) => plain(row.join(' | ')))).toEqual([
      'Mon 23 Nov | 8.2 km | –',
      'Tue 24 Nov | – | –',
      'Wed 25 Nov | 5.0 km | –',
      'Thu 26 Nov | – | 11.0 km',
      'Fri 27 Nov | – | 11.0 km',
      'Sat 28 Nov | – | 11.0 km',
      'Sun 29 Nov | – | 11.0 km',
    ]);
  });
});
