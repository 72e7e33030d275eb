import type { Run } from '../../src/core/run.ts';

/** What most runs of the tests have in common: outdoors, with GPS, nothing said and nothing measured. */
export const PLAIN_RUN = {
  sport: 'Run',
  gainDm: null,
  gearId: null,
  trainer: false,
  manual: false,
  hasGps: true,
  rpe: null,
  relativeEffort: null,
  trackHint: false,
  analysis: null,
} satisfies Partial<Run>;
