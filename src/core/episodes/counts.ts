import type { Episode } from './episode.ts';
import type { LookBack } from './look-back.ts';
import type { MeasureId } from './measures/index.ts';
import type { Observed } from './observed.ts';
import { quietWindows } from './windows.ts';

/** So many of so many. Counts, never a share: a share of three would look like knowledge. */
type Count = { readonly times: number; readonly of: number };

/** How often the same change was there. */
export type HowOften = {
  /** In the windows before the runner's episodes. */
  readonly before: Count;
  /** In windows as long in which nothing hurt. */
  readonly otherwise: Count;
  /** All episodes, also those of which it is not known. */
  readonly episodes: number;
};

/** Fewer episodes than this teach nothing by counting (DESIGN; issue of the feature). */
export const ENOUGH_EPISODES = 3;

/** Counts changes over a history. Windows and episodes of which the measure is not known count nowhere. */
export type Counter = (measure: MeasureId, change: 'more' | 'less') => HowOften;

/** @param lookBacks one for each of the runner's episodes */
export const counterOf = (
  observed: Observed,
  lookBacks: readonly LookBack[],
  episodes: readonly Episode[],
): Counter => {
  const windows = quietWindows(observed.history, episodes, observed.days);
  return (measure, change) => {
    const before = lookBacks.filter(
      ({ changed, asUsual }) =>
        changed.some((each) => each.measure === measure) || asUsual.some((each) => each.measure === measure),
    );
    const seen = windows
      .map(({ to }) => observed.see(measure, to, null).standing)
      .filter((standing) => standing !== 'unknown');
    return {
      before: {
        times: before.filter(({ changed }) =>
          changed.some((each) => each.measure === measure && each.change === change),
        ).length,
        of: before.length,
      },
      otherwise: { times: seen.filter((standing) => standing === change).length, of: seen.length },
      episodes: lookBacks.length,
    };
  };
};
