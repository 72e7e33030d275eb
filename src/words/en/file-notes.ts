import type { DataNote } from '../../core/run-analysis.ts';
import type { FileNoteKey } from '../../core/streams/file-facts.ts';
import type { Formats } from '../formats.ts';

/** A note as a sentence; `say` writes its numbers. */
export type SayNote = (note: DataNote, say: Formats) => string;

const points = (n: number | undefined, say: Formats): string =>
  n === 1 ? '1 point' : `${say.count(n ?? 0)} points`;

/** What was mended, assumed or left out while a file was read. */
export const fileNotes: Readonly<Record<FileNoteKey, SayNote>> = {
  sameSecond: ({ count }, say) => `${points(count, say)} joined with the one before of the same second.`,
  clockNotSet: ({ count }, say) =>
    `The clock was not set at ${points(count, say)}: their times were put right or not used.`,
  untimedDropped: ({ count }, say) => `${points(count, say)} without a time left out.`,
  untimedFilled: ({ count }, say) => `${points(count, say)} without a time were given one by their order.`,
  mostlyUntimed: ({ count }, say) =>
    `${points(count, say)} have no time: all places are used, times are not.`,
  outOfOrder: () => 'The tracks stood out of order in the file: they were sorted by time.',
  timesBackwards: ({ count }, say) => `${points(count, say)} left out: the time ran backwards.`,
  repeatedPoints: ({ count }, say) => `${points(count, say)} recorded twice left out.`,
  decimalComma: ({ count }, say) =>
    `${say.count(count ?? 0)} ${count === 1 ? 'number has' : 'numbers have'} a decimal comma: read as a decimal point.`,
  distanceUnit: ({ valueM }, say) =>
    `The distance was not in metres: put right to ${say.distance(valueM ?? 0)}.`,
  distanceOffset: ({ valueM }, say) =>
    `The distance counter started at ${say.distance(valueM ?? 0)}: that was taken off.`,
  fromTotals: ({ valueM, valueS }) =>
    valueM === undefined && valueS === undefined
      ? 'The points hold no distance: only the times of the laps are known.'
      : 'Where the points hold no distance, the sums of the laps or of the session are used.',
  distanceDropped: ({ valueM }, say) =>
    `The recorded distance fits neither the stated ${say.distance(valueM ?? 0)} nor the places: it was not used.`,
  severalActivities: ({ count }, say) => `The file holds ${say.count(count ?? 0)} activities.`,
  daysApart: ({ count }, say) =>
    `${say.count(count ?? 0)} tracks lie hours or days apart: each is an activity of its own.`,
  truncated: () => 'The file breaks off: it was read as far as it goes.',
  checksum: () => 'The file’s check sum is wrong: it was read all the same.',
  chained: ({ count }, say) => `The file holds ${say.count(count ?? 0)} FIT files, one after another.`,
  looseXml: () => 'The file is not strict XML: it was read all the same.',
};
