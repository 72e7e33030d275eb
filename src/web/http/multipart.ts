import type { IncomingMessage } from 'node:http';
import { type Readable, Transform } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { WebError } from './errors.ts';

/** One file of a form, as it comes in. */
export type SentFile = {
  /** As the sender calls it, without folders; whatever they typed: never a path, and shown only made printable. */
  readonly name: string;
  /** Its bytes. The next file comes when these were read to their end, or given up. */
  readonly content: AsyncIterable<Buffer>;
};

/** A request, as far as its form needs it: the body, what it says of itself, and whether all of it has come. */
type FormBody = Readable & Pick<IncomingMessage, 'headers' | 'complete'>;

/** How much one form may bring. */
export type FormLimits = {
  /** Of the whole body. */
  readonly bytes: number;
  readonly files: number;
};

/** DESIGN: what stands beside the files in a form of ours is a word or two. */
const FIELDS = { fieldSize: 1024, fields: 16, headerPairs: 32, headerSize: 8 * 1024 };

/** DESIGN: so many small files may have come before anybody looks at them; then the sender waits. */
const MOST_WAITING = 8;

/** The parser for this request. @throws WebError 400 where the body is no form with files */
const parserOf = ({ headers }: FormBody, { files }: FormLimits): BusboyInstance => {
  const type = headers['content-type'];
  if (type === undefined || !/^multipart\/form-data/i.test(type)) throw new WebError(400, 'upload_broken');
  try {
    // One file more than may be sent, so that it is told instead of being left out without a word.
    return new Busboy({
      headers: { ...headers, 'content-type': type },
      limits: { ...FIELDS, files: files + 1, parts: files + 1 + FIELDS.fields },
    });
  } catch {
    throw new WebError(400, 'upload_broken');
  }
};

/** What the sender did wrong stays as it is; everything else is a body that broke off or is no form. */
const told = (error: unknown): WebError =>
  error instanceof WebError ? error : new WebError(400, 'upload_broken');

type Waiting = { readonly name: string; readonly stream: Readable };

/** The body on its way through the parser: files in the order in which they come. */
const parse = (req: FormBody, limits: FormLimits) => {
  const parser = parserOf(req, limits);
  const files: Waiting[] = [];
  /** The file that is still coming: those before it came whole, looked at or not. */
  let coming: Readable | null = null;
  let failed: WebError | null = null;
  let ended = false;
  let news: () => void = () => {};
  let goOn: (() => void) | null = null;
  let size = 0;

  /** Counts, since a stated length may be missing or wrong, and holds the sender back while files wait. */
  const gate = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limits.bytes) done(new WebError(413, 'upload_too_big'));
      else if (files.length < MOST_WAITING) done(null, chunk);
      else goOn = () => done(null, chunk);
    },
  });
  /** The request itself is never destroyed: its answer goes the same way. What else comes is let go by. */
  const stop = (): void => {
    req.unpipe(gate);
    req.resume();
  };
  const fail = (error: unknown): void => {
    if (failed !== null || ended) return;
    failed = told(error);
    stop();
    coming?.destroy(failed);
    news();
  };
  parser.on('file', (_field: string, stream: BusboyFileStream, name: string | undefined) => {
    // An error of the body is told by `fail`; without a listener it would end the program.
    stream.on('error', () => {});
    coming = stream;
    // An input without a chosen file is sent all the same, without a name.
    if (name === undefined || name === '') stream.resume();
    else files.push({ name, stream });
    news();
  });
  parser.on('field', () => (coming = null));
  parser.on('error', fail).on('finish', () => {
    ended = true;
    news();
  });
  gate.on('error', fail);
  req.on('error', fail).on('close', () => {
    if (!req.complete) fail(null);
  });
  req.pipe(gate).pipe(parser);

  return {
    /** The next file; null at the end. @throws what went wrong with the body */
    next: async (): Promise<Waiting | null> => {
      while (files.length === 0) {
        if (failed !== null) throw failed;
        if (ended) return null;
        await new Promise<void>((resolve) => (news = resolve));
      }
      const file = files.shift() ?? null;
      // Going on may stop at once again, which sets another one.
      const go = goOn;
      goOn = null;
      go?.();
      return file;
    },
    failure: () => failed,
    stop,
  };
};

/** A file's bytes. @throws the body's error where it broke off within this file */
async function* contentOf(stream: Readable, failure: () => WebError | null): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    throw failure() ?? told(error);
  }
}

/**
 * The files of a form (multipart/form-data), one after another, as they come in: nothing is kept that is not asked for,
 * and the sender is held back while a file is dealt with. Other fields are passed over.
 * @throws WebError 413 beyond the limits, 400 where the body is no such form or breaks off; files that came whole
 * before that were given out.
 */
export async function* filesOf(req: FormBody, limits: FormLimits): AsyncGenerator<SentFile> {
  if (Number(req.headers['content-length'] ?? 0) > limits.bytes) throw new WebError(413, 'upload_too_big');
  const body = parse(req, limits);
  try {
    for (let count = 1; ; count += 1) {
      const file = await body.next();
      if (file === null) return;
      if (count > limits.files) throw new WebError(413, 'upload_too_many');
      yield { name: file.name, content: contentOf(file.stream, body.failure) };
      // Given up half-way, or not looked at: the rest of it goes by.
      file.stream.resume();
    }
  } finally {
    body.stop();
  }
}

/** A file's bytes in one piece; null, with the rest passed over, where there are more than `most`. */
export const bytesOf = async ({ content }: SentFile, most: number): Promise<Buffer | null> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > most) pieces.length = 0;
    else pieces.push(piece);
  }
  return size > most ? null : Buffer.concat(pieces, size);
};
