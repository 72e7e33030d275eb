import { addDays, type Day, daysBetween } from '../../../src/core/day.ts';
import { type Episode } from '../../../src/core/episodes/episode.ts';
import { type EpisodesSeen, lookBackOnEpisodes } from '../../../src/core/episodes/episodes.ts';
import type { LookBack } from '../../../src/core/episodes/look-back.ts';
import type { MeasureId } from '../../../src/core/episodes/measures/index.ts';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import type { Run } from '../../../src/core/run.ts';
import { aRun } from '../../support/a-run.ts';

/** A Monday: weeks of these histories begin here. */
const FIRST: Day = '2024-01-01';
export const LAST: Day = '2025-12-31';

/** Monday, Wednesday and Friday 8 km, Sunday 12 km: 36 km a week. */
const WEEK_KM = [8, 0, 8, 0, 8, 0, 12];

/** Two steady years; `km` overrules single days (0: no run), `parts` adds to the runs. */
export const steady = (
  km: Readonly<Record<Day, number>> = {},
  parts: (day: Day) => Partial<Run> = () => ({}),
): readonly Run[] =>
  Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, i) => {
    const day = addDays(FIRST, i);
    const distance = km[day] ?? WEEK_KM[i % 7] ?? 0;
    return distance === 0 ? [] : [aRun({ day, km: distance, ...parts(day) })];
  }).flat();

let ids = 0;

/** An episode of one day that began on that day, over on the same one. */
export const episode = (day: Day, parts: Partial<Episode> = {}): Episode => ({
  id: (ids += 1),
  start: { day, precision: 'day' },
  end: { day, precision: 'day' },
  side: null,
  onset: 'unknown',
  named: false,
  note: '',
  ...parts,
});

export const seen = (
  runs: readonly Run[],
  episodes: readonly Episode[],
  { days, ...more }: Partial<ReportInput> & { readonly days?: number } = {},
): EpisodesSeen =>
  lookBackOnEpisodes(
    openReport({ runs, shoes: [], settings: DEFAULT_SETTINGS, until: LAST, ...more }),
    episodes,
    days,
  );

/** What is said of a measure, in whichever list it stands. */
export const about = ({ changed, asUsual, notKnown }: LookBack, measure: MeasureId) => {
  const of = <T extends { readonly measure: MeasureId }>(list: readonly T[]): T | undefined =>
    list.find((each) => each.measure === measure);
  return { changed: of(changed), asUsual: of(asUsual), notKnown: of(notKnown) };
};
