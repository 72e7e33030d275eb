import { medianInPlace } from '../streams/median.ts';
import { climbBetween, turningPoints, type Turn } from './extrema.ts';
import type { Profile } from './grid.ts';
import { groundRelief } from './ground-relief.ts';
import { isNoisy, measureNoise } from './noise.ts';
import { smooth, withoutSpikes } from './smooth.ts';

/** "h = 3 m (barometer) / 10 m (unknown device)" (SCIENCE.md 3.2 step 5). */
const HYSTERESIS_M = { barometer: 3, unknown: 10 };
/**
 * DESIGN: in wandering noise, so many times the root of its wander have to be climbed to count: among hills, where the
 * next turn is the ground's, about the noise's own standard deviation times three; where noise alone explains all
 * relief, twice that, or the extremes of an hour of noise add up. Found on generated profiles: noise with a standard
 * deviation of 3 m and a memory of 20 s (SCIENCE.md E17 has the same for positions) wanders by 0.64 m2 in 10 m.
 */
const PER_WANDER = { hills: 11, flat: 22 };
/** DESIGN: noise with that memory, smoothed, has a relief of 7-14 times its wander, hills of 15 m in it 40-80 times. */
const HILLS_PER_WANDER = 40;
/** DESIGN: white part and wander together, square metres (noise.ts), up to which hardly anything disturbs. */
const VERY_QUIET = 0.06;
/** DESIGN: cells each way of the local parabola: 50 m where nothing disturbs, 90 m, and 170-250 m for GPS noise. */
const HALF = { veryQuiet: 2, quiet: 4, read: 8, locate: 11, relief: 12 };
/** DESIGN: heights are read over no more than a quarter of a usual climb or descent, or its ends are cut off. */
const CELLS_PER_HALF = 8;

/** Cells each way for reading heights: half an eighth of the usual way from turn to turn. */
const readingHalf = (turns: readonly Turn[]): number => {
  const lengths = Float64Array.from(turns.slice(1), (turn, k) => turn.cell - turns[k]!.cell);
  const usual = medianInPlace(lengths);
  if (Number.isNaN(usual)) return HALF.read;
  return Math.max(HALF.veryQuiet, Math.min(HALF.read, Math.round(usual / CELLS_PER_HALF)));
};

/** What has to be climbed to count at every cell, metres: less among hills than where noise explains all relief. */
const hysteresisInNoise = (z: Float64Array, wander: number): Float64Array =>
  groundRelief(z).map((relief) => {
    const times = relief > HILLS_PER_WANDER * wander ? PER_WANDER.hills : PER_WANDER.flat;
    return Math.max(HYSTERESIS_M.unknown, times * Math.sqrt(wander));
  });

/** Everything read off the altitude of one run. */
export type Measured = {
  /** Profile from which heights are read, metres. */
  readonly z: Float64Array;
  /** Profile from which grades are read: smoother in noise, or every wobble would count as a slope. */
  readonly zGrade: Float64Array;
  readonly turns: readonly Turn[];
  readonly gainM: number;
  readonly lossM: number;
  /** Whether small climbs can be told from noise. */
  readonly trusted: boolean;
  /** The noise was seen in the data, not only assumed. */
  readonly noisy: boolean;
};

/**
 * Climb and descent of a profile. With a barometer (or altitude as quiet as one) 3 m count; with an unknown or
 * wandering source 10 m and more. In noise the turning points are located on a smoother profile than the one their
 * heights are read from, so that the heights are not picked for being extreme.
 * @param barometer whether the altitude comes from one; null = the noise decides
 */
export const measureClimb = (profile: Profile, barometer: boolean | null): Measured => {
  const noise = measureNoise(profile) ?? { white: 0, spacing: 1, wander: 0 };
  const noisy = isNoisy(noise);
  const raw = withoutSpikes(profile.altitude);
  const trusted = barometer ?? !noisy;
  if (noisy && !trusted) {
    const zGrade = smooth(raw, HALF.locate);
    const turns = turningPoints(zGrade, hysteresisInNoise(smooth(raw, HALF.relief), noise.wander));
    const z = smooth(raw, readingHalf(turns));
    return { z, zGrade, turns, ...climbBetween(z, turns), trusted, noisy };
  }
  const quiet = noise.white + noise.wander <= VERY_QUIET;
  const z = smooth(raw, quiet ? HALF.veryQuiet : noisy ? HALF.read : HALF.quiet);
  const turns = turningPoints(z, trusted ? HYSTERESIS_M.barometer : HYSTERESIS_M.unknown);
  // where hardly anything disturbs, even a parabola over 50 m only takes off crests
  const heights = quiet ? raw : z;
  return { z: heights, zGrade: z, turns, ...climbBetween(heights, turns), trusted, noisy };
};

/**
 * "> 30 % and > 40 m" (SCIENCE.md 3.2, sanity). DESIGN: 10 m where our altitude is not trusted: the service reads climb
 * from a terrain model then (R63), which beats noise.
 */
const SANITY = { share: 0.3, metres: 40, untrustedMetres: 10 };

/**
 * Our climb or the source's: where they differ by more than 30 % and 40 m (10 m where our altitude is not trusted) the
 * source's serves, and the descent is what remains when the difference between start and end is taken off it.
 * @param netM altitude at the end minus altitude at the start
 */
export const checkAgainstSource = (
  own: { readonly gainM: number; readonly lossM: number; readonly trusted?: boolean },
  sourceGainM: number | null,
  netM: number,
): { readonly gainM: number; readonly lossM: number; readonly fromSource: boolean } => {
  const leastM = own.trusted === false ? SANITY.untrustedMetres : SANITY.metres;
  const differs =
    sourceGainM !== null &&
    Math.abs(own.gainM - sourceGainM) > leastM &&
    Math.abs(own.gainM - sourceGainM) > SANITY.share * sourceGainM;
  if (!differs) return { gainM: own.gainM, lossM: own.lossM, fromSource: false };
  return { gainM: sourceGainM, lossM: Math.max(0, sourceGainM - netM), fromSource: true };
};
