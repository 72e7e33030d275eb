import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from '../../../src/core/day.ts';
import type { Episode } from '../../../src/core/episodes/episode.ts';
import { lookBackOnEpisodes } from '../../../src/core/episodes/episodes.ts';
import { MEASURE_IDS } from '../../../src/core/episodes/measures/index.ts';
import { openHistory } from '../../../src/core/history/history.ts';
import type { Run } from '../../../src/core/run.ts';
import { dice } from '../report/draw-week.ts';
import { episode } from './build.ts';
import { livelyRuns, SPAN } from './lively.ts';

/** More by hand, with the shares printed: `SEEDS=400 npx vitest run --project core --silent=false tests/core/episodes/shuffled.test.ts`. */
const SEEDS = Number(process.env['SEEDS'] ?? 24);
const EPISODES = 3;

/** Far enough apart that no window of one lies in another's time. */
const APART_DAYS = 150;
/** The end of the first window with twelve before it. */
const FIRST = 125;

type Sums = { times: number; of: number };

/** How often anything had changed before these episodes, and otherwise, over all measures, up and down. */
const counted = (runs: readonly Run[], episodes: readonly Episode[]) => {
  const history = openHistory({ runs, shoes: [], until: dayFromNumber(SPAN), measure: 'distance' });
  const { howOften } = lookBackOnEpisodes({ history, findings: [] }, episodes);
  const [before, otherwise]: [Sums, Sums] = [
    { times: 0, of: 0 },
    { times: 0, of: 0 },
  ];
  for (const measure of MEASURE_IDS)
    for (const change of ['more', 'less'] as const) {
      const often = howOften({ measure, change });
      before.times += often.before.times;
      before.of += often.before.of;
      otherwise.times += often.otherwise.times;
      otherwise.of += often.otherwise.of;
    }
  return { before, otherwise };
};

const share = ({ times, of }: Sums): number => times / of;

/** Days of the calendar, drawn at random: the day itself or one after it, five by five, on which was run. */
const drawn = (runs: readonly Run[], roll: () => number): readonly Episode[] => {
  const ran = new Set(runs.map(({ day }) => dayNumber(day)));
  const chosen: number[] = [];
  while (chosen.length < EPISODES) {
    let day = FIRST + Math.floor(roll() * (SPAN - FIRST));
    while (day <= SPAN && !ran.has(day)) day += 5;
    if (day <= SPAN && chosen.every((other) => Math.abs(other - day) >= APART_DAYS)) chosen.push(day);
  }
  return chosen.map((day) => episode(dayFromNumber(day)));
};

/** The mean over the seeds of "before less otherwise", and how far chance carries it. */
const difference = (of: (seed: number) => number) => {
  const values = Array.from({ length: SEEDS }, (_, i) => of(i + 1));
  const mean = values.reduce((a, b) => a + b, 0) / SEEDS;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (SEEDS - 1);
  return { mean, error: Math.sqrt(variance / SEEDS) };
};

/** The spread of chance beyond which a mean is no chance any more (few seeds: wide). */
const CHANCE = 3;

/** The share of measures that docs/methods.md and docs/lookback.md tell. */
const TOLD = 0.08;

/** DESIGN: so far beyond the spread a planted jump is seen with two dozen runners. */
const SEEN = 2;

describe('counting', () => {
  it('invents nothing: before episodes at random days changes are as frequent as otherwise', () => {
    let before = 0;
    let otherwise = 0;
    const { mean, error } = difference((seed) => {
      const runs = livelyRuns(seed);
      const counts = counted(runs, drawn(runs, dice(seed * 7919)));
      before += share(counts.before) / SEEDS;
      otherwise += share(counts.otherwise) / SEEDS;
      return share(counts.before) - share(counts.otherwise);
    });
    console.log(
      `shuffled episodes, ${SEEDS} runners: changed before ${(100 * before).toFixed(1)} %, otherwise ${(100 * otherwise).toFixed(1)} %, difference ${(100 * mean).toFixed(1)} ± ${(100 * error).toFixed(1)}`,
    );
    expect(Math.abs(mean)).toBeLessThan(CHANCE * error);
    for (const changed of [before, otherwise]) expect(Math.abs(changed - TOLD)).toBeLessThan(0.01);
  });

  it('sees what is there: before episodes that follow a jump changes are more frequent', () => {
    const { mean, error } = difference((seed) => {
      const runs = livelyRuns(seed);
      const episodes = drawn(runs, dice(seed * 7919));
      const jumps = new Map(episodes.map(({ start }) => [start.day, 3]));
      const jumped = runs.map((run) => {
        const factor = jumps.get(run.day);
        if (factor === undefined) return run;
        const { distanceM, movingTimeS, elapsedTimeS } = run;
        return {
          ...run,
          distanceM: distanceM * factor,
          movingTimeS: movingTimeS * factor,
          elapsedTimeS: elapsedTimeS * factor,
        };
      });
      const counts = counted(jumped, episodes);
      return share(counts.before) - share(counts.otherwise);
    });
    expect(mean).toBeGreaterThan(SEEN * error);
  });
});
