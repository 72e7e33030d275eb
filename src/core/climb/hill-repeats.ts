import type { Climb, HillRepeats } from '../run-analysis.ts';
import type { CleanStreams } from '../streams/clean-streams.ts';

/** "Start points within 40 m, end points within 60 m, gain within +-30 %, same heading (+-45 deg)" (SCIENCE.md 3.3). */
const START_M = 40;
const END_M = 60;
const GAIN_SHARE = 0.3;
const HEADING = Math.PI / 4;
/** "Largest matching group n >= 3" (SCIENCE.md 3.3). */
const MIN_COUNT = 3;
/** DESIGN: a fix further away than this along the run does not tell where a climb started. Metres. */
const FAR_M = 100;

type Ends = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** Position at a distance along the run, between the fixes around it; null in a hole. */
const placeAt = (run: CleanStreams, metres: number): readonly [number, number] | null => {
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

const isRepeat = (a: Climb, b: Climb, p: Ends, q: Ends): boolean => {
  if (Math.abs(a.gainM - b.gainM) > GAIN_SHARE * Math.max(a.gainM, b.gainM)) return false;
  if (Math.hypot(p.x0 - q.x0, p.y0 - q.y0) > START_M) return false;
  if (Math.hypot(p.x1 - q.x1, p.y1 - q.y1) > END_M) return false;
  const turn = Math.atan2(p.y1 - p.y0, p.x1 - p.x0) - Math.atan2(q.y1 - q.y0, q.x1 - q.x0);
  return Math.abs(turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI))) <= HEADING;
};

/**
 * The largest group of climbs that go up the same hill the same way, if there are three or more of them. Null without
 * positions: climbs of the same height are not the same hill.
 */
export const findHillRepeats = (run: CleanStreams, climbs: readonly Climb[]): HillRepeats | null => {
  const placed: { readonly climb: Climb; readonly ends: Ends }[] = [];
  for (const climb of climbs) {
    const start = placeAt(run, climb.startM);
    const end = placeAt(run, climb.startM + climb.lengthM);
    if (start === null || end === null) continue;
    placed.push({ climb, ends: { x0: start[0], y0: start[1], x1: end[0], y1: end[1] } });
  }
  let largest: readonly Climb[] = [];
  for (const seed of placed) {
    const group = placed.filter((other) => isRepeat(seed.climb, other.climb, seed.ends, other.ends));
    if (group.length > largest.length) largest = group.map((member) => member.climb);
  }
  return largest.length >= MIN_COUNT ? { count: largest.length, climbs: largest } : null;
};
