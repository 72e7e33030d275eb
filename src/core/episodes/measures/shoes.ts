import { dayNumber } from '../../day.ts';
import type { History, Moment } from '../../history/history.ts';
import type { DayNumbers } from '../../load/day-series.ts';
import { isCovered } from '../../rules/coverage.ts';
import { meanDropMm } from '../../shoes/drop.ts';
import { type GearHistory, mileageAfter } from '../../shoes/mileage.ts';
import { NEW_BELOW_M, NEW_DAYS, newSince } from '../../shoes/new-pair.ts';
import { isKnownFor, type MeasureRow, type Reading, runsIn } from './measure.ts';

/** A run with its pair. */
type Worn = { readonly moment: Moment; readonly gear: GearHistory };

const wornIn = (history: History, runs: readonly Moment[]): readonly Worn[] =>
  runs.flatMap((moment) => {
    const { gearId } = moment.run;
    const gear = gearId === null ? undefined : history.gear.get(gearId);
    return gear === undefined ? [] : [{ moment, gear }];
  });

/** The runs in pairs, where at least 80 % of the distance names one. */
const ofPairs =
  (read: (history: History, worn: readonly Worn[]) => Reading) =>
  (history: History, window: DayNumbers): Reading => {
    const runs = runsIn(history, window);
    return isKnownFor(runs, ({ run }) => run.gearId !== null)
      ? read(history, wornIn(history, runs))
      : { why: 'noShoes' };
  };

const metresOf = (worn: readonly Worn[]): number =>
  worn.reduce((sum, { moment }) => sum + moment.run.distanceM, 0);

/** The mean of what holds for the pair of each run, weighted by its distance; 0 without any. */
const weighted = (worn: readonly Worn[], of: (each: Worn) => number): number => {
  const metres = metresOf(worn);
  return metres === 0
    ? 0
    : worn.reduce((sum, each) => sum + each.moment.run.distanceM * of(each), 0) / metres;
};

/** Metres in the pair that was worn, on average over the distance. */
const mileage = (_history: History, worn: readonly Worn[]): Reading => ({
  value: weighted(worn, ({ moment, gear }) => mileageAfter(gear, moment.run)),
  day: null,
});

/** A pair that had run before its first known run is of unknown age (DESIGN: 50 km, as for a new one). */
const firstDayOf = ({ beforeM, uses }: GearHistory): number | null =>
  beforeM >= NEW_BELOW_M || uses[0] === undefined ? null : dayNumber(uses[0].run.day);

/** What holds for each pair among these, looked up once. */
const ofEachPair = <T>(worn: readonly Worn[], of: (gear: GearHistory) => T): ((each: Worn) => T) => {
  const known = new Map([...new Set(worn.map(({ gear }) => gear))].map((gear) => [gear, of(gear)]));
  return ({ gear }) => known.get(gear)!;
};

/** Days since the first run in the pair that was worn, on average over the distance. */
const age = (_history: History, worn: readonly Worn[]): Reading => {
  const firstDay = ofEachPair(worn, firstDayOf);
  const known = worn.filter((each) => firstDay(each) !== null);
  if (!isCovered(metresOf(known), metresOf(worn))) return { why: 'noShoeAge' };
  return { value: weighted(known, (each) => each.moment.day - firstDay(each)!), day: null };
};

/** The share of the distance that was run in pairs in their first 50 km or 14 days; the day is that of the first. */
const newPair = (history: History, worn: readonly Worn[]): Reading => {
  const since = ofEachPair(worn, (gear) => newSince(history, gear));
  const isNew = (each: Worn): boolean => {
    const { moment, gear } = each;
    const from = since(each);
    if (from === null) return false;
    return (
      moment.day - from < NEW_DAYS || mileageAfter(gear, moment.run) - moment.run.distanceM < NEW_BELOW_M
    );
  };
  const fresh = new Set(worn.filter(isNew));
  return {
    value: weighted(worn, (each) => (fresh.has(each) ? 1 : 0)),
    day: [...fresh][0]?.moment.day ?? null,
  };
};

/** The heel-to-toe drop, millimetres, on average over the distance. */
const drop = (_history: History, worn: readonly Worn[]): Reading => {
  const mean = meanDropMm(
    worn.map(({ moment, gear }) => ({ distanceM: moment.run.distanceM, dropMm: gear.dropMm })),
  );
  return mean === null ? { why: 'noDrop' } : { value: mean, day: null };
};

/** What was worn. */
export const SHOE_MEASURES = {
  newPair: {
    group: 'shoes',
    unit: 'share',
    day: 'first',
    beyond: { by: 0.1, share: 0 },
    rules: ['D1'],
    read: ofPairs(newPair),
  },
  drop: {
    group: 'shoes',
    unit: 'millimetres',
    day: 'on',
    beyond: { by: 2, share: 0 },
    rules: ['D1'],
    read: ofPairs(drop),
  },
  shoeDistance: {
    group: 'shoes',
    unit: 'distance',
    day: 'on',
    beyond: { by: 100_000, share: 0.1 },
    rules: ['K1'],
    read: ofPairs(mileage),
  },
  shoeAge: {
    group: 'shoes',
    unit: 'days',
    day: 'on',
    beyond: { by: 60, share: 0.1 },
    rules: [],
    read: ofPairs(age),
  },
} as const satisfies Readonly<Record<string, MeasureRow>>;
