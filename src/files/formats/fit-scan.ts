import { FitEncoder } from 'fit-file-parser/encoder';

/**
 * A first walk over a FIT file's bytes, which decodes nothing: where its parts begin and end, whether they are whole,
 * and how much is in them. With it a file that breaks off can be read as far as it goes.
 */

/** DESIGN: numbers of the FIT profile (global message 20 = record). */
const RECORD = 20;
const SIGNATURE = '.FIT';
const SIGNATURE_AT = 8;
const LENGTH_AT = 4;
const SHORTEST_HEADER = 12;
const CRC_BYTES = 2;

const FLAGS = { compressed: 0x80, definition: 0x40, developer: 0x20 } as const;

/** One FIT file; several may stand one after another. */
export type FitPart = {
  /** Its bytes with a length that fits, cut after the last whole message. */
  readonly bytes: Uint8Array;
  /** Messages with a recorded point. */
  readonly records: number;
  readonly messages: number;
  /** Whether it broke off before the length that it states, or in the middle of a message. */
  readonly truncated: boolean;
  /** Whether it ends with a check sum that does not fit. */
  readonly wrongChecksum: boolean;
};

type Definition = { readonly bytes: number; readonly global: number };

const hasSignature = (bytes: Uint8Array, at: number): boolean =>
  at + SHORTEST_HEADER <= bytes.length &&
  String.fromCharCode(...bytes.subarray(at + SIGNATURE_AT, at + SHORTEST_HEADER)) === SIGNATURE;

const uint32At = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);

/** The definition that starts at `at`, and where the next message begins; null where it is cut off. */
const definitionAt = (
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly definition: Definition; readonly next: number } | null => {
  if (at + 6 > end) return null;
  const bigEndian = bytes[at + 2] === 1;
  const global = bigEndian ? (bytes[at + 3]! << 8) | bytes[at + 4]! : (bytes[at + 4]! << 8) | bytes[at + 3]!;
  let next = at + 6;
  let size = 0;
  const fields = (count: number): void => {
    for (let i = 0; i < count && next + 3 <= end; i++, next += 3) size += bytes[next + 1]!;
  };
  const natives = bytes[at + 5]!;
  fields(natives);
  if (next !== at + 6 + 3 * natives) return null;
  if ((bytes[at]! & FLAGS.developer) === 0) return { definition: { bytes: size, global }, next };
  if (next >= end) return null;
  const developers = bytes[next]!;
  const from = ++next;
  fields(developers);
  return next === from + 3 * developers ? { definition: { bytes: size, global }, next } : null;
};

type Walk = { readonly end: number; readonly records: number; readonly messages: number };

/** Steps from message to message as far as they are whole. */
const walk = (bytes: Uint8Array, from: number, end: number): Walk => {
  const definitions = new Map<number, Definition>();
  let at = from;
  let records = 0;
  let messages = 0;
  while (at < end) {
    const header = bytes[at]!;
    const compressed = (header & FLAGS.compressed) !== 0;
    if (!compressed && (header & FLAGS.definition) !== 0) {
      const found = definitionAt(bytes, at, end);
      if (found === null) break;
      definitions.set(header & 15, found.definition);
      at = found.next;
      continue;
    }
    const definition = definitions.get(compressed ? (header >> 5) & 3 : header & 15);
    if (definition === undefined || at + 1 + definition.bytes > end) break;
    at += 1 + definition.bytes;
    messages++;
    if (definition.global === RECORD) records++;
  }
  return { end: at, records, messages };
};

const withLength = (bytes: Uint8Array, headerBytes: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint32(LENGTH_AT, copy.length - headerBytes, true);
  return copy;
};

/** The FIT files in these bytes, in order; none where the first header makes no sense. */
export const scanFit = (bytes: Uint8Array): readonly FitPart[] => {
  const parts: FitPart[] = [];
  let at = 0;
  while (hasSignature(bytes, at)) {
    const headerBytes = bytes[at]!;
    if (headerBytes < SHORTEST_HEADER || at + headerBytes > bytes.length) break;
    const stated = uint32At(bytes, at + LENGTH_AT);
    const statedEnd = at + headerBytes + stated;
    // a watch that lost power left the length at zero
    const end = stated === 0 ? bytes.length : Math.min(statedEnd, bytes.length);
    const found = walk(bytes, at + headerBytes, end);
    const whole = stated > 0 && statedEnd + CRC_BYTES <= bytes.length;
    const sum = whole ? bytes[statedEnd]! | (bytes[statedEnd + 1]! << 8) : 0;
    parts.push({
      bytes: withLength(bytes.subarray(at, found.end), headerBytes),
      records: found.records,
      messages: found.messages,
      truncated: found.end < end || statedEnd > bytes.length || stated === 0,
      wrongChecksum: whole && sum !== FitEncoder.calculateCRC(bytes.subarray(at, statedEnd)),
    });
    if (stated === 0) break;
    at = hasSignature(bytes, statedEnd) ? statedEnd : statedEnd + CRC_BYTES;
  }
  return parts;
};
