import type { DataNote } from '../run-analysis.ts';
import type { Plane } from './project.ts';

/** A run's samples after reading: same length everywhere, times strictly rising, distance never falling. */
export type CleanStreams = {
  readonly length: number;
  /** Seconds, strictly rising; all zero when `hasTime` is false. */
  readonly time: Float64Array;
  readonly hasTime: boolean;
  /** Metres, never falling, plausible steps only. */
  readonly distance: Float64Array;
  /** Whether the distance was recorded (else it was computed from positions). */
  readonly recordedDistance: boolean;
  /** Metres east and north of `plane`; NaN where there is no position. Null without positions. */
  readonly x: Float64Array | null;
  readonly y: Float64Array | null;
  readonly plane: Plane | null;
  /** Metres above the sea, NaN where not known. Null without usable altitude. */
  readonly altitude: Float64Array | null;
  /** 1 where the runner moved during the step that ends here. */
  readonly moving: Uint8Array;
  readonly totals: {
    readonly distanceM: number;
    readonly movingTimeS: number;
    readonly elapsedTimeS: number;
  };
  readonly notes: readonly DataNote[];
};
