import { analyseClean, type AnalyseContext } from '../../src/core/analyse-run.ts';
import { readStreams } from '../../src/core/streams/read-streams.ts';
import {
  STREAM_FAULT_NAMES,
  withStreamFaults,
  type StreamFaultName,
} from '../../src/emulator/stream-faults/index.ts';
import { keyedHash } from '../../src/strava/keyed-hash.ts';
import { medianAnd95, table } from './errors.ts';
import { GROUNDS, knownRun, type Ground, type Recorder } from './grounds.ts';

export const context: AnalyseContext = {
  hash: keyedHash('of no importance'),
  barometer: null,
  gainM: null,
  trainer: false,
};

/** How far one run's numbers are from the truth. */
type Errors = {
  /** Metres per km of way; null where not known. */
  readonly gain: number | null;
  readonly loss: number | null;
  readonly steep: number | null;
  /** Per cent. */
  readonly distance: number;
};

/** The errors of one generated run with one fault (null: none) at a place that the seed draws. */
const errorsOf = (
  seed: number,
  ground: Ground,
  recorder: Recorder,
  fault: StreamFaultName | null,
): Errors => {
  const known = knownRun(seed, ground, recorder);
  const streams = fault === null ? known.streams : withStreamFaults(known.streams, [fault], seed);
  const run = readStreams(streams);
  const found = analyseClean(run, context);
  const km = known.distanceM / 1000;
  const off = (metres: number | null, truth: number): number | null =>
    metres === null ? null : Math.abs(metres - truth) / km;
  return {
    gain: off(found.gainM, known.gainM),
    loss: off(found.lossM, known.lossM),
    steep: ground === 'flat' ? off(found.bands?.steepDown.distanceM ?? null, 0) : null,
    distance: (100 * Math.abs(run.totals.distanceM - known.distanceM)) / known.distanceM,
  };
};

const FAULTS: readonly (StreamFaultName | null)[] = [null, ...STREAM_FAULT_NAMES];

/** Errors by fault, each a row, over `seeds` runs in all; and those of the worst runs where asked for. */
export const plantedTable = (seeds: number, recorder: Recorder): string => {
  const each = Math.max(1, Math.round(seeds / FAULTS.length / GROUNDS.length));
  const rows = FAULTS.map((fault, row) => {
    const errors = GROUNDS.flatMap((ground, g) =>
      Array.from({ length: each }, (_, k) =>
        errorsOf(1 + k + each * (g + GROUNDS.length * row), ground, recorder, fault),
      ),
    );
    const of = (pick: (one: Errors) => number | null): string =>
      medianAnd95(errors.map(pick).filter((value) => value !== null));
    return [
      fault === null ? 'none' : `\`${fault}\``,
      String(errors.length),
      of(({ gain }) => gain),
      of(({ loss }) => loss),
      of(({ steep }) => steep),
      of(({ distance }) => distance),
      String(errors.filter(({ gain }) => gain === null).length),
    ];
  });
  return table(
    [
      'fault',
      'runs',
      'climb, m/km',
      'descent, m/km',
      'steep on the flat, m/km',
      'distance, %',
      'climb not known',
    ],
    rows,
  );
};
