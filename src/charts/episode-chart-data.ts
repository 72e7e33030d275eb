import type { Around } from '../core/episodes/around.ts';
import type { Day } from '../core/day.ts';
import type { Finding } from '../core/rules/finding.ts';
import { type Level, LEVELS } from '../core/rules/level.ts';
import type { Reader } from '../words/reader.ts';

/** What the picture of an episode, its text alternative and its table are made of. */
export type EpisodeChartData = {
  readonly around: Around;
  /** Answers about pain in any order; those of other days are left out. */
  readonly pains: readonly { readonly day: Day; readonly level: number; readonly stops: boolean }[];
  /** What had changed, in a line: what the picture shows, said. */
  readonly finding: string;
  /** The name of the start: "3 May 2024". */
  readonly startName: string;
  readonly reader: Reader;
  /** Told apart from other charts of the page. */
  readonly id?: string;
};

/** What hills are measured by in this picture: descent where any week tells it, else climb; null where neither is known. */
export const hillsOf = ({ around: { weeks } }: EpisodeChartData): 'descentM' | 'climbM' | null => {
  if (weeks.some(({ descentM }) => (descentM ?? 0) > 0)) return 'descentM';
  return weeks.some(({ climbM }) => (climbM ?? 0) > 0) ? 'climbM' : null;
};

/** The answers of the days shown, oldest first. */
export const painsShown = ({ around: { weeks }, pains }: EpisodeChartData): EpisodeChartData['pains'] => {
  const [from, to] = [weeks[0]?.from ?? '', weeks.at(-1)?.to ?? ''];
  return pains
    .filter(({ day }) => day >= from && day <= to)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

/** The loudest of some findings; null without any. */
export const loudest = (findings: readonly Finding[]): Level | null =>
  findings.reduce<Level | null>(
    (most, { level }) => (most === null || LEVELS.indexOf(level) > LEVELS.indexOf(most) ? level : most),
    null,
  );
