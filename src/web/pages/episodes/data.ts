import type { Day } from '../../../core/day.ts';
import { type EpisodesSeen, lookBackOnEpisodes } from '../../../core/episodes/episodes.ts';
import type { Episode } from '../../../core/episodes/episode.ts';
import { inALine } from '../../../core/episodes/in-a-line.ts';
import { weeksAround } from '../../../core/episodes/around.ts';
import { stopReasons } from '../../../core/rehab/pain.ts';
import type { ReportInput } from '../../../core/report/input.ts';
import { openReport, type Report } from '../../../core/report/report.ts';
import { addDays } from '../../../core/day.ts';
import type { EpisodeChartData } from '../../../charts/episode-chart.ts';
import { readEpisodes } from '../../../runner/episodes.ts';
import { readAssessInput } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { findingsOf } from '../../../store/findings.ts';
import { lookBackLine, roughDay } from '../../../words/episodes.ts';
import type { Reader } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';

/** A runner's episodes with the history they lie in. */
export type EpisodesRead = {
  readonly input: ReportInput;
  readonly report: Report;
  readonly episodes: readonly Episode[];
};

/** Reads one athlete's history and episodes once. */
export const readAll = async (
  deps: Pick<WebDeps, 'seal' | 'store'>,
  athlete: Owned<Athlete>,
  today: Day,
): Promise<EpisodesRead> => {
  const [input, told] = await Promise.all([
    readAssessInput(deps.store.read, athlete.id, today),
    findingsOf(deps.store.read, athlete.id),
  ]);
  const of = { athleteId: athlete.id, input, until: today };
  const episodes = await readEpisodes(deps.store.read, deps.seal, of);
  return { input, report: openReport(input, told.toReversed()), episodes };
};

export const lookBacksOf = ({ report, episodes }: EpisodesRead, days?: number): EpisodesSeen =>
  lookBackOnEpisodes(report, episodes, days);

/** What the picture of one of them is made of. */
export const chartOf = (
  { input, report, episodes }: EpisodesRead,
  seen: EpisodesSeen,
  episode: Episode,
  reader: Reader,
): EpisodeChartData => {
  const ranOn = new Set(input.runs.map(({ day }) => day));
  const lookBack = seen.lookBacks.find((each) => each.episode.id === episode.id)!;
  return {
    around: weeksAround(report.history, report.findings, episode, episodes),
    pains: (input.rehab ?? []).flatMap((entry) =>
      entry.type === 'pain'
        ? [
            {
              day: entry.day,
              level: entry.level,
              stops: stopReasons(entry, ranOn.has(addDays(entry.day, -1))).length > 0,
            },
          ]
        : [],
    ),
    finding: lookBackLine(inALine(lookBack), reader),
    startName: roughDay(episode.start, reader),
    reader,
  };
};
