import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { RunFileError } from './run-file-error.ts';

/** DESIGN: GPX and TCX nest about ten deep; more is an attack or damage. */
const MAX_NESTED_TAGS = 64;

/** A parsed element: attributes start with `@`, text lies under `#text` or is the value itself. */
export type Element = { readonly [name: string]: unknown };

export const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The children of this name: none, one or many become a list. */
export const children = (parent: unknown, name: string): readonly unknown[] => {
  if (!isElement(parent)) return [];
  const value = parent[name];
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
};

/** The number an element or attribute holds, or null. */
export const numberIn = (value: unknown): number | null => {
  const text = isElement(value) ? value['#text'] : value;
  if (typeof text !== 'string' || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
};

/** Seconds since 1970 of an XML date and time, or null. */
export const secondsIn = (value: unknown): number | null => {
  const text = isElement(value) ? value['#text'] : value;
  if (typeof text !== 'string') return null;
  const ms = Date.parse(text.trim());
  return Number.isNaN(ms) ? null : ms / 1000;
};

/**
 * Parses XML without entities: a document type is refused (nothing a recorder writes needs one), so neither expansion
 * nor outside files can be asked for. Namespaces are dropped.
 * @throws RunFileError `damaged`
 */
export const parseXml = (text: string, kind: string): Element => {
  const body = text.replace(/^\uFEFF/, '').trimStart();
  if (/<!(DOCTYPE|ENTITY)/i.test(body))
    throw new RunFileError(
      'damaged',
      `This ${kind} file declares a document type or entities, which recordings never need. Export it again from the watch's own software.`,
    );
  const valid = XMLValidator.validate(body);
  if (valid !== true)
    throw new RunFileError(
      'damaged',
      `This ${kind} file is not well-formed XML (line ${valid.err.line}: ${valid.err.msg}). Was it cut off while copying? Export it again.`,
    );
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    removeNSPrefix: true,
    maxNestedTags: MAX_NESTED_TAGS,
  });
  try {
    return parser.parse(body) as Element;
  } catch (error) {
    throw new RunFileError(
      'damaged',
      `This ${kind} file cannot be read (${error instanceof Error ? error.message : String(error)}). Export it again.`,
    );
  }
};
