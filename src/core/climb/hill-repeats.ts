import type { Climb, HillRepeats } from '../run-analysis.ts';
import type { CleanStreams } from '../streams/clean-streams.ts';
import { GRID_M } from './grid.ts';
import type { Measured } from './measure.ts';
import { countPasses, type Place } from './passes.ts';

/** "Start points within 40 m, end points within 60 m, gain within +-30 %, same heading (+-45 deg)" (SCIENCE.md 3.3). */
const START_M = 40;
const END_M = 60;
const GAIN_SHARE = 0.3;
const HEADING = Math.PI / 4;
/** "Largest matching group n >= 3" (SCIENCE.md 3.3). */
const MIN_COUNT = 3;
/** "From foot to foot at most 2 km of way": further apart they are laps of a race or of a long round (SCIENCE.md 1.7). */
const FOOT_TO_FOOT_M = 2000;
/** DESIGN: noise puts a foot some 50 m up or down the hill, and a distance along positions is a per cent too long. Metres. */
const FOOT_NOISE_M = 100;
/** "The group makes at least half of the run's climb" (SCIENCE.md 1.7, DESIGN). */
const MIN_SHARE_OF_CLIMB = 0.5;
/** DESIGN: one foot lies as high as the next but for drift; where they differ by half the hill it was no ground. */
const FOOT_SHARE = 0.5;
/** DESIGN: a shift of the sensor may lie between two of many climbs. */
const MIN_SHARE_ON_LEVEL = 0.7;
/** DESIGN: of the times the hill was passed this share must show it: noise climbs the same place only now and then. */
const MIN_SHARE_OF_PASSES = 0.6;
/**
 * DESIGN: altimeters wander by a metre and more on the flat, and a climb begins as far before its hill as they happen to:
 * hills are compared from so high above the foot to so far below the top. Metres.
 */
const WANDERS_M = 1.5;
/** DESIGN: a fix further away than this along the run does not tell where a climb started. Metres. */
const FAR_M = 100;

/** From where to where a climb is certain to be on its hill, metres along the run. */
const onHill = ({ startM, lengthM }: Climb, z: Float64Array): readonly [fromM: number, toM: number] => {
  const foot = Math.round(startM / GRID_M);
  const top = Math.round((startM + lengthM) / GRID_M);
  const low = z[foot]! + WANDERS_M;
  const high = z[top]! - WANDERS_M;
  let from = foot;
  let to = top;
  if (low < high) {
    while (z[from + 1]! <= low) from++;
    while (z[to - 1]! >= high) to--;
  }
  return [startM + (from - foot) * GRID_M, startM + lengthM - (top - to) * GRID_M];
};

type Ends = {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** From foot to top, radians anticlockwise from east. */
  readonly heading: number;
};

type Position = readonly [x: number, y: number];

/** Position at a distance along the run, between the fixes around it; null in a hole. */
const placeAt = (run: CleanStreams, metres: number): Position | null => {
  const { distance, x, y } = run;
  if (x === null || y === null) return null;
  let low = 0;
  let high = run.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (distance[middle]! < metres) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < run.length && Number.isNaN(x[after]!)) after++;
  let before = low - 1;
  while (before >= 0 && Number.isNaN(x[before]!)) before--;
  const hasAfter = after < run.length && distance[after]! - metres <= FAR_M;
  const hasBefore = before >= 0 && metres - distance[before]! <= FAR_M;
  if (hasAfter && hasBefore) {
    const gap = distance[after]! - distance[before]!;
    const share = gap > 0 ? (metres - distance[before]!) / gap : 0;
    return [x[before]! + share * (x[after]! - x[before]!), y[before]! + share * (y[after]! - y[before]!)];
  }
  if (hasAfter) return [x[after]!, y[after]!];
  return hasBefore ? [x[before]!, y[before]!] : null;
};

const endsOf = ([x0, y0]: Position, [x1, y1]: Position): Ends => ({
  x0,
  y0,
  x1,
  y1,
  heading: Math.atan2(y1 - y0, x1 - x0),
});

const isRepeat = (a: Climb, b: Climb, p: Ends, q: Ends): boolean => {
  if (Math.abs(a.gainM - b.gainM) > GAIN_SHARE * Math.max(a.gainM, b.gainM)) return false;
  // most pairs lie far apart
  if (Math.abs(p.x0 - q.x0) > START_M || Math.abs(p.y0 - q.y0) > START_M) return false;
  if ((p.x0 - q.x0) ** 2 + (p.y0 - q.y0) ** 2 > START_M ** 2) return false;
  if ((p.x1 - q.x1) ** 2 + (p.y1 - q.y1) ** 2 > END_M ** 2) return false;
  const turn = p.heading - q.heading;
  return Math.abs(turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI))) <= HEADING;
};

type Placed = { readonly climb: Climb; readonly ends: Ends };

/** The longest run of climbs of a group that follow each other without long ways between them. */
const longestChain = (group: readonly Placed[]): readonly Placed[] => {
  let longest: readonly Placed[] = [];
  let chain: Placed[] = [];
  for (const member of group) {
    const before = chain.at(-1);
    const follows =
      before !== undefined && member.climb.startM - before.climb.startM <= FOOT_TO_FOOT_M + FOOT_NOISE_M;
    if (follows) chain.push(member);
    else chain = [member];
    if (chain.length > longest.length) longest = chain;
  }
  return longest;
};

/** Whether the feet of a chain mostly lie as high as the one before. */
const isOnOneLevel = (chain: readonly Placed[], z: Float64Array): boolean => {
  const footOf = (climb: Climb): number => z[Math.round(climb.startM / GRID_M)] ?? NaN;
  const level = chain.slice(1).filter(({ climb }, k) => {
    const before = chain[k]!.climb;
    return Math.abs(footOf(climb) - footOf(before)) <= FOOT_SHARE * Math.max(climb.gainM, before.gainM);
  });
  return level.length >= MIN_SHARE_ON_LEVEL * (chain.length - 1);
};

/** Metres climbed in a chain, and up the other side to the same top between its climbs. */
const climbedOnHill = (chain: readonly Placed[], placed: readonly Placed[]): number => {
  const top = chain[0]!.ends;
  const from = chain[0]!.climb.startM;
  const to = chain.at(-1)!.climb.startM;
  return placed
    .filter(({ climb }) => climb.startM >= from && climb.startM <= to)
    .filter((one) => chain.includes(one) || Math.hypot(one.ends.x1 - top.x1, one.ends.y1 - top.y1) <= END_M)
    .reduce((sum, { climb }) => sum + climb.gainM, 0);
};

const isMostlyClimbed = (run: CleanStreams, chain: readonly Placed[]): boolean => {
  const { climb, ends } = chain[chain.length >> 1]!;
  const foot: Place = { x: ends.x0, y: ends.y0, withinM: START_M };
  const top: Place = { x: ends.x1, y: ends.y1, withinM: END_M };
  const last = chain.at(-1)!.climb;
  const span = { fromM: chain[0]!.climb.startM, toM: last.startM + last.lengthM };
  return chain.length >= MIN_SHARE_OF_PASSES * countPasses(run, foot, top, climb.lengthM, span);
};

/**
 * The largest group of climbs that go up the same hill the same way one after another, if there are three or more of
 * them and they are what the run climbed for. Null without positions: climbs of the same height are not the same hill.
 * @param measured the profile the climbs were found in, and what the run climbed in all
 */
export const findHillRepeats = (
  run: CleanStreams,
  climbs: readonly Climb[],
  measured: Pick<Measured, 'z' | 'gainM'>,
): HillRepeats | null => {
  const placed: Placed[] = [];
  for (const climb of climbs) {
    const [fromM, toM] = onHill(climb, measured.z);
    const start = placeAt(run, fromM);
    const end = placeAt(run, toM);
    if (start === null || end === null) continue;
    placed.push({ climb, ends: endsOf(start, end) });
  }
  let largest: readonly Placed[] = [];
  for (const seed of placed) {
    const group = placed.filter((other) => isRepeat(seed.climb, other.climb, seed.ends, other.ends));
    if (group.length < MIN_COUNT || group.length <= largest.length) continue;
    const chain = longestChain(group);
    if (chain.length <= largest.length || !isOnOneLevel(chain, measured.z)) continue;
    if (climbedOnHill(chain, placed) >= MIN_SHARE_OF_CLIMB * measured.gainM) largest = chain;
  }
  if (largest.length < MIN_COUNT || !isMostlyClimbed(run, largest)) return null;
  return { count: largest.length, climbs: largest.map(({ climb }) => climb) };
};
