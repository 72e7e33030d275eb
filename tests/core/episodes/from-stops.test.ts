import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allEpisodes, episodesFromStops, type ToldEpisode } from '../../../src/core/episodes/from-stops.ts';
import type { RehabEntry } from '../../../src/core/rehab/entries.ts';
import { on, pain, tap } from '../rehab/build.ts';
import { episode } from './build.ts';

/** First and last day of each, as days of the story; null: it goes on. */
const bouts = (entries: readonly RehabEntry[], until: number) =>
  episodesFromStops({ entries, runs: [] }, on(until)).map(({ start, end }) => [start.day, end?.day ?? null]);

describe('an episode that the stop rule opens', () => {
  it('begins with the first answer that says stop, and not with one below it', () => {
    expect(bouts([pain(3, 2), pain(5, 3)], 10)).toEqual([[on(5), null]]);
    expect(bouts([pain(3, 2)], 10)).toEqual([]);
    expect(bouts([pain(3, 1, { limp: true })], 10)).toEqual([[on(3), null]]);
  });

  it('is over 28 days after the last such answer, where nothing was begun', () => {
    const entries = [pain(5, 4), pain(9, 3), pain(20, 0)];
    expect(bouts(entries, 37)).toEqual([[on(5), null]]);
    expect(bouts(entries, 38)).toEqual([[on(5), on(9)]]);
    // What hurts after that is another one.
    expect(bouts([...entries, pain(60, 5)], 61)).toEqual([
      [on(5), on(9)],
      [on(60), null],
    ]);
  });

  it('goes on with the way back, however long that takes, and ends with it', () => {
    const way = [pain(5, 4), tap(5, 'acute', 'start'), tap(13, 'acute', 'stop'), tap(14, 'ladder', 'start')];
    expect(bouts(way, 80)).toEqual([[on(5), null]]);
    expect(bouts([...way, tap(70, 'ladder', 'stop')], 80)).toEqual([[on(5), on(70)]]);
  });

  it('ends by hand: "it is over" without a rest, and a rest that was ended', () => {
    expect(bouts([pain(5, 4), tap(7, 'acute', 'stop')], 10)).toEqual([[on(5), on(7)]]);
    expect(bouts([pain(5, 4), tap(6, 'acute', 'start'), tap(8, 'acute', 'stop')], 10)).toEqual([
      [on(5), on(8)],
    ]);
  });

  it('is the same in whatever order the answers came', () => {
    const entries = [
      pain(2, 4),
      tap(3, 'acute', 'start'),
      tap(11, 'acute', 'stop'),
      tap(12, 'ladder', 'start'),
      pain(30, 5),
      tap(50, 'ladder', 'stop'),
      pain(120, 6),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(bouts(shuffled, 130)).toEqual(bouts(entries, 130));
      }),
    );
  });
});

describe('what was told', () => {
  const stops = episodesFromStops({ entries: [pain(5, 4), tap(9, 'acute', 'stop')], runs: [] }, on(40));
  const told = (parts: Partial<ToldEpisode>): ToldEpisode => ({
    ...episode(on(5)),
    stopDay: null,
    dismissed: false,
    ...parts,
  });
  const count = (of: Partial<ToldEpisode>) => allEpisodes([told(of)], stops).length;

  it('stands for the one that the stop rule opened', () => {
    expect(count({ stopDay: on(5), start: { day: on(2), precision: 'day' } })).toBe(1);
    expect(count({ stopDay: on(5), dismissed: true })).toBe(0);
  });

  it('stands for it, too, where it was told of the same days', () => {
    expect(count({ start: { day: on(7), precision: 'day' }, end: null })).toBe(1);
    expect(
      count({ start: { day: on(0), precision: 'month' }, end: { day: on(0), precision: 'month' } }),
    ).toBe(1);
    expect(count({ start: { day: on(10), precision: 'day' }, end: null })).toBe(2);
  });
});
