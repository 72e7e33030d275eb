import { describe, expect, it } from 'vitest';
import { checkInsChart, type CheckInsChartData, checkInsTable } from '../../../src/charts/check-ins-chart.ts';
import { addDays } from '../../../src/core/day.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { plain } from '../../../src/words/units.ts';
import { checkInsAlt } from '../../../src/charts/check-ins-words.ts';

const reader = readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' });
const FROM = '2026-11-02';
const weeks = Array.from({ length: 3 }, (_, i) => ({
  from: addDays(FROM, i * 7),
  to: addDays(FROM, i * 7 + 6),
  weekM: 20_000 + i * 5000,
}));
const pain = (day: string, level: number, stops = false) => ({ day, level, stops, when: 'day' as const });
const data = (rest: Partial<CheckInsChartData> = {}): CheckInsChartData => ({
  weeks,
  pains: [],
  efforts: [],
  reader,
  ...rest,
});

describe('the chart of the check-ins', () => {
  it('says the worst answer, the stops, the latest and the effort in words', () => {
    const pains = [pain('2026-11-20', 1), pain('2026-11-10', 4, true), pain('2026-11-11', 3, true)];
    const efforts = [
      { day: '2026-11-10', rpe: 6 },
      { day: '2026-11-12', rpe: 3 },
    ];
    expect(checkInsAlt(data({ pains, efforts }))).toBe(
      'Worst pain noted: 4 of 10, Tue 10 Nov. 2 answers asked for a stop. The latest: 1, Fri 20 Nov. Mean effort of the runs: 4.5 of 10.',
    );
  });

  it('says that nothing was noted, and not that nothing hurt', () => {
    expect(checkInsAlt(data())).toBe('No pain was noted in this time.');
  });

  it('leaves out what lies outside of its weeks, and keeps their first and last day', () => {
    const pains = ['2026-11-01', '2026-11-02', '2026-11-22', '2026-11-23'].map((day) => pain(day, 2));
    const svg = checkInsChart(data({ pains }), 'page');
    expect(svg.match(/aria-label="[^"]*pain 2 of 10"/g)).toHaveLength(2);
  });

  it('draws an answer that says "stop" as a square, other pain as a ring, none as a dot', () => {
    const shapes = (level: number, stops: boolean): string => {
      const svg = checkInsChart(data({ pains: [pain('2026-11-10', level, stops)] }), 'page');
      return /aria-label="[^"]*pain[^"]*">(?:<rect[^>]*pointer-events="all"\/>)?(<\w+)/.exec(svg)?.[1] ?? '';
    };
    expect([shapes(2, false), shapes(0, false), shapes(1, true)]).toEqual(['<circle', '<circle', '<rect']);
  });

  it('lets its answers be reached by the keyboard, and is then no single picture', () => {
    const svg = checkInsChart(data({ pains: [pain('2026-11-10', 2)] }), 'page');
    expect(svg).toContain('role="group"');
    expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
    expect(checkInsChart(data(), 'page')).not.toContain('tabindex');
  });

  it('says the same as a table, newest week first', () => {
    const pains = [pain('2026-11-10', 4, true), pain('2026-11-11', 2)];
    const { rows } = checkInsTable(data({ pains, efforts: [{ day: '2026-11-17', rpe: 5 }] }));
    expect(rows.map((row) => row.map(plain))).toEqual([
      ['16 – 22 Nov', '30.0 km', '–', '5'],
      ['9 – 15 Nov', '25.0 km', '4', '–'],
      ['2 – 8 Nov', '20.0 km', '–', '–'],
    ]);
  });

  it('speaks the reader’s language and units', () => {
    const german = readerOf({ units: 'imperial', language: 'de', hourCycle: 'h23' });
    const svg = checkInsChart(data({ reader: german, pains: [pain('2026-11-10', 2)] }), 'page');
    expect(svg).toContain('Schmerz außen am Knie');
    expect(svg).toContain('Strecke in 7 Tagen, mi');
  });

  it('holds no coordinate that is none', () => {
    for (const each of [
      data(),
      data({ weeks: [] }),
      data({ weeks: weeks.map((week) => ({ ...week, weekM: 0 })) }),
    ])
      expect(checkInsChart(each, 'page', 340)).not.toMatch(/NaN|Infinity|undefined/);
  });
});
