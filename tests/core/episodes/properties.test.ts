import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayFromNumber, dayNumber } from '../../../src/core/day.ts';
import { type Episode, possibleDays } from '../../../src/core/episodes/episode.ts';
import { lookBackOnEpisodes } from '../../../src/core/episodes/episodes.ts';
import type { LookBack } from '../../../src/core/episodes/look-back.ts';
import { quietWindows } from '../../../src/core/episodes/windows.ts';
import { openHistory } from '../../../src/core/history/history.ts';
import type { Run } from '../../../src/core/run.ts';
import { aRun } from '../../support/a-run.ts';
import { about, episode } from './build.ts';
import { livelyRuns, SPAN } from './lively.ts';

const RUNS = { numRuns: 12 };

const seeds = fc.integer({ min: 1, max: 1_000_000 });

/** A day late enough in the history to have a year before it. */
const days = fc.integer({ min: 450, max: SPAN - 200 });

const open = (runs: readonly Run[], episodes: readonly Episode[], until = SPAN) =>
  lookBackOnEpisodes(
    {
      history: openHistory({ runs, shoes: [], until: dayFromNumber(until), measure: 'distance' }),
      findings: [],
    },
    episodes,
  );

/** What is said, without the episode itself. */
const said = ({ episode: _episode, ...rest }: LookBack) => rest;

const shifted = (runs: readonly Run[], by: number): readonly Run[] =>
  runs.map((run) => aRun({ ...run, day: addDays(run.day, by), startS: run.startS + by * 86_400 }));

describe('whatever the history', () => {
  it('is not changed by an ordinary day far away', () => {
    fc.assert(
      fc.property(seeds, days, fc.boolean(), (seed, start, isAfter) => {
        const runs = livelyRuns(seed);
        const day = isAfter ? start + 60 : start - 42 - 365 - 60;
        // A day before the first one makes the history longer: its first pair is then a new one.
        fc.pre(day > dayNumber(runs[0]!.day));
        const hurt = episode(dayFromNumber(start));
        const quiet = aRun({ day: dayFromNumber(day), km: 1, hour: 22 });
        expect(said(open([...runs, quiet], [hurt]).lookBacks[0]!)).toEqual(
          said(open(runs, [hurt]).lookBacks[0]!),
        );
      }),
      RUNS,
    );
  });

  it('is not changed by rest days after its end', () => {
    fc.assert(
      fc.property(seeds, days, fc.integer({ min: 1, max: 40 }), (seed, start, rest) => {
        const hurt = episode(dayFromNumber(start));
        const [now, later] = [SPAN, SPAN + rest].map((until) => open(livelyRuns(seed), [hurt], until));
        expect(said(later!.lookBacks[0]!)).toEqual(said(now!.lookBacks[0]!));
        for (const change of now!.lookBacks[0]!.changed)
          expect(later!.howOften(change)).toEqual(now!.howOften(change));
      }),
      RUNS,
    );
  });

  it('moves with the episode: the same days later give the same, later', () => {
    fc.assert(
      fc.property(seeds, days, fc.integer({ min: 1, max: 100 }), (seed, start, by) => {
        const runs = livelyRuns(seed);
        const move = (day: Day | null): Day | null => day && addDays(day, by);
        const before = open(runs, [episode(dayFromNumber(start))]).lookBacks[0]!;
        const after = open(shifted(runs, by), [episode(dayFromNumber(start + by))], SPAN + by).lookBacks[0]!;
        expect(after.changed).toEqual(before.changed.map((each) => ({ ...each, day: move(each.day) })));
        expect(after.asUsual).toEqual(before.asUsual.map((each) => ({ ...each, day: move(each.day) })));
        expect([after.from, after.to]).toEqual([move(before.from), move(before.to)]);
      }),
      RUNS,
    );
  });

  it('looks at no day outside the window and the year before it', () => {
    fc.assert(
      fc.property(seeds, days, (seed, start) => {
        const hurt = episode(dayFromNumber(start));
        // The rise of the first window looks six weeks back, ratio and jump a month; loops are followed for four weeks.
        const first = start - 41 - 365 - 42;
        // Shoes remember every kilometre.
        const all = livelyRuns(seed).flatMap((run) =>
          dayNumber(run.day) > 0 ? [{ ...run, gearId: null }] : [],
        );
        const near = all.filter(({ day }) => dayNumber(day) >= first && dayNumber(day) <= start);
        const anchor = aRun({ day: dayFromNumber(0), km: 5 });
        expect(said(open([anchor, ...near], [hurt]).lookBacks[0]!)).toEqual(
          said(open([anchor, ...all], [hurt]).lookBacks[0]!),
        );
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which episodes are told', () => {
    fc.assert(
      fc.property(seeds, fc.uniqueArray(days, { minLength: 2, maxLength: 4 }), (seed, starts) => {
        const episodes = starts.map((start) => episode(dayFromNumber(start)));
        const runs = livelyRuns(seed);
        const [a, b] = [open(runs, episodes), open(runs.toReversed(), episodes.toReversed())];
        expect(b.lookBacks).toEqual(a.lookBacks);
        expect(b.rows).toEqual(a.rows);
      }),
      RUNS,
    );
  });
});

describe('a rough date', () => {
  it('widens and never invents: what changed, changed for each of its days, and by no more', () => {
    fc.assert(
      fc.property(
        seeds,
        days,
        fc.constantFrom('week' as const, 'month' as const),
        (seed, start, precision) => {
          const runs = livelyRuns(seed);
          const rough = episode(dayFromNumber(start), {
            start: { day: dayFromNumber(start), precision },
            end: null,
          });
          const whole = open(runs, [rough]).lookBacks[0]!;
          const { from, to } = possibleDays(rough.start);
          const each = Array.from(
            { length: to - from + 1 },
            (_, i) =>
              open(runs, [{ ...rough, start: { day: dayFromNumber(from + i), precision: 'day' } }])
                .lookBacks[0]!,
          );
          expect(whole.from).toBe(each[0]!.from);
          expect(whole.to).toBe(each.at(-1)!.to);
          for (const { measure, change, size } of whole.changed)
            for (const one of each) {
              const exact = about(one, measure).changed;
              expect(exact?.change).toBe(change);
              expect(exact!.size).toBeGreaterThanOrEqual(size);
            }
          for (const { measure } of whole.asUsual)
            for (const one of each) expect(about(one, measure).asUsual).toBeDefined();
        },
      ),
      { numRuns: 4 },
    );
  });
});

describe('the windows without pain', () => {
  it('never overlap each other, a look-back, an episode or its four weeks, and end on a run', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.tuple(days, fc.integer({ min: 0, max: 90 })), { maxLength: 4 }),
        fc.constantFrom(14, 28, 42, 84),
        (seed, times, length) => {
          const runs = livelyRuns(seed);
          const episodes = times.map(([start, long]) =>
            episode(dayFromNumber(start), { end: { day: dayFromNumber(start + long), precision: 'day' } }),
          );
          const history = openHistory({ runs, shoes: [], until: dayFromNumber(SPAN), measure: 'distance' });
          const windows = quietWindows(history, episodes, length);
          const ran = new Set(runs.map(({ day }) => dayNumber(day)));
          const taken = times.map(([start, long]) => ({ from: start - length + 1, to: start + long + 28 }));
          windows.forEach(({ from, to }, i) => {
            expect(to - from + 1).toBe(length);
            expect(ran.has(to)).toBe(true);
            expect(from).toBeGreaterThan(windows[i - 1]?.to ?? -1);
            for (const each of taken) expect(from > each.to || to < each.from).toBe(true);
          });
        },
      ),
      RUNS,
    );
  });
});
