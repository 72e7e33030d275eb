import { DAY_MS } from '../core/durations.ts';
import { addDays, type Day, dayFromNumber } from '../core/day.ts';
import type { Deps } from '../deps.ts';
import { streamsWish } from '../store/streams-wish.ts';

/** Long enough for the longest look-back of the hill rules (H1c: 42 days), and a day for zones ahead of UTC. */
const STREAMS_DAYS = 43;

/**
 * From this day on, streams are read by themselves: as far back as rules look, or as what they tell may be kept.
 * One day for all runners, so that job and sweep agree.
 */
export const streamsSince = ({ clock, config }: Pick<Deps, 'clock' | 'config'>): Day => {
  const { retention, rawRetentionDays } = config;
  const days = retention === 'strict' ? Math.min(rawRetentionDays - 1, STREAMS_DAYS) : STREAMS_DAYS;
  return addDays(dayFromNumber(Math.floor(clock.now() / DAY_MS)), -days);
};

/** The same for one runner, who may have asked for older ones. */
export const streamsSinceOf = async (
  deps: Pick<Deps, 'clock' | 'config' | 'store'>,
  athleteId: number,
): Promise<Day> => {
  const since = streamsSince(deps);
  const wish = await streamsWish(deps.store.read, athleteId);
  return wish !== null && wish < since && deps.config.retention !== 'strict' ? wish : since;
};
