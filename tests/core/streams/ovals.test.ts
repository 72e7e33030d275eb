import { describe, expect, it } from 'vitest';
import { analyseClean } from '../../../src/core/analyse-run.ts';
import { readStreams } from '../../../src/core/streams/read-streams.ts';
import { CONTEXT } from './generate.ts';
import { OTHERS, TRACKS, type Session } from './oval-sessions.ts';
import { journey, laneOf, oval } from './ovals.ts';

const SEEDS = 8;
/** Laps may be off by this, or by a twentieth. */
const LAPS = 0.6;

const analysed = ({ streams }: Session) => {
  const run = readStreams(streams);
  return { distanceM: run.totals.distanceM, ...analyseClean(run, CONTEXT) };
};

describe('sessions on tracks', () => {
  it.each(TRACKS)('are found, with their laps and direction: $name', ({ name, make }) => {
    let missed = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
      const session = make(seed);
      const truth = session.truth!;
      const { track, gainM, hillRepeats, distanceM } = analysed(session);
      if (track === null) {
        missed++;
        continue;
      }
      expect(track.direction, `seed ${seed}`).toBe(truth.direction);
      expect(Math.abs(track.laps - truth.laps), `seed ${seed}`).toBeLessThanOrEqual(
        Math.max(LAPS, truth.laps / 20),
      );
      expect(track.ccwM + track.cwM, `seed ${seed}`).toBeLessThanOrEqual(distanceM);
      expect(gainM ?? 0, `seed ${seed}`).toBeLessThanOrEqual(3);
      expect(hillRepeats, `seed ${seed}`).toBeNull();
    }
    // noise as large as a lane is wide may hide one
    expect(missed).toBeLessThanOrEqual(name.startsWith('noise') ? 1 : 0);
  });
});

describe('rounds that are no track', () => {
  it.each(OTHERS)('are none: $name', ({ make }) => {
    for (let seed = 1; seed <= SEEDS; seed++) expect(analysed(make(seed)).track, `seed ${seed}`).toBeNull();
  });
});

describe('outside lane 8', () => {
  const around = (lapM: number) =>
    analyseClean(
      readStreams(
        journey(
          [
            {
              kind: 'laps',
              shape: oval(84.39, (lapM - 2 * 84.39) / (2 * Math.PI)),
              laps: 8,
              clockwise: true,
            },
          ],
          { noiseM: 1 },
        ),
      ),
      CONTEXT,
    ).track;

  it('laps of 494 m are a track’s, and those of a road of 500 m are not', () => {
    expect(around(494)).toMatchObject({ direction: 'cw' });
    expect(around(494)!.laps).toBeCloseTo(8, 0);
    expect(around(500)).toBeNull();
  });
});

describe('several ovals in one run', () => {
  const hall = oval(46, (200 - 92) / (2 * Math.PI));
  const both = journey(
    [
      { kind: 'laps', shape: hall, laps: 6, at: [400, 0], clockwise: true },
      { kind: 'laps', shape: laneOf(84.39, 400, 1), laps: 8 },
    ],
    { noiseM: 1 },
  );
  const { track, profile } = analyseClean(readStreams(both), CONTEXT);

  it('are described by the track, the small one beside it', () => {
    expect(track).toMatchObject({ direction: 'ccw', others: [{ direction: 'cw', ccwM: 0 }] });
    expect(Math.abs(track!.laps - 8)).toBeLessThanOrEqual(0.2);
    expect(Math.abs(track!.lapM - 400)).toBeLessThan(3);
    const [small] = track!.others!;
    expect(Math.abs(small!.laps - 6)).toBeLessThanOrEqual(0.2);
    expect(Math.abs(small!.lapM - 200)).toBeLessThan(3);
  });

  it('are counted together', () => {
    expect(track!.cwM).toBe(track!.others![0]!.cwM);
    expect(Math.abs(track!.cwM - 1200)).toBeLessThan(40);
    expect(Math.abs(track!.ccwM - 3200)).toBeLessThan(40);
    expect(profile).toBeNull();
  });

  it('are described by the small one where nearly all was run there', () => {
    const mostly = journey(
      [
        { kind: 'laps', shape: hall, laps: 30, at: [400, 0] },
        { kind: 'laps', shape: laneOf(84.39, 400, 1), laps: 4 },
      ],
      { noiseM: 1 },
    );
    const found = analyseClean(readStreams(mostly), CONTEXT).track!;
    expect(Math.abs(found.lapM - 200)).toBeLessThan(3);
    expect(found.others).toHaveLength(1);
  });

  it('are three at most that lie apart, and one where they are the same', () => {
    const one = { kind: 'laps', shape: laneOf(84.39, 400, 1), laps: 4 } as const;
    const twice = journey([one, { kind: 'road', to: [900, 900] }, one], { noiseM: 1 });
    const found = analyseClean(readStreams(twice), CONTEXT).track!;
    expect(found.others).toBeUndefined();
    expect(Math.abs(found.laps - 8)).toBeLessThanOrEqual(0.3);
  });
});

describe('metres on the track', () => {
  it('are no more than were run, where chords cut the bends off', () => {
    // a fix at the ends of the straights only: 2 m/s across a bend that took 40 s
    const lap = laneOf(84.39, 400, 1);
    const full = journey([{ kind: 'laps', shape: lap, laps: 5 }], {
      noiseM: 1,
      speed: 3,
      withoutDistance: true,
    }) as { time: { data: number[] }; latlng: { data: (readonly [number, number])[] } };
    const kept = full.time.data.flatMap((t, i) => {
      const metres = (3 * t) % lap.lengthM;
      const inSecondBend = metres > 232 && metres < 340;
      return inSecondBend && t > 150 ? [] : [i];
    });
    const run = readStreams({
      time: kept.map((i) => full.time.data[i]!),
      latlng: kept.map((i) => full.latlng.data[i]!),
    });
    const { track } = analyseClean(run, CONTEXT);
    expect(track?.direction).toBe('ccw');
    expect(track!.ccwM + track!.cwM).toBeLessThanOrEqual(run.totals.distanceM);
  });
});
