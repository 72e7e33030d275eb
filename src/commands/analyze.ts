import { analyseClean } from '../core/analyse-run.ts';
import { readStreams } from '../core/streams/read-streams.ts';
import type { CleanStreams } from '../core/streams/clean-streams.ts';
import type { RunAnalysis, TrackLaps } from '../core/run-analysis.ts';
import type { FileNote, RecordedActivity, RecordedFile } from '../files/activity.ts';
import { readRunFile } from '../files/read-run-file.ts';
import { RunFileError } from '../files/run-file-error.ts';
import { keyedHash } from '../strava/keyed-hash.ts';
import { fileProblemLine } from '../words/file-problem.ts';
import { readerOf } from '../words/reader.ts';
import type { Units } from '../words/units.ts';
import { reportLines } from './analyze/report.ts';
import type { Output } from './command.ts';

export type AnalyzeArgs = { readonly path: string; readonly json?: boolean; readonly units?: Units };

const EXIT_FAILED = 1;

/** The sketch is not printed; any hash serves. */
const hash = keyedHash('camber analyze');

const round1 = (value: number): number => Math.round(value * 10) / 10;

/** Laps without the code of the place, which only serves to know it again. */
const lapsOf = (track: TrackLaps | null): Omit<TrackLaps, 'place'> | null => {
  if (track === null) return null;
  const { place: _, ...laps } = track;
  return laps;
};
const MS_PER_S = 1000;

/** The day on the runner's own calendar; null where the file holds no times or no place. */
const dayOf = ({ startS, offsetS }: RecordedActivity): string | null =>
  startS === null || offsetS === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(Math.round((startS + offsetS) * MS_PER_S))
        .toZonedDateTimeISO('UTC')
        .toPlainDate()
        .toString();

/** The JSON of docs/analyze.md: numbers only, nothing that tells where the run was. */
const resultOf = (
  run: CleanStreams,
  found: RunAnalysis,
  activity: RecordedActivity,
  fileNotes: readonly FileNote[],
): object => ({
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
  notes: [...fileNotes, ...activity.notes, ...found.notes],
  sport: activity.sport,
  day: dayOf(activity),
});

const isRun = ({ sport }: RecordedActivity): boolean => sport === null || sport === 'running';

/** The runs of a file and what else is in it; where nothing is a run, all of it, so that one sees what was recorded. */
const chosen = (
  file: RecordedFile,
): { readonly runs: readonly RecordedActivity[]; readonly others: readonly RecordedActivity[] } => {
  const runs = file.activities.filter(isRun);
  return runs.length > 0
    ? { runs, others: file.activities.filter((activity) => !isRun(activity)) }
    : { runs: file.activities, others: [] };
};

/** What is worth a word beside the numbers: activities that are no runs. */
const remarks = ({ runs, others }: ReturnType<typeof chosen>): readonly string[] => {
  const names = (activities: readonly RecordedActivity[]): string =>
    [...new Set(activities.map(({ sport }) => sport ?? 'unknown'))].join(', ');
  if (others.length === 1) return [`left out: an activity that is no run (${names(others)}).`];
  if (others.length > 1)
    return [`left out: ${others.length} activities that are no runs (${names(others)}).`];
  if (runs.some((activity) => !isRun(activity)))
    return [`recorded as ${names(runs)}, not as a run: Camber counts runs only.`];
  return [];
};

const analysed = (
  activity: RecordedActivity,
): { readonly run: CleanStreams; readonly found: RunAnalysis } => {
  const run = readStreams(activity.streams);
  const found = analyseClean(run, {
    hash,
    barometer: activity.barometer,
    gainM: null,
    trainer: activity.indoor,
  });
  return { run, found };
};

/** Analyses one file and prints what was found, run by run. Gives the exit code: 0, or 1 when it cannot be read. */
export const analyze = async (args: AnalyzeArgs, io: Output): Promise<number> => {
  const units = args.units ?? 'metric';
  const file = await readRunFile(args.path).catch((error: unknown) => {
    if (error instanceof RunFileError) return error;
    throw error;
  });
  if (file instanceof RunFileError) {
    const reader = readerOf({ units, language: 'en', hourCycle: 'h23' });
    io.err(`camber analyze: ${fileProblemLine(args.path, file.problem, reader)}`);
    return EXIT_FAILED;
  }
  const choice = chosen(file);
  choice.runs.forEach((activity, i) => {
    const { run, found } = analysed(activity);
    if (args.json === true) {
      io.out(JSON.stringify(resultOf(run, found, activity, file.notes)));
      return;
    }
    if (choice.runs.length > 1) io.out(`${i > 0 ? '\n' : ''}run ${i + 1} of ${choice.runs.length}`);
    const notes = [...(i === 0 ? file.notes : []), ...activity.notes, ...found.notes];
    for (const line of reportLines(run, { ...found, notes }, units)) io.out(line);
  });
  for (const remark of remarks(choice)) io.err(`camber analyze: ${remark}`);
  return 0;
};
