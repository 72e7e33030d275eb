import type { ReadingNote, ReadingNoteKey } from '../../core/history/reading-notes.ts';
import type { Formats } from '../formats.ts';

/** A note as a sentence; `say` writes its numbers. `what` is text from a file: clean it before it is shown. */
export type SayReadingNote = (note: ReadingNote, say: Formats) => string;

const several = (count: number, one: string, many: string, say: Formats): string =>
  count === 1 ? `1 ${one}` : `${say.count(count)} ${many}`;

const first = (what: string | undefined): string => (what === undefined ? '' : ` The first: ${what}.`);

/** What the reading of a history left out, mended or assumed. */
export const readingNotes: Readonly<Record<ReadingNoteKey, SayReadingNote>> = {
  rowsUnreadable: ({ count, what }, say) =>
    `${several(count, 'row cannot', 'rows cannot', say)} be read and ${count === 1 ? 'is' : 'are'} left out.${first(what)}`,
  distanceUnreadable: ({ count, what }, say) =>
    `${several(count, 'distance is', 'distances are', say)} no number: these activities count without distance.${first(what)}`,
  repeated: ({ count }, say) =>
    `${several(count, 'repeated activity was', 'repeated activities were', say)} counted once.`,
  otherSports: ({ count, what }, say) =>
    `${several(count, 'activity is no run', 'activities are no runs', say)}: ${what ?? ''}.`,
  unknownSports: ({ count, what }, say) =>
    `${several(count, 'activity is', 'activities are', say)} of a sport that Camber does not know and ${count === 1 ? 'is' : 'are'} left out: ${what ?? ''}.`,
  clockNotSet: ({ count }, say) =>
    `${several(count, 'activity was', 'activities were', say)} recorded before 1990, with a clock that was not set: left out.`,
  inFuture: ({ count }, say) =>
    `${several(count, 'activity is', 'activities are', say)} dated in the future: left out.`,
  withoutDay: ({ count, what }, say) =>
    `${several(count, 'recording holds', 'recordings hold', say)} no time and ${count === 1 ? 'belongs' : 'belong'} to no day: left out.${first(what)}`,
  utcDays: ({ count }, say) =>
    `Nothing tells the time zone: ${several(count, 'run is', 'runs are', say)} counted on UTC days. Give the time zone to count local days.`,
  kilometresAssumed: () =>
    'The list gives distances in one unit without naming it: they were read as kilometres. Say so if they are miles.',
  milesRead: () => 'The distances are in miles and were read as such.',
  namesOutside: ({ count, what }, say) =>
    `${several(count, 'file', 'files', say)} of the archive ${count === 1 ? 'has a name that points' : 'have names that point'} outside of it: left alone.${first(what)}`,
  tooBig: ({ count, what }, say) =>
    `${several(count, 'file unpacks', 'files unpack', say)} to more than is sensible: left out.${first(what)}`,
  damagedEntries: ({ count, what }, say) =>
    `${several(count, 'file', 'files', say)} of the archive ${count === 1 ? 'is' : 'are'} damaged or locked: left out.${first(what)}`,
  filesUnreadable: ({ count, what }, say) =>
    `${several(count, 'recording', 'recordings', say)} could not be read; their runs count without hills and track, if they are in the list.${first(what)}`,
  noActivity: ({ count, what }, say) =>
    `${several(count, 'file holds', 'files hold', say)} no activity.${first(what)}`,
  known: ({ count }, say) => `${several(count, 'recording was', 'recordings were', say)} known already.`,
  filesMissing: ({ count, what }, say) =>
    `${several(count, 'recording is', 'recordings are', say)} named in the list but not there: their runs count without hills and track.${first(what)}`,
};
