import { describe, expect, it } from 'vitest';
import type { RunAnalysis } from '../../../src/core/run-analysis.ts';
import { E15 } from '../vectors/loads.ts';
import { anAnalysis, aRun, levelsOf, on, steadyWeeks, toldOf } from './build.ts';

const hilly = (lossM: number | null, parts: Partial<RunAnalysis> = {}) =>
  anAnalysis({ lossM, gainM: lossM, ...parts });

const steep = (distanceM: number, parts: Partial<RunAnalysis> = {}) => {
  const none = { distanceM: 0, timeS: 0 };
  return hilly(50, {
    bands: { steepDown: { distanceM, timeS: 1 }, down: none, flat: none, up: none, steepUp: none },
    ...parts,
  });
};

const repeats = (count: number) =>
  hilly(30, {
    hillRepeats: {
      count,
      climbs: Array.from({ length: count }, (_, i) => ({
        startM: i * 500,
        lengthM: 250,
        gainM: 15.2,
        grade: 0.06,
        descentM: 14.9,
      })),
    },
  });

/** Four steady weeks (34 km each) in which every run goes down `lossM`. */
const weeksOf = (lossM: number) => steadyWeeks(4, { analysis: hilly(lossM) });

describe('H1a, one run’s descent', () => {
  const after = (usualM: number, lossM: number) => [
    ...weeksOf(usualM),
    aRun({ day: on(28), analysis: hilly(lossM) }),
  ];

  it('is a note for 180 m and a caution for 200 m after 90 m (E15)', () => {
    expect(toldOf('H1a', after(90, 180))).toMatchObject([
      { level: 'note', kind: 'event', family: 'hills', facts: { lossM: 180, referenceM: 90, ratio: 2 } },
    ]);
    expect(levelsOf('H1a', after(90, 200))).toEqual([`${on(28)} caution`]);
  });

  it('needs more than 1.3 times the most: exactly 1.3 is silent', () => {
    expect(toldOf('H1a', after(1000, 1300))).toEqual([]);
    expect(toldOf('H1a', after(1000, 1301))).toHaveLength(1);
  });

  it('needs 60 m beyond, and 100 m for a caution', () => {
    expect(toldOf('H1a', after(20, 79))).toEqual([]);
    expect(levelsOf('H1a', after(20, 80))).toEqual([`${on(28)} note`]);
    expect(levelsOf('H1a', after(20, 119))).toEqual([`${on(28)} note`]);
    expect(levelsOf('H1a', after(20, 120))).toEqual([`${on(28)} caution`]);
  });

  it('has no ratio after flat weeks: the metres decide', () => {
    expect(toldOf('H1a', after(0, 59))).toEqual([]);
    expect(toldOf('H1a', after(0, 60))).toMatchObject([{ level: 'note', facts: { ratio: null } }]);
    expect(levelsOf('H1a', after(0, 100))).toEqual([`${on(28)} caution`]);
  });

  it('takes the day before for the usual', () => {
    const runs = [
      ...weeksOf(50),
      aRun({ day: on(28), analysis: hilly(105) }),
      aRun({ day: on(29), analysis: hilly(300) }),
    ];
    expect(toldOf('H1a', runs)).toMatchObject([{ day: on(29), facts: { referenceM: 105 } }]);
  });

  it('takes the most of the 30 days before, and no older run', () => {
    const runs = (n: number) => [
      ...weeksOf(20),
      aRun({ day: on(30), analysis: hilly(300) }),
      aRun({ day: on(45), analysis: hilly(20) }),
      aRun({ day: on(n), analysis: hilly(310) }),
    ];
    expect(levelsOf('H1a', runs(60))).toEqual([`${on(30)} caution`]);
    expect(levelsOf('H1a', runs(61))).toEqual([`${on(30)} caution`, `${on(61)} caution`]);
  });

  it('does not take a run of the same day for the usual', () => {
    const runs = [
      ...weeksOf(50),
      aRun({ day: on(28), hour: 7, analysis: hilly(105) }),
      aRun({ day: on(28), hour: 17, analysis: hilly(190) }),
    ];
    expect(levelsOf('H1a', runs)).toEqual([`${on(28)} caution`]);
  });

  it('needs the descent of 80 % of the distance of those days', () => {
    const known = (km: number) => [
      ...steadyWeeks(4),
      ...Array.from({ length: 4 }, (_, i) => aRun({ day: on(40 + i), km, analysis: hilly(20) })),
      aRun({ day: on(50), km: 10 }),
      aRun({ day: on(60), analysis: hilly(200) }),
    ];
    expect(toldOf('H1a', known(10))).toHaveLength(1);
    expect(toldOf('H1a', known(9.999))).toEqual([]);
  });

  it('says nothing of a run whose descent is unknown, nor after 30 empty days, nor during warm-up', () => {
    expect(toldOf('H1a', [...weeksOf(20), aRun({ day: on(28), gainDm: 9000 })])).toEqual([]);
    expect(toldOf('H1a', [...weeksOf(20), aRun({ day: on(58), analysis: hilly(500) })])).toEqual([]);
    expect(toldOf('H1a', [...weeksOf(20).slice(0, 8), aRun({ day: on(15), analysis: hilly(500) })])).toEqual(
      [],
    );
  });

  it('knows that a treadmill and virtual hills have no way down', () => {
    const indoors = (parts: object) => [
      ...weeksOf(20),
      aRun({ day: on(28), analysis: hilly(500), ...parts }),
    ];
    expect(toldOf('H1a', indoors({}))).toHaveLength(1);
    expect(toldOf('H1a', indoors({ trainer: true }))).toEqual([]);
    expect(toldOf('H1a', indoors({ sport: 'VirtualRun' }))).toEqual([]);
  });

  it('is told again when a run goes down far more than the one that was told, however soon', () => {
    const runs = (lossM: number) => [...after(20, 100), aRun({ day: on(30), analysis: hilly(lossM) })];
    expect(levelsOf('H1a', runs(159))).toEqual([`${on(28)} note`]);
    expect(levelsOf('H1a', runs(160))).toEqual([`${on(28)} note`, `${on(30)} note`]);
  });

  it('is silent in the evening about what was told in the morning', () => {
    const evening = (lossM: number) => [
      ...weeksOf(20),
      aRun({ day: on(28), hour: 7, analysis: hilly(100) }),
      aRun({ day: on(28), hour: 17, analysis: hilly(lossM) }),
    ];
    expect(levelsOf('H1a', evening(159))).toHaveLength(1);
    expect(levelsOf('H1a', evening(160))).toHaveLength(2);
  });

  it('follows the limit the runner chose', () => {
    expect(toldOf('H1a', after(90, 180), { settings: { descentRatio: 2 } })).toEqual([]);
  });
});

describe('H1b, a week of hills', () => {
  /** Weeks with one hilly run on their Monday and flat ones else. */
  const byWeeks = (metres: readonly number[], how: (m: number) => object) =>
    steadyWeeks(metres.length).map((run) => {
      const week = metres.findIndex((_, i) => run.day >= on(7 * i) && run.day < on(7 * i + 7));
      return { ...run, ...how(run.day === on(7 * week) ? (metres[week] ?? 0) : 0) };
    });
  const descents = (...metres: number[]) => byWeeks(metres, (m) => ({ analysis: hilly(m), gainDm: 0 }));
  const climbs = (...metres: number[]) => byWeeks(metres, (m) => ({ gainDm: m * 10 }));

  it('gives E15: 310 m after a mean of 120 m', () => {
    const told = toldOf('H1b', descents(0, ...E15.weeks))[0];
    expect(told).toMatchObject({
      kind: 'state',
      family: 'hills',
      facts: { weekM: 310, usualM: 120, measure: 'descent' },
    });
    expect(told?.facts.ratio).toBeCloseTo(E15.ratio, 3);
  });

  it('needs 1.5 times the usual and 100 m more: exactly that is enough', () => {
    expect(toldOf('H1b', descents(400, 400, 400, 400, 599))).toEqual([]);
    expect(levelsOf('H1b', descents(400, 400, 400, 400, 600))).toEqual([`${on(28)} caution`]);
    expect(toldOf('H1b', descents(50, 50, 50, 50, 149))).toEqual([]);
    expect(toldOf('H1b', descents(50, 50, 50, 50, 150))).toHaveLength(1);
  });

  it('fires on +100 m without a ratio after three weeks that had runs but no hills', () => {
    expect(toldOf('H1b', descents(0, 0, 0, 0, 99))).toEqual([]);
    expect(toldOf('H1b', descents(0, 0, 0, 0, 100))[0]?.facts).toEqual({
      weekM: 100,
      usualM: 0,
      ratio: null,
      measure: 'descent',
    });
  });

  it('is null after three weeks without runs', () => {
    expect(toldOf('H1b', [...weeksOf(0), aRun({ day: on(60), analysis: hilly(500) })])).toEqual([]);
  });

  it('takes the climb of the summaries where descent is not known, marked, and as a note', () => {
    expect(toldOf('H1b', climbs(50, 50, 50, 50, 150))).toMatchObject([
      { level: 'note', facts: { weekM: 150, usualM: 50, ratio: 3, measure: 'climb' } },
    ]);
  });

  it('takes the climb of the streams where the summary has none', () => {
    const runs = byWeeks([50, 50, 50, 50, 150], (m) => ({ analysis: hilly(null, { gainM: m }) }));
    expect(toldOf('H1b', runs)[0]?.facts).toMatchObject({ weekM: 150, measure: 'climb' });
  });

  it('takes climb to the decimetre', () => {
    const runs = byWeeks([50, 50, 50, 50, 150.04], (m) => ({ analysis: hilly(null, { gainM: m }) }));
    expect(toldOf('H1b', runs)[0]?.facts.weekM).toBe(150);
    const more = byWeeks([50, 50, 50, 50, 150.06], (m) => ({ analysis: hilly(null, { gainM: m }) }));
    expect(toldOf('H1b', more)[0]?.facts.weekM).toBe(150.1);
  });

  it('needs 80 % of the distance of the week and of the three before it', () => {
    const base = descents(50, 50, 50, 50);
    const hill = aRun({ day: on(28), km: 8, analysis: hilly(300) });
    expect(toldOf('H1b', [...base, hill, aRun({ day: on(28), hour: 16, km: 2 })])).toHaveLength(1);
    // Of the 34 km from Tuesday to Sunday and on Monday, 26 are the week's own.
    const flat = aRun({ day: on(28), hour: 7, km: 8.501 });
    expect(toldOf('H1b', [...base, flat, hill])).toEqual([]);
    const short = aRun({ day: on(28), hour: 7, km: 8.499 });
    expect(toldOf('H1b', [...base, short, hill])).toMatchObject([{ facts: { weekM: 300, usualM: 50 } }]);
    const before = (km: number) => [...base, aRun({ day: on(20), hour: 20, km }), hill];
    expect(toldOf('H1b', before(25.5))).toHaveLength(1);
    expect(toldOf('H1b', before(25.6))).toEqual([]);
  });

  it('is silent while one of its 28 days is unknown', () => {
    const runs = descents(50, 50, 50, 50, 300);
    const unknown = (n: number) => ({ unknownDays: [{ from: on(n), to: on(n) }] });
    expect(toldOf('H1b', runs, { ...unknown(1), until: on(28) })).toEqual([]);
    expect(toldOf('H1b', runs, { ...unknown(0), until: on(28) })).toHaveLength(1);
  });

  it('makes the rise of the two weeks a caution, as H1a does', () => {
    const base = steadyWeeks(4, { analysis: hilly(0), gainDm: 0 });
    const rise = (lossM: number) => [
      ...base,
      aRun({ day: on(28), hour: 7, km: 4, analysis: hilly(50) }),
      aRun({ day: on(28), hour: 17, km: 4, analysis: hilly(lossM) }),
      ...[30, 31, 32, 33].map((n) => aRun({ day: on(n), km: 9, analysis: hilly(0) })),
    ];
    expect(levelsOf('W1', rise(49))[0]).toMatch('note');
    expect(levelsOf('W1', rise(50))[0]).toMatch('caution');
    expect(levelsOf('W1', rise(60), { settings: { quiet: ['H1b'] } })[0]).toMatch('caution');
    expect(levelsOf('W1', rise(60), { settings: { quiet: ['H1a', 'H1b'] } })[0]).toMatch('note');
  });

  it('follows the limit the runner chose', () => {
    expect(toldOf('H1b', descents(50, 50, 50, 50, 150), { settings: { descentWeekRatio: 3.1 } })).toEqual([]);
  });
});

describe('H1c, first hill repeats', () => {
  const after = (n: number) => [
    ...weeksOf(30),
    aRun({ day: on(28), analysis: repeats(6) }),
    aRun({ day: on(40), analysis: hilly(30) }),
    aRun({ day: on(52), analysis: hilly(30) }),
    aRun({ day: on(n), analysis: repeats(5) }),
  ];

  it('fires on the first and tells how many and how much, up and down', () => {
    expect(toldOf('H1c', after(60))).toMatchObject([
      { day: on(28), level: 'caution', kind: 'event', facts: { count: 6, gainM: 91, lossM: 89 } },
    ]);
  });

  it('is silent when there were some in the 42 days before, and not after 43', () => {
    expect(toldOf('H1c', after(70)).map(({ day }) => day)).toEqual([on(28)]);
    expect(toldOf('H1c', after(71)).map(({ day }) => day)).toEqual([on(28), on(71)]);
  });

  it('counts a session of the same day', () => {
    const runs = [
      ...weeksOf(30),
      ...[8, 16].map((hour) => aRun({ day: on(28), hour, analysis: repeats(4) })),
    ];
    expect(toldOf('H1c', runs)).toHaveLength(1);
  });

  it('does not call anything first while 80 % of 42 days are not known', () => {
    const unknown = steadyWeeks(4);
    expect(toldOf('H1c', [...unknown, aRun({ day: on(28), analysis: repeats(4) })])).toEqual([]);
    const afterBreak = [...unknown, aRun({ day: on(69), analysis: repeats(4) })];
    expect(toldOf('H1c', afterBreak)).toEqual([]);
    expect(toldOf('H1c', [...unknown, aRun({ day: on(70), analysis: repeats(4) })])).toHaveLength(1);
  });

  it('says nothing during warm-up', () => {
    expect(toldOf('H1c', [...weeksOf(30).slice(0, 8), aRun({ day: on(15), analysis: repeats(4) })])).toEqual(
      [],
    );
  });
});

describe('H1d, new steep downhill', () => {
  const after = (beforeM: number, steepM: number, n = 28) => [
    ...steadyWeeks(4, { analysis: steep(0) }),
    aRun({ day: on(27), hour: 18, analysis: steep(beforeM) }),
    aRun({ day: on(n), analysis: steep(steepM) }),
  ];

  it('needs 500 m now and less than 200 m in the 30 days before', () => {
    expect(toldOf('H1d', after(0, 499))).toEqual([]);
    expect(toldOf('H1d', after(199, 500))).toMatchObject([
      { level: 'caution', kind: 'event', facts: { steepM: 500, before30dM: 199 } },
    ]);
    expect(toldOf('H1d', after(200, 500))).toEqual([]);
  });

  it('forgets what was steep 31 days ago', () => {
    const runs = (n: number) => [...after(300, 0, 40), aRun({ day: on(n), analysis: steep(500) })];
    expect(toldOf('H1d', runs(57))).toEqual([]);
    expect(toldOf('H1d', runs(58))).toHaveLength(1);
  });

  it('needs the bands of 80 % of the distance, a warm history, and a month with runs', () => {
    const unknown = [...steadyWeeks(4), aRun({ day: on(28), analysis: steep(900) })];
    expect(toldOf('H1d', unknown)).toEqual([]);
    expect(toldOf('H1d', after(0, 900, 58))).toEqual([]);
    const early = [...steadyWeeks(2, { analysis: steep(0) }), aRun({ day: on(14), analysis: steep(900) })];
    expect(toldOf('H1d', early)).toEqual([]);
  });

  it('takes a treadmill for flat', () => {
    const runs = [...after(0, 0), aRun({ day: on(30), trainer: true, analysis: steep(900) })];
    expect(toldOf('H1d', runs)).toEqual([]);
  });
});

describe('climb and descent that are an estimate', () => {
  const doubted = (lossM: number) => hilly(lossM, { climbTrusted: false });
  const last = (analysis: RunAnalysis, gainDm: number | null = null) =>
    aRun({ day: on(28), analysis, gainDm });

  it('tell no H1a and no H1d, however much they are', () => {
    const runs = weeksOf(90);
    expect(toldOf('H1a', [...runs, last(hilly(400))])).toHaveLength(1);
    expect(toldOf('H1a', [...runs, last(doubted(400))])).toEqual([]);
    expect(toldOf('H1d', [...runs, last(steep(900))])).toHaveLength(1);
    expect(toldOf('H1d', [...runs, last(steep(900, { climbTrusted: false }))])).toEqual([]);
  });

  it('are no weeks to compare with either', () => {
    const runs = steadyWeeks(4, { analysis: doubted(90), gainDm: null });
    expect(toldOf('H1a', [...runs, last(hilly(400))])).toEqual([]);
    expect(toldOf('H1b', [...runs, last(hilly(900))])).toEqual([]);
  });

  it('leave H1b to the climb of the summary, as a note', () => {
    const runs = steadyWeeks(4, { analysis: doubted(30), gainDm: 300 });
    const told = toldOf('H1b', [...runs, last(doubted(30), 6000)]);
    expect(told).toMatchObject([{ level: 'note', facts: { measure: 'climb' } }]);
    expect(toldOf('H1b', [...runs, last(doubted(600), 300)])).toEqual([]);
  });
});
