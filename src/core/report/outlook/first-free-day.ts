import { addDays, type Day } from '../../day.ts';
import type { Run } from '../../run.ts';

/** The first day on which a run is still ahead: today while nothing was run. */
export const firstFreeDay = (runs: readonly Pick<Run, 'day'>[], today: Day): Day =>
  runs.some(({ day }) => day === today) ? addDays(today, 1) : today;
