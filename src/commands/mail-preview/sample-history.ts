import { analyseRun } from '../../core/analyse-run.ts';
import type { Day } from '../../core/day.ts';
import type { Run, Shoe } from '../../core/run.ts';
import { generateSampleRunner } from '../../emulator/sample-runner/generate.ts';
import { keyedHash } from '../../strava/keyed-hash.ts';
import { gear, summaryActivity } from '../../strava/shapes.ts';
import { toRun } from '../../strava/to-run.ts';
import { toShoe } from '../../strava/to-shoe.ts';

/** A fixed day, so that the pictures of two days are the same. */
const LAST_DAY: Day = '2026-11-15';

/** Heel-to-toe drops of the made-up pairs, millimetres: Strava does not know them, a runner enters them. */
const DROPS: Readonly<Record<string, number>> = {
  g17300001: 12,
  g17300002: 12,
  g17300003: 10,
  g17300004: 4,
  g17300005: 8,
};

const hash = keyedHash('of no importance');

/** The made-up runner's half year, analysed as Camber analyses recordings. */
export const sampleHistory = (): { readonly runs: readonly Run[]; readonly shoes: readonly Shoe[] } => {
  const runner = generateSampleRunner({ lastDay: LAST_DAY });
  const runs = runner.activities.flatMap((activity): Run[] => {
    const run = toRun(summaryActivity.parse(activity));
    if (run === null) return [];
    const streams = runner.streams(activity.id);
    const gainM = run.gainDm === null ? null : run.gainDm / 10;
    const context = { hash, barometer: true, gainM, trainer: run.trainer };
    return [{ ...run, analysis: streams === null ? null : analyseRun(streams, context) }];
  });
  const shoes = Object.values(runner.gear).flatMap((pair): Shoe[] => {
    const shoe = toShoe(gear.parse(pair));
    return shoe === null ? [] : [{ ...shoe, dropMm: DROPS[shoe.id] ?? null }];
  });
  return { runs: runs.toSorted((a, b) => a.startS - b.startS), shoes };
};
