import { medianInPlace } from '../streams/median.ts';
import { climbBetween, turningPoints, type Turn } from './extrema.ts';
import type { Profile } from './grid.ts';
import { groundRelief } from './ground-relief.ts';
import { isNoisy, measureNoise } from './noise.ts';
import { placeNoise } from './place-noise.ts';
import { smooth, withoutSpikes } from './smooth.ts';
import { meansOfVisits } from './visit-means.ts';

/** "h = 3 m (barometer) / 10 m (unknown device)" (SCIENCE.md 3.2 step 5). */
const HYSTERESIS_M = { barometer: 3, unknown: 10 };
/**
 * DESIGN: in wandering noise, so many times the root of its wander have to be climbed to count: among hills, where the
 * next turn is the ground's, about the noise's own standard deviation times three; where noise alone explains all
 * relief, twice that, or the extremes of an hour of noise add up. Found on generated profiles: noise with a standard
 * deviation of 3 m and a memory of 20 s (SCIENCE.md E17 has the same for positions) wanders by 0.64 m2 in 10 m.
 */
const PER_WANDER = { hills: 11, flat: 22 };
/** DESIGN: where noise alone explains all relief, the relief tells how far it swings: its standard deviation times 6. */
const PER_RELIEF = 6;
/**
 * DESIGN: relief that noise of that wander does not reach, per 10 m of half the length of a hill. Wandering noise grows
 * with the length at most (1.5 times its wander for 10 m), as long as its memory lasts; ground grows much faster.
 */
const HILLS_PER_WANDER = 2.2;
/**
 * DESIGN: what repeated places say beats what the fine structure says. From 3 m2 on their differences are no barometer's
 * (0.0-1.1 m2 in 90 real runs; 2.7-13 m2 in the runs of a telephone without one). Below 1 m2 the altitude is good,
 * whatever its fine structure looks like. Ground shows where relief is so many
 * times that. Among hills so many standard deviations have to be climbed, on the flat as many as above.
 */
const PLACES = { quiet: 1, noisy: 3, hills: 4, anyHills: 2.5, perDeviation: 3, clear: 20 };
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

/** What is known of the noise in a profile that is read. */
type NoiseLeft = {
  /** By the fine structure, square metres in 10 m. */
  readonly wander: number;
  /** By places run twice, square metres; null where there were none. */
  readonly variance: number | null;
  /** Places run twice say that noise alone explains the relief of the whole run. */
  readonly flat: boolean;
};

/** What has to be climbed to count at every cell, metres: less among hills than where noise explains all relief. */
const hysteresisInNoise = (z: Float64Array, { wander, variance, flat }: NoiseLeft): Float64Array => {
  const { square, perCell } = groundRelief(z);
  const deviation = Math.sqrt(variance ?? 0);
  const amongHills = Math.max(
    HYSTERESIS_M.unknown,
    PER_WANDER.hills * Math.sqrt(wander),
    PLACES.perDeviation * deviation,
  );
  const onFlat = Math.max(HYSTERESIS_M.unknown, PER_WANDER.flat * Math.sqrt(wander), PER_RELIEF * deviation);
  return square.map((relief, i) => {
    const hills =
      variance === null ? perCell[i]! > HILLS_PER_WANDER * wander : !flat && relief > PLACES.hills * variance;
    return hills ? amongHills : Math.max(onFlat, PER_RELIEF * Math.sqrt(relief));
  });
};

/** Where no climb counts there is no slope either: outside the turning points the profile is level. */
const levelOutside = (z: Float64Array, turns: readonly Turn[]): Float64Array => {
  const first = turns[0]?.cell ?? 0;
  const last = turns.at(-1)?.cell ?? 0;
  return z.map((_, i) => z[Math.max(first, Math.min(last, i))]!);
};

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
  /** Places run twice say that the relief is the ground's, whatever noise lies on it. */
  readonly witnessed: boolean;
};

/**
 * Climb and descent of a profile. With a barometer (or altitude as quiet as one) 3 m count; with an unknown or
 * wandering source 10 m and more. In noise the turning points are located on a smoother profile than the one their
 * heights are read from, so that the heights are not picked for being extreme.
 * @param barometer whether the altitude comes from one; null = the noise decides
 */
export const measureClimb = (
  profile: Profile,
  barometer: boolean | null,
  visits: Int32Array | null = null,
): Measured => {
  const noise = measureNoise(profile) ?? { white: 0, spacing: 1, wander: 0 };
  const raw = withoutSpikes(profile.altitude);
  const places = visits && placeNoise(raw, visits);
  const disagrees =
    places !== null && places.noise > PLACES.noisy && places.relief < PLACES.hills * places.noise;
  const agrees = places !== null && places.noise < PLACES.quiet;
  const noisy = disagrees || (isNoisy(noise) && !agrees);
  const trusted = disagrees ? false : (barometer ?? !noisy);
  const witnessed = places !== null && places.relief >= PLACES.clear * places.noise;
  if (noisy && !trusted) {
    const flat = places !== null && places.relief < PLACES.anyHills * places.noise;
    // where there is ground, what was run several times tells it better than each time alone
    const blurred = places !== null && !flat && places.relief < PLACES.clear * places.noise;
    const means = blurred ? meansOfVisits(raw, visits!) : null;
    const ground = means?.z ?? raw;
    const share = means?.noiseShare ?? 1;
    const located = smooth(ground, HALF.locate);
    const h = hysteresisInNoise(smooth(ground, HALF.relief), {
      wander: noise.wander * share,
      variance: places && places.noise * share,
      flat,
    });
    const turns = turningPoints(located, h);
    const z = smooth(ground, readingHalf(turns));
    return {
      z,
      zGrade: levelOutside(located, turns),
      turns,
      ...climbBetween(z, turns),
      trusted,
      noisy,
      witnessed,
    };
  }
  const quiet = noise.white + noise.wander <= VERY_QUIET;
  const z = smooth(raw, quiet ? HALF.veryQuiet : noisy ? HALF.read : HALF.quiet);
  const turns = turningPoints(z, trusted ? HYSTERESIS_M.barometer : HYSTERESIS_M.unknown);
  // where hardly anything disturbs, even a parabola over 50 m only takes off crests
  const heights = quiet ? raw : z;
  return { z: heights, zGrade: z, turns, ...climbBetween(heights, turns), trusted, noisy, witnessed };
};

/**
 * "> 30 % and > 40 m" (SCIENCE.md 3.2, sanity). DESIGN: 10 m where our altitude is not trusted: the service reads climb
 * from a terrain model then (R63), which beats noise.
 */
const SANITY = { share: 0.3, metres: 40, untrustedMetres: 10 };
/** "No single climb or descent can be higher than elev_high - elev_low (+ 10 m)" (SCIENCE.md 1.7). */
const ABOVE_RELIEF_M = 10;

/** What the recording service says of a run's climb, metres; null = not known. */
export type SourceClimb = {
  readonly gainM: number | null;
  /** Highest minus lowest place. */
  readonly reliefM: number | null;
};

export type CheckedClimb = {
  readonly gainM: number;
  readonly lossM: number;
  readonly fromSource: boolean;
  /** Whether rules may use it: our altitude is trusted and nobody disagrees, or the service agrees with it. */
  readonly trusted: boolean;
};

/**
 * Our climb or the source's: where they differ by more than 30 % and 40 m (10 m where our altitude is not trusted) the
 * source's serves, and the descent is what remains when the difference between start and end is taken off it.
 * @param netM altitude at the end minus altitude at the start
 * @param highestM the highest single climb or descent of ours
 */
export const checkAgainstSource = (
  own: {
    readonly gainM: number;
    readonly lossM: number;
    /** Whether small climbs of ours are told from noise. */
    readonly trusted: boolean;
    /** Whether rules may use ours without a witness; as `trusted` where not said. */
    readonly believed?: boolean;
  },
  source: SourceClimb,
  netM: number,
  highestM: number,
): CheckedClimb => {
  const { gainM } = source;
  const tooHigh = source.reliefM !== null && highestM > source.reliefM + ABOVE_RELIEF_M;
  const leastM = own.trusted ? SANITY.metres : SANITY.untrustedMetres;
  const differs =
    gainM !== null &&
    Math.abs(own.gainM - gainM) > leastM &&
    Math.abs(own.gainM - gainM) > SANITY.share * gainM;
  if (gainM !== null && (differs || tooHigh))
    return { gainM, lossM: Math.max(0, gainM - netM), fromSource: true, trusted: false };
  // two that agree vouch for each other
  const trusted = !tooHigh && ((own.believed ?? own.trusted) || gainM !== null);
  return { gainM: own.gainM, lossM: own.lossM, fromSource: false, trusted };
};

/** The highest single climb or descent between turning points, metres. */
export const highestSwing = ({ z, turns }: Pick<Measured, 'z' | 'turns'>): number => {
  let highest = 0;
  for (let k = 1; k < turns.length; k++)
    highest = Math.max(highest, Math.abs(z[turns[k]!.cell]! - z[turns[k - 1]!.cell]!));
  return highest;
};
