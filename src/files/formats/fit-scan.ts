import { FitEncoder } from 'fit-file-parser/encoder';
import { walkFit } from './fit-walk.ts';

/**
 * A first walk over a FIT file's bytes, which decodes nothing: where its parts begin and end, whether they are whole,
 * and how much is in them. With it a file that breaks off, or has a hole, can be read as far as it goes.
 */

const SIGNATURE = '.FIT';
const SIGNATURE_AT = 8;
const LENGTH_AT = 4;
const SHORTEST_HEADER = 12;
const CRC_BYTES = 2;

/** One FIT file; several may stand one after another. */
export type FitPart = {
  /** Its bytes with a length that fits: header and whole messages, damaged stretches left out. */
  readonly bytes: Uint8Array;
  /** Messages with a recorded point. */
  readonly records: number;
  readonly messages: number;
  /** Whether it broke off before the length that it states, or something in it could not be read. */
  readonly truncated: boolean;
  /** Whether it ends with a check sum that does not fit. */
  readonly wrongChecksum: boolean;
};

const hasSignature = (bytes: Uint8Array, at: number): boolean =>
  at + SHORTEST_HEADER <= bytes.length &&
  String.fromCharCode(...bytes.subarray(at + SIGNATURE_AT, at + SHORTEST_HEADER)) === SIGNATURE;

const uint32At = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);

/** A file of its own from a header and stretches of whole messages. */
const joined = (header: Uint8Array, stretches: readonly Uint8Array[]): Uint8Array => {
  const file = Uint8Array.from(Buffer.concat([header, ...stretches]));
  new DataView(file.buffer).setUint32(LENGTH_AT, file.length - header.length, true);
  return file;
};

/** The FIT files in these bytes, in order; none where the first header makes no sense. */
export const scanFit = (bytes: Uint8Array): readonly FitPart[] => {
  const parts: FitPart[] = [];
  let at = 0;
  while (hasSignature(bytes, at)) {
    const bodyAt = at + bytes[at]!;
    if (bodyAt < at + SHORTEST_HEADER || bodyAt > bytes.length) break;
    const stated = uint32At(bytes, at + LENGTH_AT);
    const statedEnd = bodyAt + stated;
    // a watch that lost power left the length at zero
    const end = stated === 0 ? bytes.length : Math.min(statedEnd, bytes.length);
    const found = walkFit(bytes, bodyAt, end);
    const whole = stated > 0 && statedEnd + CRC_BYTES <= bytes.length;
    const sum = whole ? bytes[statedEnd]! | (bytes[statedEnd + 1]! << 8) : 0;
    parts.push({
      bytes: joined(
        bytes.subarray(at, bodyAt),
        found.stretches.map(([from, to]) => bytes.subarray(from, to)),
      ),
      records: found.records,
      messages: found.messages,
      truncated: !found.whole || statedEnd > bytes.length || stated === 0,
      wrongChecksum: whole && sum !== FitEncoder.calculateCRC(bytes.subarray(at, statedEnd)),
    });
    if (stated === 0) break;
    at = hasSignature(bytes, statedEnd) ? statedEnd : statedEnd + CRC_BYTES;
  }
  return parts;
};
