import { createRandom, mixSeeds } from '../sample-runner/random.ts';
import { ALTITUDE_FAULTS } from './altitude.ts';
import { SHAPE_FAULTS } from './shape.ts';
import type { StreamFault, Streams } from './streams.ts';
import { WAY_FAULTS } from './way.ts';

export type { Streams } from './streams.ts';

/** Everything that can go wrong in recorded streams, by name. */
const STREAM_FAULTS = { ...ALTITUDE_FAULTS, ...WAY_FAULTS, ...SHAPE_FAULTS } as const satisfies Record<
  string,
  StreamFault
>;

export type StreamFaultName = keyof typeof STREAM_FAULTS;

export const STREAM_FAULT_NAMES = Object.keys(STREAM_FAULTS) as readonly StreamFaultName[];

/** The streams with these faults, one after another. The same seed makes them at the same places. */
export const withStreamFaults = (
  streams: Streams,
  names: readonly StreamFaultName[],
  seed: number,
): Streams =>
  names.reduce((so, name, k) => STREAM_FAULTS[name](so, createRandom(mixSeeds(seed, k))), streams);
