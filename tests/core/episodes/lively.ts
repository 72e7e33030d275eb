import { dayFromNumber } from '../../../src/core/day.ts';
import { NOTHING_MEASURED } from '../../../src/core/run-analysis.ts';
import type { Run } from '../../../src/core/run.ts';
import { aRun } from '../../support/a-run.ts';
import { dice } from '../report/draw-week.ts';

/** Last day of a lively history: four years from day number 0 on. */
export const SPAN = 4 * 365;

/**
 * Four years of a runner who is never quite steady: seasons, a slow rise or fall, breaks, long runs, hilly days, another
 * pair now and then. Of each seed another one.
 */
export const livelyRuns = (seed: number): readonly Run[] => {
  const roll = dice(seed);
  const usualKm = 5 + roll() * 8;
  const often = 0.35 + roll() * 0.4;
  const trend = 0.7 + roll() * 0.6;
  const season = roll() * 0.4;
  const phase = roll() * 365;
  const runs: Run[] = [];
  let resting = 0;
  let pair = 0;
  for (let n = 0; n <= SPAN; n += 1) {
    if (roll() < 0.004) resting = Math.floor(roll() * 30);
    if (roll() < 0.006) pair += 1;
    const runsToday = roll() < often;
    const form = (1 + ((trend - 1) * n) / SPAN) * (1 + season * Math.sin(((n + phase) / 365) * 2 * Math.PI));
    const km = usualKm * form * (n % 7 === 6 ? 1.3 + roll() * 0.6 : 0.5 + roll() * 0.6);
    const hillsM = Math.floor(roll() < 0.1 ? roll() * 400 : roll() * 60);
    const rpe = Math.floor(2 + roll() * 7);
    resting -= 1;
    if (!runsToday || resting >= 0) continue;
    runs.push(
      aRun({
        day: dayFromNumber(n),
        km,
        rpe,
        gearId: `p${pair}`,
        gainDm: hillsM * 10,
        analysis: { ...NOTHING_MEASURED, gainM: hillsM, lossM: hillsM },
      }),
    );
  }
  return runs;
};
