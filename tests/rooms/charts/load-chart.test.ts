import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { chartAlt, loadChart, loadTable, type LoadChartData } from '../../../src/charts/load-chart.ts';
import { loadMonths, loadWeeks } from '../../../src/charts/load-weeks.ts';
import { markedBars } from '../../../src/charts/marked-bars.ts';
import { addDays } from '../../../src/core/day.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { plain } from '../../../src/words/units.ts';
import { SAMPLES, sampleDays } from '../words/samples.ts';
import { forbiddenIn } from '../words/wording.ts';

const data = (patch: Partial<LoadChartData> = {}): LoadChartData => ({
  days: sampleDays(),
  findings: [],
  units: 'metric',
  title: 'Load',
  usual: { low: 28_000, high: 34_000 },
  ...patch,
});

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1] ?? '');
/** Bars of any width: those of weeks have round corners only where they are wide enough. */
const columns = (svg: string): number => svg.split('<g><title>').length - 1;
const bars = (svg: string): number => (svg.match(/<rect[^>]*rx="2"/g) ?? []).length;

describe.each(['page', 'light', 'dark'] as const)('the load chart (%s)', (theme) => {
  it.each([280, 343, 440, 680, 1100])('is well-formed and stays inside %i px', (width) => {
    const svg = loadChart(data({ findings: Object.values(SAMPLES) }), theme, width);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain(`viewBox="0 0 ${width} `);
    for (const [, x] of svg.matchAll(/ (?:x|x1|x2|cx)="([^"]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(width);
    }
  });

  it('holds no inline CSS, which the pages’ security policy would drop', () => {
    expect(loadChart(data(), theme)).not.toMatch(/style=|<style/);
  });
});

describe('what the load chart shows', () => {
  it('one bar per seven days, the newest with its number', () => {
    const svg = loadChart(data(), 'light');
    expect(bars(svg)).toBe(12);
    expect(texts(svg)).toContain('45');
    expect(texts(svg)).toContain('22 Nov');
  });

  it('colours by class on pages and by literal colours in pictures', () => {
    expect(loadChart(data(), 'page')).not.toMatch(/#[0-9a-f]{6}/);
    expect(loadChart(data(), 'light')).toMatch(/fill="#[0-9a-f]{6}"/);
    expect(loadChart(data(), 'light')).not.toBe(loadChart(data(), 'dark'));
  });

  it('findings by the shape of their level and the letters of their families', () => {
    const svg = loadChart(data({ findings: [SAMPLES.S1, SAMPLES.H1a] }), 'light');
    expect(texts(svg)).toContain('LH');
    expect(texts(svg)).toEqual(expect.arrayContaining(['Caution', 'load', 'hills']));
    expect(svg).toContain('Caution: load, hills');
    expect(texts(svg)).not.toContain('Note');
  });

  it('no legend and no marks without findings, and none for findings of other days', () => {
    const old: Finding = { ...SAMPLES.S1, day: '2025-01-01' };
    expect(loadChart(data({ findings: [old] }), 'light')).toBe(loadChart(data(), 'light'));
  });

  it('miles to those who read miles', () => {
    expect(texts(loadChart(data({ units: 'imperial' }), 'light'))).toEqual(
      expect.arrayContaining(['Distance in 7 days, mi', '28']),
    );
  });

  it('gaps in the ratio as gaps, and a sentence where there is none at all', () => {
    const days = sampleDays().map((day, i) => (i > 40 && i < 50 ? { ...day, uncoupled: null } : day));
    const path = /<path d="([^"]+)" stroke-width="2"/.exec(loadChart(data({ days }), 'light'))?.[1] ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    const none = sampleDays().map((day) => ({ ...day, uncoupled: null }));
    expect(texts(loadChart(data({ days: none }), 'light'))).toContain(
      'The ratio starts after 28 days with runs',
    );
  });

  it('a sentence in place of bars before the first full week', () => {
    for (const days of [[], sampleDays().slice(0, 6)])
      expect(texts(loadChart(data({ days }), 'light'))).toContain(
        'The chart starts with the first full week',
      );
  });

  it('empty weeks without a bar', () => {
    const days = sampleDays().map((day) => ({ ...day, distanceM: 0, weekM: 0 }));
    expect(bars(loadChart(data({ days, usual: null }), 'light'))).toBe(0);
  });

  it('escapes its title', () => {
    expect(loadChart(data({ title: '<b>&"' }), 'light')).not.toContain('<b>');
  });

  it('a year of weeks without letters that would run into each other', () => {
    const year = Array.from({ length: 364 }, (_, i) => {
      const day = sampleDays()[i % 84];
      if (!day) throw new Error('no sample day');
      return { ...day, day: addDays('2026-11-22', i - 363) };
    });
    const svg = loadChart(data({ days: year, findings: [SAMPLES.S1, SAMPLES.H1a] }), 'light', 343);
    expect(columns(svg)).toBe(52);
    expect(texts(svg)).not.toContain('LH');
    expect(texts(svg)).not.toContain('hills');
    expect(svg).toContain('Caution: load, hills');
  });

  it('a very high ratio without labels on top of each other', () => {
    const days = sampleDays().map((day, i) => (i === 80 ? { ...day, uncoupled: 12.3 } : day));
    expect(texts(loadChart(data({ days }), 'light'))).toEqual(expect.arrayContaining(['1', '12']));
    expect(texts(loadChart(data({ days }), 'light'))).not.toContain('2');
  });
});

describe('the text alternative', () => {
  it('states the finding first, then the numbers', () => {
    const alt = plain(chartAlt(data({ findings: [SAMPLES.K1, SAMPLES.S1] })));
    expect(alt).toMatch(/^Longest run: 40 % longer\./);
    expect(alt).toContain('over 12 weeks: the last one 45.0 km, usually 28–34 km.');
    expect(forbiddenIn(alt)).toEqual([]);
  });

  it('says nothing of what was found before the last seven days', () => {
    const old: Finding = { ...SAMPLES.S1, day: addDays('2026-11-22', -7) };
    expect(chartAlt(data({ findings: [old] }))).toMatch(/^Distance per 7 days/);
  });

  it('is the description inside the picture', () => {
    const svg = loadChart(data({ id: 'a' }), 'page');
    expect(svg).toContain('aria-labelledby="a-title a-desc"');
    expect(svg).toContain(`<desc id="a-desc">${chartAlt(data())}</desc>`);
  });
});

describe('the table view', () => {
  it('has the newest week first and says what the marks say', () => {
    const { head, rows } = loadTable(data({ findings: [SAMPLES.S1] }));
    expect(head).toEqual(['7 days', 'Distance', 'Ratio', 'Findings']);
    expect(rows).toHaveLength(12);
    expect(rows[0]?.map(plain)).toEqual(['16 – 22 Nov', '45.0 km', '1.44', 'Caution: load']);
    expect(rows.at(-1)?.map(plain)).toEqual(['31 Aug – 6 Sept', '27.0 km', '–', '–']);
  });
});

describe('blocks of seven days', () => {
  it('end on the last day and leave an incomplete one at the front out', () => {
    const weeks = loadWeeks(sampleDays().slice(3), []);
    expect(weeks).toHaveLength(11);
    expect(weeks.at(-1)).toMatchObject({ from: '2026-11-16', to: '2026-11-22', weekM: 45_000 });
  });

  it('give a finding to the block of its day, on both sides of the border', () => {
    const on = (day: string): readonly number[] =>
      loadWeeks(sampleDays(), [{ ...SAMPLES.S1, day }]).flatMap((week, i) => (week.found ? [i] : []));
    expect(on('2026-11-16')).toEqual([11]);
    expect(on('2026-11-15')).toEqual([10]);
  });

  it('take the loudest level', () => {
    const weeks = loadWeeks(sampleDays(), [SAMPLES.K1, { ...SAMPLES.S1, level: 'strong' }, SAMPLES.H1a]);
    expect(weeks.at(-1)?.found).toEqual({ level: 'strong', families: ['load', 'hills', 'shoes'] });
  });
});

describe('months', () => {
  const days = (n: number, distanceM = 5_000) =>
    Array.from({ length: n }, (_, i) => {
      const [sample] = sampleDays();
      if (!sample) throw new Error('no sample day');
      return { ...sample, day: addDays('2026-11-22', i + 1 - n), distanceM, weekM: 7 * distanceM };
    });

  it('are calendar months, each told as its mean of seven days, the first and last as far as they go', () => {
    const months = loadMonths(days(22 + 31 + 3), []);
    expect(months.map(({ from, to }) => [from, to])).toEqual([
      ['2026-09-28', '2026-09-30'],
      ['2026-10-01', '2026-10-31'],
      ['2026-11-01', '2026-11-22'],
    ]);
    for (const { weekM } of months) expect(weekM).toBeCloseTo(35_000, 6);
    expect(months.map(({ start, length }) => [start, length])).toEqual([
      [0, 3],
      [3, 31],
      [34, 22],
    ]);
  });

  it('are named in the table, in the caption and on the bars; the usual range of a week is not drawn over them', () => {
    const long = data({ days: days(3 * 365), by: 'month' });
    const { head, rows } = loadTable(long);
    expect(head.slice(0, 2)).toEqual(['Month', 'Distance in 7 days']);
    expect(rows[0]?.map(plain)[0]).toBe('November 2026');
    const svg = loadChart(long, 'page', 720);
    expect(svg).toContain('mean of each month');
    expect(plain(svg)).toContain('March 2024: 35.0 km in 7 days');
    expect(svg).not.toContain('usual 28');
    expect(texts(svg)).toEqual(expect.arrayContaining(['2025', '2026']));
  });

  it('over many years stay a small picture: the ratio is drawn by every nth day', () => {
    const ten = loadChart(data({ days: days(3_650), by: 'month' }), 'light', 720);
    expect(ten.length).toBeLessThan(3 * loadChart(data({ days: days(364) }), 'light', 720).length);
  });
});

describe('on a page', () => {
  it('each of twelve bars can be focused and is named, and the picture lets them be heard', () => {
    const svg = loadChart(data(), 'page');
    expect(plain(svg).match(/class="mark" tabindex="0" role="img" aria-label="[^"]+ km/g)).toHaveLength(12);
    expect(svg).toContain('role="group"');
    expect(loadChart(data(), 'light')).toContain('role="img"');
  });

  it('weeks without a run leave a short line, which is not nothing', () => {
    const days = sampleDays().map((day) => ({ ...day, distanceM: 0, weekM: 0 }));
    const svg = loadChart(data({ days, usual: null }), 'page');
    expect(svg.match(/<line[^>]*cs-bar/g)).toHaveLength(12);
  });
});

describe('where bars are dense', () => {
  const found = (level: 'note' | 'caution' | 'strong') => ({ level, families: [] });
  const week = (level: 'note' | 'caution' | 'strong' | null) => ({
    from: '',
    to: '',
    start: 0,
    length: 7,
    weekM: 1,
    uncoupled: null,
    allowedM: null,
    found: level === null ? null : found(level),
  });

  it('the louder findings are marked first, and none covers another', () => {
    const weeks = [week('note'), week('strong'), week('note'), week(null), week('caution')];
    expect([...markedBars(weeks, (i) => i * 5)].toSorted()).toEqual([1, 4]);
    expect([...markedBars(weeks, (i) => i * 12)].toSorted()).toEqual([0, 1, 2, 4]);
  });
});

describe('the limit as it stood when each week began', () => {
  const starts = loadWeeks(sampleDays(), []).map(({ from }) => from);
  /** Twelve weeks, the first without a limit. */
  const allowed = starts.map((from, i) => ({ from, allowedM: i === 0 ? null : 33_040 + i * 100 }));
  const withLimits = (patch: Partial<LoadChartData> = {}) => data({ allowed, ...patch });
  const line = (svg: string): string =>
    /<path d="([^"]*)" stroke-width="1.5" class="cf-none cs-text"/.exec(svg)?.[1] ?? '';

  it('is one thin line over the days it was about, begun anew after a week without one', () => {
    const svg = loadChart(withLimits(), 'page');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(line(svg).match(/M/g)).toHaveLength(1);
    expect(line(svg).match(/H/g)).toHaveLength(11);
    const gap = allowed.map((each, i) => (i === 5 ? { ...each, allowedM: null } : each));
    expect(line(loadChart(withLimits({ allowed: gap }), 'page')).match(/M/g)).toHaveLength(2);
  });

  it('is named in the legend, in the text alternative, on each bar and in the table', () => {
    expect(texts(loadChart(withLimits(), 'page'))).toContain('limit when the week began');
    expect(chartAlt(withLimits())).toMatch(
      /\d+ of 11 weeks stayed within the limit that stood when they began\./,
    );
    expect(plain(loadChart(withLimits(), 'page'))).toContain('km, limit 34.1 km');
    const { head, rows } = loadTable(withLimits());
    expect(head).toEqual(['7 days', 'Distance', 'Limit', 'Ratio', 'Findings']);
    expect(plain(rows[0]?.[2] ?? '')).toBe('34.1 km');
    expect(rows.at(-1)?.[2]).toBe('–');
  });

  it('counts weeks that stayed within it, the limit itself included', () => {
    const weeks = loadWeeks(sampleDays(), []);
    const exact = weeks.map(({ from, weekM }, i) => ({ from, allowedM: i % 2 === 0 ? weekM : weekM - 1 }));
    expect(chartAlt(data({ allowed: exact }))).toContain('6 of 12 weeks stayed within');
  });

  it('is nowhere without one, and not on months', () => {
    expect(line(loadChart(data(), 'page'))).toBe('');
    expect(loadTable(data()).head).toHaveLength(4);
    const months = withLimits({ by: 'month' });
    expect(line(loadChart(months, 'page'))).toBe('');
    expect(chartAlt(months)).not.toContain('limit');
    expect(loadTable(months).head).toHaveLength(4);
  });

  it('has no value written over it', () => {
    const last = loadWeeks(sampleDays(), []).at(-1);
    const at = (metres: number) =>
      allowed.map((each) => ({ ...each, allowedM: each.from === last?.from ? metres : null }));
    const lineY = (svg: string) => Number(/M[\d.]+ ([\d.]+)H/.exec(line(svg))?.[1]);
    const valueY = (svg: string) => Number(/<text x="[\d.]+" y="([\d.]+)"[^>]*>45</.exec(svg)?.[1]);
    const near = loadChart(data({ allowed: at(46_000) }), 'page');
    expect(valueY(near)).toBeLessThan(lineY(near));
    const below = loadChart(data({ allowed: at(30_000) }), 'page');
    expect(valueY(below)).toBeLessThan(lineY(below));
    const far = loadChart(data({ allowed: at(80_000) }), 'page');
    expect(valueY(far)).toBeGreaterThan(lineY(far));
  });
});
