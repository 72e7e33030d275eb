import { z } from 'zod';
import type { EpisodeChartData } from '../../../charts/episode-chart.ts';
import { addDays, type Day } from '../../../core/day.ts';
import { byStart, type Episode } from '../../../core/episodes/episode.ts';
import type { EpisodesSeen } from '../../../core/episodes/episodes.ts';
import type { LookBack } from '../../../core/episodes/look-back.ts';
import { courseOf, type Turn } from '../../../core/rehab/course.ts';
import { type HipDropEntry, ofType } from '../../../core/rehab/entries.ts';
import { rehabOn, type RehabState } from '../../../core/rehab/state.ts';
import { NO_NAME } from '../../../core/run.ts';
import { shoesSummary } from '../../../core/shoes/summary.ts';
import type { Reader } from '../../../words/reader.ts';
import { chartOf, type EpisodesRead, lookBacksOf } from './data.ts';

/** What may stand on the sheet, in its order. */
export const PARTS = ['load', 'changed', 'shoes', 'pain', 'hips', 'exercises', 'ladder', 'note'] as const;
export type Part = (typeof PARTS)[number];

/** A note is the runner's own: it stands there only when it is chosen. */
const USUAL_PARTS: readonly Part[] = PARTS.filter((part) => part !== 'note');

const many = z
  .unknown()
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat().map(String)));

/** What the address asks for; nothing chosen yet is the newest episode with all but the notes. */
export const SheetQuery = z.object({
  chosen: z.literal('1').nullable().catch(null),
  episode: many,
  part: many,
});

/** DESIGN: what fits two sides of A4 and Letter: three episodes, six changes each, five pairs, eight rows a table. */
const MOST_CHOSEN = 3;
const MOST_PAIRS = 5;
const MOST_ROWS = 8;

/** Twelve weeks, as the picture shows them. */
const WEEKS = 12;
const EXERCISE_DAYS = 28;

type Pair = {
  readonly name: string | null;
  readonly distanceM: number;
  readonly monthM: number;
  readonly dropMm: number | null;
};

type PainWeeks = {
  readonly from: Day;
  readonly to: Day;
  readonly worst: number | null;
  readonly answers: number;
  readonly snapped: number;
};

/** All that may be printed. */
export type SheetData = {
  readonly today: Day;
  readonly episodes: readonly Episode[];
  readonly chosen: readonly LookBack[];
  readonly parts: readonly Part[];
  readonly seen: EpisodesSeen;
  /** Of the newest of the chosen ones; null without one, or where nothing is known of its weeks. */
  readonly chart: EpisodeChartData | null;
  readonly pairs: readonly Pair[];
  readonly pain: readonly PainWeeks[];
  readonly hips: readonly HipDropEntry[];
  readonly exerciseDays: number;
  readonly exerciseOf: number;
  readonly plan: RehabState['plan'];
  readonly turns: readonly Turn[];
};

const pairsOf = ({ input }: EpisodesRead): readonly Pair[] => {
  const nameOf = new Map(input.shoes.map(({ id, name, retired }) => [id, { name, retired }]));
  return shoesSummary(input)
    .pairs.filter(({ gearId, monthM }) => monthM > 0 || nameOf.get(gearId)?.retired === false)
    .toSorted((a, b) => b.monthM - a.monthM || b.distanceM - a.distanceM)
    .slice(0, MOST_PAIRS)
    .map(({ gearId, distanceM, monthM, dropMm }) => {
      const name = nameOf.get(gearId)?.name ?? NO_NAME;
      return { name: name === NO_NAME ? null : name, distanceM, monthM, dropMm };
    });
};

/** Twelve weeks back from today in blocks of two, those without any answer left out; oldest first. */
const painOf = ({ input }: EpisodesRead, today: Day): readonly PainWeeks[] => {
  const entries = input.rehab ?? [];
  const [pains, flicks] = [ofType(entries, 'pain'), ofType(entries, 'flick')];
  const weeksEach = 2;
  return Array.from({ length: WEEKS / weeksEach }, (_, i) => {
    const to = addDays(today, -7 * (WEEKS - (i + 1) * weeksEach));
    const from = addDays(to, 1 - 7 * weeksEach);
    const inside = ({ day }: { readonly day: Day }): boolean => day >= from && day <= to;
    const levels = pains.filter(inside).map(({ level }) => level);
    return {
      from,
      to,
      worst: levels.length === 0 ? null : Math.max(...levels),
      answers: levels.length,
      snapped: new Set(flicks.filter((each) => inside(each) && each.flicks).map(({ day }) => day)).size,
    };
  }).filter(({ answers, snapped }) => answers + snapped > 0);
};

/** Works out what the sheet shows; nothing that is chosen is kept. */
export const sheetData = (
  all: EpisodesRead,
  { chosen: isChosen, episode: ids, part }: z.infer<typeof SheetQuery>,
  today: Day,
  reader: Reader,
): SheetData => {
  const seen = lookBacksOf(all);
  const episodes = all.episodes.toSorted(byStart).toReversed();
  const asked = episodes.filter(({ id }) => ids.includes(String(id)));
  const picked = (ids.length > 0 || isChosen === '1' ? asked : episodes.slice(0, 1)).slice(0, MOST_CHOSEN);
  const chosen = picked.flatMap(({ id }) => seen.lookBacks.find(({ episode }) => episode.id === id) ?? []);
  const [newest] = picked;
  const chart = newest === undefined ? null : chartOf(all, seen, newest, reader);
  const log = { entries: all.input.rehab ?? [], runs: all.input.runs };
  const ticks = ofType(log.entries, 'exercise').filter(
    ({ day }) => day > addDays(today, -EXERCISE_DAYS) && day <= today,
  );
  const rehab = rehabOn(log, today);
  return {
    today,
    episodes,
    chosen,
    parts: isChosen === '1' ? PARTS.filter((each) => part.includes(each)) : USUAL_PARTS,
    seen,
    chart: chart === null || chart.around.weeks.length === 0 ? null : chart,
    pairs: pairsOf(all),
    pain: painOf(all, today),
    hips: rehab.hipDrop.results.slice(-MOST_ROWS / 2),
    exerciseDays: new Set(ticks.map(({ day }) => day)).size,
    exerciseOf: EXERCISE_DAYS,
    plan: rehab.plan,
    turns: courseOf(log, today).turns.slice(-MOST_ROWS),
  };
};
