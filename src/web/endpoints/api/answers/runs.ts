import type { z } from 'zod';
import type { Run } from '../../../../core/run.ts';
import type { DayReport } from '../read-report.ts';
import type { Runs } from '../shapes.ts';

const DM = 10;

const runOf = (run: Run): z.infer<typeof Runs>['runs'][number] => ({
  id: run.id,
  day: run.day,
  startedAt: new Date(run.startS * 1000).toISOString(),
  distanceM: run.distanceM,
  movingTimeS: run.movingTimeS,
  climbM: run.gainDm === null ? null : run.gainDm / DM,
  descentM: run.analysis?.lossM ?? null,
  race: run.race === true,
});

/** The newest runs. */
export const runsAnswer = ({ input }: DayReport, limit: number): z.infer<typeof Runs> => ({
  runs: input.runs
    .toSorted((a, b) => b.startS - a.startS)
    .slice(0, limit)
    .map(runOf),
});
