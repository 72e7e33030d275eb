import type { Day } from '../../../core/day.ts';
import { type EpisodesSeen, lookBackOnEpisodes } from '../../../core/episodes/episodes.ts';
import { openReport } from '../../../core/report/report.ts';
import { readEpisodes } from '../../../runner/episodes.ts';
import { readAssessInput } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';

/** The look-backs on all of one athlete's episodes; null without any, for then nothing is worked out. */
export const ownNumbers = async (
  { store, seal }: Pick<WebDeps, 'seal' | 'store'>,
  athlete: Owned<Athlete>,
  today: Day,
): Promise<EpisodesSeen | null> => {
  const input = await readAssessInput(store.read, athlete.id, today);
  const episodes = await readEpisodes(store.read, seal, { athleteId: athlete.id, input, until: today });
  return episodes.length === 0 ? null : lookBackOnEpisodes(openReport(input), episodes);
};
