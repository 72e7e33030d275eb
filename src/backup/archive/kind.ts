import { createReadStream } from 'node:fs';
import { readerOf } from './bytes.ts';
import { MAGIC } from './key.ts';

/** Looks at the beginning of a file. */

const GZIP = Buffer.from([0x1f, 0x8b]);

const beginning = async (file: string): Promise<Buffer> => {
  const source = createReadStream(file, { end: MAGIC.length - 1 });
  try {
    return await readerOf(source).upTo(MAGIC.length);
  } finally {
    source.destroy();
  }
};

/** Whether it is an encrypted backup. */
export const isEncrypted = async (file: string): Promise<boolean> =>
  (await beginning(file)).equals(Buffer.from(MAGIC));

/** Whether it may be a backup: encrypted, or a gzip file, which no runner's export is. */
export const looksLikeBackup = async (file: string): Promise<boolean> => {
  const start = await beginning(file);
  return start.equals(Buffer.from(MAGIC)) || start.subarray(0, GZIP.length).equals(GZIP);
};
