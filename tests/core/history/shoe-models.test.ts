import { describe, expect, it } from 'vitest';
import { breakInOn } from '../../../src/core/shoes/new-pair.ts';
import { suggestDrop } from '../../../src/core/shoes/same-model.ts';
import type { Shoe } from '../../../src/core/run.ts';
import { dayNumber } from '../../../src/core/day.ts';
import { aRun, inputOf, on, steadyWeeks, historyOf } from './build.ts';

const shoe = (name: string, dropMm: number | null = null, id = name): Shoe => ({
  id,
  name,
  distanceM: 0,
  retired: false,
  dropMm,
});

describe('the drop suggested for a pair', () => {
  const ghost = shoe('Brooks Ghost 15', 12);

  it.each(['Brooks Ghost 15', 'brooks  ghost 15 #2', 'Brooks Ghost 15 (blue)'])(
    'is that of the same model: %s',
    (name) =>
      expect(suggestDrop(shoe(name, null, 'new'), [ghost])).toEqual({
        dropMm: 12,
        name: 'Brooks Ghost 15',
        sameVersion: true,
      }),
  );

  it('is that of another version where there is none of the same, and says so', () => {
    expect(suggestDrop(shoe('Brooks Ghost 16'), [ghost])).toMatchObject({ dropMm: 12, sameVersion: false });
    const both = [ghost, shoe('Brooks Ghost 16', 10, 'other')];
    expect(suggestDrop(shoe('Brooks Ghost 16', null, 'new'), both)).toMatchObject({
      dropMm: 10,
      sameVersion: true,
    });
  });

  it('passes over a pair of the same model that has none itself', () => {
    const bare = shoe('Brooks Ghost 15', null, 'bare');
    expect(suggestDrop(shoe('Brooks Ghost 15', null, 'new'), [bare, ghost])).toMatchObject({ dropMm: 12 });
  });

  it('is none for another model, for a pair that has one, from a pair without one, or from a bare number', () => {
    expect(suggestDrop(shoe('Brooks Glycerin 15'), [ghost])).toBeNull();
    expect(suggestDrop(shoe('Brooks Ghost 15', 0, 'new'), [ghost])).toBeNull();
    expect(suggestDrop(shoe('Brooks Ghost 15', null, 'new'), [shoe('Brooks Ghost 15')])).toBeNull();
    expect(suggestDrop(shoe('880'), [shoe('1080', 8)])).toBeNull();
  });
});

describe('the first weeks of a pair', () => {
  const breakIn = (distanceM: number, days: number) => {
    const runs = [...steadyWeeks(6), aRun({ day: on(42), gearId: 'new', distanceM })];
    const history = historyOf(inputOf(runs, { until: on(42 + days) }));
    const gear = history.gear.get('new');
    return gear && breakInOn(history, gear, distanceM, dayNumber(on(42 + days)));
  };

  it('begin with day 1', () => {
    expect(breakIn(8000, 0)).toEqual({ firstDay: on(42), dayOfUse: 1, distanceM: 8000 });
  });

  it('last while there are less than 50 km or less than 14 days, and are over when neither is left', () => {
    expect(breakIn(49_999, 14)).not.toBeNull();
    expect(breakIn(50_000, 13)).not.toBeNull();
    expect(breakIn(50_000, 14)).toBeNull();
  });
});
