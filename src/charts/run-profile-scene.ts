import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ReadOut } from './mark.ts';
import type { Paint } from './paint.ts';
import { altitudeAt, lengthOf, type RunProfileData } from './run-profile-data.ts';
import { FONT, px } from './svg.ts';

export const LEFT = 40;
const RIGHT = 8;
export const TOP = 62;
const HEIGHT_WIDE = 150;
const HEIGHT_NARROW = 120;
const NARROW = 480;
/** DESIGN: a picture of less than 30 m would turn a railway bridge into an alp. */
const LEAST_RANGE_M = 30;
/** DESIGN: of what is lacking, most goes below: a flat run is ground to stand on, not a line in the air. */
const LACK_ABOVE = 0.2;
/** Below the ground of the picture: kilometres, and laps above them. */
const BELOW = 26;

/** The parts of one picture that all its drawers share. */
export type Scene = {
  readonly data: RunProfileData;
  readonly p: Paint;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
  /** Metres from the start → pixels. */
  readonly x: (m: number) => number;
  /** Metres above the start → pixels. */
  readonly y: (m: number) => number;
  /** The line of the profile between two distances. */
  readonly path: (fromM: number, toM: number) => string;
  readonly readOut: ReadOut;
};

/** Lays out a picture of this width. */
export const profileScene = (data: RunProfileData, p: Paint, width: number): Scene => {
  const { profile } = data;
  const bottom = TOP + (width < NARROW ? HEIGHT_NARROW : HEIGHT_WIDE);
  const right = width - RIGHT;
  const [low, high] = [min(profile.altitudeM) ?? 0, max(profile.altitudeM) ?? 0];
  const lack = Math.max(0, LEAST_RANGE_M - (high - low));
  const x = scaleLinear([0, Math.max(lengthOf(profile), 1)], [LEFT, right]);
  const y = scaleLinear([low - lack * (1 - LACK_ABOVE), high + lack * LACK_ABOVE], [bottom - 4, TOP]);
  const path = (fromM: number, toM: number): string => {
    const inside = profile.altitudeM
      .map((_, i) => i * profile.stepM)
      .filter((metres) => metres > fromM && metres < toM);
    return [fromM, ...inside, toM]
      .map((metres, i) => `${i === 0 ? 'M' : 'L'}${px(x(metres))} ${px(y(altitudeAt(profile, metres)))}`)
      .join('');
  };
  return {
    data,
    p,
    right,
    bottom,
    height: bottom + BELOW,
    x: (m) => x(m),
    y: (m) => y(m),
    path,
    readOut: { x: 0, y: FONT + 18 },
  };
};
