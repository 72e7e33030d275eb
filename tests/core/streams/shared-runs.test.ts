import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseRun, type RawStreams } from '../../../src/core/analyse-run.ts';
import { analysePolyline } from '../../../src/core/polyline.ts';
import { compareRoutes } from '../../../src/core/route/compare.ts';
import type { RouteSketch, TrackLaps } from '../../../src/core/run-analysis.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';
import { CONTEXT, reversed, withNoise } from './generate.ts';

type Label = {
  readonly file: string;
  readonly kind: string;
  readonly direction: string | null;
  readonly laps: number | null;
  readonly distanceM: number;
};

type SharedPolyline = {
  readonly polyline: string;
  readonly kind: string;
  readonly direction: string | null;
  readonly laps: number | null;
};

const read = <T>(file: string): T => JSON.parse(readFileSync(`${sharedData}runs/${file}`, 'utf8')) as T;
const labels = hasSharedData ? read<readonly Label[]>('labels.json') : [];
const runs = labels.map((label) => ({ label, streams: read<RawStreams>(label.file) }));
/** What a track is expected to be, and what one is, in the same words; null for none. */
const expected = (label: { readonly kind: string }, direction: string | null) =>
  label.kind === 'track' ? { direction, laps: 'as labelled' } : null;
const seen = (track: TrackLaps | null, laps: number | null) =>
  track && {
    direction: track.direction,
    laps: Math.abs(track.laps - laps!) <= LAPS + 1e-9 ? 'as labelled' : track.laps,
  };

const NOISE_SEEDS = [1, 2, 3, 4, 5];
/** Labels are given to half a lap. */
const LAPS = 0.5;

describe.runIf(hasSharedData)('29 real runs', () => {
  it.each(runs)('$label.file: the track, or none', ({ label, streams }) => {
    const { track } = analyseRun(streams, CONTEXT);
    expect(seen(track, label.laps)).toEqual(expected(label, label.direction));
    expect(track?.lapM ?? 400).toBeGreaterThan(380);
    expect(track?.lapM ?? 400).toBeLessThan(460);
  });

  it.each(runs)('$label.file from its end to its start: the mirrored result', ({ label, streams }) => {
    const forth = analyseRun(streams, CONTEXT);
    const { track, loop, hillRepeats } = analyseRun(reversed(streams), CONTEXT);
    expect(seen(track, label.laps)).toEqual(expected(label, 'cw'));
    const turned = { ccw: 'cw', cw: 'ccw' } as const;
    expect(loop?.direction).toBe(forth.loop === null ? undefined : turned[forth.loop.direction]);
    expect(Math.abs((loop?.laps ?? 0) - (forth.loop?.laps ?? 0))).toBeLessThanOrEqual(0.3);
    expect(hillRepeats === null).toBe(forth.hillRepeats === null);
  });

  it.each(runs)(
    '$label.file with 3 m of wandering noise on every position, from either end: the same',
    ({ label, streams }) => {
      for (const seed of NOISE_SEEDS) {
        const { track } = analyseRun(withNoise(streams, 3, seed), CONTEXT);
        expect(seen(track, label.laps)).toEqual(expected(label, label.direction));
        const back = analyseRun(withNoise(reversed(streams), 3, seed), CONTEXT).track;
        expect(seen(back, label.laps)).toEqual(expected(label, 'cw'));
      }
    },
  );

  it('has hill repeats in run-18 and run-19 only', () => {
    const found = new Map(
      runs.map(({ label, streams }) => [label.file, analyseRun(streams, CONTEXT).hillRepeats?.count]),
    );
    const counts = [...found.entries()].filter(([, count]) => count !== undefined);
    expect(counts.map(([file]) => file)).toEqual(['run-18-hill-repeats.json', 'run-19-hill-repeats.json']);
    expect(Math.abs(counts[0]![1]! - 36)).toBeLessThanOrEqual(3);
    expect(counts[1]![1]).toBeGreaterThanOrEqual(10);
    expect(counts[1]![1]).toBeLessThanOrEqual(11);
  });

  it('goes round the labelled loops the labelled way', () => {
    for (const { label, streams } of runs.filter((run) => run.label.kind === 'loop')) {
      const { loop } = analyseRun(streams, CONTEXT);
      expect(loop?.direction ?? 'mixed').toBe(label.direction);
    }
  });

  it('knows the same loop again, and no other', () => {
    const sketches = runs
      .map(({ label, streams }) => ({
        file: label.file,
        kind: label.kind,
        sketch: analyseRun(streams, CONTEXT).sketch,
      }))
      .filter((run): run is typeof run & { sketch: RouteSketch } => run.sketch !== null);
    const groupOf = (file: string): string =>
      file.includes('block') ? 'block' : /run-1[1-4]/.test(file) ? 'loop' : file;
    for (const a of sketches)
      for (const b of sketches)
        expect([a.file, b.file, compareRoutes(a.sketch, b.sketch) === 'different']).toEqual([
          a.file,
          b.file,
          groupOf(a.file) !== groupOf(b.file),
        ]);
  });

  it('finds no climb on flat tracks and a sane one elsewhere', () => {
    const gains = new Map(runs.map(({ label, streams }) => [label.file, analyseRun(streams, CONTEXT).gainM]));
    for (const { label } of runs.filter((run) => run.label.kind === 'track'))
      expect(gains.get(label.file) ?? 0).toBeLessThanOrEqual(2);
    expect(Math.abs(gains.get('run-20-hilly.json')! - 69)).toBeLessThanOrEqual(3);
    expect(Math.abs(gains.get('run-19-hill-repeats.json')! - 780)).toBeLessThanOrEqual(40);
  });
});

describe.runIf(hasSharedData)('37 real polylines', () => {
  const polylines = hasSharedData ? read<readonly SharedPolyline[]>('polylines.json') : [];

  it.each(polylines.map((one, index) => ({ index, ...one })))('number $index: $kind', (one) => {
    const { track } = analysePolyline(one.polyline, CONTEXT);
    expect(seen(track, one.laps)).toEqual(expected(one, one.direction));
  });
});
