import type { Report } from '../report/report.ts';
import { counterOf, ENOUGH_EPISODES, type HowOften } from './counts.ts';
import { byStart, type Episode } from './episode.ts';
import { type Changed, type LookBack, lookBackOn } from './look-back.ts';
import { observe } from './observed.ts';
import { type Row, sideBySide } from './side-by-side.ts';
import { LOOK_BACK_DAYS } from './windows.ts';

/** All that is said of a runner's episodes: pages, mails, the sheet and the command read this one object. */
export type EpisodesSeen = {
  /** One for each episode, in the order they began. */
  readonly lookBacks: readonly LookBack[];
  /** How often a change was there before the episodes, and otherwise. */
  howOften(change: Pick<Changed, 'measure' | 'change'>): HowOften;
  /** Fewer than three: too few to learn from. */
  readonly tooFew: boolean;
  /** What the episodes have in common, one row a measure. */
  readonly rows: readonly Row[];
};

/** The look-back on one of a runner's episodes, without counting: quick enough for a page about today. */
export const lookBackOnOne = (
  { history, findings }: Pick<Report, 'history' | 'findings'>,
  episodes: readonly Episode[],
  episode: Episode,
): LookBack => lookBackOn(observe(history, episodes, LOOK_BACK_DAYS), episode, findings);

/**
 * Looks back on every episode of a history. Pure; the order of `episodes` does not matter.
 * @param days length of the windows: six weeks unless the runner asks for another
 */
export const lookBackOnEpisodes = (
  report: Pick<Report, 'history' | 'findings'>,
  episodes: readonly Episode[],
  days: number = LOOK_BACK_DAYS,
): EpisodesSeen => {
  const inOrder = episodes.toSorted(byStart);
  const observed = observe(report.history, inOrder, days);
  const lookBacks = inOrder.map((episode) => lookBackOn(observed, episode, report.findings));
  const counter = counterOf(observed, lookBacks, inOrder);
  return {
    lookBacks,
    howOften: ({ measure, change }) => counter(measure, change),
    tooFew: episodes.length < ENOUGH_EPISODES,
    get rows() {
      return sideBySide(lookBacks);
    },
  };
};
