import { createRandom, mixSeeds } from '../sample-runner/random.ts';
import * as altitude from './altitude.ts';
import * as shape from './shape.ts';
import type { StreamFault, Streams } from './streams.ts';
import * as way from './way.ts';

export type { Streams } from './streams.ts';

/** Everything that can go wrong in recorded streams, by name. */
export const STREAM_FAULTS = { ...altitude, ...way, ...shape } as const satisfies Record<string, StreamFault>;

export type StreamFaultName = keyof typeof STREAM_FAULTS;

export const STREAM_FAULT_NAMES = Object.keys(STREAM_FAULTS) as readonly StreamFaultName[];

/** The streams with these faults, one after another. The same seed makes them at the same places. */
export const withStreamFaults = (
  streams: Streams,
  names: readonly StreamFaultName[],
  seed: number,
): Streams =>
  names.reduce((so, name, k) => STREAM_FAULTS[name](so, createRandom(mixSeeds(seed, k))), streams);
