import type { FileProblem, FileProblemCode } from '../../core/streams/file-facts.ts';
import type { Formats } from '../formats.ts';

/** A refusal as a sentence that says what to do; short enough for one line with the file's name in front. */
export type SayProblem = (problem: FileProblem, say: Formats) => string;

const megabytes = (bytes: number | undefined, say: Formats): string =>
  `${say.count(Math.round((bytes ?? 0) / (1024 * 1024)))} MB`;

/** Why a file was not read. */
export const fileProblems: Readonly<Record<FileProblemCode, SayProblem>> = {
  missing: ({ detail }) =>
    detail === undefined || detail === 'ENOENT'
      ? 'does not exist. Check the path.'
      : `cannot be opened (${detail}). Check the path and its permissions.`,
  notAFile: () => 'is a folder, pipe or device, not a file. Name one .fit, .gpx, .tcx or .json file.',
  empty: () => 'the file is empty (0 bytes of content). Export the activity again.',
  tooManyBytes: ({ limit }, say) =>
    `is larger than ${megabytes(limit, say)}: no single activity is. Export one activity at a time.`,
  tooManyPoints: ({ limit }, say) =>
    `holds more than ${say.count(limit ?? 0)} points: no single activity does. Export one activity at a time.`,
  tooManyTags: ({ limit }, say) =>
    `holds more than ${say.count(limit ?? 0)} XML tags: no recording does. Export the activity again.`,
  tooComplex: () => 'its XML is nested or marked up far beyond any recording. Export the activity again.',
  tookTooLong: ({ limit }, say) =>
    `reading took more than ${say.count(limit ?? 0)} s and was ended. Export the activity again, or leave the file out.`,
  tooMuchMemory: ({ limit }, say) =>
    `reading needed more than ${say.count(limit ?? 0)} MB of memory and was ended. Export the activity again, or leave the file out.`,
  unknownKind: () => 'is no FIT, GPX, TCX or streams file. Export the activity in one of these formats.',
  archive: () => 'is a zip archive, not one activity. Unpack it, or give the whole archive to camber replay.',
  badZip: () =>
    'is not a complete zip archive: was the download cut off? Download it again and check its size.',
  tooManyFiles: ({ limit }, say) =>
    `holds more than ${say.count(limit ?? 0)} files: no runner has so many. Name the folder of the runs.`,
  nothingInside: () =>
    'holds no FIT, GPX or TCX file and no list (activities.csv, activities.json). Name an export or a folder of runs.',
  damagedInside: ({ detail }) =>
    `what it holds is damaged or locked by a password (${detail ?? ''}). Download it again, or unpack it.`,
  tooBigInside: ({ detail }) =>
    `what it holds unpacks to more than is sensible (${detail ?? ''}). Export it again.`,
  webPage: () =>
    'is a web page (HTML), not an activity: was it saved without being logged in? Download it again in the browser.',
  otherFormat: ({ detail }) =>
    `is no activity, but a file of another kind (${detail ?? ''}). Export the activity as FIT, GPX or TCX.`,
  officeFile: () =>
    'is a spreadsheet or document of an office program. Save the list as CSV there, and give that file.',
  otherXml: ({ detail }) =>
    `is XML of another kind (<${detail ?? ''}>), neither GPX nor TCX. Export the activity in one of these formats.`,
  declaresEntities: () =>
    'declares XML entities, which no recording needs and which can be an attack. Export it again.',
  notWellFormed: ({ line, detail }, say) =>
    `is not well-formed XML (line ${say.count(line ?? 1)}: ${detail ?? ''}). Was it cut off? Export it again.`,
  badGzip: () => 'is not a complete gzip file. Was it cut off? Download it again.',
  badFit: () => 'is a damaged FIT file: no message in it can be read. Copy it from the watch again.',
  badJson: ({ detail }) =>
    `${detail === undefined ? '' : `${detail} in it `}is not complete JSON. Was it cut off while copying? Save it again.`,
  noStreams: () =>
    'is JSON without streams. Save the answer of GET /activities/{id}/streams?key_by_type=true.',
  noList: () =>
    'is JSON without streams, and no list of activities as GET /athlete/activities answers. Save the whole answer.',
  errorAnswer: ({ detail }) =>
    `is the error answer of a service (${detail ?? ''}), not an activity. Sign in there and download it again.`,
  noActivities: () => 'lists no activity at all. Export it again, with your runs.',
  noColumns: ({ detail }) =>
    `has no column "${detail ?? ''}" in any language Camber knows. Export it again with Strava set to English.`,
  tooManyRows: ({ limit }, say) =>
    `has more than ${say.count(limit ?? 0)} rows: no list of one runner has. Export one runner’s activities.`,
  badRows: ({ limit, detail }, say) =>
    `none of its ${say.count(limit ?? 0)} rows can be read (first: ${detail ?? ''}): each needs an id and a date. Export it again.`,
  brokenRows: () => 'thousands of its rows are broken: did another program change it? Export it again.',
  noDistances: ({ limit, detail }, say) =>
    `none of its ${say.count(limit ?? 0)} runs has a distance in numbers${detail === undefined ? '' : ` (first: ${detail})`}. Metres are expected, such as 8046.7.`,
  route: ({ kind }) =>
    `this ${kind ?? ''} file is a route or a course, not a recording. Export the activity itself.`,
  badPlaces: ({ detail }) =>
    `none of its points has a latitude and longitude in numbers (first: ${detail ?? ''}). Export it again.`,
  noPoints: ({ kind }) =>
    `this ${kind ?? ''} file holds no recorded points and no totals. Export the activity itself.`,
  notAnActivity: ({ detail }) =>
    `is not an activity: a FIT file of the kind "${detail ?? ''}". Leave it out.`,
  noTimes: () =>
    'holds no times of a clock that was set, so that nobody knows its day. Export it again, with times.',
  noZone: ({ detail }) => `"${detail ?? ''}" is no time zone. Give a name such as Europe/Berlin.`,
  inFuture: () => 'is dated in the future. Set the clock of the watch, and the date of this activity.',
  failed: ({ detail }) => `could not be read (${detail ?? ''}). That is a fault of Camber: please report it.`,
};
