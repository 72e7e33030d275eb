import { scaleLinear } from 'd3-scale';
import type { LoadDay } from '../core/status.ts';
import type { Catalogue } from '../words/catalogue.ts';
import type { Formats } from '../words/formats.ts';
import type { LoadWeek } from './load-weeks.ts';
import type { Paint } from './paint.ts';

/** Room for axis labels on the left and for the ratio's last value on the right, pixels. */
export const LEFT = 30;
const RIGHT = 42;
const CAPTION = 24;
const BARS_NARROW = 150;
const BARS_WIDE = 172;
/** Below this width the picture is taller for its width: a phone has the room below, not beside. */
const NARROW = 480;
/** Between the panels: month labels, and the caption of the lower one. */
const BETWEEN = 62;
const RATIO_HEIGHT = 62;
/** Height of a row of the legend. */
export const LEGEND_ROW = 20;

/** DESIGN: bars closer together than this carry no letters and no value: they would run into each other. */
const LETTER_PITCH = 14;

/** Whether a picture of this width has room for letters on its bars. */
export const hasRoomForLetters = (width: number, weekCount: number): boolean =>
  width - LEFT - RIGHT >= weekCount * LETTER_PITCH;

type Box = { readonly top: number; readonly bottom: number };

/** The parts of one picture that all its drawers share: places, scales, colours, words. */
export type Scene = {
  readonly width: number;
  readonly height: number;
  /** Right end of both panels. */
  readonly right: number;
  readonly bars: Box;
  readonly ratio: Box;
  readonly weeks: readonly LoadWeek[];
  /** Letters on findings, a value on the newest bar. */
  readonly letters: boolean;
  /** The days of the weeks: both panels share their axis. */
  readonly days: readonly LoadDay[];
  /** Left edge of the day with this index. */
  x(dayIndex: number): number;
  /** Middle of the week with this index. */
  middle(weekIndex: number): number;
  readonly p: Paint;
  readonly say: Formats;
  readonly catalogue: Catalogue;
};

/** Lays out a picture. The last block of seven days ends at the right edge. */
export const loadScene = (
  parts: Pick<Scene, 'width' | 'weeks' | 'p' | 'say' | 'catalogue'> & {
    readonly allDays: readonly LoadDay[];
    readonly legendRows: number;
  },
): Scene => {
  const { width, weeks, p, say, catalogue, allDays, legendRows } = parts;
  const days = allDays.slice(allDays.length - weeks.length * 7);
  const right = width - RIGHT;
  const bars = { top: CAPTION, bottom: CAPTION + (width < NARROW ? BARS_NARROW : BARS_WIDE) };
  const ratio = { top: bars.bottom + BETWEEN, bottom: bars.bottom + BETWEEN + RATIO_HEIGHT };
  const x = scaleLinear([0, Math.max(days.length, 1)], [LEFT, right]);
  return {
    width,
    height: ratio.bottom + 10 + legendRows * LEGEND_ROW,
    right,
    bars,
    ratio,
    weeks,
    letters: hasRoomForLetters(width, weeks.length),
    days,
    x: (dayIndex) => x(dayIndex),
    middle: (weekIndex) => x(weekIndex * 7 + 3.5),
    p,
    say,
    catalogue,
  };
};
