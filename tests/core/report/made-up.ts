import type { ReportInput } from '../../../src/core/report/input.ts';
import type { Run } from '../../../src/core/run.ts';
import { anAnalysis, aRun, inputOf, on } from '../history/build.ts';
import { dice } from './draw-week.ts';

/** A made-up runner: ordinary weeks, and now and then a jump, a rest, a hilly day, a second run. */
export const madeUp = (seed: number): ReportInput => {
  const roll = dice(seed);
  const streams = roll() < 0.5;
  const usualKm = 4 + roll() * 12;
  const often = 0.2 + roll() * 0.6;
  const always = roll() < 0.5;
  const days = 40 + Math.floor(roll() * 120);
  const runs: Run[] = [];
  let resting = 0;
  for (let n = 0; n < days; n += 1) {
    if (resting > 0) {
      resting -= 1;
      continue;
    }
    if (roll() < 0.02) resting = Math.floor(roll() * 40);
    if (roll() > often) continue;
    const km = usualKm * (roll() < 0.08 ? 1 + 2 * roll() : 0.4 + 0.8 * roll());
    const hillsM = Math.floor(roll() < 0.1 ? roll() * 500 : roll() * 60);
    const known = always || roll() < 0.9;
    runs.push(
      aRun({
        day: on(n),
        km,
        gainDm: known ? hillsM * 10 : null,
        race: roll() < 0.01,
        ...(streams && known && { analysis: anAnalysis({ gainM: hillsM, lossM: hillsM }) }),
      }),
    );
  }
  return inputOf(runs, { until: on(days) });
};
