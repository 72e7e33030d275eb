import { medianInPlace } from '../streams/median.ts';
import { extent, fitStadium, guessStadium, STANDARD_SIZE, type Size } from './fit-stadium.ts';
import type { Fixes } from './fixes.ts';
import { surveyor, type Stadium } from './stadium.ts';
import { WIDEST_M, type Window } from './windows.ts';

/** DESIGN: the bends of a 200 m oval are 34 m across; a shuttle or a narrow block has less. Metres. */
const NARROWEST_M = 29;
const FIT_ROUNDS = 15;

/** The stadium that fits some two laps of the run, with the median distance of those fixes from it. */
export type Candidate = {
  readonly track: Stadium;
  readonly medianOffM: number;
  /** What further fits of it are held to. */
  readonly expected: Size;
};

const hasTrackSize = (x: Float64Array, y: Float64Array): boolean => {
  for (let k = 0; k < 4; k++) {
    const { width } = extent(x, y, (k * Math.PI) / 4);
    if (width > WIDEST_M || width < NARROWEST_M) return false;
  }
  return true;
};

/** Fits a stadium to a window; null where what was run there is too wide or too narrow for one. */
export const candidateIn = (
  { x, y }: Pick<Fixes, 'x' | 'y'>,
  { from, to }: Pick<Window, 'from' | 'to'>,
): Candidate | null => {
  const px = x.subarray(from, to);
  const py = y.subarray(from, to);
  if (!hasTrackSize(px, py)) return null;
  const guess = guessStadium(px, py);
  const isStandard = guess.radius === STANDARD_SIZE.radius;
  const expected = isStandard ? STANDARD_SIZE : guess;
  const track = fitStadium(guess, px, py, FIT_ROUNDS, expected);
  const { offset } = surveyor(track);
  const off = new Float64Array(px.length);
  for (let i = 0; i < px.length; i++) off[i] = Math.abs(offset(px[i]!, py[i]!));
  return { track, medianOffM: medianInPlace(off), expected };
};
