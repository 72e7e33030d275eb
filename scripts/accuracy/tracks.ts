import { readFileSync } from 'node:fs';
import { analyseClean, type RawStreams } from '../../src/core/analyse-run.ts';
import { analysePolyline } from '../../src/core/polyline.ts';
import type { TrackLaps } from '../../src/core/run-analysis.ts';
import { readStreams } from '../../src/core/streams/read-streams.ts';
import { CONTEXT, reversed, withNoise } from '../../tests/core/streams/generate.ts';
import { OTHERS, TRACKS, type Direction, type SessionKind } from '../../tests/core/streams/oval-sessions.ts';
import { medianAnd95, table } from './errors.ts';

/** What was found where something, or nothing, was there. */
type Look = {
  readonly truth: { readonly laps: number; readonly direction: Direction } | null;
  readonly track: TrackLaps | null;
  /** Metres of the run; null where only its line is known. */
  readonly distanceM: number | null;
};

/** Found, missed, false, wrong ways round, and how far laps and metres are off. */
const rowOf = (name: string, looks: readonly Look[]): readonly string[] => {
  const there = looks.filter(({ truth }) => truth !== null);
  const found = there.filter(({ track }) => track !== null);
  const lapErrors = found.map(({ truth, track }) => Math.abs(track!.laps - truth!.laps));
  const wrong = found.filter(({ truth, track }) => track!.direction !== truth!.direction).length;
  const beyond = looks.filter(
    ({ track, distanceM }) => track !== null && distanceM !== null && track.ccwM + track.cwM > distanceM,
  ).length;
  return [
    name,
    String(there.length),
    String(found.length),
    String(wrong),
    medianAnd95(lapErrors),
    String(beyond),
  ];
};

const HEAD = [
  '',
  'sessions',
  'found',
  'wrong way round',
  'laps off, median / 95 %',
  'metres beyond the run’s',
];

const look = (streams: RawStreams, truth: Look['truth']): Look => {
  const run = readStreams(streams);
  return { truth, track: analyseClean(run, CONTEXT).track, distanceM: run.totals.distanceM };
};

const looksAt = ({ make }: SessionKind, seeds: number): readonly Look[] =>
  Array.from({ length: seeds }, (_, k) => {
    const { streams, truth } = make(k + 1);
    return look(streams, truth);
  });

const generatedTracks = (seeds: number): string =>
  table(
    HEAD,
    TRACKS.map((kind) => rowOf(kind.name, looksAt(kind, seeds))),
  );

const generatedOthers = (seeds: number): string =>
  table(
    ['', 'sessions', 'taken for a track'],
    OTHERS.map((kind) => {
      const looks = looksAt(kind, seeds);
      return [kind.name, String(looks.length), String(looks.filter(({ track }) => track !== null).length)];
    }),
  );

type Label = { readonly kind: string; readonly direction: Direction | null; readonly laps: number | null };

const truthOf = ({ kind, direction, laps }: Label): Look['truth'] =>
  kind === 'track' && direction !== null && laps !== null ? { laps, direction } : null;

const turned = (truth: Look['truth']): Look['truth'] =>
  truth && { ...truth, direction: truth.direction === 'ccw' ? 'cw' : truth.direction };

/** DESIGN: noise of a watch under trees, metres on each axis. */
const NOISE_M = 3;

const labelledRuns = (folder: string): string => {
  const read = <T>(file: string): T => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as T;
  const labels = read<readonly (Label & { readonly file: string })[]>('labels.json');
  const runs = labels.map((label) => ({ truth: truthOf(label), streams: read<RawStreams>(label.file) }));
  const lines = read<readonly (Label & { readonly polyline: string })[]>('polylines.json');
  const all: readonly (readonly [string, readonly Look[]])[] = [
    ['runs as recorded', runs.map(({ streams, truth }) => look(streams, truth))],
    ['from end to start', runs.map(({ streams, truth }) => look(reversed(streams), turned(truth)))],
    [
      `with ${NOISE_M} m of noise`,
      runs.map(({ streams, truth }, k) => look(withNoise(streams, NOISE_M, k + 1), truth)),
    ],
    [
      'lines of summaries',
      lines.map((line) => ({
        truth: truthOf(line),
        track: analysePolyline(line.polyline, CONTEXT).track,
        distanceM: null,
      })),
    ],
  ];
  return table(
    [...HEAD, 'no track', 'of these taken for one'],
    all.map(([name, looks]) => {
      const others = looks.filter(({ truth }) => truth === null);
      return [
        ...rowOf(name, looks),
        String(others.length),
        String(others.filter(({ track }) => track !== null).length),
      ];
    }),
  );
};

/**
 * The part of the accuracy page about tracks, Markdown.
 * @param seeds how many sessions of each generated kind
 * @param labelled folder of real labelled runs, with a slash at its end
 */
export const trackSection = (seeds: number, labelled: string): string =>
  [
    '## Tracks',
    'Laps, direction and metres on running tracks. A session counts as found where laps of a track are told at all; laps off are those of the sessions found.',
    '### Real runs, labelled by eye',
    labelledRuns(labelled),
    `### Generated sessions, ${seeds} of each kind`,
    'Anticlockwise and clockwise, with roads before and after, 1 to 4 m of wandering noise and a fix every 1 to 8 s where nothing else is said.',
    generatedTracks(seeds),
    `### Rounds that are no track, ${seeds} of each kind`,
    generatedOthers(seeds),
  ].join('\n\n');
