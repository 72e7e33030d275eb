/** The runs of an athlete: stored as Strava tells them, completed by what their streams told, forgotten when it is time. */

export type { RunMeta, RunRecord, StoredRun } from './run-row.ts';
export * from './runs/upsert.ts';
export * from './runs/streams.ts';
export * from './runs/forget.ts';
export * from './runs/read.ts';
export * from './runs/zoneless.ts';
export * from './runs/apart.ts';
