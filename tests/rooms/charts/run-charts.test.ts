import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { gradeBars, gradeTable } from '../../../src/charts/grade-bars.ts';
import { hillsChart, hillsTable, type HillsChartData } from '../../../src/charts/hills-chart.ts';
import type { ChartTheme } from '../../../src/charts/paint.ts';
import { repeatProfile, repeatsTable } from '../../../src/charts/repeat-profile.ts';
import { profileTable, runProfile } from '../../../src/charts/run-profile.ts';
import { reachOf, shoeBar } from '../../../src/charts/shoe-bars.ts';
import { rotationAlt, rotationTable, shoeRotation } from '../../../src/charts/shoe-rotation.ts';
import { balanceText, trackBar } from '../../../src/charts/track-bar.ts';
import { monthsTo, sevenDaysBack } from '../../../src/core/load/hill-periods.ts';
import type { Climb } from '../../../src/core/run-analysis.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { plain } from '../../../src/words/units.ts';
import { forbiddenIn } from '../words/wording.ts';
import { hillsAlt } from '../../../src/charts/hills-words.ts';
import { repeatsAlt } from '../../../src/charts/repeat-profile-data.ts';
import { profileAlt } from '../../../src/charts/run-profile-data.ts';
import { trackAlt } from '../../../src/charts/track-bar-data.ts';

const reader = readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' });
const feet = readerOf({ units: 'imperial', language: 'de', hourCycle: 'h23' });

const climb = (n: number): Climb => ({
  startM: n * 400,
  lengthM: 200,
  gainM: 15,
  grade: 0.075,
  descentM: 14,
});
const climbs = (n: number): readonly Climb[] => Array.from({ length: n }, (_, i) => climb(i));

const hills = (n: number, parts: Partial<HillsChartData> = {}): HillsChartData => ({
  periods: sevenDaysBack('2026-11-22', n).map((period, i) => ({
    ...period,
    climbM: i === 0 ? null : 20 * i,
    descentM: i < 2 ? null : 19 * i,
  })),
  by: 'week',
  reader,
  ...parts,
});

const profile = {
  stepM: 100,
  altitudeM: Array.from({ length: 101 }, (_, i) => (i < 50 ? i / 2 : (100 - i) / 2)),
  climbs: [{ startM: 500, lengthM: 2000, gainM: 12, grade: 0.06, descentM: 3 }],
  steepDown: [{ fromM: 6000, toM: 6400 }],
  onTrack: [{ fromM: 8000, toM: 9200 }],
};
const bands = {
  steepUp: { distanceM: 0, timeS: 0 },
  up: { distanceM: 3000, timeS: 1200 },
  flat: { distanceM: 5000, timeS: 1700 },
  down: { distanceM: 1500, timeS: 400 },
  steepDown: { distanceM: 500, timeS: 120 },
};
const laps = { laps: 10, lapM: 400, direction: 'ccw' as const, ccwM: 4000, cwM: 0 };
const track = { run: laps, month: { ccwM: 9000, cwM: 1000 }, limit: 0.8, reader };
const REMINDERS = [482_803, 643_738, 804_672];
const bar = {
  name: 'Ghost <15>',
  distanceM: 662_000,
  beforeM: 125_000,
  remindersM: REMINDERS,
  next: '142 km to the reminder',
  reachM: reachOf(REMINDERS, [662_000]),
  reader,
  id: 'pair-1',
};
const rotation = {
  pairs: [
    { name: 'A very long name of a pair of shoes, with its colour and its year', distanceM: 30_000 },
    { name: 'B', distanceM: 9000 },
    { name: null, distanceM: 1000 },
  ],
  reader,
};

type Draw = (theme: ChartTheme, width: number) => string;
const DRAWN: readonly (readonly [string, Draw])[] = [
  ['hills of 12 weeks', (theme, width) => hillsChart(hills(12), theme, width)],
  ['hills of a year', (theme, width) => hillsChart(hills(52), theme, width)],
  [
    'hills of years',
    (theme, width) =>
      hillsChart(
        hills(1, {
          by: 'month',
          periods: monthsTo('2018-02-03', '2026-11-22').map((p, i) => ({ ...p, climbM: i, descentM: i })),
        }),
        theme,
        width,
      ),
  ],
  ['hills of nothing', (theme, width) => hillsChart(hills(0), theme, width)],
  ['the bars of the track', (theme, width) => trackBar(track, theme, width)],
  [
    'the bars without a month',
    (theme, width) =>
      trackBar(
        { ...track, month: { ccwM: 0, cwM: 0 }, run: { ...laps, direction: 'mixed' }, reader: feet },
        theme,
        width,
      ),
  ],
  [
    '3 repeats',
    (theme, width) => repeatProfile({ repeats: { count: 3, climbs: climbs(3) }, reader }, theme, width),
  ],
  [
    '40 repeats',
    (theme, width) => repeatProfile({ repeats: { count: 40, climbs: climbs(40) }, reader }, theme, width),
  ],
  ['a run’s shape', (theme, width) => runProfile({ profile, lapM: 400, reader }, theme, width)],
  [
    'a flat run’s shape',
    (theme, width) =>
      runProfile(
        {
          profile: { stepM: 10, altitudeM: [0, 0], climbs: [], steepDown: [], onTrack: [] },
          lapM: null,
          reader: feet,
        },
        theme,
        width,
      ),
  ],
  ['slopes', (theme, width) => gradeBars({ bands, reader }, theme, width)],
  ['a shoe’s bar', (theme, width) => shoeBar(bar, theme, width)],
  ['rotation', (theme, width) => shoeRotation(rotation, theme, width)],
];

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => plain(match[1] ?? ''));

describe.each(DRAWN)('the picture of %s', (_name, draw) => {
  it.each([300, 340, 720])('is well-formed and stays inside %i px', (width) => {
    const svg = draw('page', width);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain(`viewBox="0 0 ${width} `);
    for (const [, x] of svg.matchAll(/ (?:x|x1|x2|cx)="([^"]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(width);
    }
  });

  it('has a title and a text alternative, no inline CSS, and colours by class on pages only', () => {
    const svg = draw('page', 340);
    expect(svg).toMatch(/<title id="[\w-]+-title">[^<]+<\/title><desc id="[\w-]+-desc">[^<]+</);
    expect(svg).not.toMatch(/style=|<style|#[0-9a-f]{6}/);
    expect(draw('dark', 340)).toMatch(/#[0-9a-f]{6}/);
  });

  it('hides nothing that can be focused inside of an image, and names each of its marks', () => {
    const svg = draw('page', 340);
    const [, role] = /^<svg[^>]* role="(\w+)"/.exec(svg) ?? [];
    expect(role).toBe(svg.includes('tabindex') ? 'group' : 'img');
    for (const [whole] of svg.matchAll(/<g class="mark"[^>]*tabindex[^>]*>/g))
      expect(whole).toMatch(/aria-label="[^"]+"/);
  });
});

describe('values', () => {
  it('are reached by the keyboard up to 31 marks, and beyond that by the pointer only', () => {
    const stops = (svg: string) => (svg.match(/tabindex="0"/g) ?? []).length;
    expect(stops(hillsChart(hills(31), 'page'))).toBe(31);
    expect(stops(hillsChart(hills(32), 'page'))).toBe(0);
    expect(hillsChart(hills(32), 'page')).toContain('class="mark-value"');
  });

  it('stand in one place of their picture, beside what stands there at rest', () => {
    const svg = hillsChart(hills(12), 'page');
    const places = [...svg.matchAll(/class="mark-(?:value|rest)"[^>]*><text x="([^"]+)" y="([^"]+)"/g)];
    expect(places).toHaveLength(13);
    expect(new Set(places.map(([, x, y]) => `${x} ${y}`)).size).toBe(1);
  });
});

describe('the hills chart', () => {
  it('tells what is not known from zero', () => {
    const svg = hillsChart(hills(12), 'page');
    expect(texts(svg).filter((text) => text === '?')).toHaveLength(3);
    expect(plain(svg)).toContain('climb not known, descent not known');
    expect(plain(svg)).toContain('20 m up, descent not known');
  });

  it('says the last week and the steepest one first of all', () => {
    const data = hills(12);
    const peak = data.periods.map((period, i) => (i === 5 ? { ...period, descentM: 900 } : period));
    expect(plain(hillsAlt({ ...data, periods: peak }))).toMatch(
      /^The last one, 16 – 22 Nov: 220 m up, 209 m down\. Most descent: 900 m, 5 – 11 Oct\.$/,
    );
    expect(hillsAlt(hills(0))).toBe('No hills are known yet');
  });

  it('has a table, newest first, in the reader’s units', () => {
    const { head, rows } = hillsTable(hills(12, { reader: feet }));
    expect(head).toEqual(['7 Tage', 'Bergauf', 'Bergab']);
    expect(rows[0]?.map(plain)).toEqual(['16.–22. Nov.', '722 ft', '686 ft']);
    expect(rows.at(-1)?.slice(1)).toEqual(['unbekannt', 'unbekannt']);
  });
});

describe('the bars of the track', () => {
  it('lets the two ways meet where one outweighs the other, and says which side is which', () => {
    const anticlockwise = (month: { ccwM: number; cwM: number }): number =>
      Number(
        [
          ...trackBar({ ...track, month }, 'page', 340).matchAll(
            /<rect x="0" [^>]*width="([\d.]+)" height="16"/g,
          ),
        ]
          .at(-1)
          ?.at(1),
      );
    expect(anticlockwise({ ccwM: 1, cwM: 0 })).toBe(340);
    expect(anticlockwise({ ccwM: 3, cwM: 1 })).toBe(255);
    expect(anticlockwise({ ccwM: 1, cwM: 1 })).toBe(170);
    const svg = trackBar(track, 'page', 340);
    expect(svg).toMatch(/<text x="0" [^>]*>anticlockwise</);
    expect(svg).toMatch(/<text x="340" [^>]*text-anchor="end"[^>]*>clockwise</);
  });

  it('marks from where on it is one-sided, on both sides', () => {
    const ticks = [
      ...trackBar(track, 'page', 300).matchAll(/<path d="M([\d.]+) [\d.]+V[\d.]+" stroke-width="2"/g),
    ];
    expect(new Set(ticks.map(([, x]) => Number(x)))).toEqual(new Set([270, 30, 2]));
  });

  it('leaves a bar of nothing out', () => {
    const bars = (month: { ccwM: number; cwM: number }): number =>
      trackBar({ ...track, month }, 'page').split('class="mark"').length - 1;
    expect(bars({ ccwM: 1, cwM: 1 })).toBe(2);
    expect(bars({ ccwM: 0, cwM: 0 })).toBe(1);
  });

  it.each([
    [1, 0, 'all anticlockwise'],
    [0, 1, 'all clockwise'],
    [9, 1, '90 % anticlockwise'],
    [1, 3, '75 % clockwise'],
    [1, 1, 'evenly both ways'],
    [0, 0, 'evenly both ways'],
  ])('calls %i to %i %s', (ccwM, cwM, text) => expect(plain(balanceText({ ccwM, cwM }, reader))).toBe(text));

  it('says this run and the month', () => {
    expect(plain(trackAlt(track))).toBe(
      'This run: 4.0 km anticlockwise, 0.0 km clockwise. 28 days: 9.0 km anticlockwise, 1.0 km clockwise.',
    );
  });
});

describe('hill repeats', () => {
  const data = { repeats: { count: 3, climbs: climbs(3) }, reader };

  it('are counted, with the climb and the descent of all of them', () => {
    expect(plain(repeatsAlt(data))).toBe('3 times up the same hill: 45 m up and 42 m down in all.');
    expect(repeatsTable(data).rows[2]?.map(plain)).toEqual(['3', '15 m', '200 m', '8 %', '14 m']);
  });
});

describe('a run’s shape', () => {
  const data = { profile, lapM: 400, reader };

  it('says how high it goes and what stands out', () => {
    expect(plain(profileAlt(data))).toBe(
      'Over 10.0 km the highest point is 25 m above the start, and nothing is lower than it. One climb. 400 m go down steeper than 8 %.',
    );
  });

  it('lists what stands out in the order of the run', () => {
    expect(profileTable(data).rows.map((row) => row.map(plain))).toEqual([
      ['0.5 km', 'Climb', '2.0 km', '+12 m'],
      ['6.0 km', 'Steep descent', '400 m', '−2 m'],
      ['8.0 km', 'Track', '1.2 km', '3 laps'],
    ]);
  });

  it('marks four ends of three laps', () => {
    expect(runProfile(data, 'page', 720)).toMatch(/d="(M[\d.]+ [\d.]+v9){4}"/);
  });
});

describe('slopes', () => {
  it('tell distance, time and share from steep up to steep down', () => {
    expect(gradeTable({ bands, reader }).rows.map((row) => row.map(plain))).toEqual([
      ['steep up, over 8 %', '0 m', '0:00', '0 %'],
      ['up, 3 to 8 %', '3.0 km', '20:00', '30 %'],
      ['flat, within 3 %', '5.0 km', '28:20', '50 %'],
      ['down, 3 to 8 %', '1.5 km', '6:40', '15 %'],
      ['steep down, over 8 %', '500 m', '2:00', '5 %'],
    ]);
  });
});

describe('shoes', () => {
  it('have their kilometres before Camber set off, and every reminder a line with its number', () => {
    const svg = shoeBar(bar, 'page', 720);
    expect(svg.match(/<rect/g)).toHaveLength(2);
    expect(texts(svg)).toEqual(['805 km', '644', '483']);
    expect(svg).toContain('Distance in Ghost &#60;15&#62;');
  });

  it('all end in one place, a little beyond the last reminder or the furthest pair', () => {
    expect(reachOf(REMINDERS, [1000])).toBeCloseTo(804_672 * 1.08, 0);
    expect(reachOf(REMINDERS, [1_000_000])).toBeCloseTo(1_080_000, 0);
  });

  it('leave out a reminder’s number where it would run into the next', () => {
    const close = { ...bar, remindersM: [800_000, 804_672], reachM: reachOf([804_672], []) };
    expect(texts(shoeBar(close, 'page', 340))).toEqual(['805 km']);
  });

  it('share the last 28 days, named pairs first told of', () => {
    expect(plain(rotationAlt(rotation))).toMatch(
      /^A very long .* has 75 % of the last 28 days’ distance; 2 pairs were in use\.$/,
    );
    expect(rotationTable(rotation).rows.map((row) => row.slice(1).map(plain))).toEqual([
      ['75 %', '30.0 km'],
      ['23 %', '9.0 km'],
      ['3 %', '1.0 km'],
    ]);
    expect(texts(shoeRotation(rotation, 'page', 340))).toContain('No pair named');
  });

  it('whose name is long have it cut, not run into the numbers', () => {
    const [name = ''] = texts(shoeRotation(rotation, 'page', 340));
    expect(name).toMatch(/…$/);
    expect(name.length).toBeLessThan(34);
  });
});

describe('wording', () => {
  it.each([reader, feet])('claims nothing in any picture ($locale)', (each) => {
    const svgs = [
      hillsChart(hills(12, { reader: each }), 'page'),
      trackBar({ ...track, reader: each }, 'page'),
      repeatProfile({ repeats: { count: 3, climbs: climbs(3) }, reader: each }, 'page'),
      runProfile({ profile, lapM: 400, reader: each }, 'page'),
      gradeBars({ bands, reader: each }, 'page'),
    ];
    for (const svg of svgs) expect(forbiddenIn(svg.replace(/<[^>]*>/g, ' '))).toEqual([]);
  });
});
