import { scaleLinear } from 'd3-scale';
import type { LoadDay } from '../core/report/status/status.ts';
import type { Catalogue } from '../words/catalogue.ts';
import type { Formats } from '../words/formats.ts';
import type { LoadSpan, LoadWeek } from './load-weeks.ts';
import type { ReadOut } from './mark.ts';
import type { Paint } from './paint.ts';
import { FONT } from './svg.ts';

/** Room for axis labels on the left and for the ratio's last value on the right, pixels. */
export const LEFT = 30;
const RIGHT = 42;
const CAPTION = 24;
/** On a page, a line below the caption tells the bar that is looked at. */
const READ_OUT = 18;
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
  readonly by: LoadSpan;
  /** Where a page tells the bar that is looked at; null in a picture, which nobody can point at. */
  readonly readOut: ReadOut | null;
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
  /** Middle of the bar with this index. */
  middle(index: number): number;
  readonly p: Paint;
  readonly say: Formats;
  readonly catalogue: Catalogue;
};

/** Lays out a picture. The last block of seven days ends at the right edge. */
export const loadScene = (
  parts: Pick<Scene, 'width' | 'weeks' | 'by' | 'p' | 'say' | 'catalogue'> & {
    readonly isPage: boolean;
    readonly allDays: readonly LoadDay[];
    readonly legendRows: number;
  },
): Scene => {
  const { width, weeks, by, p, say, catalogue, allDays, legendRows, isPage } = parts;
  const days = allDays.slice(allDays.length - weeks.reduce((sum, { length }) => sum + length, 0));
  const right = width - RIGHT;
  const top = CAPTION + (isPage ? READ_OUT : 0);
  const bars = { top, bottom: top + (width < NARROW ? BARS_NARROW : BARS_WIDE) };
  const ratio = { top: bars.bottom + BETWEEN, bottom: bars.bottom + BETWEEN + RATIO_HEIGHT };
  const x = scaleLinear([0, Math.max(days.length, 1)], [LEFT, right]);
  return {
    width,
    height: ratio.bottom + 10 + legendRows * LEGEND_ROW,
    by,
    readOut: isPage ? { x: 0, y: FONT + READ_OUT } : null,
    right,
    bars,
    ratio,
    weeks,
    letters: hasRoomForLetters(width, weeks.length),
    days,
    x: (dayIndex) => x(dayIndex),
    middle: (index) => {
      const block = weeks[index];
      return block === undefined ? right : x(block.start + block.length / 2);
    },
    p,
    say,
    catalogue,
  };
};
