import type { Finding } from '../../../src/core/rules/finding.ts';
import type { RunAnalysis } from '../../../src/core/run-analysis.ts';
import type { Run, Shoe } from '../../../src/core/run.ts';
import type { NewEvent } from '../../../src/store/inbox.ts';
import type { NewMail } from '../../../src/store/outbox.ts';
import type { RunMeta } from '../../../src/store/runs.ts';
import { ATHLETE, NOW } from './suite.ts';

export const aMeta: RunMeta = { timeZone: 'Europe/Berlin', deviceName: 'Watch 7', private: false };

/** A run with every field set to something. */
export const aRun = (other: Partial<Run> = {}): Run => ({
  id: 15_000_000_000,
  day: '2026-11-20',
  startS: 1_795_161_600,
  sport: 'TrailRun',
  distanceM: 12_345,
  movingTimeS: 3_900,
  elapsedTimeS: 4_000.5,
  gainDm: 2_345,
  gearId: 'g123',
  trainer: false,
  manual: false,
  hasGps: true,
  rpe: 6.5,
  relativeEffort: 71,
  trackHint: false,
  race: true,
  analysis: null,
  ...other,
});

/** The n-th of a series of runs, a day apart. */
export const nthRun = (n: number, other: Partial<Run> = {}): Run =>
  aRun({ id: 1_000 + n, startS: 1_700_000_000 + n * 86_400, ...other });

const band = { distanceM: 100.25, timeS: 30 };

export const anAnalysis = (other: Partial<RunAnalysis> = {}): RunAnalysis => ({
  gainM: 231.7,
  lossM: 229.1,
  downhillWeightedM: 12_800.2,
  bands: { steepDown: band, down: band, flat: band, up: band, steepUp: band },
  hillRepeats: { count: 1, climbs: [{ startM: 1, lengthM: 2, gainM: 3, grade: 0.061, descentM: 4 }] },
  track: { laps: 10.5, lapM: 398, direction: 'ccw', ccwM: 4_200, cwM: 0 },
  loop: { direction: 'cw', laps: 1 },
  sketch: { cells: ['a1', 'b2'], halo: 'd4e5', shape: 'cw', start: 'c3', lengthM: 12_000 },
  notes: [{ key: 'gpsDropout', count: 12 }],
  basis: 'streams',
  ...other,
});

export const aShoe = (other: Partial<Shoe> = {}): Shoe => ({
  id: 'g123',
  name: 'Blue pair “née” 👟',
  distanceM: 640_123.4,
  retired: false,
  dropMm: null,
  ...other,
});

export const anEvent = (other: Partial<NewEvent> = {}): NewEvent => ({
  key: 'activity/15000000000/create/1795161600',
  ownerId: ATHLETE,
  objectType: 'activity',
  objectId: 15_000_000_000,
  aspect: 'update',
  eventTime: 1_795_161_600_000,
  updates: { title: 'Messy', private: 'true' },
  now: NOW,
  ...other,
});

export const aMail = (other: Partial<NewMail> = {}): NewMail => ({
  key: 'alert/1',
  athleteId: ATHLETE,
  kind: 'alert',
  payload: { runId: 15_000_000_000, nested: [1, null, 'ü', { deep: true }] },
  now: NOW,
  ...other,
});

type Spike = Extract<Finding, { rule: 'S1' }>;

/** A single-run spike. */
export const aFinding = (other: Partial<Spike> = {}): Spike => ({
  rule: 'S1',
  family: 'load',
  level: 'caution',
  kind: 'event',
  day: '2026-11-20',
  runId: 15_000_000_000,
  facts: { sessionM: 18_000, referenceM: 12_000, ratio: 1.5, budgetM: 13_200 },
  escalatedBy: ['H1a'],
  ...other,
});
