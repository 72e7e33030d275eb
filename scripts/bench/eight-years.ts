import { get } from 'node:http';
import { analyseRun, type RawStreams } from '../../src/core/analyse-run.ts';
import { assess } from '../../src/core/report/assess.ts';
import { addDays } from '../../src/core/day.ts';
import type { Run } from '../../src/core/run.ts';
import type { RunAnalysis } from '../../src/core/run-analysis.ts';
import { readAssessInput } from '../../src/runner/history.ts';
import * as backfills from '../../src/store/backfills.ts';
import { replaceFindings } from '../../src/store/findings.ts';
import { keyedHash } from '../../src/strava/keyed-hash.ts';
import { connected, keepRuns, NOON, runOn, startWeb, TODAY } from '../../tests/rooms/web/support.ts';

/** The server with a runner of eight years: 2,000 runs, two thirds of them with everything their streams told. */
export const RUNS = 2_000;
const DAYS = 8 * 365;
const ROUNDS = 20;
const WARM_UP = 5;
export const ATHLETE = 7;

/** A small generator of numbers (Park & Miller 1988): the same history every time. */
const numbers = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** What one hour over hills tells, route sketch included: the heaviest column of a run. */
const anAnalysis = (): RunAnalysis | null => {
  const seconds = Array.from({ length: 3_600 }, (_, i) => i);
  const streams = {
    time: { data: seconds },
    distance: { data: seconds.map((i) => 3 * i) },
    latlng: { data: seconds.map((i) => [48.1 + 0.02 * Math.sin(i / 290), 11.5 + 0.03 * Math.cos(i / 290)]) },
    altitude: { data: seconds.map((i) => 100 + 30 * Math.sin(i / 300)) },
  } as unknown as RawStreams;
  return analyseRun(streams, {
    hash: keyedHash('of no importance'),
    barometer: true,
    gainM: null,
    trainer: false,
  });
};

const history = (): readonly Run[] => {
  const next = numbers(7);
  const analysis = anAnalysis();
  return Array.from({ length: RUNS }, (_, i) => {
    const day = addDays(TODAY, -Math.floor(((RUNS - i) / RUNS) * DAYS));
    const distanceM = Math.round(4_000 + next() ** 2 * 14_000);
    return runOn(day, distanceM, {
      id: 1_000_000 + i,
      gainDm: Math.round(next() * 3_000),
      gearId: `g${Math.floor(i / 150)}`,
      analysis: i % 3 === 0 ? null : analysis,
    });
  });
};

export const startEightYears = async () => {
  const web = await startWeb();
  const { cookies } = await connected(web, ATHLETE);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  await keepRuns(web, ATHLETE, history());
  const { findings } = assess(await readAssessInput(web.store.read, ATHLETE, TODAY));
  await web.store.write(async (tx) => {
    await replaceFindings(tx, ATHLETE, findings);
    await backfills.finish(tx, ATHLETE, NOON);
  });
  return {
    web,
    findings: findings.length,
    /** `before`: done before each answer, and not counted. */
    measure: (at: string, before?: () => Promise<void>) =>
      measured(() => askFor(web.url, cookie, at), before),
  };
};

type Answer = { readonly status: number; readonly bytes: number };

const askFor = (url: string, cookie: string, at: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(new URL(at, url), { headers: { cookie, 'accept-encoding': 'br' } }, (res) => {
      let bytes = 0;
      res.on('data', (chunk: Buffer) => (bytes += chunk.length));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, bytes }));
    }).on('error', reject);
  });

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? NaN;

/** Clock and processor. The processor's time says more on a machine that does other things as well. */
export const timed = async (
  work: () => Promise<unknown>,
  rounds = ROUNDS,
  before: () => Promise<void> = () => Promise.resolve(),
) => {
  for (let round = 0; round < Math.min(WARM_UP, rounds); round += 1) await work();
  let used = 0;
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await before();
    const processor = process.cpuUsage();
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
    const { user, system } = process.cpuUsage(processor);
    used += user + system;
  }
  const sorted = taken.toSorted((a, b) => a - b);
  return { middle: quantile(sorted, 0.5), quick: quantile(sorted, 0.1), cpu: used / 1000 / rounds };
};

/** The same of a page, asking included. */
const measured = async (ask: () => Promise<Answer>, before?: () => Promise<void>) => {
  let last: Answer = { status: 0, bytes: 0 };
  const times = await timed(
    async () => {
      last = await ask();
      if (last.status !== 200) throw new Error(`the page answered ${last.status}`);
    },
    ROUNDS,
    before,
  );
  return { ...times, bytes: last.bytes };
};
