import { smooth } from '../../core/climb/smooth.ts';
import { profileOf } from '../../core/climb/grid.ts';
import type { CleanStreams } from '../../core/streams/clean-streams.ts';
import { canvas } from './braille.ts';

const PROFILE = { columns: 60, rows: 5 };
const SHAPE = { columns: 30, rows: 12 };
/** DESIGN: less than this from lowest to highest is drawn as flat ground, metres. */
const FLAT_M = 10;
/** A hole longer than this in the fixes is not bridged by a line, metres. */
const HOLE_M = 200;

/** A profile with its lowest and highest metre, for captions. */
export type ProfileDrawing = {
  readonly lines: readonly string[];
  readonly lowM: number;
  readonly highM: number;
};

/** The elevation profile, filled from below; null without altitude. */
export const drawProfile = (run: CleanStreams): ProfileDrawing | null => {
  const profile = profileOf(run);
  if (profile === null) return null;
  const z = smooth(profile.altitude, 4);
  let low = Infinity;
  let high = -Infinity;
  for (const height of z) {
    low = Math.min(low, height);
    high = Math.max(high, height);
  }
  const paper = canvas(PROFILE.columns, PROFILE.rows);
  const range = Math.max(FLAT_M, high - low);
  for (let x = 0; x < paper.width; x++) {
    const cell = Math.min(z.length - 1, Math.floor(((x + 0.5) / paper.width) * z.length));
    const top = ((z[cell]! - low) / range) * (paper.height - 1);
    for (let y = 0; y <= top; y++) paper.dot(x, paper.height - 1 - y);
  }
  return { lines: paper.lines(), lowM: low, highM: high };
};

/** The shape of the way, north up; null without positions. */
export const drawShape = (run: CleanStreams): readonly string[] | null => {
  const { x, y } = run;
  if (x === null || y === null) return null;
  let west = Infinity;
  let east = -Infinity;
  let south = Infinity;
  let north = -Infinity;
  for (let i = 0; i < run.length; i++) {
    if (Number.isNaN(x[i]!)) continue;
    west = Math.min(west, x[i]!);
    east = Math.max(east, x[i]!);
    south = Math.min(south, y[i]!);
    north = Math.max(north, y[i]!);
  }
  const paper = canvas(SHAPE.columns, SHAPE.rows);
  const scale = Math.min(
    (paper.width - 1) / Math.max(1, east - west),
    (paper.height - 1) / Math.max(1, north - south),
  );
  const left = (paper.width - 1 - (east - west) * scale) / 2;
  const top = (paper.height - 1 - (north - south) * scale) / 2;
  let last = -1;
  for (let i = 0; i < run.length; i++) {
    if (Number.isNaN(x[i]!)) continue;
    const from = last >= 0 && Math.hypot(x[i]! - x[last]!, y[i]! - y[last]!) <= HOLE_M ? last : i;
    paper.line(
      left + (x[from]! - west) * scale,
      top + (north - y[from]!) * scale,
      left + (x[i]! - west) * scale,
      top + (north - y[i]!) * scale,
    );
    last = i;
  }
  return paper.lines();
};
