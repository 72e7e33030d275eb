import { DAY_MS } from '../../../src/core/durations.ts';
import type { Deps } from '../../../src/deps.ts';

/** What Strava said before this instant (epoch milliseconds) is no longer kept; null where numbers may stay. */
export const keptSince = ({ clock, config }: Pick<Deps, 'clock' | 'config'>): number | null =>
  config.retention === 'strict' ? clock.now() - config.rawRetentionDays * DAY_MS : null;
