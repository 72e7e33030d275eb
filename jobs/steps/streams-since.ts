import { addDays, type Day } from '../../src/core/day.ts';
import type { Deps } from '../../src/deps.ts';
import { today } from './local-time.ts';

/** Long enough for the longest look-back of the hill rules (H1c: 42 days), and a day for zones ahead of UTC. */
const STREAMS_DAYS = 43;

/** From this day on, streams are read by themselves. One day for all runners, so that job and sweep agree. */
export const streamsSince = (deps: Pick<Deps, 'clock'>): Day => addDays(today(deps, 'UTC'), -STREAMS_DAYS);
