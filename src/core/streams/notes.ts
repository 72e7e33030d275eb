import type { DataNote } from '../run-analysis.ts';

/** What reading a run may have to report. Words for them live with the views. */
export type NoteKey =
  /** No time stream: durations and paces are not known. */
  | 'noTime'
  /** Samples left out because their time was missing, repeated or ran backwards. */
  | 'badTimestamps'
  /** Streams of different length: the longer ones were cut. */
  | 'unequalLengths'
  /** Distance computed from the positions because none was recorded. */
  | 'distanceFromPositions'
  /** Neither distance nor positions. */
  | 'noDistance'
  /** Missing distances filled in between their neighbours. */
  | 'distanceMissing'
  /** Distance ran backwards and was held. */
  | 'distanceBackwards'
  /** The distance stood still and then jumped: the metres were laid over the standstill; `valueM` of them. */
  | 'distanceCaughtUp'
  /** Recorded distance (`valueM`) and positions do not fit; measured along the positions. */
  | 'distanceDoubted'
  /** The positions make `valueM`, which does not fit the recorded distance; the recorded one was used. */
  | 'positionsDisagree'
  /** Steps faster than anyone runs, taken out of the distance. */
  | 'implausibleSpeed'
  /** The whole run is faster than 2:30/km or slower than 12:00/km. */
  | 'implausiblePace'
  /** Samples without a position. */
  | 'gpsMissing'
  /** Positions that jumped away and back, left out. */
  | 'gpsJumps'
  /** Positions shifted for good, faster than anyone runs: the leap is not counted. */
  | 'gpsShifts'
  /** Holes in the recording in which the runner moved on. */
  | 'gpsDropouts'
  /** Holes in which the runner stood still or the watch was paused. */
  | 'pauses'
  /** Altitudes missing, impossible or jumping, left out. */
  | 'altitudeDropped'
  /** The altimeter shifted (`count` times, `valueM` in all): neither climb nor descent. */
  | 'altitudeShifts'
  /** The altimeter drifted by `valueM` in all while the runner stood: neither climb nor descent. */
  | 'altitudeWhileStanding'
  /** Every altitude is exactly zero: written for "unknown". */
  | 'altitudeAllZero'
  /** Altitude covers too little of the distance to be used. */
  | 'altitudeTooSparse'
  /** Altitude so noisy that small climbs cannot be told from noise. */
  | 'altitudeNoisy'
  /** Our climb and the recording service's differ much: theirs was used. */
  | 'gainFromSource'
  /** Recorded indoors: positions and altitude are not used. */
  | 'indoors'
  /** Nothing to analyse. */
  | 'empty';

/** A note without the numbers that are zero or not given. */
export const note = (key: NoteKey, numbers: Omit<DataNote, 'key'> = {}): DataNote => ({ key, ...numbers });
