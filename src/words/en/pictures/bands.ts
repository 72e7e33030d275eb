import type { GradeBandName } from '../../../core/run-analysis.ts';

const names: Readonly<Record<GradeBandName, string>> = {
  steepUp: 'steep up, over 8\u00a0%',
  up: 'up, 3 to 8\u00a0%',
  flat: 'flat, within 3\u00a0%',
  down: 'down, 3 to 8\u00a0%',
  steepDown: 'steep down, over 8\u00a0%',
};

/** How much of a run went up, down and level. */
export const bands = {
  title: 'Slopes of the run',
  names,
  alt: (flat: string, down: string, steepDown: string): string =>
    `${flat} of the way is flat, ${down} goes down, ${steepDown} of it steeper than 8\u00a0%.`,
  table: {
    caption: 'Distance and time by slope',
    slope: 'Slope',
    distance: 'Distance',
    time: 'Time',
    share: 'Share',
  },
};
