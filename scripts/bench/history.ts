import { DAY_S } from '../../src/core/durations.ts';
import { openReport } from '../../src/core/report/report.ts';
import type { ReportInput } from '../../src/core/report/input.ts';
import { addDays, dayNumber } from '../../src/core/day.ts';
import type { Run } from '../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings.ts';
import { NOTHING_MEASURED } from '../../src/core/run-analysis.ts';
import { aRun } from '../../tests/support/a-run.ts';

/**
 * How long it takes to say everything about a long history, day by day, against the time `JSON.parse` needs
 * for the same history as Strava sends it. Both are measured in the same run, so that the ratio means the same
 * on a slow machine and on a fast one.
 */

const FIRST_DAY = '2011-01-03';
const DAYS_PER_YEAR = 365.25;
const RUNS_PER_YEAR = 200;

/** Issue "The analysis core": at most 10 x JSON.parse, and 2.2 x the time for twice the history. */
const PARSE_LIMIT = 10;
const DOUBLING_LIMIT = 2.2;

/** The size of a summary activity in the recorded histories: about 1.6 kB. */
const POLYLINE_LENGTH = 900;

/** A small generator of numbers (Park & Miller 1988): the same history every time. */
const numbers = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** `years` of running, 200 runs a year, with weeks off, descents on two thirds of the runs and five pairs in turn. */
const longHistory = (years: number): ReportInput => {
  const next = numbers(7);
  const days = Math.round(years * DAYS_PER_YEAR);
  const runs: Run[] = [];
  for (let i = 0; i < years * RUNS_PER_YEAR; i += 1) {
    const day = addDays(FIRST_DAY, Math.floor((i / (years * RUNS_PER_YEAR)) * days));
    const distanceM = Math.round(4000 + next() ** 2 * 24_000);
    const gain = Math.round(next() * 300);
    runs.push(
      aRun({
        id: 1_000_000 + i,
        day,
        startS: dayNumber(day) * DAY_S + 25_000 + (i % 3) * 20_000,
        distanceM,
        movingTimeS: Math.round(distanceM * 0.33),
        elapsedTimeS: Math.round(distanceM * 0.34),
        gainDm: gain * 10,
        gearId: `g${Math.floor(i / 150)}`,
        relativeEffort: 50,
        analysis:
          i % 3 === 0
            ? null
            : {
                ...NOTHING_MEASURED,
                gainM: gain,
                lossM: gain,
                downhillWeightedM: distanceM,
                basis: 'streams',
              },
      }),
    );
  }
  const shoes = [...new Set(runs.map((run) => run.gearId))].map((id, i) => ({
    id: id ?? '',
    name: `Pair ${i}`,
    distanceM: 900_000,
    retired: false,
    dropMm: 4 + (i % 4) * 3,
  }));
  return { runs, shoes, settings: DEFAULT_SETTINGS, until: addDays(FIRST_DAY, days) };
};

/** The same runs as a list of summary activities. */
const asStravaSends = ({ runs }: ReportInput): string =>
  JSON.stringify(
    runs.map((run) => ({
      resource_state: 2,
      id: run.id,
      name: 'Morning Run',
      distance: run.distanceM + 0.1,
      moving_time: run.movingTimeS,
      elapsed_time: run.elapsedTimeS,
      total_elevation_gain: (run.gainDm ?? 0) / 10,
      type: 'Run',
      sport_type: run.sport,
      workout_type: 0,
      start_date: `${run.day}T07:00:00Z`,
      start_date_local: `${run.day}T09:00:00Z`,
      timezone: '(GMT+01:00) Europe/Berlin',
      utc_offset: 7200,
      achievement_count: 1,
      kudos_count: 3,
      comment_count: 0,
      athlete_count: 1,
      trainer: run.trainer,
      commute: false,
      manual: run.manual,
      private: false,
      visibility: 'everyone',
      flagged: false,
      gear_id: run.gearId,
      start_latlng: [41.17, -97.87],
      end_latlng: [41.17, -97.87],
      average_speed: 3.145,
      max_speed: 5.486,
      average_cadence: 78.4,
      has_heartrate: true,
      average_heartrate: 146.8,
      max_heartrate: 162,
      elev_high: 15,
      elev_low: -6.2,
      pr_count: 1,
      suffer_score: run.relativeEffort,
      athlete: { id: 1, resource_state: 1 },
      map: { id: `a${run.id}`, summary_polyline: 'a'.repeat(POLYLINE_LENGTH), resource_state: 2 },
    })),
  );

const ROUNDS = 31;

/** Processor time of this thread, milliseconds: what others do to the machine, and the collector beside it, is not in it. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/**
 * Processor time of each work, milliseconds, after a warm-up: the quickest quarter of several rounds, in which they take
 * turns, so that a busy minute meets all of them.
 */
const timed = (...works: readonly (() => unknown)[]): readonly number[] => {
  for (let i = 0; i < 3; i += 1) for (const work of works) work();
  const taken = works.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, work] of works.entries()) {
      const start = cpuMs();
      work();
      taken[i]!.push(cpuMs() - start);
    }
  return taken.map((all) => all.toSorted((x, y) => x - y)[Math.floor(ROUNDS / 4)]!);
};

/** What Camber says about every day: findings and mails, and the loads of the chart. */
const replayed = (input: ReportInput) => () => {
  const report = openReport(input);
  return [report.findings, report.alerts, report.days(FIRST_DAY, input.until)];
};

/** Prints the measurements of the history half; gives whether they are within the limits. */
export const benchHistory = (out: (line: string) => void): boolean => {
  const half = longHistory(7.5);
  const whole = longHistory(15);
  const double = longHistory(30);
  const text = asStravaSends(whole);
  const [parseMs = 0, halfMs = 0, wholeMs = 0, doubleMs = 0] = timed(
    () => JSON.parse(text),
    replayed(half),
    replayed(whole),
    replayed(double),
  );
  const perParse = wholeMs / parseMs;
  const doublings = [wholeMs / halfMs, doubleMs / wholeMs];
  // Of one doubling a tenth is chance; what grows faster than the history does so in both.
  const perDoubling = Math.sqrt(doubleMs / halfMs);
  out(
    `history: ${whole.runs.length} runs in 15 years (${(text.length / whole.runs.length / 1000).toFixed(1)} kB each as JSON)`,
  );
  out(`  JSON.parse ${parseMs.toFixed(1)} ms, replay day by day ${wholeMs.toFixed(1)} ms`);
  out(`  replay / JSON.parse ${perParse.toFixed(2)} (limit ${PARSE_LIMIT})`);
  out(
    `  twice the history ${perDoubling.toFixed(2)} x the time (limit ${DOUBLING_LIMIT}; ${doublings.map((x) => x.toFixed(2)).join(' and ')})`,
  );
  return perParse <= PARSE_LIMIT && perDoubling <= DOUBLING_LIMIT;
};

if (import.meta.main) process.exitCode = benchHistory((line) => console.log(line)) ? 0 : 1;
