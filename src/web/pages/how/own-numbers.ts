import type { Day } from '../../../core/day.ts';
import { type EpisodesSeen, lookBackOnEpisodes } from '../../../core/episodes/episodes.ts';
import { openReport } from '../../../core/report/report.ts';
import { readEpisodes } from '../../../runner/episodes.ts';
import { readAssessInput, WITHOUT_ROUTES } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { findingsOf } from '../../../store/findings.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';

/** The look-backs on all of one athlete's episodes; null without any, for then nothing is worked out. */
export const ownNumbers = async (
  { store, seal }: Pick<WebDeps, 'seal' | 'store'>,
  athlete: Owned<Athlete>,
  today: Day,
): Promise<EpisodesSeen | null> => {
  const db = store.read;
  const answers = await readAssessInput(db, athlete.id, today, WITHOUT_ROUTES);
  const episodes = await readEpisodes(db, seal, { athleteId: athlete.id, input: answers, until: today });
  if (episodes.length === 0) return null;
  const [input, told] = await Promise.all([
    readAssessInput(db, athlete.id, today),
    findingsOf(db, athlete.id),
  ]);
  return lookBackOnEpisodes(openReport(input, told.toReversed()), episodes);
};
