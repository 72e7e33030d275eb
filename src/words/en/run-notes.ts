import type { FileNoteKey } from '../../core/streams/file-facts.ts';
import type { NoteKey } from '../../core/streams/notes.ts';
import type { Formats } from '../formats.ts';
import { fileNotes, type SayNote } from './file-notes.ts';

const times = (n: number | undefined, one: string, many: string, say: Formats): string =>
  n === 1 ? `1 ${one}` : `${say.count(n ?? 0)} ${many}`;

/** What was dropped or doubted while a run's file and track were read. */
export const runNotes: Readonly<Record<NoteKey | FileNoteKey, SayNote>> = {
  ...fileNotes,
  noTime: () => 'No times were recorded: durations and paces are not known.',
  badTimestamps: ({ count }, say) =>
    `${times(count, 'sample', 'samples', say)} left out: the time was missing, repeated or ran backwards.`,
  unequalLengths: ({ count }, say) =>
    `The streams are not equally long: ${times(count, 'sample', 'samples', say)} at the end left out.`,
  distanceFromPositions: () => 'No distance was recorded: it was measured along the positions.',
  noDistance: () => 'Neither distance nor positions were recorded.',
  distanceMissing: ({ count }, say) =>
    `${times(count, 'missing distance', 'missing distances', say)} filled in.`,
  distanceBackwards: ({ count }, say) =>
    `The distance ran backwards ${times(count, 'time', 'times', say)}: held.`,
  distanceCaughtUp: ({ count, valueM }, say) =>
    `The distance stood still ${times(count, 'time', 'times', say)} and then caught up (${say.distance(valueM ?? 0)}): those metres count.`,
  distanceDoubted: ({ valueM }, say) =>
    `The recorded distance (${say.distance(valueM ?? 0)}) does not fit the positions: it was measured along them.`,
  positionsDisagree: ({ valueM }, say) =>
    `The positions make ${say.distance(valueM ?? 0)}, which does not fit: the recorded distance serves.`,
  implausibleSpeed: ({ count, valueM }, say) =>
    `${times(count, 'step', 'steps', say)} faster than anyone runs (${say.distance(valueM ?? 0)}) taken out of the distance.`,
  implausiblePace: ({ valueS }, say) => `${say.pace(valueS ?? 0)} on average is hardly a run.`,
  gpsMissing: ({ count }, say) => `${times(count, 'sample', 'samples', say)} without a position.`,
  gpsJumps: ({ count }, say) =>
    `${times(count, 'position', 'positions', say)} left out: jumped away and back.`,
  gpsShifts: ({ count }, say) =>
    `The positions leapt away ${times(count, 'time', 'times', say)}, faster than anyone runs: the leap is not counted.`,
  gpsDropouts: ({ count, valueS }, say) =>
    `${times(count, 'hole', 'holes', say)} in the recording (${say.duration(valueS ?? 0)}) while running on.`,
  pauses: ({ count, valueS }, say) =>
    `${times(count, 'pause', 'pauses', say)} (${say.duration(valueS ?? 0)}).`,
  altitudeDropped: ({ count }, say) =>
    `${times(count, 'altitude', 'altitudes', say)} left out: missing, impossible or jumping.`,
  altitudeShifts: ({ count, valueM }, say) =>
    `The altimeter shifted ${times(count, 'time', 'times', say)} (${say.elevation(valueM ?? 0)}): neither climb nor descent.`,
  altitudeWhileStanding: ({ valueM }, say) =>
    `The altimeter drifted by ${say.elevation(valueM ?? 0)} while you stood: neither climb nor descent.`,
  altitudeAllZero: () => 'Every altitude is zero, which recorders write for “unknown”: no climb is told.',
  altitudeTooSparse: () => 'Altitude was recorded on less than half of the way: no climb is told.',
  altitudeNoisy: () =>
    'The altitude is noisy (no barometer?): small climbs cannot be told from noise. Climb and descent are an estimate, and no warning rests on them.',
  gainFromSource: ({ valueM }, say) =>
    `The climb is the recording service’s; our own figure is ${say.elevation(valueM ?? 0)}.`,
  indoors: () => 'Recorded indoors: positions and altitude are not used.',
  empty: () => 'There is nothing to analyse.',
};
