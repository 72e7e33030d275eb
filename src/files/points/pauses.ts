import type { Pause } from '../activity.ts';
import type { Part } from '../draft.ts';
import { usualStepS } from './usual-step.ts';

/** DESIGN: a new part that begins within so many usual steps goes on without a stop (segments per lap or per point). */
const GOES_ON_STEPS = 3;
/** DESIGN: … and never is a stop shorter than this one. Seconds. */
const SHORTEST_STOP_S = 10;

/** Overlapping and touching pauses as one, in order. */
const united = (pauses: readonly Pause[]): readonly Pause[] => {
  const out: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => a.fromS - b.fromS)) {
    const last = out.at(-1);
    if (last === undefined || pause.fromS > last.toS) out.push(pause);
    else if (pause.toS > last.toS) out[out.length - 1] = { fromS: last.fromS, toS: pause.toS };
  }
  return out;
};

/**
 * Where recording was stopped: the device's own stops, and the silence between parts that do not go on at once. Where
 * the distance is recorded the device counts on to the stop itself, so a usual step after the last point stays.
 * @param stops on the same clock as the points
 * @returns on the clock of the points, in order
 */
export const pausesOf = (
  parts: readonly Part[],
  stops: readonly Pause[],
  recordedDistance: boolean,
): readonly Pause[] => {
  const step = usualStepS(parts.flatMap(({ points }) => points.map(({ atS }) => atS!)));
  const shortest = Math.max(SHORTEST_STOP_S, GOES_ON_STEPS * step);
  const between: Pause[] = [];
  for (let i = 1; i < parts.length; i++) {
    const fromS = parts[i - 1]!.points.at(-1)!.atS!;
    const toS = parts[i]!.points[0]!.atS!;
    if (toS - fromS >= shortest) between.push({ fromS: fromS + (recordedDistance ? step : 0), toS });
  }
  return united([...stops.filter(({ fromS, toS }) => toS > fromS), ...between]);
};
