import type { DataNote } from '../../core/run-analysis.ts';
import type { NoteKey } from '../../core/streams/notes.ts';
import { distance, duration, elevation, pace, type Units } from '../../words/units.ts';

const times = (n: number | undefined, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n ?? 0} ${many}`;

type Say = (note: DataNote, units: Units) => string;

const TEXTS: Readonly<Record<NoteKey, Say>> = {
  noTime: () => 'No times were recorded: durations and paces are not known.',
  badTimestamps: ({ count }) =>
    `${times(count, 'sample', 'samples')} left out: the time was missing, repeated or ran backwards.`,
  unequalLengths: ({ count }) =>
    `The streams are not equally long: ${times(count, 'sample', 'samples')} at the end left out.`,
  distanceFromPositions: () => 'No distance was recorded: it was measured along the positions.',
  noDistance: () => 'Neither distance nor positions were recorded.',
  distanceMissing: ({ count }) => `${times(count, 'missing distance', 'missing distances')} filled in.`,
  distanceBackwards: ({ count }) => `The distance ran backwards ${times(count, 'time', 'times')}: held.`,
  implausibleSpeed: ({ count, valueM }, units) =>
    `${times(count, 'step', 'steps')} faster than anyone runs (${distance(valueM ?? 0, units)}) taken out of the distance.`,
  implausiblePace: ({ valueS }, units) => `${pace(valueS ?? 0, units)} on average is hardly a run.`,
  gpsMissing: ({ count }) => `${times(count, 'sample', 'samples')} without a position.`,
  gpsJumps: ({ count }) => `${times(count, 'position', 'positions')} left out: jumped away and back.`,
  gpsDropouts: ({ count, valueS }) =>
    `${times(count, 'hole', 'holes')} in the recording (${duration(valueS ?? 0)}) while running on.`,
  pauses: ({ count, valueS }) => `${times(count, 'pause', 'pauses')} (${duration(valueS ?? 0)}).`,
  altitudeDropped: ({ count }) =>
    `${times(count, 'altitude', 'altitudes')} left out: missing, impossible or jumping.`,
  altitudeAllZero: () => 'Every altitude is zero, which recorders write for "unknown": no climb is told.',
  altitudeTooSparse: () => 'Altitude was recorded on less than half of the way: no climb is told.',
  altitudeNoisy: () => 'The altitude is noisy (no barometer?): small climbs cannot be told from noise.',
  gainFromSource: ({ valueM }, units) =>
    `The climb is the recording service's; our own figure is ${elevation(valueM ?? 0, units)}.`,
  indoors: () => 'Recorded indoors: positions and altitude are not used.',
  empty: () => 'There is nothing to analyse.',
};

/** One data note as a sentence. */
export const noteText = (note: DataNote, units: Units): string =>
  (TEXTS[note.key as NoteKey] ?? (() => note.key))(note, units);
