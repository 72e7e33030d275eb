import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/report/assess.ts';
import { checkPlan } from '../../../src/core/report/plan-check.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { beside, quantile } from '../../../src/core/report/status/usual.ts';
import { anAnalysis, aRun, daily, inputOf, on, steadyWeeks, loadDays, statusOn } from './build.ts';

describe('the state of a history', () => {
  const stateAfter = (runs: Parameters<typeof inputOf>[0], n: number) => statusOn(inputOf(runs), on(n)).state;

  it('is empty, insufficient, ok, break, return after a break', () => {
    expect(stateAfter([], 3)).toBe('empty');
    expect(stateAfter(steadyWeeks(4), 26)).toBe('insufficient');
    expect(stateAfter(steadyWeeks(4), 27)).toBe('ok');
    expect(stateAfter(steadyWeeks(4), 40)).toBe('ok');
    expect(stateAfter(steadyWeeks(4), 41)).toBe('break');
    const back = [...steadyWeeks(4), aRun({ day: on(55) })];
    expect(stateAfter(back, 55)).toBe('return_after_break');
    expect(stateAfter(back, 61)).toBe('return_after_break');
    expect(stateAfter(back, 62)).toBe('ok');
    expect(stateAfter([...steadyWeeks(4), aRun({ day: on(54) })], 54)).toBe('ok');
  });

  it('is unread, and no break, while the source was last read before yesterday', () => {
    const runs = steadyWeeks(4);
    const unreadOn = (n: number, readOn: number) => statusOn(inputOf(runs, { readUntil: on(readOn) }), on(n));
    expect(unreadOn(28, 27)).toMatchObject({ state: 'ok', readUntil: null });
    expect(unreadOn(29, 27)).toMatchObject({ state: 'unread', readUntil: on(27) });
    const later = unreadOn(45, 27);
    expect(later).toMatchObject({ state: 'unread', readUntil: on(27), ratio: { uncoupled: null } });
    expect(later.numbers.weekM.value).toBeNull();
    expect(stateAfter(runs, 45)).toBe('break');
  });

  it('asks about no gap in days that were not read', () => {
    const notes = (parts: object) => openReport({ ...inputOf(steadyWeeks(4), parts), until: on(45) }).notes;
    expect(notes({}).map(({ key }) => key)).toContain('gap');
    expect(notes({ readUntil: on(27) }).map(({ key }) => key)).not.toContain('gap');
  });

  it('does not see runs after the day asked for', () => {
    const status = statusOn(inputOf(steadyWeeks(6)), on(13));
    expect(status).toMatchObject({
      state: 'insufficient',
      daysKnown: 14,
      weeksWithRuns: 2,
      lastRunDay: on(13),
    });
  });

  it('counts the days known from the first run, both included', () => {
    expect(statusOn(inputOf([aRun({ day: on(0) })]), on(0)).daysKnown).toBe(1);
    expect(statusOn(inputOf([]), on(0))).toMatchObject({ daysKnown: 0, weeksWithRuns: 0, lastRunDay: null });
  });
});

describe('the three numbers', () => {
  it('are the last 7 days beside the middle half of the weeks before', () => {
    const weeks = [10, 12, 14, 16, 18, 30];
    const runs = daily(weeks.flatMap((km) => [km, 0, 0, 5, 0, 0, 0])).map((run) => ({
      ...run,
      gainDm: 1005,
    }));
    const { numbers } = statusOn(inputOf(runs), on(41));
    expect(numbers.weekM).toEqual({ value: 35_000, usual: { low: 17_000, high: 21_000 } });
    expect(numbers.longestM).toEqual({ value: 30_000, usual: { low: 12_000, high: 16_000 } });
    expect(numbers.climbM).toEqual({ value: 201, usual: { low: 201, high: 201 } });
  });

  it('leave out what lies 7 days back', () => {
    const runs = [aRun({ day: on(0), km: 20 }), aRun({ day: on(1), km: 5 }), aRun({ day: on(7), km: 6 })];
    const { numbers } = statusOn(inputOf(runs), on(7));
    expect([numbers.weekM.value, numbers.longestM.value]).toEqual([11_000, 6000]);
  });

  it('have no usual range before four whole weeks lie behind', () => {
    expect(statusOn(inputOf(steadyWeeks(5)), on(33)).numbers.weekM.usual).toBeNull();
    expect(statusOn(inputOf(steadyWeeks(5)), on(34)).numbers.weekM.usual).toEqual({
      low: 34_000,
      high: 34_000,
    });
  });

  it('take twelve weeks and leave out those with unknown days', () => {
    const weeks = [99, ...Array.from({ length: 12 }, () => 10), 20];
    const runs = daily(weeks.flatMap((km) => [km, 0, 0, 0, 0, 0, 0]));
    const until = on(97);
    expect(statusOn(inputOf(runs, { until }), until).numbers.weekM.usual).toEqual({
      low: 10_000,
      high: 10_000,
    });
    const unknownDays = [{ from: on(7), to: on(69) }];
    expect(statusOn(inputOf(runs, { until, unknownDays }), until).numbers.weekM.usual).toBeNull();
    const fewer = [{ from: on(7), to: on(62) }];
    expect(statusOn(inputOf(runs, { until, unknownDays: fewer }), until).numbers.weekM.usual).not.toBeNull();
  });

  it('do not state a climb that is known for less than 80 % of the distance', () => {
    const climb = (unknownKm: number) =>
      statusOn(
        inputOf([aRun({ day: on(0), km: 8, gainDm: 550 }), aRun({ day: on(1), km: unknownKm })]),
        on(1),
      ).numbers.climbM.value;
    expect(climb(2)).toBe(55);
    expect(climb(2.001)).toBeNull();
  });

  it('are null where nothing is known', () => {
    const { numbers } = statusOn(inputOf([]), on(0));
    expect(numbers.weekM).toEqual({ value: null, usual: null });
    expect(numbers.longestM.value).toBeNull();
    expect(numbers.climbM.value).toBeNull();
  });

  it('use quantiles of type 7', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4, 5], 0.75)).toBe(4);
    expect(quantile([7], 0.9)).toBe(7);
    expect(beside(1, [9, null, 1, 5, 3, null])).toEqual({ value: 1, usual: { low: 2.5, high: 6 } });
    expect(beside(1, [9, null, 5, 3])).toEqual({ value: 1, usual: null });
  });
});

describe('ratios and findings of a day', () => {
  it('are null during warm-up and after a break, and there between', () => {
    const input = inputOf([...steadyWeeks(4), aRun({ day: on(60) })]);
    const none = { uncoupled: null, coupled: null, ewma: null };
    expect(statusOn(input, on(26)).ratio).toEqual(none);
    expect(statusOn(input, on(27)).ratio).toMatchObject({ uncoupled: 1, coupled: 1 });
    expect(statusOn(input, on(27)).ratio.ewma).toBeCloseTo(1.05, 1);
    expect(statusOn(input, on(60)).ratio).toEqual(none);
  });

  it('show what was told in the last 7 days, loudest first and newest first', () => {
    const runs = [
      ...steadyWeeks(4),
      aRun({ day: on(28), km: 12 }),
      aRun({ day: on(31), km: 14 }),
      aRun({ day: on(33), km: 20 }),
    ];
    const shown = (n: number) =>
      statusOn(inputOf(runs), on(n)).findings.map(({ rule, level, day }) => `${rule} ${level} ${day}`);
    const told = assess(inputOf(runs)).findings.map(({ rule, level, day }) => `${rule} ${level} ${day}`);
    const [note, again, ...rest] = [
      `S1 note ${on(28)}`,
      `S1 note ${on(31)}`,
      `S1 caution ${on(33)}`,
      `W1 caution ${on(33)}`,
      `R1 note ${on(33)}`,
    ];
    expect(told).toEqual([note, again, ...rest]);
    expect(shown(33)).toEqual([rest[0], rest[1], rest[2], again, note]);
    expect(shown(34)).toContain(`S1 note ${on(28)}`);
    expect(shown(35)).not.toContain(`S1 note ${on(28)}`);
  });
});

describe('the limits of the coming seven days', () => {
  /** The limits of the seven days after day `n`, each measure as one number. */
  const limitsAfter = (runs: Parameters<typeof inputOf>[0], n: number, parts = {}) => {
    const until = on(n);
    const known = runs.filter(({ day }) => day <= until);
    const { days, longestRun, hillsBy, restart } = openReport({ ...inputOf(known, parts), until }).limits();
    const last = days.at(-1);
    const hills = hillsBy === 'climb' ? last?.climb : last?.descent;
    return {
      longestRunM: longestRun?.metres ?? null,
      weekM: last?.distance?.metres ?? null,
      weekHills: hillsBy === null || !hills ? null : { metres: hills.metres, measure: hillsBy },
      restart,
    };
  };

  it('allows +10 % on the longest session of the 30 days before each of the coming seven', () => {
    expect(limitsAfter(steadyWeeks(4), 27)).toMatchObject({ longestRunM: 11_000, restart: null });
    const runs = [...steadyWeeks(4), aRun({ day: on(10), hour: 20, km: 12.345 }), aRun({ day: on(32) })];
    expect(limitsAfter(runs, 33).longestRunM).toBe(13_579);
    expect(limitsAfter(runs, 34).longestRunM).toBe(11_000);
  });

  it('is null before the last week of warm-up, and knows a session that nothing can make a spike', () => {
    expect(limitsAfter(steadyWeeks(4), 19)).toEqual({
      longestRunM: null,
      restart: null,
      weekM: null,
      weekHills: null,
    });
    expect(limitsAfter(steadyWeeks(4), 26).longestRunM).toBe(11_000);
    expect(limitsAfter(daily(Array.from({ length: 28 }, () => 2)), 27).longestRunM).toBe(3499);
  });

  it('takes a spike for its base only after two weeks', () => {
    const runs = [...steadyWeeks(7), aRun({ day: on(28), hour: 20, km: 15 })];
    expect(limitsAfter(runs, 28).longestRunM).toBe(11_000);
    expect(limitsAfter(runs, 40).longestRunM).toBe(11_000);
    expect(limitsAfter(runs, 41).longestRunM).toBe(16_500);
  });

  it('takes no run for its base that only a spike made possible', () => {
    const runs = [...steadyWeeks(7), ...[28, 32].map((n) => aRun({ day: on(n), hour: 20, km: 15 }))];
    expect(limitsAfter(runs, 41).longestRunM).toBe(16_500);
    expect(
      limitsAfter(
        [...steadyWeeks(7), aRun({ day: on(28), hour: 20, km: 15 }), aRun({ day: on(40), hour: 20, km: 16 })],
        42,
      ).longestRunM,
    ).toBe(16_500);
  });

  it('takes no race for its base either', () => {
    const race = aRun({ day: on(28), hour: 20, km: 10.9, race: true });
    expect(limitsAfter([...steadyWeeks(7), race], 29).longestRunM).toBe(11_000);
    expect(limitsAfter([...steadyWeeks(7), { ...race, race: false }], 29).longestRunM).toBe(11_990);
  });

  it('stays below a spike also when the same run said something else', () => {
    const flat = steadyWeeks(4, { analysis: anAnalysis({ lossM: 0 }) });
    const runs = [...flat, aRun({ day: on(28), km: 15, analysis: anAnalysis({ lossM: 200 }) })];
    expect(assess(inputOf(runs)).findings.map(({ rule }) => rule)).toContain('H1a');
    expect(limitsAfter(runs, 30).longestRunM).toBe(11_000);
  });

  it('allows half of the longest before a break, from the 14th empty day and for a week after the return', () => {
    const runs = [...steadyWeeks(4), aRun({ day: on(45), km: 3 })];
    const { limits } = { limits: (n: number) => openReport({ ...inputOf(runs), until: on(n) }).limits() };
    expect(limits(40).restart).toEqual({ from: on(42), limitM: 5000 });
    expect(limits(40).days.map(({ longestRun }) => longestRun?.metres)).toEqual([
      11_000,
      ...Array(6).fill(5000),
    ]);
    const { longestRunM, restart } = limitsAfter(runs, 41);
    expect(longestRunM).toBe(5000);
    expect(restart).toEqual({ from: on(42), limitM: 5000 });
    expect(limitsAfter(runs, 45).longestRunM).toBe(5000);
    expect(limitsAfter(runs, 50).longestRunM).toBe(5000);
  });

  it('allows a week that is neither W1’s rise nor R1’s ratio, nor far above the usual ones', () => {
    // 34 km a week: W1 up to 44.2 km, R1 up to 51 km; 1.1 x the top of the usual weeks once there are four of them.
    expect(limitsAfter(steadyWeeks(4), 27).weekM).toBe(44_200);
    expect(limitsAfter(steadyWeeks(5), 34).weekM).toBe(37_400);
  });

  it('knows the least weeks that count', () => {
    const small = daily(Array.from({ length: 4 }, () => [3, 0, 0, 0, 0, 0, 0]).flat());
    expect(limitsAfter(small, 27).weekM).toBe(9999);
    const ten = daily(Array.from({ length: 4 }, () => [5, 0, 0, 5, 0, 0, 0]).flat());
    expect(limitsAfter(ten, 27).weekM).toBe(14_999);
    expect(
      limitsAfter(daily(Array.from({ length: 4 }, () => [0, 0, 0, 2, 0, 0, 0]).flat()), 34).weekM,
    ).toBeNull();
  });

  it('compares with no week that holds an unknown day', () => {
    const unknown = (n: number) => ({ unknownDays: [{ from: on(n), to: on(n) }] });
    // The seventh of the coming days looks back on the 14 that end with it.
    expect(limitsAfter(steadyWeeks(5), 34, unknown(28)).weekM).toBeNull();
    expect(limitsAfter(steadyWeeks(5), 34, unknown(27)).weekM).toBe(44_200);
    expect(limitsAfter(steadyWeeks(5), 34, unknown(28)).longestRunM).toBe(11_000);
  });

  it('allows hills that are not H1b’s, by descent or by climb', () => {
    const hilly = (lossM: number) => steadyWeeks(4, { analysis: anAnalysis({ lossM }) });
    // Four runs a week: 400 m and 80 m.
    expect(limitsAfter(hilly(100), 27).weekHills).toEqual({ metres: 599, measure: 'descent' });
    expect(limitsAfter(hilly(20), 27).weekHills).toEqual({ metres: 179, measure: 'descent' });
    expect(limitsAfter(steadyWeeks(4, { gainDm: 1000 }), 27).weekHills).toEqual({
      metres: 599,
      measure: 'climb',
    });
    expect(limitsAfter(steadyWeeks(4), 27).weekHills).toBeNull();
    expect(limitsAfter(hilly(20), 27, { unknownDays: [{ from: on(7), to: on(7) }] }).weekHills).toBeNull();
    expect(
      limitsAfter(hilly(20), 27, { unknownDays: [{ from: on(6), to: on(6) }] }).weekHills,
    ).not.toBeNull();
  });
});

describe('the days of the chart', () => {
  it('hold the day, the 7 days, and the ratios at the end of the day', () => {
    const runs = [...steadyWeeks(4), aRun({ day: on(27), hour: 20, km: 2 })];
    const days = loadDays(inputOf(runs), on(26), on(28));
    expect(days).toEqual([
      { day: on(26), distanceM: 0, weekM: 34_000, uncoupled: null, coupled: null, ewma: null },
      {
        day: on(27),
        distanceM: 12_000,
        weekM: 36_000,
        uncoupled: expect.closeTo(36 / 34, 9),
        coupled: expect.closeTo((4 * (36 / 34)) / (3 + 36 / 34), 9),
        ewma: expect.any(Number),
      },
      expect.objectContaining({ day: on(28), distanceM: 0, weekM: 28_000 }),
    ]);
  });

  it('are empty before the first run and for a span that ends before it starts', () => {
    expect(loadDays(inputOf(steadyWeeks(1)), on(-2), on(-1))).toMatchObject([{ weekM: 0 }, { weekM: 0 }]);
    expect(loadDays(inputOf(steadyWeeks(1)), on(2), on(1))).toEqual([]);
    expect(loadDays(inputOf([]), on(0), on(0))).toMatchObject([{ distanceM: 0, uncoupled: null }]);
  });
});

describe('asking ahead', () => {
  const input = inputOf(steadyWeeks(6, { analysis: anAnalysis({ lossM: 20, gainM: 20 }), gainDm: 200 }));

  it('says what a planned run would fire, and the largest that fires nothing', () => {
    const [verdict] = checkPlan(input, [{ day: on(43), distanceM: 15_000, lossM: 400 }]);
    expect(verdict?.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      'S1 strong',
      'H1a strong',
      'H1b strong',
    ]);
    expect(verdict?.largest?.metres).toBe(11_000);
    expect(verdict?.largestLoss?.metres).toBe(79);
  });

  it('agrees with the run once it has been made', () => {
    const plan = { day: on(43), distanceM: 15_000, lossM: 400 };
    const [verdict] = checkPlan(input, [plan]);
    const made = aRun({
      day: plan.day,
      km: 15,
      hour: 12,
      gainDm: 4000,
      analysis: anAnalysis({ lossM: 400, gainM: 400 }),
    });
    const told = assess(inputOf([...input.runs, made])).findings.filter(({ runId }) => runId === made.id);
    expect(verdict?.findings.map(({ rule, level, facts }) => ({ rule, level, facts }))).toEqual(
      told.map(({ rule, level, facts }) => ({ rule, level, facts })),
    );
  });

  it('takes several planned runs in order of day, each after those before it', () => {
    const plans = [
      { day: on(46), distanceM: 12_000, lossM: null },
      { day: on(43), distanceM: 11_000, lossM: null },
    ];
    const verdicts = checkPlan(input, plans);
    expect(
      verdicts.map(({ plan, findings, largest }) => [plan.day, findings.length, largest?.metres]),
    ).toEqual([
      [on(43), 0, 11_000],
      [on(46), 0, 11_000],
    ]);
    expect(verdicts[0]?.largestLoss?.metres).toBe(79);
  });

  it('is a session of its own on a day already run, and does not push that run aside', () => {
    const noon = aRun({ day: on(42), hour: 12, km: 10 });
    const [verdict] = checkPlan(inputOf([...input.runs, noon]), [
      { day: on(42), distanceM: 10_000, lossM: null },
    ]);
    // 36 km of the last 7 days are run; W1 leaves 44.2.
    expect(verdict?.largest).toEqual({ metres: 8200, reason: { kind: 'rule', rule: 'W1' } });
    const week = checkPlan(inputOf([...input.runs, noon]), [{ day: on(42), distanceM: 90_000, lossM: null }]);
    expect(week[0]?.findings.find(({ rule }) => rule === 'W1')?.facts).toMatchObject({ weekM: 126_000 });
  });

  it('counts a break as something that no shorter run avoids, but its half as a limit', () => {
    const [verdict] = checkPlan(inputOf(steadyWeeks(6)), [{ day: on(60), distanceM: 9000, lossM: null }]);
    expect(verdict?.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['S2 caution']);
    expect(verdict?.largest?.metres).toBe(5000);
  });

  it('knows the pair', () => {
    const plan = { day: on(43), distanceM: 5000, lossM: null, gearId: 'new' };
    expect(checkPlan(input, [plan])[0]?.findings.map(({ rule }) => rule)).toEqual(['D1']);
  });

  it('does not change the history', () => {
    const before = structuredClone(input);
    checkPlan(input, [{ day: on(43), distanceM: 5000, lossM: 10 }]);
    expect(input).toEqual(before);
  });
});
