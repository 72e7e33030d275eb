import { describe, expect, it } from 'vitest';
import { awaitsQuietDay } from '../../../src/core/rehab/acute.ts';
import { rehabOn } from '../../../src/core/rehab/state.ts';
import { at, log, on, pain, run, tap } from './build.ts';

const stairs = (n: number, level: number) => pain(n, level, { when: 'stairs' });
const began = tap(0, 'acute', 'start');

describe('a rest from running', () => {
  it('begins with the tap and counts its days', () => {
    const state = rehabOn(log([], began), on(2));
    expect(state.mode).toBe('acute');
    expect(state.acute).toMatchObject({ dayNo: 3, days: 7, earliestEnd: on(7), timeIsUp: false });
  });

  it('does not end before its week is over, however quiet the stairs are', () => {
    expect(rehabOn(log([], began, stairs(6, 0)), on(6)).mode).toBe('acute');
  });

  it('ends on the first day after its week with quiet stairs that day or the day before', () => {
    expect(rehabOn(log([], began, stairs(6, 0)), on(7)).mode).toBe('normal');
    expect(rehabOn(log([], began, stairs(7, 1)), on(7)).last).toEqual({
      programme: 'acute',
      endedOn: on(7),
      by: 'time',
    });
  });

  it('waits for an answer about the stairs: silence and an old answer end nothing', () => {
    expect(rehabOn(log([], began), on(30)).mode).toBe('acute');
    expect(rehabOn(log([], began, stairs(5, 0)), on(7)).mode).toBe('acute');
    expect(rehabOn(log([], began, pain(7, 0)), on(7)).mode).toBe('acute');
  });

  it('goes on while stairs hurt, or anything else says stop', () => {
    expect(rehabOn(log([], began, stairs(7, 2)), on(7)).mode).toBe('acute');
    expect(rehabOn(log([], began, stairs(7, 0), pain(6, 3)), on(7)).mode).toBe('acute');
    expect(rehabOn(log([], began, stairs(7, 0), pain(7, 0, { limp: true })), on(7)).mode).toBe('acute');
  });

  it('asks for one more quiet day after quiet stairs where yesterday said stop, for two where today does', () => {
    const seen = (...said: readonly ReturnType<typeof pain>[]) => {
      const { acute } = rehabOn(log([], began, ...said), on(7));
      return acute === null ? null : [acute.quietDays, acute.stairsLevel, awaitsQuietDay(acute)];
    };
    expect(seen(stairs(6, 3), stairs(7, 0))).toEqual([1, 0, true]);
    expect(seen(stairs(7, 0), pain(7, 4))).toEqual([2, 0, true]);
    // Nothing said stop: stairs themselves are what it waits for.
    expect(seen(stairs(7, 2))).toEqual([0, 2, false]);
    expect(seen(stairs(6, 3))).toEqual([1, 3, false]);
    // Quiet stairs of days ago say nothing of today.
    expect(seen(stairs(4, 0), pain(7, 4))).toEqual([2, 0, false]);
    expect(rehabOn(log([], began, stairs(6, 3), stairs(7, 0)), on(8)).mode).toBe('normal');
    expect(rehabOn(log([], began, stairs(7, 0), pain(7, 4)), on(8)).mode).toBe('acute');
  });

  it('wants no quiet day beyond its own days while they last', () => {
    const { acute } = rehabOn(log([], began, stairs(2, 5), stairs(3, 0)), on(3));
    expect(acute).toMatchObject({ timeIsUp: false, quietDays: 0 });
  });

  it('can be made 3 to 21 days long, also while it runs, and never starts anew by a second tap', () => {
    const longer = tap(2, 'acute', 'start', { days: 10 });
    expect(rehabOn(log([], began, longer), on(2)).acute).toMatchObject({ startedOn: on(0), days: 10 });
    const days = (n: number) => rehabOn(log([], tap(0, 'acute', 'start', { days: n })), on(0)).acute?.days;
    expect([days(1), days(3), days(21), days(90)]).toEqual([3, 3, 21, 21]);
  });

  it('ends by hand at once', () => {
    const state = rehabOn(log([], began, tap(1, 'acute', 'stop')), on(1));
    expect(state).toMatchObject({ mode: 'normal', acute: null, last: { by: 'hand' } });
  });

  it('counts the runs made all the same, but not the one before the tap', () => {
    const early = run(0, { id: 90, startS: at(0, 8) / 1000 });
    expect(rehabOn(log([early, run(0), run(3)], began), on(3)).acute?.runs).toBe(2);
  });
});

describe('pain that says stop', () => {
  it('stands for a week while nothing is done about it', () => {
    const said = pain(0, 3);
    expect(rehabOn(log([], pain(0, 2)), on(0)).mode).toBe('normal');
    expect(rehabOn(log([], said), on(6))).toMatchObject({ mode: 'stop', stopPain: said });
    expect(rehabOn(log([], said), on(7)).mode).toBe('normal');
  });

  it('is answered by a rest, by the way back, or by the word that it is over', () => {
    const said = pain(0, 5);
    expect(rehabOn(log([], said, tap(1, 'acute', 'start')), on(1)).mode).toBe('acute');
    expect(rehabOn(log([], said, tap(1, 'acute', 'stop')), on(1)).mode).toBe('normal');
    expect(rehabOn(log([], said, tap(1, 'acute', 'stop'), pain(2, 4)), on(2)).mode).toBe('stop');
  });
});

describe('reasons to have it looked at', () => {
  it('names the signs that were ticked', () => {
    expect(rehabOn(log([], pain(0, 1, { flags: ['locking', 'swelling'] })), on(3)).clinician).toEqual({
      flags: ['locking', 'swelling'],
      noImprovement: false,
    });
    expect(rehabOn(log([], pain(0, 1, { flags: ['locking'] })), on(14)).clinician).toBeNull();
  });

  it('sees that two weeks have not changed it', () => {
    expect(rehabOn(log([], pain(0, 4), pain(13, 4)), on(13)).clinician).toBeNull();
    expect(rehabOn(log([], pain(0, 4), pain(14, 4)), on(14)).clinician).toEqual({
      flags: [],
      noImprovement: true,
    });
    expect(rehabOn(log([], pain(0, 4), pain(14, 2)), on(14)).clinician).toBeNull();
    expect(rehabOn(log([], pain(0, 4), pain(14, 6)), on(15)).clinician).not.toBeNull();
  });

  it('does not say so where it has become better, or was gone meanwhile', () => {
    expect(rehabOn(log([], pain(0, 7), pain(14, 3)), on(14)).clinician).toBeNull();
    expect(rehabOn(log([], pain(0, 4), pain(13, 4), pain(14, 0)), on(14)).clinician).toBeNull();
    expect(rehabOn(log([], pain(0, 4), pain(6, 0), pain(9, 1), pain(14, 4)), on(14)).clinician).toBeNull();
    // One quiet answer alone may be chance.
    expect(rehabOn(log([], pain(0, 4), pain(6, 0), pain(9, 4), pain(14, 4)), on(14)).clinician).toEqual({
      flags: [],
      noImprovement: true,
    });
  });
});
