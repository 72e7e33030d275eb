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

/** What follows the document: watches that lost power fill the file with zeros. A second document is no such thing. */
const BEHIND = /text data outside of root/i;

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

const BARE_AMPERSAND = /&(?!(?:[a-z][a-z0-9]{0,30}|#\d{1,7}|#x[0-9a-f]{1,6});)/gi;
/** Longer references there are none. Characters. */
const LONGEST_REFERENCE = 33;

/** From where on a piece of text cannot be judged yet: an `&` near its end whose reference may go on in the next. */
const uncertainFrom = (text: string): number => {
  const last = text.lastIndexOf('&');
  return last >= 0 && last > text.length - LONGEST_REFERENCE ? last : text.length;
};

/** Feeds the document to the parser and the parser's events to the reader. */
class Reading {
  loose = false;
  readonly #parser = new SaxesParser({ position: true });
  readonly #path: string[] = [];
  readonly #choose: (root: string) => XmlReader;
  readonly #limits: Pick<ReadLimits, 'tags'>;
  #reader: XmlReader | null = null;
  #tags = 0;
  #attributes: Record<string, string> = {};
  #attributeCount = 0;
  #text = '';
  #wanted = false;

  constructor(limits: Pick<ReadLimits, 'tags'>, choose: (root: string) => XmlReader) {
    this.#limits = limits;
    this.#choose = choose;
    const parser = this.#parser;
    // seven handlers, no more: with an eighth property V8 turns the parser into a dictionary, four times as slow
    parser.on('error', (error) => this.#fault(error));
    parser.on('doctype', (doctype) => {
      if (/<!ENTITY/i.test(doctype)) throw new RunFileError({ code: 'declaresEntities' });
    });
    parser.on('attribute', ({ name, value }) => {
      if (++this.#attributeCount > MAX_ATTRIBUTES) throw new RunFileError({ code: 'tooComplex' });
      this.#attributes[localName(name)] = value;
    });
    parser.on('opentag', ({ name }) => this.#open(name));
    parser.on('text', (text) => this.#addText(text));
    parser.on('cdata', (text) => this.#addText(text));
    parser.on('closetag', () => this.#close());
  }

  run(bytes: Uint8Array): void {
    let held = '';
    for (const chunk of textChunks(bytes)) {
      const text = held + chunk;
      const cut = uncertainFrom(text);
      held = text.slice(cut);
      this.#parser.write(this.#escaped(text.slice(0, cut)));
    }
    if (held !== '') this.#parser.write(this.#escaped(held));
    this.#parser.close();
  }

  /** A bare `&` (names of runs) would swallow what follows up to the next semicolon. */
  #escaped(text: string): string {
    if (!text.includes('&')) return text;
    const escaped = text.replace(BARE_AMPERSAND, '&amp;');
    if (escaped.length !== text.length) this.loose = true;
    return escaped;
  }

  #fault(error: Error): void {
    const isOver = this.#tags > 0 && this.#path.length === 0;
    if (HARMLESS.test(error.message) || (isOver && BEHIND.test(error.message))) this.loose = true;
    else throw new RunFileError({ code: 'notWellFormed', line: this.#parser.line, detail: reasonOf(error) });
  }

  #open(tag: string): void {
    if (++this.#tags > this.#limits.tags)
      throw new RunFileError({ code: 'tooManyTags', limit: this.#limits.tags });
    if (this.#path.length >= MAX_DEPTH || tag.length > MAX_NAME)
      throw new RunFileError({ code: 'tooComplex' });
    const name = localName(tag);
    this.#path.push(name);
    this.#reader ??= this.#choose(name);
    this.#text = '';
    this.#wanted = this.#reader.wants.has(name);
    this.#reader.open(name, this.#path, this.#attributes);
    if (this.#attributeCount > 0) {
      this.#attributes = {};
      this.#attributeCount = 0;
    }
  }

  #addText(text: string): void {
    if (this.#wanted && this.#text.length < MAX_TEXT) this.#text += text.slice(0, MAX_TEXT);
  }

  #close(): void {
    const name = this.#path.at(-1);
    if (name === undefined) return;
    this.#reader?.close(name, this.#path, this.#wanted ? this.#text.trim() : '');
    this.#path.pop();
    this.#text = '';
    this.#wanted = false;
  }
}

/**
 * Streams a document through the reader that `choose` gives for its root element. Prefixes are dropped, nothing is
 * expanded and nothing outside is fetched; a document that declares entities is refused.
 * @throws RunFileError `notWellFormed`, `declaresEntities`, `tooManyTags`, `tooComplex`, and those of `choose`
 */
export const readXml = (
  bytes: Uint8Array,
  limits: Pick<ReadLimits, 'tags'>,
  choose: (root: string) => XmlReader,
): XmlRead => {
  const reading = new Reading(limits, choose);
  reading.run(bytes);
  return { loose: reading.loose };
};
