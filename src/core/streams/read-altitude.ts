import type { DataNote } from '../run-analysis.ts';
import { dropJumps } from './drop-jumps.ts';
import { note } from './notes.ts';
import { finite } from './raw-streams.ts';

/** "Drop |dz/dt| > 5 m/s" (SCIENCE.md 3.2 step 1). */
const MAX_CLIMB_M_PER_S = 5;
/** DESIGN: rounding to whole metres may look fast at 1 s; a step this small is never a jump. Metres. */
const MIN_JUMP_M = 6;
/** DESIGN: below the shore of the Dead Sea (-430 m) and above Everest nobody runs. Metres. */
const POSSIBLE_M = { min: -500, max: 8900 };

/** Altitude in metres, NaN where missing, impossible or jumping; null when there is none. Negative is fine. */
export const readAltitude = (
  raw: readonly unknown[],
  time: Float64Array,
  hasTime: boolean,
): { readonly altitude: Float64Array | null; readonly notes: readonly DataNote[] } => {
  const altitude = new Float64Array(time.length);
  let dropped = 0;
  let allZero = true;
  for (let i = 0; i < altitude.length; i++) {
    const z = finite(raw[i]);
    const possible = z >= POSSIBLE_M.min && z <= POSSIBLE_M.max;
    altitude[i] = possible ? z : NaN;
    if (!possible) dropped++;
    else if (z !== 0) allZero = false;
  }
  if (dropped === altitude.length) return { altitude: null, notes: [] };
  if (allZero) return { altitude: null, notes: [note('altitudeAllZero')] };
  if (hasTime)
    dropped += dropJumps(altitude, (from, i) => {
      const metres = Math.abs(altitude[i]! - altitude[from]!);
      return metres > MIN_JUMP_M && metres > MAX_CLIMB_M_PER_S * (time[i]! - time[from]!);
    });
  return { altitude, notes: dropped > 0 ? [note('altitudeDropped', { count: dropped })] : [] };
};
