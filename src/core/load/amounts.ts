import type { Run } from '../run.ts';

/** What is summed per local day. Whole numbers all of them, so that sums and differences are exact. */
export const QUANTITIES = [
  'runs',
  'distanceM',
  /** The chosen load measure in metre equivalents; equals `distanceM` by default. */
  'loadM',
  'climbDm',
  /** Distance of the runs whose climb is known. */
  'climbKnownM',
  'lossM',
  /** Distance of the runs whose descent is known. */
  'lossKnownM',
  /** Metres on slopes steeper than -8 %. */
  'steepDownM',
  'ccwM',
  'cwM',
] as const;

export type Quantity = (typeof QUANTITIES)[number];

/** One amount of each quantity. */
export type Amounts = Readonly<Record<Quantity, number>>;

/** A record with one value for each quantity. */
export const forQuantities = <T>(valueOf: (quantity: Quantity) => T): Record<Quantity, T> => ({
  runs: valueOf('runs'),
  distanceM: valueOf('distanceM'),
  loadM: valueOf('loadM'),
  climbDm: valueOf('climbDm'),
  climbKnownM: valueOf('climbKnownM'),
  lossM: valueOf('lossM'),
  lossKnownM: valueOf('lossKnownM'),
  steepDownM: valueOf('steepDownM'),
  ccwM: valueOf('ccwM'),
  cwM: valueOf('cwM'),
});

export const NOTHING: Amounts = forQuantities(() => 0);

/** Belts and virtual hills have no slope underfoot, whatever the summary says (DESIGN). */
const isIndoors = (run: Run): boolean => run.trainer || run.sport === 'VirtualRun';

/** Metres of descent of one run; null when unknown or not trusted, 0 on a treadmill. */
export const descentM = (run: Run): number | null => {
  if (isIndoors(run)) return 0;
  if (run.analysis?.climbTrusted === false) return null;
  const loss = run.analysis?.lossM ?? null;
  return loss === null ? null : Math.round(loss);
};

/** Decimetres of climb of one run, the recording service's number first; null when unknown or not trusted, 0 on a treadmill. */
const climbDm = (run: Run): number | null => {
  if (isIndoors(run)) return 0;
  if (run.gainDm !== null) return run.gainDm;
  if (run.analysis?.climbTrusted === false) return null;
  const gain = run.analysis?.gainM ?? null;
  return gain === null ? null : Math.round(gain * 10);
};

/** Metres of one run on slopes steeper than -8 %; 0 when unknown or not trusted (the descent's coverage says so). */
const steepDownM = (run: Run): number =>
  isIndoors(run) || run.analysis?.climbTrusted === false
    ? 0
    : Math.round(run.analysis?.bands?.steepDown.distanceM ?? 0);

/** One run's amounts. `loadM`: its load by the chosen measure, metre equivalents. */
export const amountsOf = (run: Run, loadM: number): Amounts => {
  const climb = climbDm(run);
  const loss = descentM(run);
  return {
    runs: 1,
    distanceM: run.distanceM,
    loadM,
    climbDm: climb ?? 0,
    climbKnownM: climb === null ? 0 : run.distanceM,
    lossM: loss ?? 0,
    lossKnownM: loss === null ? 0 : run.distanceM,
    steepDownM: steepDownM(run),
    ccwM: Math.round(run.analysis?.track?.ccwM ?? 0),
    cwM: Math.round(run.analysis?.track?.cwM ?? 0),
  };
};

/** Both together. */
export const plus = (a: Amounts, b: Amounts): Amounts =>
  forQuantities((quantity) => a[quantity] + b[quantity]);
