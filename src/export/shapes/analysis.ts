import { z } from 'zod';
import type { RunAnalysis } from '../../core/run-analysis.ts';
import { amount, count, text } from './base.ts';

/** What the track of a run told: core's own shape, so that a change there is a type error here. */

const metres = amount;
/** DESIGN: hill repeats, laps and notes of one run are dozens; thousands are no run. */
const MOST = 5000;
/** DESIGN: 1,000 km in cells of 25 m. */
const MOST_CELLS = 40_000;

const climb = z.object({
  startM: z.number().describe('From the start of the run.'),
  lengthM: z.number(),
  gainM: z.number(),
  grade: z.number().describe('Mean grade, 0.06 = 6 %.'),
  descentM: z.number().describe('Down again before the next climb.'),
});
const climbs = z.array(climb).max(MOST);

const stretches = z.array(z.object({ fromM: z.number(), toM: z.number() })).max(MOST);

const band = z.object({ distanceM: metres, timeS: amount });

const rotation = z.enum(['ccw', 'cw']);

const oval = {
  laps: amount,
  lapM: metres.describe('Median length of a lap.'),
  direction: z.enum(['ccw', 'cw', 'mixed']),
  ccwM: metres.describe('Metres anticlockwise.'),
  cwM: metres.describe('Metres clockwise.'),
};

export const Analysis = z.object({
  basis: z.enum(['streams', 'polyline']).describe('From the whole track, or only from its line.'),
  gainM: z.number().nullable().describe('Climb, metres; null without usable altitude.'),
  lossM: z.number().nullable().describe('Descent, metres.'),
  climbTrusted: z.boolean().exactOptional().describe('False: an estimate that no rule uses.'),
  downhillWeightedM: z.number().nullable().describe('Distance with downhill metres counted up to 1.6 times.'),
  bands: z
    .object({ steepDown: band, down: band, flat: band, up: band, steepUp: band })
    .nullable()
    .describe('Metres and seconds by grade.'),
  hillRepeats: z.object({ count, climbs }).nullable().describe('The same hill again and again.'),
  walkRun: z
    .object({ walkS: amount, runS: amount, cycles: count, runShare: z.number() })
    .nullable()
    .exactOptional()
    .describe('Walking and running in turns.'),
  profile: z
    .object({
      stepM: metres.describe('Distance between two altitudes.'),
      altitudeM: z.array(z.number()).max(MOST).describe('Above the start, to half a metre.'),
      climbs,
      steepDown: stretches,
      onTrack: stretches,
    })
    .nullable()
    .exactOptional()
    .describe('The run’s shape without a map.'),
  track: z
    .object({
      ...oval,
      place: text(64).exactOptional().describe('Keyed code of the place: no position.'),
      others: z.array(z.object(oval)).max(MOST).exactOptional().describe('Further ovals of the run.'),
    })
    .nullable()
    .describe('Laps of a track and their direction.'),
  loop: z.object({ direction: rotation, laps: amount }).nullable().describe('A closed loop.'),
  sketch: z
    .object({
      cells: z.array(text(64)).max(MOST_CELLS).describe('Keyed codes of the route’s cells in order.'),
      halo: text(4_000_000).describe('Keyed codes of the cells beside them.'),
      start: text(64).describe('Keyed code of the cell where it starts.'),
      lengthM: metres,
      shape: z.enum(['open', 'outAndBack', 'ccw', 'cw']),
    })
    .nullable()
    .describe('The route as keyed codes: by them the same route is known again, and no place can be read.'),
  notes: z
    .array(
      z.object({
        key: text(64),
        count: z.number().exactOptional(),
        valueM: z.number().exactOptional(),
        valueS: z.number().exactOptional(),
      }),
    )
    .max(MOST)
    .describe('What was dropped or doubted while reading.'),
}) satisfies z.ZodType<RunAnalysis>;
