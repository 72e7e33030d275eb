import type { Request, Response } from 'express';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** DESIGN: the best level takes ten times as long for a few per cent. */
const THOROUGH = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** A text as it leaves: packed for those who take it so. */
export type Packed = { readonly plain: Buffer; readonly br: Buffer; readonly gzip: Buffer };

/** Packs a text well, for what is packed once and sent often. */
export const pack = (text: string): Packed => {
  const plain = Buffer.from(text);
  return { plain, br: brotliCompressSync(plain, THOROUGH), gzip: gzipSync(plain, { level: 9 }) };
};

/** Sends a text in the smallest form that the browser takes. */
export const sendPacked = (req: Request, res: Response, { plain, br, gzip }: Packed): void => {
  res.vary('accept-encoding');
  const encoding = req.acceptsEncodings('br', 'gzip');
  if (encoding === 'br') res.set('content-encoding', 'br').send(br);
  else if (encoding === 'gzip') res.set('content-encoding', 'gzip').send(gzip);
  else res.send(plain);
};

/** DESIGN: below this a page fits into one packet or two, and packing it saves nothing. */
const WORTH_IT = 2_000;
/** DESIGN: a fifth of the time of the best level, for a few per cent more bytes. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Sends a page, packed where it is long: a chart holds the same words many times. A page holds no secret that could
 * be guessed from its length (forms carry no token: csrf.ts), so packing gives nothing away.
 */
export const sendPage = (req: Request, res: Response, text: string): void => {
  res.type('html').vary('accept-encoding');
  const encoding = text.length < WORTH_IT ? false : req.acceptsEncodings('br', 'gzip');
  if (encoding === 'br') res.set('content-encoding', 'br').send(brotliCompressSync(text, QUICK));
  else if (encoding === 'gzip') res.set('content-encoding', 'gzip').send(gzipSync(text));
  else res.send(text);
};
