import type { Request } from 'express';
import { bytesOf, filesOf } from '../../http/multipart.ts';
import { WebError } from '../../http/errors.ts';

/** A file as it was sent: null where it is larger than one may be. */
export type Sent = { readonly name: string; readonly bytes: Buffer | null };

/** DESIGN: what the reader of files takes at most (files/limits.ts), once for all that comes in one request. */
export const MOST_BYTES = 80 * 1024 * 1024;
/** DESIGN: an app sends one; a script may send a month. */
const MOST_FILES = 50;

/** A packed body is what the reader unpacks by itself. */
const CODINGS: ReadonlySet<string> = new Set(['', 'identity', 'gzip', 'x-gzip']);

const DEFAULT_NAME = 'file';

/** What the app calls the file, where it says so beside a raw body: `?name=` or Content-Disposition. */
const nameOf = (req: Request): string => {
  const asked = req.query['name'];
  if (typeof asked === 'string' && asked !== '') return asked;
  return /filename="?([^";]+)"?/i.exec(req.get('content-disposition') ?? '')?.[1] ?? DEFAULT_NAME;
};

const rawBody = async (req: Request): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of req as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MOST_BYTES) throw new WebError(413, 'upload_too_big');
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
};

/**
 * The files of a request, one after another: the parts of a form (multipart/form-data), else the body itself, whatever
 * its type is said to be (curl calls everything a form).
 * @throws WebError 413 beyond the limits, 415 for a coding that is not known, 400 where it breaks off or is empty
 */
export async function* sentFiles(req: Request): AsyncGenerator<Sent> {
  if (Number(req.get('content-length') ?? 0) > MOST_BYTES) throw new WebError(413, 'upload_too_big');
  if (!CODINGS.has((req.get('content-encoding') ?? '').trim().toLowerCase()))
    throw new WebError(415, 'upload_coding');
  if (/^multipart\//i.test(req.get('content-type') ?? '')) {
    let count = 0;
    for await (const file of filesOf(req, { bytes: MOST_BYTES, files: MOST_FILES })) {
      count += 1;
      yield { name: file.name, bytes: await bytesOf(file, MOST_BYTES) };
    }
    if (count === 0) throw new WebError(400, 'upload_empty');
    return;
  }
  const bytes = await rawBody(req);
  if (bytes.length === 0) throw new WebError(400, 'upload_empty');
  yield { name: nameOf(req), bytes };
}
