import { z } from 'zod';
import type { RunOrigin } from '../../store/run-origin.ts';
import { Analysis } from './analysis.ts';
import { amount, day, instant, runId, text } from './base.ts';

/** All ways by which a run comes in: one that is missing, or too many, is a type error. */
const ORIGINS = {
  strava: 0,
  upload: 0,
  folder: 0,
  post: 0,
  intervals: 0,
  command: 0,
} satisfies Record<RunOrigin, 0>;

export const Origin = z.enum(Object.keys(ORIGINS) as RunOrigin[]);

/** DESIGN: seconds of 1,000 days; a forgotten watch, not a run, comes near it. */
const MOST_S = 86_400_000;
/** DESIGN: ten times round the earth. */
const MOST_M = 400_000_000;
/** 2100-01-01. */
const LAST_S = 4_102_444_800;

const seconds = amount.max(MOST_S);

/** One row for each source of a run: what that source says of it. */
export const ExportedRun = z.object({
  id: runId.describe('Strava’s number of the activity; negative where the run is from a file.'),
  origin: Origin.describe('How it came here.'),
  sameAs: runId
    .nullable()
    .describe('Another recording of the run with this id, which leads; null = leads itself.'),
  apartFrom: z
    .array(runId)
    .max(1000)
    .nullable()
    .describe('Runs that the runner said are other runs than this.'),
  day: day.describe('The day on which it began, where it began.'),
  startS: amount.max(LAST_S).describe('Start, seconds since 1970.'),
  timeZone: text(64).nullable().describe('Zone of the start, IANA name.'),
  sport: text(64).describe('Run, TrailRun, VirtualRun …'),
  distanceM: amount.max(MOST_M),
  movingTimeS: seconds,
  elapsedTimeS: seconds,
  gainDm: z.number().nullable().describe('Climb as the source states it, tenths of a metre.'),
  gearId: text(128).nullable().describe('The pair of shoes (shoes.json).'),
  trainer: z.boolean().describe('On a treadmill or indoors.'),
  manual: z.boolean().describe('Typed in by hand.'),
  hasGps: z.boolean(),
  race: z.boolean(),
  rpe: z.number().nullable().describe('Exertion 0-10 as the source states it.'),
  relativeEffort: z.number().nullable().describe('Strava’s Relative Effort.'),
  trackHint: z.boolean().describe('Name or sport says “track”; nothing of the name itself is kept.'),
  private: z.boolean().describe('“Only you” at Strava.'),
  deviceName: text(200).nullable().describe('What recorded it.'),
  streamsRead: z.boolean().describe('Its track was asked for, whether or not there was one.'),
  updatedAt: instant.describe('Last change here.'),
  fetchedAt: instant.nullable().describe('When its source last said that it is so.'),
  analysis: Analysis.nullable().describe('What its track told, without any place; null until looked at.'),
});
