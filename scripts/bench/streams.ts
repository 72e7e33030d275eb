import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { analyseRun, type AnalyseContext, type RawStreams } from '../../src/core/analyse-run.ts';
import { keyedHash } from '../../src/strava/keyed-hash.ts';
import { sharedData } from '../../tests/support/shared-data.ts';

/**
 * Analysing one hour at 1 Hz against the JSON.parse of the same answer, same process, median of many. The bar is 3.
 * Time is processor time of this thread: by the clock, the longer of two pieces is interrupted more often where other
 * programs run beside it, and the ratio tells how busy the machine is; it stands beside it. Processor time is counted in
 * steps of a millisecond and more, hence batches.
 * Real runs follow where there are any: the sparser a file, the more of its analysis goes by its way and not by its
 * points, and the higher the ratio.
 * Run: node scripts/bench/streams.ts
 */
const BATCHES = 9;
const BATCH = 40;
const WARM_UP = 2;
const BAR = 3;
const KEY = 'thirty-two bytes of no importance';

/** Small repeatable noise, so that numbers have as many digits as recorded ones. */
const wobble = (i: number, k: number): number => Math.sin(i * 12.9898 + k * 78.233) * 0.5;

type Scene = { readonly name: string; readonly at: (metres: number) => readonly [number, number, number] };

const track = (metres: number): readonly [number, number, number] => {
  const s = metres % 400;
  const bend = Math.PI * 36.8;
  if (s < 84.39) return [s - 42.2, -36.8, 20];
  if (s < 84.39 + bend)
    return [42.2 + 36.8 * Math.sin((s - 84.39) / 36.8), -36.8 * Math.cos((s - 84.39) / 36.8), 20];
  if (s < 168.78 + bend) return [42.2 - (s - 84.39 - bend), 36.8, 20];
  const a = (s - 168.78 - bend) / 36.8;
  return [-42.2 - 36.8 * Math.sin(a), 36.8 * Math.cos(a), 20];
};

const SCENES: readonly Scene[] = [
  {
    name: 'road, there and back over hills',
    at: (m) => {
      const d = m % 10800 < 5400 ? m % 10800 : 10800 - (m % 10800);
      return [d * 0.8, d * 0.6 + 60 * Math.sin(d / 400), 100 + 25 * Math.sin(d / 300)];
    },
  },
  { name: '400 m track', at: track },
  {
    name: '600 m park loop',
    at: (m) => {
      const a = (m / 600) * 2 * Math.PI;
      return [95 * Math.cos(a) + 15 * Math.cos(3 * a), 95 * Math.sin(a), 40 + 3 * Math.sin(a)];
    },
  },
];

/** Some hours at 1 Hz and 3 m/s with every stream Strava sends, in the shape of its answer. */
const answerFor = (scene: Scene, hours = 1): string => {
  const seconds = Array.from({ length: 3600 * hours }, (_, i) => i);
  const fixed = (value: number, digits: number): number => Number(value.toFixed(digits));
  const data: Record<string, unknown[]> = {
    time: seconds,
    distance: seconds.map((i) => fixed(3 * i, 1)),
    latlng: seconds.map((i) => {
      const [x, y] = scene.at(3 * i);
      return [
        fixed(48.1 + (y + 2 * wobble(i, 1)) / 111_200, 6),
        fixed(11.5 + (x + 2 * wobble(i, 2)) / 74_300, 6),
      ];
    }),
    altitude: seconds.map((i) => fixed(scene.at(3 * i)[2] + 0.4 * wobble(i, 3), 1)),
    velocity_smooth: seconds.map((i) => fixed(3 + wobble(i, 4), 3)),
    heartrate: seconds.map((i) => Math.round(150 + 10 * wobble(i, 5))),
    cadence: seconds.map((i) => Math.round(85 + 2 * wobble(i, 6))),
    watts: seconds.map((i) => Math.round(240 + 30 * wobble(i, 7))),
    temp: seconds.map(() => 18),
    moving: seconds.map(() => true),
    grade_smooth: seconds.map((i) => fixed(3 * wobble(i, 8), 1)),
  };
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(data).map(([key, values]) => [
        key,
        { data: values, series_type: 'distance', original_size: values.length, resolution: 'high' },
      ]),
    ),
  );
};

const context: AnalyseContext = {
  hash: keyedHash(KEY),
  barometer: true,
  gainM: null,
  trainer: false,
};

/** One piece of work: processor time of this thread and time by the clock, milliseconds. */
type Taken = { readonly cpuMs: number; readonly clockMs: number };

const timed = <T>(work: () => T): readonly [T, Taken] => {
  const before = process.threadCpuUsage();
  const start = performance.now();
  const result = work();
  const clockMs = performance.now() - start;
  const { user, system } = process.threadCpuUsage(before);
  return [result, { cpuMs: (user + system) / 1000, clockMs }];
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** A shorter answer is parsed several times: one parse of it is lost in the clock's steps. Characters. */
const SHORT = 200_000;

/** Measures and prints one answer; gives the ratio of processor times. */
const measure = (name: string, answer: string): number => {
  const parse: Taken[] = [];
  const analyse: Taken[] = [];
  const parses = BATCH * Math.ceil(SHORT / answer.length);
  for (let batch = 0; batch < BATCHES + WARM_UP; batch++) {
    const [streams, parsed] = timed(() =>
      Array.from({ length: parses }, () => JSON.parse(answer) as RawStreams),
    );
    const [, analysed] = timed(() => streams.slice(0, BATCH).map((one) => analyseRun(one, context)));
    if (batch < WARM_UP) continue;
    parse.push(parsed);
    analyse.push(analysed);
  }
  const each = (taken: readonly Taken[], of: keyof Taken, times: number): number =>
    median(taken.map((one) => one[of])) / times;
  const parseMs = each(parse, 'cpuMs', parses);
  const analyseMs = each(analyse, 'cpuMs', BATCH);
  const ratio = analyseMs / parseMs;
  const byClock = each(analyse, 'clockMs', BATCH) / each(parse, 'clockMs', parses);
  console.log(
    `${name}: ${Math.round(answer.length / 1024)} KiB, parse ${parseMs.toFixed(2)} ms, ` +
      `analyse ${analyseMs.toFixed(2)} ms, ratio ${ratio.toFixed(2)} (by the clock ${byClock.toFixed(2)})`,
  );
  return ratio;
};

/** Real runs of 1,500 to 12,000 points: hill repeats, roads and a trail with a point every second to every 14 m. */
const REAL_RUNS = ['run-18-hill-repeats', 'run-21-road', 'run-22-road', 'run-24-road', 'run-29-trail'];
/** Those with a point every second or so, which are held to the bar; the sparser ones miss it and are told. */
const DENSE: ReadonlySet<string> = new Set(['run-21-road', 'run-22-road', 'run-24-road']);
/** Every so many points of a long run: files of recorders that save battery. */
const SPARSE = { run: 'run-21-road', every: [8, 60] };

type Columns = Readonly<Record<string, { readonly data: readonly unknown[] }>>;

const pointsOf = (streams: Columns): number => streams['time']?.data.length ?? 0;

/** The worst ratio of the dense real runs, where they are there, else 0; those of the sparse ones are told. */
const measureRealRuns = (): number => {
  const fileOf = (run: string): string => `${sharedData}runs/${run}.json`;
  if (!existsSync(fileOf(SPARSE.run))) {
    console.log('real runs: not measured, they are not on this machine');
    return 0;
  }
  let worst = 0;
  for (const run of REAL_RUNS) {
    const answer = readFileSync(fileOf(run), 'utf8');
    const ratio = measure(`${run}, ${pointsOf(JSON.parse(answer) as Columns)} points`, answer);
    if (DENSE.has(run)) worst = Math.max(worst, ratio);
  }
  const long = JSON.parse(readFileSync(fileOf(SPARSE.run), 'utf8')) as Columns;
  for (const every of SPARSE.every) {
    const thinned = Object.entries(long).map(([key, { data }]) => [
      key,
      { data: data.filter((_, i) => i % every === 0) },
    ]);
    measure(`${SPARSE.run}, every ${every}th point`, JSON.stringify(Object.fromEntries(thinned)));
  }
  return worst;
};

/** A run twice and four times as long must not cost more than so many times as much per point. */
const GROWTH = { times: [2, 4], most: 1.5 };

/** How much more a point costs in a longer run than in one of an hour, at worst over the scenes. */
const measureGrowth = (): number => {
  const growths = SCENES.flatMap((scene) => {
    const hour = measure(`${scene.name}, 1 h`, answerFor(scene));
    return GROWTH.times.map((times) => measure(`${scene.name}, ${times} h`, answerFor(scene, times)) / hour);
  });
  return Math.max(...growths);
};

const worst = Math.max(...SCENES.map((scene) => measure(scene.name, answerFor(scene))));
console.log(`worst ratio ${worst.toFixed(2)} (at most ${BAR})`);
const worstReal = measureRealRuns();
console.log(`worst ratio of a dense real run ${worstReal.toFixed(2)} (at most ${BAR})`);
const growth = measureGrowth();
console.log(
  `a point of a longer run costs ${growth.toFixed(2)} times as much at worst (at most ${GROWTH.most})`,
);
// not a number fails as well
if (!(Math.max(worst, worstReal) <= BAR && growth <= GROWTH.most)) process.exitCode = 1;
