import type { RunAnalysis } from '../run-analysis.ts';
import type { Run } from '../run.ts';
import { hasBarometer } from '../streams/barometer.ts';
import { sourceKindOf, type SourceKind } from './row-ids.ts';

/** One recording of a run, as its source tells it. */
export type Recording = { readonly run: Run; readonly deviceName: string | null };

/**
 * Whose word counts for start, day, distance and times: Strava's first, where the runner puts things right, then the
 * recording itself; a list without zones last. What was typed in by hand comes after all that was recorded.
 */
const WORD: Readonly<Record<SourceKind, number>> = { strava: 0, export: 1, file: 2, list: 3 };

/** A recording of the device itself knows more than what a service passes on. */
const NEAREST_TO_DEVICE: Readonly<Record<SourceKind, number>> = { file: 0, export: 1, strava: 2, list: 3 };

/** How much an analysis knows: streams before a polyline, climb before none, a trusted one before an estimate. */
const richness = (analysis: RunAnalysis, deviceName: string | null): number =>
  (analysis.basis === 'streams' ? 8 : 0) +
  (analysis.gainM === null ? 0 : 4) +
  (analysis.climbTrusted === false ? 0 : 2) +
  (hasBarometer(deviceName) === true ? 1 : 0);

const richnessOf = ({ run, deviceName }: Recording): number =>
  run.analysis === null ? -1 : richness(run.analysis, deviceName);

/** The analysis that knows most; the order never depends on which came first. */
const bestAnalysed = (recordings: readonly Recording[]): Recording =>
  recordings.toSorted(
    (a, b) =>
      richnessOf(b) - richnessOf(a) ||
      NEAREST_TO_DEVICE[sourceKindOf(a.run.id)] - NEAREST_TO_DEVICE[sourceKindOf(b.run.id)] ||
      a.run.id - b.run.id,
  )[0]!;

/** Never by an analysis: lists read runs without theirs, and a run has one distance on every page. */
const byWord = (a: Recording, b: Recording): number =>
  Number(a.run.manual) - Number(b.run.manual) ||
  WORD[sourceKindOf(a.run.id)] - WORD[sourceKindOf(b.run.id)] ||
  Number(b.run.hasGps) - Number(a.run.hasGps) ||
  a.run.id - b.run.id;

/** Recordings of one run, the one whose word counts first at the beginning. */
export const byTrust = <T extends Recording>(recordings: readonly T[]): readonly T[] =>
  recordings.toSorted(byWord);

const firstKnown = <T>(values: readonly (T | null)[]): T | null =>
  values.find((value) => value !== null) ?? null;

/** Zero is "not known". */
const firstAbove0 = (values: readonly number[]): number => values.find((value) => value > 0) ?? 0;

const isIndoors = (runs: readonly Run[]): boolean => {
  // A service takes a recording without positions for one of a treadmill; what was typed in tells nothing.
  const recorded = runs.filter(({ manual }) => !manual);
  return recorded.length > 0 ? recorded.every(({ trainer }) => trainer) : runs.some(({ trainer }) => trainer);
};

/**
 * One run from all its recordings, each field from whoever knows it best, whatever their order.
 * @param id that stands for all of them
 * @param recordings at least one
 */
export const mergedRun = (id: number, recordings: readonly Recording[]): Run => {
  const runs = byTrust(recordings).map(({ run }) => run);
  const first = runs[0]!;
  const apartFrom = [...new Set(runs.flatMap((run) => run.apartFrom ?? []))].toSorted((a, b) => a - b);
  return {
    id,
    day: first.day,
    startS: first.startS,
    sport: first.sport,
    distanceM: firstAbove0(runs.map((run) => run.distanceM)),
    movingTimeS: firstAbove0(runs.map((run) => run.movingTimeS)),
    elapsedTimeS: firstAbove0(runs.map((run) => run.elapsedTimeS)),
    gainDm: firstKnown(runs.map((run) => run.gainDm)),
    gearId: firstKnown(runs.map((run) => run.gearId)),
    trainer: isIndoors(runs),
    manual: runs.every(({ manual }) => manual),
    hasGps: runs.some(({ hasGps }) => hasGps),
    rpe: firstKnown(runs.map((run) => run.rpe)),
    relativeEffort: firstKnown(runs.map((run) => run.relativeEffort)),
    trackHint: runs.some(({ trackHint }) => trackHint),
    ...(runs.some(({ race }) => race === true) && { race: true }),
    analysis: bestAnalysed(recordings).run.analysis,
    ...(apartFrom.length > 0 && { apartFrom }),
  };
};
