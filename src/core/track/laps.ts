import { medianInPlace } from '../streams/median.ts';
import type { Fixes } from './fixes.ts';
import { lapLength, type Stadium } from './stadium.ts';
import { stepsRound } from './steps.ts';

/** DESIGN: turning back for less than this is jitter or a few steps back to the start line, metres. */
const REVERSAL_M = 60;
/** DESIGN: a leg shorter than this is a stride on one straight and goes round nothing, metres. */
const MIN_LEG_M = 150;

/** One stretch in one direction; `arcM` is positive anticlockwise. */
export type Leg = {
  readonly arcM: number;
  /** Recorded metres, without those of steps of which nothing is known. */
  readonly metres: number;
  readonly from: number;
  readonly to: number;
};

/** The legs, and for every fix where it is on the lap and its running position; both metres, NaN off the track. */
export type Walk = {
  readonly legs: readonly Leg[];
  /** 0 … lap length, anticlockwise from the start of one bend. */
  readonly at: Float64Array;
  /** Metres anticlockwise since the connected stretch began. */
  readonly unwound: Float64Array;
};

/** Follows the run round the oval and cuts it into legs that go one way each (hysteresis on the running position). */
export const walkRound = (track: Stadium, fixes: Fixes, toleranceM: number, recorded = false): Walk => {
  const { along } = fixes;
  const { at, from, gone } = stepsRound(track, fixes, toleranceM, recorded);
  const unwound = new Float64Array(at.length).fill(NaN);
  const unseen = new Float64Array(at.length);
  const legs: Leg[] = [];
  // the open leg: where it began and its furthest fix so far
  let begin = -1;
  let top = -1;
  let direction = 0;
  const close = (): void => {
    if (begin < 0) return;
    const arcM = unwound[top]! - unwound[begin]!;
    if (Math.abs(arcM) < MIN_LEG_M) return;
    const metres = along[top]! - along[begin]! - (unseen[top]! - unseen[begin]!);
    legs.push({ arcM, metres, from: begin, to: top });
  };
  for (let i = 0; i < at.length; i++) {
    if (Number.isNaN(at[i]!)) continue;
    const before = from[i]!;
    if (before < 0) {
      close();
      begin = top = i;
      direction = 0;
      unwound[i] = 0;
      continue;
    }
    const known = !Number.isNaN(gone[i]!);
    unwound[i] = unwound[before]! + (known ? gone[i]! : 0);
    unseen[i] = unseen[before]! + (known ? 0 : along[i]! - along[before]!);
    const sinceBegin = unwound[i]! - unwound[begin]!;
    const ahead = (unwound[i]! - unwound[top]!) * direction;
    if (direction === 0) {
      if (Math.abs(sinceBegin) >= REVERSAL_M) direction = Math.sign(sinceBegin);
      top = i;
    } else if (ahead >= 0) top = i;
    else if (-ahead >= REVERSAL_M) {
      close();
      begin = top;
      top = i;
      direction = -direction;
    }
  }
  close();
  return { legs, at, unwound };
};

/** Median recorded length of a lap, over every lap-long piece of the legs; null when no leg is a lap long. */
export const medianLap = (track: Stadium, fixes: Fixes, walk: Walk): number | null => {
  const lap = lapLength(track);
  const { along } = fixes;
  const lengths = new Float64Array(along.length);
  let n = 0;
  for (const leg of walk.legs) {
    const sign = Math.sign(leg.arcM);
    const first = walk.unwound[leg.from]! * sign;
    // the last fix that lies a lap or more behind, and the next one on the line after it
    let back = leg.from;
    let next = leg.from;
    for (let i = leg.from; i <= leg.to; i++) {
      const target = walk.unwound[i]! * sign - lap;
      if (!(target >= first)) continue;
      while (next < i && !(walk.unwound[next]! * sign > target)) {
        if (!Number.isNaN(walk.unwound[next]!)) back = next;
        next++;
      }
      const low = walk.unwound[back]! * sign;
      const high = walk.unwound[next]! * sign;
      const share = high > low ? Math.min(1, (target - low) / (high - low)) : 0;
      lengths[n++] = along[i]! - along[back]! - share * (along[next]! - along[back]!);
    }
  }
  return n === 0 ? null : medianInPlace(lengths.subarray(0, n));
};
