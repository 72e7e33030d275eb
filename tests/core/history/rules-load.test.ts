import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/report/assess.ts';
import { addDays } from '../../../src/core/day.ts';
import { spikeClass } from '../../../src/core/rules/s1-spike.ts';
import { loadMeasure, sessionRpe } from '../../../src/core/load/measure.ts';
import type { Run } from '../../../src/core/run.ts';
import { E10, E12 } from '../vectors/loads.ts';
import { anAnalysis, aRun, daily, inputOf, levelsOf, on, steadyWeeks, toldOf } from './build.ts';

/** Four steady weeks; day 28 is a Monday like the start. */
const warm = steadyWeeks(4);

describe('S1, the single-session spike', () => {
  const today = on(60);
  const before = E10.history.map(([daysAgo, km]) => aRun({ day: addDays(today, -daysAgo), km }));
  const warmBefore = [...steadyWeeks(4), ...before];

  it.each(E10.cases)('%d km after 12 km is a ratio of %d: %s (E10)', (km, ratio, size) => {
    const spikes = toldOf('S1', [...warmBefore, aRun({ day: today, km })]).filter(({ day }) => day === today);
    expect(spikeClass(km / 12, 1.1)).toBe(size);
    expect(spikes).toHaveLength(size === 'none' ? 0 : 1);
    if (size === 'none') return;
    expect(spikes[0]).toMatchObject({
      level: { small: 'note', moderate: 'caution', large: 'strong' }[size],
      kind: 'event',
      family: 'load',
      escalatedBy: [],
      facts: { sessionM: km * 1000, referenceM: 12_000, budgetM: 13_200 },
    });
    expect(spikes[0]?.facts.ratio).toBeCloseTo(ratio, 4);
  });

  it('does not warn at exactly 1.10 of a reference that is awkward in binary', () => {
    for (let m = 6000; m < 20_000; m += 10) expect(spikeClass((m * 1.1) / m, 1.1)).toBe('none');
  });

  it('looks back 30 days and no further', () => {
    const old = (daysAgo: number) => [
      ...warm,
      aRun({ day: on(40), km: 20 }),
      aRun({ day: on(50), km: 9 }),
      aRun({ day: on(40 + daysAgo), km: 14 }),
    ];
    expect(levelsOf('S1', old(30)).filter((told) => told.startsWith(on(70)))).toEqual([]);
    expect(levelsOf('S1', old(31)).filter((told) => told.startsWith(on(71)))).toEqual([`${on(71)} caution`]);
  });

  it('needs 0.5 km more than the reference, however large the ratio', () => {
    const short = (lastM: number) => [
      ...steadyWeeks(4).map((run) => ({ ...run, distanceM: 3000, movingTimeS: 1000, elapsedTimeS: 1000 })),
      aRun({ day: on(28), distanceM: lastM }),
    ];
    expect(toldOf('S1', short(3499))).toEqual([]);
    expect(levelsOf('S1', short(3500))).toEqual([`${on(28)} note`]);
  });

  it('has no baseline below 3 km, and looks at no session below 3 km', () => {
    const tiny = (km: number, lastKm: number) => [
      ...daily(
        Array.from({ length: 28 }, () => km),
        on(0),
      ),
      aRun({ day: on(28), km: lastKm }),
    ];
    expect(toldOf('S1', tiny(2.999, 9))).toEqual([]);
    expect(toldOf('S1', tiny(3, 9))).toHaveLength(1);
    expect(toldOf('S1', tiny(2, 2.9))).toEqual([]);
  });

  it('adds up a warm-up, a workout and a cool-down, and keeps two sessions of one day apart', () => {
    const parts = (secondHour: number) => [
      ...warm,
      aRun({ day: on(28), hour: 8, km: 6 }),
      aRun({ day: on(28), hour: secondHour, km: 7 }),
    ];
    expect(toldOf('S1', parts(8.75)).map(({ facts }) => facts.sessionM)).toEqual([13_000]);
    expect(toldOf('S1', parts(18))).toEqual([]);
  });

  it('compares with whole sessions, not with their parts', () => {
    const runs = [
      ...warm,
      aRun({ day: on(28), hour: 8, km: 6 }),
      aRun({ day: on(28), hour: 8.7, km: 6 }),
      aRun({ day: on(36), km: 13 }),
    ];
    expect(toldOf('S1', runs).map(({ day }) => day)).toEqual([on(28)]);
  });

  it('is told of the whole session, once, under its first run', () => {
    const runs = [
      ...warm,
      aRun({ day: on(28), hour: 8, km: 11.5 }),
      aRun({ day: on(28), hour: 9.2, km: 2 }),
      aRun({ day: on(28), hour: 9.5, km: 2 }),
    ];
    expect(toldOf('S1', runs)).toMatchObject([
      { runId: runs.at(-3)?.id, level: 'caution', facts: { sessionM: 15_500, parts: 3 } },
    ]);
  });

  it('follows the limit the runner chose', () => {
    const runs = [...warm, aRun({ day: on(28), km: 11.5 })];
    expect(toldOf('S1', runs, { settings: { spikeRatio: 1.2 } })).toEqual([]);
    expect(toldOf('S1', runs)[0]?.facts.budgetM).toBe(11_000);
  });

  it('goes by distance whatever the load measure', () => {
    const runs = [...warm, aRun({ day: on(28), km: 12, rpe: 1 })];
    expect(toldOf('S1', runs, { settings: { measure: 'rpe' } })).toHaveLength(1);
  });

  it('says nothing during warm-up', () => {
    expect(toldOf('S1', daily([5, 5, 5, 5, 5, 20]))).toEqual([]);
  });
});

describe('warm-up', () => {
  const spikeOn = (n: number, gapWeek: boolean) => {
    const week = [5, 0, 5, 0, 5, 0, 0];
    const empty = [0, 0, 0, 0, 0, 0, 0];
    const kms = [...week, ...week, ...(gapWeek ? empty : week), ...(gapWeek ? empty : week)];
    return toldOf('S1', [...daily(kms), aRun({ day: on(n), km: 9 })]);
  };

  it('ends on the 28th calendar day, not on the 27th', () => {
    expect(spikeOn(26, false)).toEqual([]);
    expect(spikeOn(27, false)).toHaveLength(1);
  });

  it('needs runs in three of the last four weeks', () => {
    expect(
      levelsOf('S1', [...daily([5, 0, 0, 0, 0, 0, 0, 5, ...Array.from({ length: 19 }, () => 0), 9])]),
    ).toEqual([`${on(27)} caution`]);
    expect(
      levelsOf('S1', [...daily([5, 0, 0, 0, 0, 0, 0, 0, ...Array.from({ length: 19 }, () => 0), 9])]),
    ).toEqual([]);
  });

  it('counts weeks of seven days back from the day', () => {
    const kms = (a: number, b: number) =>
      daily(Array.from({ length: 28 }, (_, i) => (i === 27 ? 9 : [0, a, b].includes(i) ? 5 : 0)));
    expect(toldOf('S1', kms(20, 21))).toHaveLength(1);
    expect(toldOf('S1', kms(19, 20))).toHaveLength(1);
    expect(toldOf('S1', kms(21, 22))).toEqual([]);
    expect(toldOf('S1', kms(6, 7))).toHaveLength(1);
    expect(toldOf('S1', kms(5, 6))).toEqual([]);
  });

  it('never comes back', () => {
    const runs = [...warm, aRun({ day: on(55), km: 8 }), aRun({ day: on(57), km: 14 })];
    expect(levelsOf('S1', runs)).toEqual([`${on(57)} caution`]);
  });
});

describe('S2, back after a break', () => {
  const after = (gap: number, km: number) => [...warm, aRun({ day: on(27 + gap + 1), km })];

  it('fires after 14 empty days and not after 13', () => {
    expect(toldOf('S2', after(13, 6))).toEqual([]);
    expect(toldOf('S2', after(14, 6))).toMatchObject([
      {
        level: 'caution',
        kind: 'event',
        facts: { gapDays: 14, sessionM: 6000, longestBeforeM: 10_000, suggestedMaxM: 5000 },
      },
    ]);
  });

  it('is silent up to half of the longest before: what keeps to a limit is no finding', () => {
    expect(levelsOf('S2', after(20, 5))).toEqual([]);
    expect(levelsOf('S2', after(20, 5.001))).toEqual([`${on(48)} caution`]);
  });

  it('takes the longest of the 31 days that end with the last run', () => {
    const runs = (n: number) => [
      aRun({ day: on(n), km: 20 }),
      aRun({ day: on(40), km: 6 }),
      aRun({ day: on(70), km: 11 }),
    ];
    expect(toldOf('S2', runs(10)).at(-1)?.facts.longestBeforeM).toBe(20_000);
    expect(toldOf('S2', runs(9)).at(-1)?.facts.longestBeforeM).toBe(6000);
  });

  it('needs no warm-up, but a run before', () => {
    expect(toldOf('S2', [aRun({ day: on(0) })])).toEqual([]);
    expect(toldOf('S2', [aRun({ day: on(0), km: 8 }), aRun({ day: on(15), km: 5 })])).toHaveLength(1);
  });

  it('is told of any run of the first week back that is beyond the half, and not of later ones', () => {
    const then = (n: number, km: number) => [...after(20, 4), aRun({ day: on(n), km })];
    expect(levelsOf('S2', [...after(20, 4), aRun({ day: on(48), hour: 18, km: 6 })])).toEqual([
      `${on(48)} caution`,
    ]);
    expect(levelsOf('S2', then(54, 6))).toEqual([`${on(54)} caution`]);
    expect(levelsOf('S2', then(55, 6))).toEqual([]);
  });

  it('is told again in that week only of a run more than 10 % longer than the one told', () => {
    const then = (km: number) => [...after(20, 6), aRun({ day: on(50), km })];
    expect(levelsOf('S2', then(6.6))).toEqual([`${on(48)} caution`]);
    expect(levelsOf('S2', then(6.601))).toEqual([`${on(48)} caution`, `${on(50)} caution`]);
  });

  it('keeps the spike silent within its limit, however little was run since', () => {
    const back = [...steadyWeeks(6), aRun({ day: on(80), km: 3 }), aRun({ day: on(82), km: 5 })];
    expect(toldOf('S1', back)).toEqual([]);
    expect(toldOf('S1', [...back, aRun({ day: on(84), km: 5.6 })])).toHaveLength(1);
  });

  it('is silent when the runner says that runs are missing', () => {
    const unknownDays = [{ from: on(30), to: on(30) }];
    expect(toldOf('S2', after(20, 6), { unknownDays })).toEqual([]);
    expect(toldOf('S2', after(20, 6), { unknownDays: [{ from: on(27), to: on(27) }] })).toHaveLength(1);
  });

  it('stands before the spike of the same run', () => {
    const { findings } = assess(inputOf([...warm, aRun({ day: on(45), km: 12 })]));
    expect(findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['S2 caution', 'S1 note']);
  });
});

/** `weeks` weeks with runs on Saturday and Sunday only: no window in between is larger than a week. A first short run ends the warm-up in time. */
const weekends = (weeks: number, saturdayKm: number, sundayKm: number) => [
  aRun({ day: on(0), km: 1 }),
  ...daily(Array.from({ length: weeks }, () => [0, 0, 0, 0, 0, saturdayKm, sundayKm]).flat()),
];

/** Runs of one day, four hours apart: sessions of their own. */
const apart = (n: number, ...kms: number[]) => kms.map((km, i) => aRun({ day: on(n), hour: 8 + 4 * i, km }));

describe('W1, two-week progression', () => {
  /** Four weeks of 20 km, then a weekend with this Sunday. */
  const sunday = (...kms: number[]) => [
    ...weekends(4, 10, 10),
    aRun({ day: on(33), km: 10 }),
    ...apart(34, ...kms),
  ];

  it('needs more than +30 %: exactly 30 % is silent', () => {
    expect(toldOf('W1', sunday(10, 6))).toEqual([]);
    expect(levelsOf('W1', sunday(10, 6.001))).toEqual([`${on(34)} note`]);
  });

  it('needs 5 km more', () => {
    const small = (km: number) => [...weekends(4, 6, 6), aRun({ day: on(33), km: 6 }), ...apart(34, 6, km)];
    expect(toldOf('W1', small(4.999))).toEqual([]);
    expect(levelsOf('W1', small(5))).toEqual([`${on(34)} note`]);
  });

  it('needs a week of 10 km', () => {
    const tiny = (km: number) => [...weekends(4, 0, 4), ...apart(34, 3, 3, km)];
    expect(toldOf('W1', tiny(3.999))).toEqual([]);
    expect(levelsOf('W1', tiny(4))).toEqual([`${on(34)} note`]);
  });

  it('tells the week, the week before and the change', () => {
    const told = toldOf('W1', sunday(10, 10))[0];
    expect(told).toMatchObject({
      kind: 'state',
      family: 'load',
      facts: { weekM: 30_000, previousWeekM: 20_000, change: 0.5, rebound: false },
    });
    expect(told?.facts).not.toHaveProperty('measure');
  });

  it('is null after an empty week', () => {
    expect(toldOf('W1', [...weekends(4, 10, 10), ...apart(41, 10, 10)])).toEqual([]);
  });

  it('calls a week no bigger than the best of the six before a rebound', () => {
    const last = (bestKm: number, weeks: number) =>
      toldOf('W1', [
        ...weekends(4, 10, 10),
        ...apart(34, bestKm, 15),
        ...daily(Array.from({ length: weeks }, () => [0, 0, 0, 0, 0, 10, 10]).flat(), on(35)),
        ...apart(35 + 7 * weeks + 6, 15, 15),
      ]).at(-1)?.facts;
    expect(last(15, 5)).toMatchObject({ weekM: 30_000, rebound: true });
    expect(last(14.999, 5)).toMatchObject({ weekM: 30_000, rebound: false });
    expect(last(15, 6)).toMatchObject({ weekM: 30_000, rebound: false });
  });

  it('is a caution when a spike was true in the last 7 days, and a note a day later', () => {
    const spiked = (n: number) => [...weekends(4, 10, 10), ...daily([11.5, 10], on(33)), ...apart(n, 10, 10)];
    expect(levelsOf('S1', spiked(39))).toEqual([`${on(33)} note`]);
    expect(levelsOf('W1', spiked(39))).toEqual([`${on(39)} caution`]);
    expect(levelsOf('W1', spiked(40))).toEqual([`${on(40)} note`]);
    expect(levelsOf('W1', spiked(39), { settings: { quiet: ['S1'] } })).toEqual([`${on(39)} note`]);
  });

  it('is a caution with symptoms in the last 7 days and not with older or later ones', () => {
    const runs = sunday(10, 10);
    expect(levelsOf('W1', runs, { symptomDays: [on(34)] })).toEqual([`${on(34)} caution`]);
    expect(levelsOf('W1', runs, { symptomDays: [on(28)] })).toEqual([`${on(34)} caution`]);
    expect(levelsOf('W1', runs, { symptomDays: [on(27)] })).toEqual([`${on(34)} note`]);
    expect(levelsOf('W1', runs, { symptomDays: [on(35)], until: on(40) })).toEqual([`${on(34)} note`]);
  });

  it('is silent while one of its 14 days is unknown', () => {
    const unknown = (n: number) => ({ unknownDays: [{ from: on(n), to: on(n) }] });
    expect(toldOf('W1', sunday(10, 10), unknown(21))).toEqual([]);
    expect(toldOf('W1', sunday(10, 10), unknown(20))).toHaveLength(1);
  });

  it('says nothing during warm-up', () => {
    expect(toldOf('W1', [...weekends(2, 10, 10), ...apart(20, 15, 15)])).toEqual([]);
  });

  it('follows the limit the runner chose', () => {
    expect(toldOf('W1', sunday(10, 10), { settings: { weekRise: 0.5 } })).toEqual([]);
    expect(toldOf('W1', sunday(10, 10), { settings: { weekRise: 0.49 } })).toHaveLength(1);
  });
});

describe('R1, acute to chronic ratio', () => {
  /** Four weeks of 21 km, then a weekend with this Sunday. */
  const sunday = (...kms: number[]) => [
    ...weekends(4, 10, 11),
    aRun({ day: on(33), km: 10 }),
    ...apart(34, ...kms),
  ];

  it('needs more than 1.5: exactly 1.5 is silent', () => {
    expect(toldOf('R1', sunday(11, 10.5))).toEqual([]);
    expect(levelsOf('R1', sunday(11, 10.501))).toEqual([`${on(34)} note`]);
  });

  it('is a caution above 2: exactly 2 is a note', () => {
    expect(levelsOf('R1', sunday(11, 10.5, 10.5))).toEqual([`${on(34)} note`]);
    expect(levelsOf('R1', sunday(11, 10.5, 10.501))).toEqual([`${on(34)} caution`]);
    expect(levelsOf('R1', sunday(11, 10.6, 10.6))).toEqual([`${on(34)} note`, `${on(34)} caution`]);
  });

  it('tells the three ratios and the daily means', () => {
    const told = toldOf('R1', sunday(11, 11, 3))[0];
    expect(told).toMatchObject({ kind: 'state', family: 'load' });
    expect(told?.facts).toMatchObject({
      ratio: expect.closeTo(32 / 21, 9),
      acuteMPerDay: 32_000 / 7,
      chronicMPerDay: 3000,
      rebound: false,
    });
    expect(told?.facts.coupled).toBeCloseTo((4 * (32 / 21)) / (3 + 32 / 21), 9);
    expect(told?.facts.ewma).toBeGreaterThan(1);
    expect(told?.facts).not.toHaveProperty('measure');
  });

  it('is level zero below 1 km a day over the three weeks', () => {
    const quiet = (km: number) => [...weekends(4, 0, km), ...apart(34, 6, 6)];
    expect(toldOf('R1', quiet(7))).toHaveLength(1);
    expect(toldOf('R1', quiet(6.999))).toEqual([]);
  });

  it('is null after three empty weeks: returning is S2, not a ratio', () => {
    expect(toldOf('R1', [...weekends(4, 10, 11), ...daily([8, 8, 8], on(56))])).toEqual([]);
  });

  it('is silent until 28 clean days have passed since an unknown one', () => {
    const unknown = (n: number) => ({ unknownDays: [{ from: on(n), to: on(n) }] });
    const later = [...weekends(5, 10, 11), aRun({ day: on(40), km: 10 }), ...apart(41, 11, 11, 3)];
    expect(toldOf('R1', later, unknown(14))).toEqual([]);
    expect(toldOf('R1', later, unknown(13))).toHaveLength(1);
  });

  it('says nothing during warm-up', () => {
    const thin = daily([
      9,
      ...Array.from({ length: 20 }, () => 0),
      9,
      ...Array.from({ length: 8 }, () => 0),
      30,
      30,
    ]);
    expect(toldOf('R1', thin)).toEqual([]);
  });

  it('follows the limit the runner chose', () => {
    expect(toldOf('R1', sunday(11, 10), { settings: { loadRatio: 1.47 } })).toHaveLength(1);
    expect(toldOf('R1', sunday(11, 10), { settings: { loadRatio: 1.48 } })).toEqual([]);
  });
});

describe('the load measure', () => {
  /** Five weekends of 20 km; `parts` change the last one. */
  const base = weekends(5, 10, 10).map((run) => ({
    ...run,
    rpe: 3,
    analysis: anAnalysis({ downhillWeightedM: run.distanceM }),
  }));
  const lastWeek = (parts: Partial<Run>, runs: readonly Run[] = base) =>
    runs.map((run) => (run.day >= on(28) ? { ...run, ...parts } : run));

  it('is distance unless the runner chose another', () => {
    expect(toldOf('R1', lastWeek({ rpe: 9, movingTimeS: 7200, elapsedTimeS: 7200 }))).toEqual([]);
  });

  it.each([
    ['time', { movingTimeS: 7200, elapsedTimeS: 7200 }],
    ['rpe', { rpe: 6 }],
    ['downhill', { analysis: anAnalysis({ downhillWeightedM: 20_000 }) }],
  ] as const)('sees a week of twice the %s, in metre equivalents', (measure, parts) => {
    const told = toldOf('R1', lastWeek(parts), { settings: { measure } }).at(-1);
    expect(told?.facts.ratio).toBeCloseTo(2, 4);
    expect(told?.facts.chronicMPerDay).toBeCloseTo(20_000 / 7, 4);
    expect(told?.facts.measure).toBe(measure);
    // It rises on the Saturday: twice 10 km then, and 10 km of the Sunday before.
    const rise = toldOf('W1', lastWeek(parts), { settings: { measure } }).at(-1);
    expect(rise?.facts).toMatchObject({ measure, weekM: 30_000, previousWeekM: 20_000 });
  });

  it.each(['time', 'rpe', 'downhill'] as const)('never takes a run without %s for rest', (measure) => {
    const bare = { rpe: null, movingTimeS: 0, elapsedTimeS: 0, analysis: null };
    const doubled = lastWeek({ ...bare, distanceM: 20_000 });
    expect(toldOf('R1', doubled, { settings: { measure } }).at(-1)?.facts.ratio).toBeCloseTo(2, 9);
    const allBare = lastWeek(
      { distanceM: 20_000 },
      base.map((run) => ({ ...run, ...bare })),
    );
    expect(toldOf('R1', allBare, { settings: { measure } }).at(-1)?.facts.ratio).toBeCloseTo(2, 9);
  });

  it('scales by the middle of the runner’s own values, the mean of two where their number is even', () => {
    const at = (id: number, distanceM: number, movingTimeS: number) =>
      aRun({ day: on(0), id, distanceM, movingTimeS });
    const odd = [at(1, 1000, 500), at(2, 1000, 250), at(3, 900, 300)];
    expect(loadMeasure('time', odd)(at(9, 1, 100))).toBe(300);
    expect(loadMeasure('time', odd.slice(0, 2))(at(9, 1, 100))).toBe(300);
    expect(loadMeasure('time', [])(at(9, 77, 100))).toBe(77);
  });

  it('takes session-RPE as exertion times minutes (E12), and 0 as not given', () => {
    const effort = (rpe: number | null, minutes: number) =>
      sessionRpe(aRun({ day: on(0), rpe, movingTimeS: minutes * 60 }));
    expect(effort(E12.rpe, E12.minutes)).toBe(E12.sessionRpe);
    expect(effort(1, 1)).toBe(1);
    expect(effort(0, 50)).toBeNull();
    expect(effort(null, 50)).toBeNull();
    expect(effort(6, 0)).toBeNull();
  });
});
