import { createHmac } from 'node:crypto';
import { analyseClean } from '../core/analyse-run.ts';
import { readStreams } from '../core/streams/read-streams.ts';
import type { CleanStreams } from '../core/streams/clean-streams.ts';
import type { RunAnalysis, TrackLaps } from '../core/run-analysis.ts';
import { readRunFile } from '../files/read-run-file.ts';
import { RunFileError } from '../files/run-file-error.ts';
import type { Units } from '../words/units.ts';
import { reportLines } from './analyze/report.ts';
import type { Output } from './command.ts';

export type AnalyzeArgs = { readonly path: string; readonly json?: boolean; readonly units?: Units };

const EXIT_FAILED = 1;

/** The sketch is not printed; any hash serves. */
const hash = (text: string): string =>
  createHmac('sha512', 'camber analyze').update(text).digest('base64url');

const round1 = (value: number): number => Math.round(value * 10) / 10;

/** Laps without the code of the place, which only serves to know it again. */
const lapsOf = (track: TrackLaps | null): Omit<TrackLaps, 'place'> | null => {
  if (track === null) return null;
  const { place: _, ...laps } = track;
  return laps;
};

/** The JSON of docs/analyze.md: numbers only, nothing that tells where the run was. */
const resultOf = (run: CleanStreams, found: RunAnalysis): object => ({
  distanceM: round1(run.totals.distanceM),
  movingTimeS: Math.round(run.totals.movingTimeS),
  elapsedTimeS: Math.round(run.totals.elapsedTimeS),
  gainM: found.gainM,
  lossM: found.lossM,
  downhillWeightedM: found.downhillWeightedM,
  bands: found.bands,
  hillRepeats: found.hillRepeats,
  track: lapsOf(found.track),
  loop: found.loop,
  notes: found.notes,
});

/** Analyses one file and prints what was found. Gives the exit code: 0, or 1 when the file cannot be read. */
export const analyze = async (args: AnalyzeArgs, io: Output): Promise<number> => {
  const streams = await readRunFile(args.path).catch((error: unknown) => {
    if (error instanceof RunFileError) return error;
    throw error;
  });
  if (streams instanceof RunFileError) {
    io.err(`camber analyze: ${streams.message}`);
    return EXIT_FAILED;
  }
  const run = readStreams(streams);
  const found = analyseClean(run, { hash, barometer: null, gainM: null, trainer: false });
  if (args.json === true) io.out(JSON.stringify(resultOf(run, found)));
  else for (const line of reportLines(run, found, args.units ?? 'metric')) io.out(line);
  return 0;
};
