import type { FileNote, ReadActivities, RecordedFile } from './activity.ts';
import { buildFile } from './build.ts';
import { readFit } from './formats/fit.ts';
import { gpxReader, type FormatReader } from './formats/gpx.ts';
import { readStreamsJson } from './formats/streams-json.ts';
import { tcxReader } from './formats/tcx.ts';
import { readXml } from './formats/xml.ts';
import { kindOf } from './kind.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import { RunFileError } from './run-file-error.ts';
import { unpacked } from './text.ts';

/** The formats of XML by their root element, in lower case. */
const XML_FORMATS: Readonly<
  Record<string, { kind: 'GPX' | 'TCX'; reader: (limits: ReadLimits) => FormatReader }>
> = {
  gpx: { kind: 'GPX', reader: gpxReader },
  trainingcenterdatabase: { kind: 'TCX', reader: tcxReader },
};

/** What web pages begin with that do without `<html>`: redirects, messages, single parts. */
const WEB_PAGE: ReadonlySet<string> = new Set(
  'html head body meta title script style link base noscript div p center h1 h2 form iframe'.split(' '),
);

const readXmlFile = (bytes: Uint8Array, limits: ReadLimits): RecordedFile => {
  let format: FormatReader | null = null;
  let kind: 'GPX' | 'TCX' = 'GPX';
  const { loose } = readXml(bytes, limits, (root) => {
    const name = root.toLowerCase();
    if (WEB_PAGE.has(name)) throw new RunFileError({ code: 'webPage' });
    const known = Object.hasOwn(XML_FORMATS, name) ? XML_FORMATS[name]! : null;
    if (known === null) throw new RunFileError({ code: 'otherXml', detail: root });
    kind = known.kind;
    format = known.reader(limits);
    return format.reader;
  });
  // the callback above has set it, or reading has thrown
  const { drafts, notes } = format!.found();
  const looseNote: readonly FileNote[] = loose ? [{ key: 'looseXml' }] : [];
  return buildFile(drafts, kind, [...looseNote, ...notes]);
};

const readFitFile = (bytes: Uint8Array, limits: ReadLimits): RecordedFile => {
  const { drafts, notes } = readFit(bytes, limits);
  return buildFile(drafts, 'FIT', notes);
};

/**
 * One file's bytes as activities: unpacked, decoded and told apart by content (the name serves nobody but the reader
 * of messages). Runs in this thread: limits of time and memory are those of reader.ts.
 * @throws RunFileError with code and facts
 */
export const readActivities: ReadActivities = (bytes, _name, asked = {}) => {
  const limits: ReadLimits = { ...DEFAULT_LIMITS, ...asked };
  if (bytes.length > limits.bytes) throw new RunFileError({ code: 'tooManyBytes', limit: limits.bytes });
  const plain = unpacked(bytes, limits.bytes);
  const kind = kindOf(plain);
  if (kind === 'xml') return readXmlFile(plain, limits);
  if (kind === 'json') return readStreamsJson(plain, limits);
  if (kind === 'fit') return readFitFile(plain, limits);
  throw new RunFileError(kind);
};
