import { createCipheriv, createDecipheriv } from 'node:crypto';
import { type Bytes, CutError, type Reader, readerOf } from './bytes.ts';
import type { FileKey } from './key.ts';

/**
 * AES-256-GCM in pieces of 64 KiB (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár 2015): each piece has a
 * tag of its own, its number is in its nonce, and the last one says that it is the last. So nothing is used that was not
 * checked, and neither a piece that is missing nor one at another place goes unseen. The key is of this file alone, so
 * that counting nonces never repeat.
 */

const PIECE = 64 * 1024;
const TAG = 16;
const ALGORITHM = 'aes-256-gcm';

/** Twelve bytes: eleven count the pieces, the last one is 1 for the last piece. */
const nonceOf = (count: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(count, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
};

const sealPiece = ({ key, lines }: FileKey, piece: Buffer, count: number, isLast: boolean): Buffer => {
  const cipher = createCipheriv(ALGORITHM, key, nonceOf(count, isLast), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(lines));
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
};

/** null when the piece is not what was written at this place. */
const openPiece = (
  { key, lines }: FileKey,
  sealed: Buffer,
  count: number,
  isLast: boolean,
): Buffer | null => {
  if (sealed.length < TAG) return null;
  const decipher = createDecipheriv(ALGORITHM, key, nonceOf(count, isLast), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(lines));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
  } catch {
    return null;
  }
};

/** The encrypted file: the two lines, then the pieces. */
export async function* sealed(source: Bytes, fileKey: FileKey): Bytes {
  yield Buffer.from(fileKey.lines);
  const reader = readerOf(source);
  let piece = await reader.upTo(PIECE);
  for (let count = 0; ; count += 1) {
    const next = piece.length < PIECE ? Buffer.alloc(0) : await reader.upTo(PIECE);
    yield sealPiece(fileKey, piece, count, next.length === 0);
    if (next.length === 0) return;
    piece = next;
  }
}

/** A piece is not what was written. */
export class SealedError extends Error {}

/**
 * What was encrypted; the reader stands behind the two lines.
 * @throws CutError, SealedError
 */
export async function* opened(reader: Reader, fileKey: FileKey): Bytes {
  let piece = await reader.upTo(PIECE + TAG);
  for (let count = 0; ; count += 1) {
    const next = piece.length < PIECE + TAG ? Buffer.alloc(0) : await reader.upTo(PIECE + TAG);
    const isLast = next.length === 0;
    const plain = openPiece(fileKey, piece, count, isLast);
    if (plain === null) {
      if (isLast && (piece.length === 0 || openPiece(fileKey, piece, count, false) !== null))
        throw new CutError('the last piece is missing');
      throw new SealedError('a piece is not what was written');
    }
    yield plain;
    if (isLast) return;
    piece = next;
  }
}
