import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loopsOf } from '../../../src/core/history/loops.ts';
import type { Run } from '../../../src/core/run.ts';
import { addDays } from '../../../src/core/day.ts';
import { anAnalysis, aRun, historyOf, inputOf, START } from './build.ts';

/** A loop over the cells `from`..`from + 29` of one long row: two of them share ground as far as they overlap. */
const roundFrom = (from: number, day: number): Run =>
  aRun({
    day: addDays(START, day),
    id: day + 1,
    analysis: anAnalysis({
      loop: { direction: 'ccw', laps: 1 },
      sketch: {
        cells: Array.from({ length: 30 }, (_, k) => String(from + k).padStart(5, '0')),
        halo: '',
        start: 'start',
        lengthM: 8000,
        shape: 'ccw',
      },
    }),
  });

/** Loops that creep along: the first and the last of a row have nothing in common, each shares most with the one before. */
const walks = fc
  .array(fc.option(fc.integer({ min: 0, max: 25 })), { minLength: 1, maxLength: 90 })
  .map((days) => days.flatMap((from, day) => (from === null ? [] : [roundFrom(from, day)])));

describe('the loops of some days', () => {
  it('are told apart by those days alone, however much was run before', () => {
    fc.assert(
      fc.property(walks, fc.nat(90), fc.nat(60), (runs, first, length) => {
        const { moments, series } = historyOf(inputOf(runs));
        const from = series.firstDay + first;
        const to = from + length;
        const all = loopsOf(moments);
        all(-Infinity, Infinity);
        const known = all(from, to);
        const alone = loopsOf(moments)(from, to);
        expect(alone.map(({ index }) => index)).toEqual(known.map(({ index }) => index));
        const together = (loops: typeof known) =>
          loops.map(({ loop }) => loops.findIndex((other) => other.loop === loop));
        expect(together(alone)).toEqual(together(known));
      }),
      { numRuns: 200 },
    );
  });

  it('are those of the days asked for, also when earlier ones are asked for later', () => {
    const runs = Array.from({ length: 40 }, (_, day) => roundFrom(day < 20 ? 0 : 100, day));
    const { moments, series } = historyOf(inputOf(runs));
    const loops = loopsOf(moments);
    const days = (from: number, to: number) =>
      loops(series.firstDay + from, series.firstDay + to).map(({ day }) => day - series.firstDay);
    expect(days(35, 36)).toEqual([35, 36]);
    expect(days(18, 21)).toEqual([18, 19, 20, 21]);
    expect(days(38, 90)).toEqual([38, 39]);
    expect(new Set(loops(-Infinity, Infinity).map(({ loop }) => loop)).size).toBe(2);
  });
});
