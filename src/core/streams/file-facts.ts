/**
 * What reading a file may have to report, and why one may be refused: codes with facts. The words for them live in
 * src/words (`runNotes`, `fileProblems`).
 */

/** What was mended, assumed or left out while a file was read. Facts as in `DataNote`. */
export type FileNoteKey =
  /** Points of one second were joined field by field; `count` points went into others. */
  | 'sameSecond'
  /** Times of `count` points came from a clock not yet set: they were moved to where they belong, or not used. */
  | 'clockNotSet'
  /** Points without a time: `count` of them left out. */
  | 'untimedDropped'
  /** Points without a time between others got one by their order; `count`. */
  | 'untimedFilled'
  /** Most points have no time: places are kept, times are not used; `count` without. */
  | 'mostlyUntimed'
  /** Tracks or segments stood out of order and were sorted by their times. */
  | 'outOfOrder'
  /** Points whose time ran backwards left out; `count`. */
  | 'timesBackwards'
  /** Points recorded twice (copied segments, later exports) left out; `count`. */
  | 'repeatedPoints'
  /** Numbers were written with a decimal comma: read as a decimal point; `count`. */
  | 'decimalComma'
  /** The distance was in kilometres (miles, …) instead of metres and was put right; `valueM` after. */
  | 'distanceUnit'
  /** The distance did not start at zero; `valueM` was taken off. */
  | 'distanceOffset'
  /** Distance, time or both are the laps' or the session's where the points have none; `valueM`, `valueS`. */
  | 'fromTotals'
  /** The recorded distance fits neither the stated one (`valueM`) nor the places: it was not used. */
  | 'distanceDropped'
  /** The file holds several activities; `count`. */
  | 'severalActivities'
  /** Parts lie days apart and are activities of their own; `count`. */
  | 'daysApart'
  /** The file breaks off; it was read as far as it goes. */
  | 'truncated'
  /** The file's check sum is wrong; it was read all the same. */
  | 'checksum'
  /** Several FIT files in one; `count`. */
  | 'chained'
  /** The file is no strict XML (stray `&`); it was read all the same. */
  | 'looseXml';

/** Why a file is no activity that can be read. */
export type FileProblemCode =
  /** No such file, or it may not be read; `detail` is the system's code. */
  | 'missing'
  /** A folder, pipe or device. */
  | 'notAFile'
  | 'empty'
  /** More bytes than `limit` (in bytes), packed or unpacked. */
  | 'tooManyBytes'
  | 'tooManyPoints'
  | 'tooManyTags'
  /** Nested deeper, or longer names, attributes or texts, than any recorder writes. */
  | 'tooComplex'
  /** Reading took longer than `limit` seconds and was ended. */
  | 'tookTooLong'
  /** Reading needed more memory than `limit` megabytes and was ended. */
  | 'tooMuchMemory'
  /** Nothing that Camber knows. */
  | 'unknownKind'
  /** A zip archive: `camber replay` and the import read those. */
  | 'archive'
  /** A zip archive that is not whole. */
  | 'badZip'
  /** An archive or folder of more than `limit` files. */
  | 'tooManyFiles'
  /** An archive or folder without recordings and lists. */
  | 'nothingInside'
  /** All that is in it is damaged or locked; `detail` names the first. */
  | 'damagedInside'
  /** All that is in it unpacks to more than is sensible; `detail` names the first. */
  | 'tooBigInside'
  | 'webPage'
  /** A picture, PDF, document …; `detail` says which. */
  | 'otherFormat'
  /** A workbook or document of an office program, which may hold the list. */
  | 'officeFile'
  /** XML of another kind; `detail` is its first element. */
  | 'otherXml'
  | 'declaresEntities'
  /** Not well-formed; `line` where it stops, `detail` what stood there. */
  | 'notWellFormed'
  | 'badGzip'
  | 'badFit'
  | 'badJson'
  /** JSON without streams. */
  | 'noStreams'
  /** JSON without streams that is no list of activities either. */
  | 'noList'
  /** What a service answers instead of data (not signed in, too many requests); `detail` is its message. */
  | 'errorAnswer'
  /** A list without any activity. */
  | 'noActivities'
  /** A csv without the columns that are needed, named by `detail`. */
  | 'noColumns'
  /** A list of more than `limit` rows. */
  | 'tooManyRows'
  /** None of `limit` rows can be read; `detail` is the first of them. */
  | 'badRows'
  /** A csv of which thousands of rows are broken. */
  | 'brokenRows'
  /** None of `limit` runs has a distance; `detail` is what stands there, where something does. */
  | 'noDistances'
  /** A route or waypoints: no recorded track. */
  | 'route'
  /** Points whose places are no numbers; `detail` is the first as it stands. */
  | 'badPlaces'
  /** No points and no totals. */
  | 'noPoints'
  /** A FIT file of another kind; `detail` names it (monitoring, settings, workout, …). */
  | 'notAnActivity'
  /** No times, or only those of a clock that was not set: it belongs to no day. */
  | 'noTimes'
  /** `detail`, which was given for it, is no time zone. */
  | 'noZone'
  /** Dated later than tomorrow. */
  | 'inFuture'
  /** A bug: `detail` names the error. */
  | 'failed';

/** A refusal with its facts; texts in it come from the file and are not to be trusted on a terminal. */
export type FileProblem = {
  readonly code: FileProblemCode;
  /** The kind of file it was taken for. */
  readonly kind?: 'GPX' | 'TCX' | 'FIT' | 'JSON' | 'XML';
  readonly line?: number;
  readonly limit?: number;
  readonly detail?: string;
};
