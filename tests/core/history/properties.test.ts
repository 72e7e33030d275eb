import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/core/rules/index.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { assess } from '../../../src/core/report/assess.ts';
import { addDays, dayNumber } from '../../../src/core/day.ts';
import { NOTHING } from '../../../src/core/load/amounts.ts';
import { type DayAmounts, daySeries, sumBack, sumOfDays } from '../../../src/core/load/day-series.ts';
import { ewmaTrack } from '../../../src/core/load/ewma.ts';
import { ratiosAt } from '../../../src/core/load/ratios.ts';
import type { Run } from '../../../src/core/run.ts';
import { partitionPoint } from '../../../src/core/search.ts';
import { checkPlan } from '../../../src/core/report/plan-check.ts';
import { walk, walkOn, walkTo } from '../../../src/core/report/walk/walk.ts';
import { toRun } from '../../../src/strava/to-run.ts';
import { E21 } from '../vectors/loads.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { anAnalysis, aRun, aShoe, inputOf, on, START, historyOf, loadDays, statusOn } from './build.ts';
import { endOfDay } from './end-of-day.ts';

const RUNS = { numRuns: 60 };

/** One day: kilometres of up to two runs, far apart in the day. */
const aDay = fc.array(
  fc.tuple(fc.integer({ min: 500, max: 30_000 }), fc.option(fc.integer({ min: 0, max: 900 }))),
  {
    maxLength: 2,
  },
);

/** A history of 30 to 120 days without overlaps. */
const histories = fc.array(aDay, { minLength: 30, maxLength: 120 }).map((days): readonly Run[] =>
  days.flatMap((runs, i) =>
    runs.map(([distanceM, lossM], j) =>
      aRun({
        day: addDays(START, i),
        hour: 5 + 8 * j,
        distanceM,
        gearId: `g${i % 3}`,
        gainDm: lossM === null ? null : lossM * 10,
        analysis: lossM === null ? null : anAnalysis({ lossM, gainM: lossM }),
      }),
    ),
  ),
);

const inputs = histories.map((runs) =>
  inputOf(runs, { shoes: [aShoe('g0', { distanceM: 500_000, dropMm: 8 })] }),
);

const loads = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 28, maxLength: 60 });

const seriesOf = (values: readonly number[]) =>
  daySeries(
    { from: 0, to: values.length - 1 },
    values.map((loadM, day): DayAmounts => ({ day, amounts: { ...NOTHING, loadM } })),
  );

const lastRatios = (values: readonly number[]) => {
  const series = seriesOf(values);
  return ratiosAt(series, ewmaTrack(series), endOfDay(series, series.lastDay));
};

describe('assessing a history', () => {
  it('gives the same whatever the order of the runs', () => {
    fc.assert(
      fc.property(inputs, fc.infiniteStream(fc.nat()), (input, keys) => {
        const shuffled = input.runs
          .map((run) => [keys.next().value ?? 0, run] as const)
          .toSorted((a, b) => a[0] - b[0])
          .map(([, run]) => run);
        expect(assess({ ...input, runs: shuffled })).toEqual(assess(input));
      }),
      RUNS,
    );
  });

  it('changes nothing of its input and gives the same twice', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const before = structuredClone(input);
        const first = assess(input);
        expect(assess(input)).toEqual(first);
        expect(input).toEqual(before);
      }),
      RUNS,
    );
  });

  it('says after a run nothing that later runs change: the past stays as it was told', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (runs, cut) => {
        const known = runs.slice(0, cut % (runs.length + 1));
        const until = known.at(-1)?.day ?? START;
        const then = assess(inputOf(known, { until }));
        const now = assess(inputOf(runs));
        expect(now.findings.slice(0, then.findings.length)).toEqual(then.findings);
        expect(now.alerts.slice(0, then.alerts.length)).toEqual(then.alerts);
      }),
      RUNS,
    );
  });

  it('says nothing more when days without runs follow', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 60 }), (input, days) => {
        const later = assess({ ...input, until: addDays(input.until, days) });
        expect(later.findings).toEqual(assess(input).findings);
      }),
      RUNS,
    );
  });

  it('moves with the calendar', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: -40, max: 40 }), (input, weeks) => {
        const shift = 7 * weeks;
        const moved = {
          ...input,
          until: addDays(input.until, shift),
          runs: input.runs.map((run) => ({
            ...run,
            day: addDays(run.day, shift),
            startS: run.startS + shift * 86_400,
          })),
        };
        expect(assess(moved).findings).toEqual(
          assess(input).findings.map((finding) => ({ ...finding, day: addDays(finding.day, shift) })),
        );
      }),
      RUNS,
    );
  });

  it('tells every finding on a run of its day, mails each run at most once, and mails every spike', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { findings, alerts } = assess(input);
        const days = new Map(input.runs.map((run) => [run.id, run.day]));
        for (const finding of findings) expect(days.get(finding.runId ?? 0)).toBe(finding.day);
        const mailed = alerts.map(({ runId }) => runId);
        expect(new Set(mailed).size).toBe(mailed.length);
        for (const spike of findings.filter(({ rule }) => rule === 'S1'))
          expect(alerts.find(({ runId }) => runId === spike.runId)?.findings).toContain(spike);
        for (const alert of alerts) expect(new Set(alert.findings).size).toBe(alert.findings.length);
      }),
      RUNS,
    );
  });

  it('agrees with the status of the same day', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const status = statusOn(input, input.until);
        const since = addDays(input.until, -6);
        const recent = assess(input).findings.filter(({ day }) => day >= since);
        const told = (list: readonly Finding[]) => new Set(list.map(({ rule, runId }) => `${rule} ${runId}`));
        // Every finding of the week stands or is over; only states are told anew, with the numbers of the day.
        expect(told([...status.findings, ...status.past])).toEqual(told(recent));
        const events = ({ kind }: Finding): boolean => kind === 'event';
        expect(new Set(status.findings.filter(events))).toEqual(new Set(recent.filter(events)));
        const restated = status.findings.filter(({ rule }) => RULES[rule].manner === 'state');
        expect(restated.filter(({ day }) => day !== input.until)).toEqual([]);
        const [today] = loadDays(input, input.until, input.until);
        expect(today).toMatchObject({ ...status.ratio, weekM: status.numbers.weekM.value ?? 0 });
      }),
      RUNS,
    );
  });
});

describe('sums and ratios', () => {
  it('are the plain sums of the days', () => {
    fc.assert(
      fc.property(loads, fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 30 }), (values, a, b, days) => {
        const series = seriesOf(values);
        const [from, to] = [Math.min(a, b) - 3, Math.max(a, b)];
        const plain = (first: number, last: number) =>
          values.reduce((sum, load, day) => (day >= first && day <= last ? sum + load : sum), 0);
        expect(sumOfDays(series, 'loadM', from, to)).toBe(plain(from, to));
        const day = values.length - 1;
        expect(sumBack(series, endOfDay(series, day), 'loadM', days)).toBe(plain(day - days + 1, day));
        expect(sumBack(series, endOfDay(series, day), 'loadM', days, 7)).toBe(plain(day - days - 6, day - 7));
      }),
    );
  });

  it('are not raised by a rest day, and a turned span is empty', () => {
    fc.assert(
      fc.property(loads, (values) => {
        const rested = seriesOf([...values, 0]);
        const series = seriesOf(values);
        const before = sumBack(series, endOfDay(series, series.lastDay), 'loadM', 7);
        expect(sumBack(rested, endOfDay(rested, rested.lastDay), 'loadM', 7)).toBeLessThanOrEqual(before);
        expect(sumOfDays(series, 'loadM', 9, 8)).toBe(0);
      }),
    );
  });

  it('do not change when all loads are multiplied', () => {
    fc.assert(
      fc.property(loads, fc.integer({ min: 2, max: 50 }), (values, factor) => {
        const one = lastRatios(values);
        const many = lastRatios(values.map((load) => load * factor));
        expect(many === null).toBe(one === null);
        expect(many?.uncoupled ?? 0).toBeCloseTo(one?.uncoupled ?? 0, 9);
        expect(many?.coupled ?? 0).toBeCloseTo(one?.coupled ?? 0, 9);
        expect(many?.ewma ?? 0).toBeCloseTo(one?.ewma ?? 0, 9);
      }),
    );
  });

  it('keep their bounds and translate into each other', () => {
    fc.assert(
      fc.property(loads, (values) => {
        const ratios = lastRatios(values);
        if (ratios === null) return;
        expect(ratios.coupled).toBeGreaterThanOrEqual(0);
        expect(ratios.coupled).toBeLessThanOrEqual(4 + 1e-9);
        expect(ratios.ewma).toBeLessThanOrEqual(3.625 + 1e-9);
        // Rc = 4 Ru / (3 + Ru) (SCIENCE.md 0.3, E5).
        expect(ratios.coupled).toBeCloseTo((4 * ratios.uncoupled) / (3 + ratios.uncoupled), 9);
      }),
    );
  });

  it('leave out what lies outside the series', () => {
    const outside = [-1, 10].map((day): DayAmounts => ({ day, amounts: { ...NOTHING, loadM: 5 } }));
    expect(sumOfDays(daySeries({ from: 0, to: 9 }, outside), 'loadM', -9, 99)).toBe(0);
    expect(sumOfDays(daySeries({ from: 5, to: 4 }, outside), 'loadM', 0, 9)).toBe(0);
  });

  it('finds the first index where a condition ends', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (length, first) => {
        expect(
          partitionPoint(
            Array.from({ length }, (_, i) => i),
            (i) => i < first,
          ),
        ).toBe(Math.min(first, length));
      }),
    );
  });
});

describe('days', () => {
  it.each(E21)('a run that started %s local time counts on %s (E21)', (startDateLocal, day) => {
    const run = toRun({
      id: 1,
      sport_type: 'Run',
      distance: 5000,
      moving_time: 1800,
      elapsed_time: 1800,
      start_date: '2026-03-29T00:30:00Z',
      start_date_local: startDateLocal,
    });
    expect(run?.day).toBe(day);
  });

  it('keeps a run on its own local day when a flight over the date line turns the order round', () => {
    const tokyo = aRun({ day: '2026-11-22', id: 1, startS: 1_000_000, km: 5 });
    const losAngeles = aRun({ day: '2026-11-21', id: 2, startS: 1_013_200, km: 6 });
    const { moments, series } = historyOf(inputOf([tokyo, losAngeles]));
    expect(moments.map(({ run }) => run.id)).toEqual([2, 1]);
    expect(moments.map(({ today }) => today.distanceM)).toEqual([6000, 5000]);
    expect(series.firstDay).toBe(dayNumber('2026-11-21'));
  });
});

describe('gaps', () => {
  const gapsOf = (runs: readonly Run[], parts: Parameters<typeof inputOf>[1] = {}) =>
    assess(inputOf(runs, parts)).notes.filter(({ key }) => key === 'gap');

  it('of 10 days are asked about, with their first and last day; 9 days are not', () => {
    const two = (n: number) => [aRun({ day: on(0) }), aRun({ day: on(n) })];
    expect(gapsOf(two(10))).toEqual([]);
    expect(gapsOf(two(11))).toEqual([{ key: 'gap', day: on(1), runIds: [], lastDay: on(10) }]);
  });

  it('are asked about while they last', () => {
    expect(gapsOf([aRun({ day: on(0) })], { until: on(9) })).toEqual([]);
    expect(gapsOf([aRun({ day: on(0) })], { until: on(10) })).toMatchObject([{ lastDay: on(10) }]);
  });

  it('are not asked about again when the runner has answered', () => {
    const runs = [aRun({ day: on(0) }), aRun({ day: on(20) })];
    expect(gapsOf(runs, { unknownDays: [{ from: on(5), to: on(6) }] })).toEqual([]);
    expect(gapsOf(runs, { unknownDays: [{ from: on(19), to: on(19) }] })).toEqual([]);
    expect(gapsOf(runs, { unknownDays: [{ from: on(20), to: on(20) }] })).toHaveLength(1);
  });
});

describe('a status from what was told before', () => {
  const LATELY = 60;

  it('is the status of the whole history, even without what the streams of old runs told', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 20 }), (input, daysLater) => {
        const until = addDays(input.until, daysLater);
        const from = addDays(until, -LATELY);
        const light = input.runs.map((run) => (run.day < from ? { ...run, analysis: null } : run));
        const told = assess({ ...input, until }).findings;
        // The climb of a run without an analysis is the recording service's own: the same number here.
        const { status } = openReport({ ...input, runs: light, until }, told);
        expect(status).toEqual(statusOn({ ...input, until }, until));
      }),
      RUNS,
    );
  });
});

describe('a walk that goes on', () => {
  /** Late evenings and early mornings: some sessions go on after midnight. */
  const nights = fc
    .array(fc.tuple(fc.nat(40), fc.constantFrom(0, 6, 23), fc.integer({ min: 2000, max: 9000 })), {
      minLength: 10,
      maxLength: 60,
    })
    .map((all) =>
      all
        .map(([day, hour, distanceM], i) => aRun({ id: i + 1, day: on(day), hour, distanceM }))
        .filter((run, i, runs) => runs.findIndex((other) => other.startS === run.startS) === i),
    );
  const apart = fc.oneof(histories, nights);

  it('from any day tells the same as one from the start, and leaves what was remembered as it was', () => {
    fc.assert(
      fc.property(apart, fc.nat(130), (runs, cut) => {
        const { settings, ...input } = inputOf(runs);
        const history = historyOf({ ...input, settings });
        const day = history.series.firstDay + cut;
        const memory = walkTo(history, settings, day);
        const before = structuredClone(memory.reported);
        const after = walkOn(history, settings, memory, day + 1);
        expect([...memory.reported.map(({ finding }) => finding), ...after]).toEqual(walk(history, settings));
        expect(memory.reported).toEqual(before);
        expect(walkOn(history, settings, memory, day + 1)).toEqual(after);
      }),
      RUNS,
    );
  });

  it('answers of planned runs what is told of them once they were made', () => {
    const plans = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1000, max: 30_000 }),
        fc.option(fc.nat(600), { nil: null }),
      ),
      { minLength: 1, maxLength: 4, selector: ([ahead]) => ahead },
    );
    fc.assert(
      fc.property(histories, plans, (runs, wanted) => {
        const input = inputOf(runs);
        const planned = wanted
          .map(([ahead, distanceM, lossM]) => ({ day: addDays(input.until, ahead), distanceM, lossM }))
          .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
        const made = planned.map(({ day, distanceM, lossM }, i) =>
          aRun({
            id: -1 - i,
            day,
            hour: 21,
            distanceM,
            movingTimeS: Math.round(distanceM * 0.36),
            gainDm: lossM === null ? null : lossM * 10,
            analysis: lossM === null ? null : anAnalysis({ lossM, gainM: lossM }),
          }),
        );
        const verdicts = checkPlan(input, planned);
        planned.forEach(({ day }, i) => {
          const then = inputOf([...runs, ...made.slice(0, i + 1)], { until: day });
          const told = assess(then).findings.filter(({ runId }) => runId === -1 - i);
          const plain = (findings: readonly Finding[]) =>
            findings.map(({ rule, level, facts }) => [rule, level, facts]);
          expect(plain(verdicts[i]!.findings)).toEqual(plain(told));
        });
      }),
      RUNS,
    );
  });
});
