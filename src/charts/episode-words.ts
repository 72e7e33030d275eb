import { usualValue } from '../words/episodes.ts';
import { findingLines } from '../words/findings.ts';
import type { Finding } from '../core/rules/finding.ts';
import { type EpisodeChartData, hillsOf, painsShown } from './episode-chart-data.ts';

/** What was told in seven days, in a few words each. */
const toldIn = (findings: readonly Finding[], { reader }: EpisodeChartData): readonly string[] =>
  findingLines(findings, reader, { outlook: null }).map(({ words }) => words.title);

/** One week as its tip says it. */
export const weekText = (data: EpisodeChartData, i: number): string => {
  const { reader, around } = data;
  const t = reader.words.charts.episode;
  const week = around.weeks[i]!;
  const by = hillsOf(data);
  const metres = by === null ? null : week[by];
  const hills = metres === null ? null : (by === 'descentM' ? t.down : t.up)(reader.elevation(metres));
  return t.value(
    reader.dayRange(week.from, week.to),
    week.weekM === null ? null : reader.distance(week.weekM),
    hills,
    toldIn(week.findings, data),
  );
};

/** What the picture says: what had changed, the biggest week before, the worst pain. */
export const episodeAlt = (data: EpisodeChartData): string => {
  const { reader, around, finding, startName } = data;
  const t = reader.words.charts.episode;
  const before = around.weeks.flatMap(({ to, weekM }) =>
    weekM === null || to > around.start.to ? [] : [weekM],
  );
  const worst = painsShown(data).toSorted((a, b) => b.level - a.level)[0];
  return [
    finding,
    t.alt(
      reader.count(around.weeks.length),
      before.length === 0 ? t.table.none : reader.distance(Math.max(...before)),
      around.usual && usualValue('week', around.usual, reader),
      startName,
    ),
    ...(worst === undefined ? [] : [t.altPain(reader.count(worst.level), reader.day(worst.day))]),
  ].join(' ');
};

/** Head and rows of the table that says the same, oldest week first. */
export const episodeTable = (data: EpisodeChartData) => {
  const { reader, around } = data;
  const { table } = reader.words.charts.episode;
  const by = hillsOf(data);
  const pains = painsShown(data);
  return {
    head: [
      table.week,
      table.distance,
      ...(by === null ? [] : [by === 'descentM' ? table.descent : table.climb]),
      table.pain,
      table.told,
    ],
    rows: around.weeks.map((week) => {
      const levels = pains.filter(({ day }) => day >= week.from && day <= week.to).map(({ level }) => level);
      const metres = by === null ? null : week[by];
      const told = toldIn(week.findings, data);
      return [
        reader.dayRange(week.from, week.to),
        week.weekM === null ? table.none : reader.distance(week.weekM),
        ...(by === null ? [] : [metres === null ? table.none : reader.elevation(metres)]),
        levels.length === 0 ? table.none : reader.count(Math.max(...levels)),
        told.length === 0 ? table.none : told.join(', '),
      ];
    }),
  };
};
