import { constants, gunzipSync } from 'node:zlib';
import { RunFileError } from '../run-file-error.ts';
import { isGzip, unpacked } from '../text.ts';
import { HistoryError } from './errors.ts';

/** The first bytes of what a gzip holds, as far as its own first bytes tell; null where it is damaged. */
const startOf = (bytes: Buffer): Buffer | null => {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
};

/**
 * What a gzip holds where that is a list or an archive; the bytes as they are otherwise: recordings are unpacked by what
 * reads them.
 * @param sniffBytes how much of it is looked at to tell
 * @param mostBytes how much it may unpack to, by what it begins with; null for a recording
 * @throws HistoryError `badGzip`, `tooManyBytes`
 */
export const unpackedList = (
  bytes: Buffer,
  sniffBytes: number,
  mostBytes: (start: Buffer) => number | null,
): Buffer => {
  if (!isGzip(bytes)) return bytes;
  const start = startOf(bytes.subarray(0, sniffBytes));
  const most = start === null ? null : mostBytes(start.subarray(0, sniffBytes));
  if (most === null) return bytes;
  try {
    return Buffer.from(unpacked(bytes, most));
  } catch (error) {
    if (error instanceof RunFileError) throw new HistoryError(error.problem);
    throw error;
  }
};
