import { describe, expect, it } from 'vitest';
import { type Day, dayNumber } from '../../../src/core/day.ts';
import type { MeasureId } from '../../../src/core/episodes/measures/index.ts';
import { MEASURES, MEASURE_IDS } from '../../../src/core/episodes/measures/index.ts';
import { NOTHING_MEASURED, type RunAnalysis } from '../../../src/core/run-analysis.ts';
import type { Run, Shoe } from '../../../src/core/run.ts';
import { aShoe } from '../history/build.ts';
import { about, episode, seen, steady } from './build.ts';

const hurt = episode('2025-06-11');

/** The day as one of the six weeks before the pain. */
const isLate = (day: Day): boolean => day >= '2025-05-01' && day <= '2025-06-11';

const analysed =
  (of: (day: Day) => Partial<RunAnalysis>) =>
  (day: Day): Partial<Run> => ({
    gainDm: 500,
    analysis: { ...NOTHING_MEASURED, gainM: 50, lossM: 50, ...of(day) },
  });

const changeOf = (measure: MeasureId, parts: (day: Day) => Partial<Run>, shoes: readonly Shoe[] = []) =>
  about(seen(steady({}, parts), [hurt], { shoes }).lookBacks[0]!, measure);

const bands = (steepM: number): RunAnalysis['bands'] => {
  const none = { distanceM: 0, timeS: 0 };
  return { steepDown: { distanceM: steepM, timeS: 1 }, down: none, flat: none, up: none, steepUp: none };
};

const REPEATS: RunAnalysis['hillRepeats'] = {
  count: 4,
  climbs: [{ startM: 0, lengthM: 250, gainM: 15, grade: 0.06, descentM: 15 }],
};

const track = (ccwM: number, cwM: number): RunAnalysis['track'] => ({
  laps: 10,
  lapM: 400,
  direction: 'ccw',
  ccwM,
  cwM,
});

describe('what is measured', () => {
  it('sums descent and climb of the biggest week', () => {
    // Four runs of 50 m are 200 m a week; 250 m more on one day make 450 m. From 200 + max(60, 40) = 260 m on.
    const hilly = analysed((day) => (day === '2025-06-03' || day === '2025-06-04' ? { lossM: 300 } : {}));
    expect(changeOf('descent', hilly).changed).toMatchObject({ value: 450, day: '2025-06-04' });
    expect(changeOf('climb', hilly).asUsual).toMatchObject({ value: 200 });
    const high = (day: Day): Partial<Run> => (day === '2025-06-04' ? { gainDm: 3000 } : { gainDm: 500 });
    expect(changeOf('climb', high).changed).toMatchObject({ value: 450, day: '2025-06-04' });
    expect(changeOf('descent', high).notKnown).toMatchObject({ why: 'noDescent' });
  });

  it('finds the run with the most steep descent', () => {
    const steep = analysed((day) => ({ bands: bands(day === '2025-06-04' ? 700 : 100) }));
    expect(changeOf('steep', steep).changed).toMatchObject({ value: 700, day: '2025-06-04' });
    expect(changeOf('steep', steep).changed?.usual).toEqual({ low: 100, high: 100 });
  });

  it('counts runs with hill repeats, the first of them named', () => {
    const once = analysed((day) => (day === '2025-06-04' ? { hillRepeats: REPEATS } : {}));
    expect(changeOf('hillRepeats', once).changed).toMatchObject({
      value: 1,
      day: '2025-06-04',
      usual: { low: 0, high: 0 },
      finding: { rule: 'H1c' },
    });
    const always = analysed((day) => (dayNumber(day) % 7 === 4 ? { hillRepeats: REPEATS } : {}));
    expect(changeOf('hillRepeats', always).changed).toBeUndefined();
  });

  it('tells laps and how one-sided they were apart', () => {
    // Mondays (day number 4 mod 7) on the track: 2 km each way; the six of the last weeks 4 km one way.
    const isMonday = (day: Day): boolean => (dayNumber(day) + 3) % 7 === 0;
    const turned = analysed((day) =>
      isMonday(day) ? { track: isLate(day) ? track(4000, 0) : track(2000, 2000) } : {},
    );
    expect(changeOf('laps', turned).asUsual).toMatchObject({
      value: 24_000,
      usual: { low: 24_000, high: 24_000 },
    });
    expect(changeOf('oneWay', turned).changed).toMatchObject({ value: 24_000, usual: { low: 0, high: 0 } });
  });

  it('takes the share of the loop and direction most run', () => {
    const cells = Array.from({ length: 60 }, (_, i) => `c${i}`);
    const looped = analysed((day) =>
      isLate(day)
        ? {
            loop: { direction: 'ccw', laps: 1 },
            sketch: { cells, halo: '', start: 's', lengthM: 8000, shape: 'ccw' },
          }
        : {},
    );
    expect(changeOf('loop', looped).changed).toMatchObject({ value: 1, usual: { low: 0, high: 0 } });
  });

  it('weighs what was worn by distance: metres, age, drop, and what is new', () => {
    const pairs = (day: Day): Partial<Run> => ({ gearId: day >= '2025-06-01' ? 'new' : 'old' });
    const shoes = [aShoe('old', { dropMm: 10 }), aShoe('new', { dropMm: 4 })];
    // 1 May to 11 June: 24 runs, 216 km; from Sunday 1 June on 12 + 8 + 8 + 8 + 12 + 8 + 8 = 64 km in the new pair.
    const of = (measure: MeasureId) => changeOf(measure, pairs, shoes);
    const newShare = 64 / 216;
    expect(of('newPair').changed?.value).toBeCloseTo(newShare, 9);
    expect(of('newPair').changed).toMatchObject({ day: '2025-06-01', finding: { rule: 'D1' } });
    expect(of('drop').asUsual?.value).toBeCloseTo(10 - 6 * newShare, 9);
    expect(of('drop').asUsual?.usual).toEqual({ low: 10, high: 10 });
    expect(of('shoeAge').asUsual ?? of('shoeAge').changed).toBeDefined();
    expect(of('shoeDistance').asUsual ?? of('shoeDistance').changed).toBeDefined();
    const earlier = (day: Day): Partial<Run> => ({ gearId: isLate(day) ? 'new' : 'old' });
    expect(changeOf('drop', earlier, shoes).changed).toMatchObject({ change: 'less', value: 4 });
  });

  it('says which part of the shoes is not known', () => {
    const named = (): Partial<Run> => ({ gearId: 'a' });
    expect(changeOf('drop', named, [aShoe('a')]).notKnown).toMatchObject({ why: 'noDrop' });
    // 60 km before the first known run: nobody knows since when.
    const worn = aShoe('a', { distanceM: 60_000 + 105 * 36_000 });
    expect(changeOf('shoeAge', named, [worn]).notKnown).toMatchObject({ why: 'noShoeAge' });
    // The one pair since 1 January 2024 grows older all the time.
    expect(changeOf('shoeAge', named, [aShoe('a')]).changed).toMatchObject({ change: 'more' });
  });

  it('counts hard efforts only where most runs have an answer', () => {
    const asked = (day: Day): Partial<Run> => ({ rpe: isLate(day) && dayNumber(day) % 2 === 0 ? 8 : 6 });
    expect(changeOf('hardEfforts', asked).changed).toMatchObject({ change: 'more' });
    const seldom = (day: Day): Partial<Run> => ({ rpe: isLate(day) ? 8 : null });
    // Known in the window, but never before.
    expect(changeOf('hardEfforts', seldom).notKnown).toMatchObject({ why: 'noEffort' });
  });

  it('tells every measure in exactly one list', () => {
    const { changed, asUsual, notKnown } = seen(steady(), [hurt]).lookBacks[0]!;
    const told = [...changed, ...asUsual, ...notKnown].map(({ measure }) => measure);
    expect(told.toSorted()).toEqual(MEASURE_IDS.toSorted());
  });

  it('asks of every measure a step that is more than nothing', () => {
    for (const id of MEASURE_IDS) expect(MEASURES[id].beyond.by).toBeGreaterThan(0);
  });
});
