import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/report/assess.ts';
import { directionBalance } from '../../../src/core/rules/t1-track.ts';
import type { Rotation, RunAnalysis } from '../../../src/core/run-analysis.ts';
import type { Run } from '../../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { meanDropMm } from '../../../src/core/shoes/drop.ts';
import { gearLedger, mileageAfter, mileageNow } from '../../../src/core/shoes/mileage.ts';
import { shoesSummary } from '../../../src/core/shoes/summary.ts';
import { E18, E20 } from '../vectors/loads.ts';
import { anAnalysis, aRun, aShoe, daily, inputOf, levelsOf, on, steadyWeeks, toldOf } from './build.ts';

const laps = (ccwM: number, cwM: number): RunAnalysis =>
  anAnalysis({
    track: { laps: (ccwM + cwM) / 400, lapM: 400, direction: ccwM > cwM ? 'ccw' : 'cw', ccwM, cwM },
  });

describe('T1, the track in one direction', () => {
  it.each(E18)('%d m anticlockwise and %d m clockwise balance to %d (E18)', (ccw, cw, balance) => {
    expect(directionBalance(ccw, cw)).toBe(balance);
  });

  it('has no balance without a track', () => {
    expect(directionBalance(0, 0)).toBeNull();
  });

  const track = (...sessions: [day: number, ccwM: number, cwM: number][]) => [
    ...steadyWeeks(5),
    ...sessions.map(([n, ccwM, cwM]) => aRun({ day: on(n), km: 10, hour: 18, analysis: laps(ccwM, cwM) })),
  ];

  it('needs 8 km on the track', () => {
    expect(toldOf('T1', track([30, 4000, 0], [32, 3999, 0]))).toEqual([]);
    expect(toldOf('T1', track([30, 4000, 0], [32, 4000, 0]))).toMatchObject([
      {
        level: 'note',
        kind: 'state',
        family: 'direction',
        day: on(32),
        facts: { ccwM: 8000, cwM: 0, balance: 1, direction: 'ccw' },
      },
    ]);
  });

  it('or a quarter of all distance', () => {
    const few = (ccwM: number) => [
      ...daily([4, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 4]),
      aRun({ day: on(28), km: 4, analysis: laps(ccwM, 0) }),
    ];
    expect(toldOf('T1', few(4000))).toHaveLength(1);
    expect(toldOf('T1', few(3999))).toEqual([]);
  });

  it('needs a balance of 0.8, either way: exactly 0.8 is enough', () => {
    expect(toldOf('T1', track([30, 9000, 1000]))[0]?.facts).toMatchObject({ balance: 0.8, direction: 'ccw' });
    expect(toldOf('T1', track([30, 8999, 1001]))).toEqual([]);
    expect(toldOf('T1', track([30, 1000, 9000]))[0]?.facts).toMatchObject({ balance: -0.8, direction: 'cw' });
  });

  it('looks at 28 days', () => {
    const runs = (n: number) => [
      ...track([28, 7000, 0]),
      aRun({ day: on(n), km: 1, analysis: laps(1000, 0) }),
    ];
    expect(toldOf('T1', runs(55))).toHaveLength(1);
    const later = [...runs(56), ...[36, 38, 40, 42, 44, 46, 48, 50, 52, 54].map((n) => aRun({ day: on(n) }))];
    expect(toldOf('T1', later)).toEqual([]);
  });

  it('tells the lap where most was run on a small oval', () => {
    const oval = (lapM: number, metres: number) =>
      ({ laps: metres / lapM, lapM, direction: 'ccw', ccwM: metres, cwM: 0 }) as const;
    const on400 = (day: number, ccwM: number, others: readonly ReturnType<typeof oval>[] = []) =>
      aRun({
        day: on(day),
        km: 10,
        hour: 18,
        analysis: anAnalysis({ track: { ...oval(400, ccwM), ...(others.length > 0 && { others }) } }),
      });
    const on266 = (day: number, ccwM: number, lapM = 266) =>
      aRun({ day: on(day), km: 10, hour: 18, analysis: anAnalysis({ track: oval(lapM, ccwM) }) });
    const factsOf = (...runs: Parameters<typeof toldOf>[1][number][]) =>
      toldOf('T1', [...steadyWeeks(5), ...runs])[0]?.facts;
    expect(factsOf(on266(30, 5000), on266(32, 5000))).toMatchObject({ ccwM: 10_000, lapM: 266 });
    // half is enough
    expect(factsOf(on400(30, 4000), on266(32, 4000))).toMatchObject({ lapM: 266 });
    expect(factsOf(on400(30, 4001), on266(32, 4000))).not.toHaveProperty('lapM');
    // the longest of several; 366 m is a track's lap with GPS error
    expect(factsOf(on266(30, 3000, 250.4), on266(32, 5000, 333.4))).toMatchObject({ lapM: 333 });
    expect(factsOf(on266(30, 8000, 366))).not.toHaveProperty('lapM');
    // a warm-up round a small oval belongs to neither the 400 m track nor nobody
    expect(factsOf(on400(30, 9000, [oval(266, 4500)]))).toMatchObject({ ccwM: 9000, lapM: 266 });
    expect(factsOf(on400(30, 9000, [oval(266, 4400)]))).not.toHaveProperty('lapM');
    // what was run before the window, or after the run that is told, does not count
    expect(factsOf(on266(1, 9000), on400(33, 9000))).not.toHaveProperty('lapM');
    expect(factsOf(on400(33, 9000), on266(34, 9500))).not.toHaveProperty('lapM');
  });

  it('says nothing during warm-up and follows the limit the runner chose', () => {
    expect(toldOf('T1', daily([5, 5, 5], on(0), { analysis: laps(5000, 0) }))).toEqual([]);
    const runs = track([30, 9500, 500]);
    expect(toldOf('T1', runs, { settings: { trackBalance: 0.95 } })).toEqual([]);
    expect(toldOf('T1', runs, { settings: { trackBalance: 0.9 } })).toHaveLength(1);
  });
});

const CELLS = Array.from({ length: 40 }, (_, i) => i.toString().padStart(4, '0'));

/** Once round a closed loop; `park` names it. */
const loop = (direction: Rotation, park = 'a', parts: Partial<RunAnalysis> = {}): RunAnalysis =>
  anAnalysis({
    loop: { direction, laps: 1 },
    sketch: {
      cells: CELLS.map((cell) => park + cell),
      halo: '',
      start: `${park}start`,
      lengthM: 8000,
      shape: direction,
    },
    ...parts,
  });

describe('C1, the same loop the same way', () => {
  /** A steady month, then a day-by-day list of loops; null is another run of 8 km. */
  const month = (...loops: (RunAnalysis | null)[]) => [
    ...steadyWeeks(4),
    ...loops.map((analysis, i) => aRun({ day: on(56 + i), analysis })),
  ];
  const times = (n: number, analysis: RunAnalysis | null) => Array.from({ length: n }, () => analysis);

  it('needs 6 times', () => {
    expect(toldOf('C1', month(...times(5, loop('ccw'))))).toEqual([]);
    expect(toldOf('C1', month(...times(6, loop('ccw'))))).toMatchObject([
      {
        level: 'note',
        kind: 'state',
        family: 'direction',
        day: on(61),
        facts: { runs: 6, share: 1, distanceM: 48_000, direction: 'ccw' },
      },
    ]);
  });

  it('carries where the runner runs, as said, and nothing where nothing was', () => {
    const ground = { surfaces: ['road'], side: 'facing', leans: null } as const;
    const runs = month(...times(6, loop('ccw')));
    expect(toldOf('C1', runs, { ground })[0]?.facts).toMatchObject({ ground });
    expect(toldOf('C1', runs)[0]?.facts).not.toHaveProperty('ground');
  });

  it('needs 60 % of the distance: exactly that is enough', () => {
    const mixed = (others: number) => month(...times(others, null), ...times(6, loop('cw')));
    expect(toldOf('C1', mixed(4))[0]?.facts).toMatchObject({ share: 0.6, direction: 'cw' });
    expect(toldOf('C1', mixed(5))).toEqual([]);
  });

  it('counts directions apart, and loops apart', () => {
    expect(toldOf('C1', month(...times(5, loop('ccw')), ...times(4, loop('cw'))))).toEqual([]);
    expect(toldOf('C1', month(...times(5, loop('ccw', 'a')), ...times(4, loop('ccw', 'b'))))).toEqual([]);
    const twoWays = month(...times(2, loop('ccw')), ...times(7, loop('cw')));
    expect(toldOf('C1', twoWays)[0]?.facts).toMatchObject({ runs: 6, direction: 'cw', share: 48 / 64 });
  });

  it('tells the loop with the most distance', () => {
    const runs = month(...times(3, loop('ccw', 'b')), ...times(6, loop('ccw', 'a')));
    expect(toldOf('C1', runs)[0]?.facts).toMatchObject({ runs: 6, distanceM: 48_000 });
  });

  it('takes more laps of one loop for the same loop, and another ground for another', () => {
    const laps = (lengthM: number, cells: readonly string[]) => {
      const base = loop('ccw');
      return { ...base, sketch: base.sketch && { ...base.sketch, lengthM, cells } };
    };
    const own = loop('ccw').sketch?.cells ?? [];
    const shared = (last: RunAnalysis) => toldOf('C1', month(...times(3, loop('ccw')), ...times(3, last)));
    expect(shared(laps(16_000, own))).toHaveLength(1);
    expect(shared(laps(8000, own.slice(0, 30)))).toHaveLength(1);
    expect(shared(laps(8000, own.slice(0, 20)))).toEqual([]);
    expect(shared(laps(8000, own.slice(0, 19)))).toEqual([]);
  });

  it('leaves out track laps, open routes, and runs without a sketch', () => {
    expect(toldOf('C1', month(...times(6, loop('ccw', 'a', { track: laps(8000, 0).track }))))).toEqual([]);
    expect(toldOf('C1', month(...times(6, loop('ccw', 'a', { loop: null }))))).toEqual([]);
    expect(toldOf('C1', month(...times(6, loop('ccw', 'a', { sketch: null }))))).toEqual([]);
  });

  it('looks at 28 days', () => {
    const spread = (lastDay: number) => [
      ...steadyWeeks(4),
      ...[40, 44, 48, 52, 56, lastDay].map((n) => aRun({ day: on(n), analysis: loop('ccw') })),
    ];
    expect(toldOf('C1', spread(67))).toHaveLength(1);
    expect(toldOf('C1', spread(68))).toEqual([]);
  });

  it('says nothing during warm-up and follows the limit the runner chose', () => {
    expect(toldOf('C1', daily([8, 8, 8, 8, 8, 8, 8], on(0), { analysis: loop('cw') }))).toEqual([]);
    const runs = month(...times(4, null), ...times(6, loop('cw')));
    expect(toldOf('C1', runs, { settings: { loopShare: 0.61 } })).toEqual([]);
  });

  it('re-arms after 7 days without it', () => {
    const six = times(6, loop('ccw'));
    const others = (n: number) => times(n, null);
    // 6 of 11 runs are less than 60 %: level zero from the fifth other run on; nine loops in a row bring it back.
    const runs = (n: number) => month(...six, ...others(n), ...times(9, loop('ccw')));
    expect(levelsOf('C1', runs(4))).toHaveLength(1);
    expect(levelsOf('C1', runs(6))).toHaveLength(1);
    expect(levelsOf('C1', runs(10))).toHaveLength(2);
  });
});

describe('mileage of a pair', () => {
  const uses = daily([10, 10, 10], on(0), { gearId: 'g' });

  it('counts the kilometres before Camber: what Strava states beyond what is known', () => {
    const ledger = gearLedger(uses, [aShoe('g', { distanceM: 130_000 })], on(2));
    expect(ledger.get('g')?.beforeM).toBe(100_000);
    expect(mileageNow(ledger.get('g') ?? never())).toBe(130_000);
  });

  it('never goes below what is known, and knows deleted and unused pairs', () => {
    expect(gearLedger(uses, [aShoe('g', { distanceM: 20_000 })], on(2)).get('g')?.beforeM).toBe(0);
    expect(gearLedger(uses, [], on(2)).get('g')).toMatchObject({ beforeM: 0, dropMm: null });
    const unused = gearLedger([], [aShoe('new', { dropMm: 4, distanceM: 7 })], on(2)).get('new');
    expect(unused).toEqual({ dropMm: 4, beforeM: 7, uses: [] });
    expect(mileageNow(unused ?? never())).toBe(7);
  });

  it('grows run by run, and holds a twin that began before the run was over', () => {
    const gear = gearLedger(uses, [], on(2)).get('g') ?? never();
    expect(uses.map((run) => mileageAfter(gear, run))).toEqual([10_000, 20_000, 30_000]);
    expect(mileageAfter(gear, aRun({ day: on(-1) }))).toBe(0);
    const twin = aRun({ day: on(0), hour: 8.25, km: 10, gearId: 'g' });
    const both = gearLedger([...uses, twin], [], on(2)).get('g') ?? never();
    expect(mileageAfter(both, uses[0] ?? never())).toBe(20_000);
  });

  it('leaves out what lies after the last day, but not from the kilometres before Camber', () => {
    const gear = gearLedger(uses, [aShoe('g', { distanceM: 130_000 })], on(1)).get('g') ?? never();
    expect(mileageNow(gear)).toBe(120_000);
  });
});

const never = (): never => {
  throw new Error('not there');
};

describe('K1, shoe mileage', () => {
  const worn = (beforeKm: number, parts: Partial<Run> = {}) => {
    const runs = daily([10, 10], on(0), { gearId: 'g', ...parts });
    return [runs, { shoes: [aShoe('g', { distanceM: beforeKm * 1000 + 20_000 })] }] as const;
  };

  it('reminds at 300, 400 and 500 miles (E20)', () => {
    expect(DEFAULT_SETTINGS.shoeRemindersM.map((m) => Math.round(m / 100) / 10)).toEqual([
      482.8, 643.7, 804.7,
    ]);
    expect((DEFAULT_SETTINGS.shoeRemindersM[1] ?? 0) / 1000).toBeCloseTo(E20.km400mi, 2);
  });

  it('is told on the run that reaches the reminder, once, and needs no warm-up', () => {
    expect(toldOf('K1', ...worn(462.803))).toEqual([]);
    expect(toldOf('K1', ...worn(462.804))).toMatchObject([
      {
        day: on(1),
        level: 'note',
        kind: 'state',
        family: 'shoes',
        facts: { gearId: 'g', distanceM: 482_804, thresholdM: 300 * 1609.344 },
      },
    ]);
    expect(levelsOf('K1', ...worn(500))).toEqual([`${on(0)} note`]);
  });

  it('tells only the highest new reminder', () => {
    expect(toldOf('K1', ...worn(790)).map(({ facts }) => Math.round(facts.thresholdM / 1000))).toEqual([
      644, 805,
    ]);
    expect(toldOf('K1', ...worn(900)).map(({ facts }) => Math.round(facts.thresholdM / 1000))).toEqual([805]);
  });

  it('counts every activity that names the pair, also one that is dropped', () => {
    const [runs] = worn(0);
    const car = aRun({ day: on(0), hour: 20, km: 500, movingTimeS: 3600, elapsedTimeS: 3600, gearId: 'g' });
    expect(toldOf('K1', [...runs, car])).toMatchObject([{ day: on(1), facts: { distanceM: 520_000 } }]);
  });

  it('follows the reminders the runner chose, in any order', () => {
    const [runs] = worn(0);
    const told = toldOf('K1', runs, { settings: { shoeRemindersM: [20_000, 10_000] } });
    expect(told.map(({ facts }) => facts.thresholdM)).toEqual([10_000, 20_000]);
  });

  it('never mails by itself', () => {
    const [runs, parts] = worn(500);
    expect(assess(inputOf(runs, parts)).alerts).toEqual([]);
  });
});

describe('the usual drop', () => {
  it('is weighted by distance (E20)', () => {
    const uses = E20.uses.map(([km, dropMm]) => ({ distanceM: km * 1000, dropMm }));
    expect(meanDropMm(uses)).toBeCloseTo(E20.habitualDropMm, 3);
    expect(E20.newDropMm - (meanDropMm(uses) ?? 0)).toBeCloseTo(E20.changeMm, 3);
  });

  it('is unknown when less than half of the distance has a known drop', () => {
    expect(meanDropMm([])).toBeNull();
    expect(meanDropMm([{ distanceM: 10, dropMm: null }])).toBeNull();
    const half = (unknownM: number) =>
      meanDropMm([
        { distanceM: 10, dropMm: 8 },
        { distanceM: unknownM, dropMm: null },
      ]);
    expect(half(10)).toBe(8);
    expect(half(11)).toBeNull();
  });
});

describe('D1, a new pair', () => {
  const old = { gearId: 'old' };
  const base = steadyWeeks(4, old);
  const shoes = (dropMm: number | null, oldDropMm: number | null = 10, beforeM = 0) => ({
    shoes: [aShoe('old', { dropMm: oldDropMm }), aShoe('new', { dropMm, distanceM: 8000 + beforeM })],
  });
  const runs = [...base, aRun({ day: on(28), gearId: 'new' })];

  it('is a note from 4 mm on and a caution from 8 mm on, either way', () => {
    expect(toldOf('D1', runs, shoes(6.1))).toEqual([]);
    expect(toldOf('D1', runs, shoes(6))).toMatchObject([
      {
        level: 'note',
        kind: 'event',
        family: 'shoes',
        facts: { gearId: 'new', distanceInPairM: 8000, dropMm: 6, usualDropMm: 10, changeMm: -4 },
      },
    ]);
    expect(levelsOf('D1', runs, shoes(2.1))).toEqual([`${on(28)} note`]);
    expect(levelsOf('D1', runs, shoes(2))).toEqual([`${on(28)} caution`]);
    expect(levelsOf('D1', runs, shoes(12, 4))).toEqual([`${on(28)} caution`]);
    expect(levelsOf('D1', runs, shoes(8, 4))).toEqual([`${on(28)} note`]);
  });

  it('is a note that asks where a drop is unknown, and that does not mail', () => {
    for (const unknown of [shoes(null), shoes(6, null)]) {
      expect(toldOf('D1', runs, unknown)).toMatchObject([{ level: 'note', facts: { changeMm: null } }]);
      expect(assess(inputOf(runs, unknown)).alerts).toEqual([]);
    }
    expect(assess(inputOf(runs, shoes(6))).alerts).toHaveLength(1);
  });

  it('is told once per pair', () => {
    const more = [...runs, aRun({ day: on(29), gearId: 'new' }), aRun({ day: on(40), gearId: 'new' })];
    expect(toldOf('D1', more, shoes(4))).toHaveLength(1);
    const another = [...more, aRun({ day: on(41), gearId: 'third' })];
    expect(toldOf('D1', another, shoes(4))).toHaveLength(2);
  });

  it('is no new pair that came with 50 km', () => {
    expect(toldOf('D1', runs, shoes(4, 10, 49_999))).toHaveLength(1);
    expect(toldOf('D1', runs, shoes(4, 10, 50_000))).toEqual([]);
  });

  it('cannot tell a new pair from an old one during warm-up', () => {
    const at = (n: number) => [...base, aRun({ day: on(n), hour: 20, gearId: 'new' })];
    expect(toldOf('D1', at(26), shoes(4))).toEqual([]);
    expect(toldOf('D1', at(27), shoes(4))).toHaveLength(1);
    const used = [...at(26), aRun({ day: on(29), gearId: 'new' })];
    expect(toldOf('D1', used, shoes(4))).toEqual([]);
  });

  it('stays new for 14 days or 50 km, whichever lasts longer', () => {
    // Its drop is that of the pair before it; only against the third pair, run in later, is it another.
    const late = (newRuns: readonly Run[], lastDay: number) => [
      ...steadyWeeks(4, { gearId: 'none' }),
      ...newRuns,
      ...daily([90, 90], on(lastDay - 3), old),
      aRun({ day: on(lastDay), gearId: 'new' }),
    ];
    const one = (km: number) => [aRun({ day: on(28), km, gearId: 'new' })];
    const told = (list: readonly Run[]) =>
      toldOf('D1', list, {
        shoes: [aShoe('none', { dropMm: 4 }), aShoe('old', { dropMm: 20 }), aShoe('new', { dropMm: 5 })],
      }).flatMap(({ day, facts }) => (facts.gearId === 'new' ? [day] : []));
    expect(told(late(one(60), 41))).toEqual([on(41)]);
    expect(told(late(one(60), 42))).toEqual([]);
    expect(told(late(one(49.999), 42))).toEqual([on(42)]);
    expect(told(late(one(50), 42))).toEqual([]);
  });

  it('looks back 28 days and leaves the pair itself out', () => {
    const gap = (n: number) => [
      ...steadyWeeks(4, { gearId: 'x' }),
      aRun({ day: on(30), gearId: 'old' }),
      aRun({ day: on(n), gearId: 'new' }),
    ];
    expect(toldOf('D1', gap(58), shoes(4)).at(-1)?.facts.usualDropMm).toBe(10);
    expect(toldOf('D1', gap(59), shoes(4)).at(-1)?.facts.usualDropMm).toBeNull();
  });

  it('follows the limit the runner chose', () => {
    expect(toldOf('D1', runs, { ...shoes(6), settings: { dropChangeMm: 5 } })).toEqual([]);
  });
});

describe('the Shoes page’s numbers', () => {
  const runs = [
    ...daily([10, 10], on(0), { gearId: 'a' }),
    ...daily([6, 3, 1], on(54), { gearId: 'b' }),
    aRun({ day: on(56), hour: 18, km: 10 }),
  ];

  it('tell share of the week and of 8 weeks per pair, and what was run without one', () => {
    const summary = shoesSummary(inputOf(runs, { shoes: [aShoe('a', { distanceM: 25_000, dropMm: 8 })] }));
    expect(summary).toEqual({
      pairs: [
        {
          gearId: 'a',
          distanceM: 25_000,
          beforeM: 5000,
          dropMm: 8,
          weekShare: 0,
          monthM: 0,
          rotationShare: 10 / 30,
          breakIn: null,
        },
        {
          gearId: 'b',
          distanceM: 10_000,
          beforeM: 0,
          dropMm: null,
          weekShare: 0.5,
          monthM: 10_000,
          rotationShare: 10 / 30,
          breakIn: null,
        },
      ],
      withoutPairM: 10_000,
      month: { distanceM: 20_000, withoutPairM: 10_000, runs: 4, runsWithoutPair: [expect.any(Number)] },
      onlyPair: null,
    });
  });

  it('name the only pair above 90 % of 8 weeks, not at 90 %', () => {
    const two = (km: number) =>
      shoesSummary(inputOf([...daily([9], on(0), { gearId: 'a' }), ...daily([km], on(1), { gearId: 'b' })]))
        .onlyPair;
    expect(two(1)).toBeNull();
    expect(two(0.9)).toBe('a');
  });

  it('have no shares when nothing was run', () => {
    const summary = shoesSummary(inputOf([], { shoes: [aShoe('a')], until: on(3) }));
    expect(summary.pairs[0]).toMatchObject({ weekShare: null, rotationShare: null });
    expect(summary).toMatchObject({ withoutPairM: 0, onlyPair: null });
  });
});
