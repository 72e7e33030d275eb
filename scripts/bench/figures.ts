import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** One measurement, beside what was measured as its baseline in the same run. */
export type Figure = {
  /** "intake, durable, 20 connections". */
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: { readonly what: string; readonly value: number };
  /** What value / baseline may be; the issue that asks for it stands in the benchmark. */
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number };
  /** The limit is told and fails nothing: what decides it is the machine's (how long its disk takes to sync). */
  readonly unjudged?: boolean;
};

export const ratioOf = ({ value, baseline }: Figure): number | null =>
  baseline === undefined ? null : value / baseline.value;

/** Whether a figure keeps its limit; one without a limit, or without a baseline, is only told. */
export const keeps = (figure: Figure): boolean => {
  const ratio = ratioOf(figure);
  const { limit } = figure;
  if (ratio === null || limit === undefined) return true;
  return 'atMost' in limit ? ratio <= limit.atMost : ratio >= limit.atLeast;
};

/** The middle of several measurements. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which this share of all lie (nearest rank). */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

const rounded = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
};

const limitText = ({ limit }: Figure): string => {
  if (limit === undefined) return '';
  return 'atMost' in limit ? `at most ${limit.atMost} x` : `at least ${limit.atLeast} x`;
};

const verdictOf = (figure: Figure): string =>
  figure.limit === undefined ? '' : keeps(figure) ? 'kept' : 'MISSED';

const cellsOf = (figure: Figure): readonly string[] => {
  const ratio = ratioOf(figure);
  return [
    figure.what,
    `${rounded(figure.value)} ${figure.unit}`,
    figure.baseline === undefined
      ? ''
      : `${figure.baseline.what} ${rounded(figure.baseline.value)} ${figure.unit}`,
    ratio === null ? '' : `${rounded(ratio)} x`,
    limitText(figure),
    verdictOf(figure),
  ];
};

/** The figures as lines of one table. */
export const tableOf = (figures: readonly Figure[]): readonly string[] => {
  const rows = figures.map(cellsOf);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/**
 * The end of a benchmark: prints its figures, writes them to the file that `--json` names, and ends with 1 where a limit
 * was missed.
 */
export const report = (title: string, figures: readonly Figure[]): void => {
  const { values } = parseArgs({ options: { json: { type: 'string' } }, strict: false });
  console.log(title);
  for (const line of tableOf(figures)) console.log(`  ${line}`);
  if (typeof values.json === 'string')
    writeFileSync(values.json, JSON.stringify({ title, figures }, null, 2));
  if (!figures.every((figure) => figure.unjudged === true || keeps(figure))) process.exitCode = 1;
};
