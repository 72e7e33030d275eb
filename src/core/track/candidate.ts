import { medianInPlace } from '../streams/median.ts';
import { extent, fitStadium, guessStadium } from './fit-stadium.ts';
import { surveyor, type Stadium } from './stadium.ts';

/** "At least 2 laps" (SCIENCE.md 4.2 step 2), a little less so that two laps between two jogs hold one window. */
const WINDOW_M = 760;
const STRIDE_M = 100;
/** DESIGN: lane 8 reaches 175 m from end to end; noise of some metres on both sides is let pass. */
const WIDEST_M = 205;
/** DESIGN: lane 1 is 73.6 m across; a shuttle or a narrow block has less. */
const NARROWEST_M = 50;
/** DESIGN: so many places are fitted, and so many looked at; on a track session the first already fits. */
const MAX_FITS = 12;
const MAX_LOOKS = 60;
const FIT_ROUNDS = 15;
/** DESIGN: a fit as good as this needs no better one, metres; two laps with 3 m of GPS noise leave 2. */
const GOOD_ENOUGH_M = 2;
/** DESIGN: a stray fix may make the plain box this much wider, metres. */
const BOX_SLACK_M = 60;
/** Steps of the golden ratio spread any number of tries evenly over the run. */
const GOLDEN = 0.618034;

/** The stadium that fits some two laps of the run, with the median distance of those fixes from it. */
export type Candidate = { readonly track: Stadium; readonly medianOffM: number };

const hasTrackSize = (x: Float64Array, y: Float64Array): boolean => {
  for (let k = 0; k < 4; k++) {
    const { width } = extent(x, y, (k * Math.PI) / 4);
    if (width > WIDEST_M || width < NARROWEST_M) return false;
  }
  return true;
};

const isWide = (values: Float64Array, from: number, to: number): boolean => {
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low > WIDEST_M + BOX_SLACK_M;
};

/** Stretches of two laps' length that stay within a track's box or little more, as index ranges. Linear. */
const windows = (x: Float64Array, y: Float64Array, path: Float64Array): (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = [];
  let from = 0;
  let to = 0;
  while (from < x.length) {
    while (to < x.length && path[to]! - path[from]! < WINDOW_M) to++;
    if (to === x.length && path[to - 1]! - path[from]! < WINDOW_M * 0.9) break;
    if (!isWide(x, from, to) && !isWide(y, from, to)) found.push([from, to]);
    const next = path[from]! + STRIDE_M;
    while (from < x.length && path[from]! < next) from++;
  }
  return found;
};

/** Looks for a stretch of about two laps that lies on a stadium; the best fits first. */
export const candidates = (x: Float64Array, y: Float64Array, path: Float64Array): readonly Candidate[] => {
  const places = windows(x, y, path);
  const looks = Math.min(places.length, MAX_LOOKS);
  const found: Candidate[] = [];
  for (let k = 0; k < looks && found.length < MAX_FITS; k++) {
    const place = looks < places.length ? ((k + 0.5) * GOLDEN) % 1 : ((k + 0.5) / looks) % 1;
    const [from, to] = places[Math.floor(place * places.length)]!;
    const px = x.subarray(from, to);
    const py = y.subarray(from, to);
    if (!hasTrackSize(px, py)) continue;
    const track = fitStadium(guessStadium(px, py), px, py, FIT_ROUNDS);
    const { offset } = surveyor(track);
    const off = new Float64Array(px.length);
    for (let i = 0; i < px.length; i++) off[i] = Math.abs(offset(px[i]!, py[i]!));
    const medianOffM = medianInPlace(off);
    found.push({ track, medianOffM });
    if (medianOffM < GOOD_ENOUGH_M) break;
  }
  return found.sort((a, b) => a.medianOffM - b.medianOffM);
};
