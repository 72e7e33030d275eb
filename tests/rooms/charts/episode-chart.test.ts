import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { episodeChart, type EpisodeChartData, episodeTable } from '../../../src/charts/episode-chart.ts';
import type { ChartTheme } from '../../../src/charts/paint.ts';
import { addDays } from '../../../src/core/day.ts';
import { weeksAround } from '../../../src/core/episodes/around.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { NOTHING_MEASURED } from '../../../src/core/run-analysis.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { plain } from '../../../src/words/units.ts';
import { episode, LAST, steady } from '../../core/episodes/build.ts';

const reader = readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' });

/** The pain of Wednesday 11 June 2025, after a Sunday of 20 km; each run goes 600 m down. */
const hurt = episode('2025-06-11', { end: null });
const runs = steady({ '2025-06-08': 20 }, () => ({
  analysis: { ...NOTHING_MEASURED, gainM: 600, lossM: 600 },
}));
const report = openReport({ runs, shoes: [], settings: DEFAULT_SETTINGS, until: LAST });

const chart = (parts: Partial<EpisodeChartData> = {}, others = [hurt]): EpisodeChartData => ({
  around: weeksAround(report.history, report.findings, hurt, others),
  pains: [{ day: '2025-06-11', level: 6, stops: true }],
  finding: 'In the six weeks before: longest run +67 %.',
  startName: '11 June 2025',
  reader,
  ...parts,
});

describe('the picture of an episode', () => {
  it.each(['page', 'light', 'dark'] as readonly ChartTheme[])('is well-formed in %s', (theme) => {
    expect(XMLValidator.validate(episodeChart(chart(), theme))).toBe(true);
  });

  it('says in words what it shows: the finding, the biggest week before, the worst pain', () => {
    const desc = plain(/<desc[^>]*>([^<]*)/.exec(episodeChart(chart(), 'page'))?.[1] ?? '');
    // The seven days up to Wednesday 11 June: 8 + 8 + 20 + 8 km.
    expect(desc).toBe(
      'In the six weeks before: longest run +67 %. Distance of each 7 days over 16 weeks around 11 June 2025: the biggest before it 44.0 km, usually 36.0 km. Worst pain noted: 6 of 10, Wed 11 Jun.',
    );
  });

  it('shows twelve weeks before and four after, and the same as a table', () => {
    const { head, rows } = episodeTable(chart());
    expect(head).toEqual(['7 days', 'Distance', 'Descent', 'Worst pain', 'Told']);
    expect(rows).toHaveLength(16);
    expect(rows[11]?.map(plain).slice(0, 4)).toEqual([
      plain(reader.dayRange('2025-06-05', '2025-06-11')),
      '44.0 km',
      '2,400 m',
      '6',
    ]);
    expect(rows[11]?.at(-1)).toContain('67');
  });

  it('keeps every number beside its axis within the picture', () => {
    // DESIGN: 7 px is the mean width of a digit of the 12 px typeface.
    const ends = [
      ...episodeChart(chart(), 'page').matchAll(
        /<text[^>]* x="([\d.]+)"[^>]*text-anchor="end"[^>]*>([^<]*)/g,
      ),
    ];
    expect(ends.map(([, , text]) => text)).toContain('2,000');
    for (const [, x, text = ''] of ends) expect(Number(x) - text.length * 7).toBeGreaterThanOrEqual(0);
  });

  it('leaves days of other pain out of the band of what is usual', () => {
    // Every Sunday of the autumn before held 20 km, while another pain lasted.
    const sundays = Array.from({ length: 18 }, (_, i) => addDays('2024-09-01', 7 * i));
    const longer = openReport({
      runs: steady(Object.fromEntries(sundays.map((day) => [day, 20]))),
      shoes: [],
      settings: DEFAULT_SETTINGS,
      until: LAST,
    });
    const other = episode('2024-09-01', { end: { day: '2024-12-29', precision: 'day' } });
    const usual = (all: readonly (typeof hurt)[]) =>
      weeksAround(longer.history, longer.findings, hurt, all).usual;
    expect(usual([hurt])).toEqual({ low: 36_000, high: 44_000 });
    expect(usual([other, hurt])).toEqual({ low: 36_000, high: 36_000 });
  });
});
