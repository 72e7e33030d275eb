import type { Climb } from '../run-analysis.ts';
import { GRID_M } from './grid.ts';
import type { Measured } from './measure.ts';

/** "Gain >= 8 m (15 m without barometer), 60-3000 m long, mean grade >= 3 %" (SCIENCE.md 3.3). */
const MIN_GAIN_M = { trusted: 8, untrusted: 15 };
const LENGTH_M = { min: 60, max: 3000 };
const MIN_GRADE = 0.03;
/** DESIGN: the flat before a climb and after it is not part of it: cut where less than this share of it is gained. */
const FOOT_SHARE = 0.03;

/** Cuts flat ground off both ends of a climb between two turning points. */
const trim = (z: Float64Array, low: number, high: number): readonly [number, number] => {
  const slack = FOOT_SHARE * (z[high]! - z[low]!);
  let from = low;
  let to = high;
  for (let i = low; i <= high; i++) if (z[i]! <= z[low]! + slack) from = i;
  for (let i = high; i >= from; i--) if (z[i]! >= z[high]! - slack) to = i;
  return [from, to];
};

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** The climbs of a run in order. */
export const findClimbs = (measured: Measured): readonly Climb[] => {
  const { z, turns, trusted } = measured;
  const climbs: Climb[] = [];
  for (let k = 1; k < turns.length; k++) {
    if (!turns[k]!.top) continue;
    const low = turns[k - 1]!.cell;
    const high = turns[k]!.cell;
    const gainM = z[high]! - z[low]!;
    if (gainM < (trusted ? MIN_GAIN_M.trusted : MIN_GAIN_M.untrusted)) continue;
    const [from, to] = trim(z, low, high);
    const lengthM = (to - from) * GRID_M;
    const grade = (z[to]! - z[from]!) / lengthM;
    if (lengthM < LENGTH_M.min || lengthM > LENGTH_M.max || grade < MIN_GRADE - 1e-9) continue;
    const next = turns[k + 1];
    climbs.push({
      startM: from * GRID_M,
      lengthM,
      gainM: round(gainM, 1),
      grade: round(grade, 3),
      descentM: next === undefined ? 0 : round(z[high]! - z[next.cell]!, 1),
    });
  }
  return climbs;
};
