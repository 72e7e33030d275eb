import type { DataNote } from '../run-analysis.ts';
import { isShift, type Way } from './altitude-limits.ts';
import { dropRamps } from './altitude-ramps.ts';
import { dropSettling } from './altitude-settling.ts';
import { dropZeros } from './altitude-zeros.ts';
import { dropJumps } from './drop-jumps.ts';
import { medianInPlace } from './median.ts';
import { note } from './notes.ts';
import { finite } from './raw-streams.ts';

/** DESIGN: below the shore of the Dead Sea (-430 m) and above Everest nobody runs. Metres. */
const POSSIBLE_M = { min: -450, max: 8900 };
/** DESIGN: the level before and after a shift is the median of so many samples. */
const LEVEL_SAMPLES = 5;
/** DESIGN: more than four shifts, and more than one in a kilometre, are noise: nothing is moved then. */
const MOST_SHIFTS = { least: 4, perM: 1 / 1000 };

/** DESIGN: the other flank of a bump is at least this steep, and ends within this share of its height. */
const BUMP = { slope: 0.25, share: 0.1 };

/** The usual altitude of the known samples from `from` on, in the direction of `step`; NaN without any. */
const levelAt = (altitude: Float64Array, from: number, step: 1 | -1): number => {
  const values = new Float64Array(LEVEL_SAMPLES);
  let n = 0;
  for (let i = from; i >= 0 && i < altitude.length && n < LEVEL_SAMPLES; i += step)
    if (!Number.isNaN(altitude[i]!)) values[n++] = altitude[i]!;
  return medianInPlace(values.subarray(0, n));
};

/**
 * Takes out bumps of which one flank is a shift and the other a slope hardly anyone runs: the level beyond the shift is
 * found again near by. Gives the shifts that are left, and how many samples went.
 */
const dropBumps = (
  altitude: Float64Array,
  distance: Float64Array,
  breaks: readonly number[],
): { readonly left: readonly number[]; readonly dropped: number } => {
  let dropped = 0;
  /** Whether walking from the shift in one direction soon meets the level beyond it; takes out what lies between. */
  const isBump = (at: number, step: 1 | -1, shiftM: number, level: number): boolean => {
    const start = step < 0 ? at - 1 : at;
    for (let i = start; i >= 0 && i < altitude.length; i += step) {
      const wayM = Math.abs(distance[i]! - distance[start]!);
      if (wayM * BUMP.slope > Math.abs(shiftM)) return false;
      if (!(Math.abs(altitude[i]! - level) <= BUMP.share * Math.abs(shiftM))) continue;
      for (let k = start; k !== i; k += step) {
        if (!Number.isNaN(altitude[k]!)) dropped++;
        altitude[k] = NaN;
      }
      return true;
    }
    return false;
  };
  const left = breaks.filter((at) => {
    const before = levelAt(altitude, at - 1, -1);
    const after = levelAt(altitude, at, 1);
    return !isBump(at, -1, after - before, after) && !isBump(at, 1, after - before, before);
  });
  return { left, dropped };
};

/** Moves what follows each shift to the level before it. Gives the metres moved in all. */
const rebase = (altitude: Float64Array, breaks: readonly number[]): number => {
  const offsets = breaks.map((at) => levelAt(altitude, at - 1, -1) - levelAt(altitude, at, 1));
  let offset = 0;
  let next = 0;
  for (let i = breaks[0] ?? altitude.length; i < altitude.length; i++) {
    if (i === breaks[next]) offset += offsets[next++]!;
    altitude[i]! += offset;
  }
  return offsets.reduce((sum, metres) => sum + Math.abs(metres), 0);
};

/**
 * Altitude in metres, NaN where it is missing, impossible, belongs to a place that is none, or no legs could have got
 * there; null when there is none. Where the level shifts for good, the way after it goes on from the level before: the
 * numbers then tell climb and descent, not the height above the sea. Negative is fine.
 * @param notPlaces 1 where the position of the sample was no place: the altitude of such a fix is none either
 */
export const readAltitude = (
  raw: readonly unknown[],
  way: Way,
  notPlaces: Uint8Array | null,
): { readonly altitude: Float64Array | null; readonly notes: readonly DataNote[] } => {
  const n = way.time.length;
  const altitude = new Float64Array(n);
  let dropped = 0;
  let allZero = true;
  for (let i = 0; i < n; i++) {
    const z = finite(raw[i]);
    const possible = z >= POSSIBLE_M.min && z <= POSSIBLE_M.max && notPlaces?.[i] !== 1;
    altitude[i] = possible ? z : NaN;
    if (!possible) dropped++;
    else if (z !== 0) allZero = false;
  }
  if (dropped === n) return { altitude: null, notes: [] };
  if (allZero) return { altitude: null, notes: [note('altitudeAllZero')] };
  const notes: DataNote[] = [];
  dropped += dropZeros(altitude, way.distance);
  dropped += dropRamps(altitude, way);
  const jumps = dropJumps(altitude, (from, i) => isShift(altitude, way, from, i));
  dropped += jumps.dropped;
  const bumps = way.distance && dropBumps(altitude, way.distance, jumps.breaks);
  const breaks = bumps?.left ?? jumps.breaks;
  dropped += bumps?.dropped ?? 0;
  const most = Math.max(MOST_SHIFTS.least, MOST_SHIFTS.perM * (way.distance?.at(-1) ?? 0));
  if (breaks.length > 0 && breaks.length <= most) {
    const movedM = rebase(altitude, breaks);
    notes.push(note('altitudeShifts', { count: breaks.length, valueM: Math.round(movedM) }));
  }
  dropped += dropSettling(altitude, way);
  if (dropped > 0) notes.push(note('altitudeDropped', { count: dropped }));
  return { altitude, notes };
};
