import type { Emulator } from '../emulator/start-emulator.ts';
import type { AthleteFolder } from '../emulator/types.ts';
import type { Opened } from '../main.ts';
import { connectSample } from './connect-sample.ts';
import type { Player } from './player.ts';
import { backfilled, settled } from './settled.ts';
import { tellEpisode } from './tell-episode.ts';

/** Left for the visitor's clicks: from the first hill repeats to the long Sunday (BEFORE_THE_MOMENT; a test counts them). */
export const SAMPLE_LEFT_TO_CLICK = 5;

/** What happens without a click: the sample runner is connected, the weeks before the moment arrive. */
export const playByItself = async (
  { deps, strava }: Opened,
  emulator: Emulator,
  player: Player,
  { sample, play }: { readonly sample: AthleteFolder | null; readonly play: boolean },
): Promise<void> => {
  if (sample !== null) await connectSample(deps, strava, emulator);
  if (sample === null && !play) return;
  await backfilled(deps);
  await settled(deps, { streams: true });
  const toPlay = Math.max(0, player.held() - (sample === null ? 0 : SAMPLE_LEFT_TO_CLICK));
  // At a second start nothing is played, and what the visitor has removed stays so.
  if (sample !== null && toPlay > 0) await tellEpisode(deps, sample, momentOf(sample));
  await player.release(toPlay);
  if (play) await player.release('all');
};

/** When the first run begins that is left for a click, epoch ms. */
const momentOf = ({ activities }: AthleteFolder): number =>
  activities
    .map(({ start_date }) => Date.parse(start_date))
    .toSorted((a, b) => a - b)
    .at(-SAMPLE_LEFT_TO_CLICK) ?? Infinity;
