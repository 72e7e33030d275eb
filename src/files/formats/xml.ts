import { SaxesParser } from 'saxes';
import type { ReadLimits } from '../limits.ts';
import { RunFileError } from '../run-file-error.ts';
import { textChunks } from '../text.ts';

/** DESIGN: GPX and TCX nest about ten deep; more is an attack or damage. */
const MAX_DEPTH = 64;
/** DESIGN: a root element declares some namespaces, a point two numbers; more is an attack. */
const MAX_ATTRIBUTES = 64;
/** DESIGN: what a number, a time or a device's name takes; longer texts are descriptions nobody asked for. Characters. */
const MAX_TEXT = 200;
/** DESIGN: elements are called `TrainingCenterDatabase` at most. Characters. */
const MAX_NAME = 120;
/** DESIGN: what stood where reading failed, for the message. Characters. */
const MAX_DETAIL = 60;

export type Attributes = Readonly<Record<string, string>>;

/** What reads one format: called for each element as it opens and closes. Names come without prefix. */
export type XmlReader = {
  /** @param path names of the elements around it, outermost first, itself last */
  open(name: string, path: readonly string[], attributes: Attributes): void;
  /** @param text its own text, trimmed, at most 200 characters; '' for elements that `wants` does not name */
  close(name: string, path: readonly string[], text: string): void;
  /** Elements whose text is asked for. */
  readonly wants: ReadonlySet<string>;
};

/** Errors of strict XML that lose nothing that is read: a bare `&` in a name, a control character in a text. */
const HARMLESS =
  /entity|disallowed character\.|XML declaration|encoding value|version number|duplicate attribute|"]]>"|processing instruction|standalone/i;

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** Without the position in front (`12:34: `): it is told on its own. */
const reasonOf = (error: Error): string => error.message.replace(/^[^ ]*: /, '').slice(0, MAX_DETAIL);

export type XmlRead = {
  /** Whether it had faults of the harmless kind. */
  readonly loose: boolean;
};

/**
 * Streams a document through `reader` (chosen by the root element). Prefixes are dropped, nothing is expanded and
 * nothing outside is fetched; a document that declares entities is refused.
 * @throws RunFileError `notWellFormed`, `declaresEntities`, `tooManyTags`, `tooComplex`, and those of `choose`
 */
export const readXml = (
  bytes: Uint8Array,
  limits: Pick<ReadLimits, 'tags'>,
  choose: (root: string) => XmlReader,
): XmlRead => {
  const parser = new SaxesParser({ position: true });
  const path: string[] = [];
  let reader: XmlReader | null = null;
  let tags = 0;
  let attributes = 0;
  let text = '';
  let wanted = false;
  let loose = false;
  let named: Record<string, string> = {};

  parser.on('error', (error) => {
    if (HARMLESS.test(error.message)) loose = true;
    else throw new RunFileError({ code: 'notWellFormed', line: parser.line, detail: reasonOf(error) });
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new RunFileError({ code: 'declaresEntities' });
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    named = {};
  });
  parser.on('attribute', ({ name, value }) => {
    if (++attributes > MAX_ATTRIBUTES) throw new RunFileError({ code: 'tooComplex' });
    named[localName(name)] = value;
  });
  parser.on('opentag', (tag) => {
    if (++tags > limits.tags) throw new RunFileError({ code: 'tooManyTags', limit: limits.tags });
    if (path.length >= MAX_DEPTH || tag.name.length > MAX_NAME)
      throw new RunFileError({ code: 'tooComplex' });
    const name = localName(tag.name);
    path.push(name);
    reader ??= choose(name);
    text = '';
    wanted = reader.wants.has(name);
    reader.open(name, path, named);
  });
  const addText = (more: string): void => {
    if (wanted && text.length < MAX_TEXT) text += more.slice(0, MAX_TEXT);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const name = path.at(-1);
    if (name === undefined) return;
    reader?.close(name, path, wanted ? text.trim() : '');
    path.pop();
    text = '';
    wanted = false;
  });

  for (const chunk of textChunks(bytes)) parser.write(chunk);
  parser.close();
  return { loose };
};
