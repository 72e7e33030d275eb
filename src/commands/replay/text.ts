import { LEVELS } from '../../core/rules/level.ts';
import type { Day } from '../../core/day.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Shoe } from '../../core/run.ts';
import { findingLines } from '../../words/findings.ts';
import { readerOf } from '../../words/reader.ts';
import type { Units } from '../../words/units.ts';
import type { Summary } from './summary.ts';

/** One mark per level: readable without colour, and in a pipe. */
const MARKS = { note: '·', caution: '!', strong: '!!', stop: '■' } as const;

const INDENT = ' '.repeat(12);

/** What was told on one day, one line per finding and one for what it says. `mailed`: an alert left that day. */
export const dayText = (
  day: Day,
  findings: readonly Finding[],
  mailed: boolean,
  units: Units,
  shoes: readonly Shoe[],
): readonly string[] => {
  const nameOf = new Map(shoes.map((shoe) => [shoe.id, shoe.name]));
  const lines = findingLines(findings, readerOf({ units, language: 'en', hourCycle: 'h23' }), {
    shoeName: (id) => nameOf.get(id) ?? null,
    outlook: null,
  });
  return lines.flatMap(({ level, words }, i) => [
    `${i === 0 ? day : ' '.repeat(day.length)}  ${MARKS[level].padEnd(2)} ${words.title}${mailed && i === 0 ? '  [mail]' : ''}`,
    `${INDENT}   ${words.fact}`,
  ]);
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${Math.round((part / whole) * 100)} %`;

/** The closing table: how often each rule spoke, and how much mail that would have been. */
export const summaryText = (summary: Summary): readonly string[] => {
  const { alerts, conditions } = summary;
  if (summary.runs === 0) return ['No runs in this span.'];
  const inMails: Readonly<Record<string, number | undefined>> = alerts.byRule;
  const rows = Object.entries(summary.told).map(([rule, counts]) => {
    const cells = LEVELS.map((level) => String(counts[level]).padStart(8));
    return `  ${rule.padEnd(5)}${cells.join('')}${String(inMails[rule] ?? 0).padStart(10)}`;
  });
  return [
    `${summary.runs} runs, ${summary.from} to ${summary.to}, ${summary.months} months with runs`,
    '',
    `  ${'rule'.padEnd(5)}${LEVELS.map((level) => level.padStart(8)).join('')}${'in mails'.padStart(10)}`,
    ...rows,
    '',
    `Alert mails: ${alerts.total} (${alerts.per100Runs.toFixed(1)} per 100 runs); a month: median ${alerts.perMonth.median}, 90th percentile ${alerts.perMonth.p90.toFixed(1)}, most ${alerts.perMonth.max}`,
    `Longest burst: ${alerts.longestBurst.mails} mails in ${alerts.longestBurst.days} days; longest silence: ${alerts.longestSilenceDays} days`,
    `Single-run spikes: ${summary.spikes.told} told, ${summary.spikes.mailed} mailed (${percent(summary.spikes.mailed, summary.spikes.told)})`,
    `Condition true on days with runs: S1 ${percent(conditions.S1, conditions.runDays)}, W1 ${percent(conditions.W1, conditions.runDays)}, R1 ${percent(conditions.R1, conditions.runDays)}`,
    ...Object.entries(summary.notes)
      .filter(([key]) => !summary.reading.some((note) => note.key === key))
      .map(([key, count]) => `Data note ${key}: ${count}`),
    `${summary.seconds.toFixed(2)} s`,
  ];
};
