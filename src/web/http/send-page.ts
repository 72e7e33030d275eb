import { hash } from 'node:crypto';
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

/** DESIGN: packed, a page has 10 to 60 kB. */
const PACKED_KEPT = 48;
const packed = new Map<string, Buffer>();

/** The same text packed once: what is looked up is a hash of all of it. The last ones are kept. */
const packOnce = (text: string, encoding: string, work: (text: string) => Buffer): Buffer => {
  const key = `${encoding} ${hash('sha256', text)}`;
  const known = packed.get(key) ?? work(text);
  packed.delete(key);
  packed.set(key, known);
  const [oldest] = packed.keys();
  if (packed.size > PACKED_KEPT && oldest !== undefined) packed.delete(oldest);
  return known;
};

/**
 * Sends a page, packed where it is long: a chart holds the same words many times. A page holds no secret that could
 * be guessed from its length (forms carry no token: csrf.ts), so packing gives nothing away.
 */
export const sendPage = (req: Request, res: Response, text: string): void => {
  res.type('html').vary('accept-encoding');
  const encoding = text.length < WORTH_IT ? false : req.acceptsEncodings('br', 'gzip');
  if (encoding === 'br')
    res.set('content-encoding', 'br').send(packOnce(text, 'br', (all) => brotliCompressSync(all, QUICK)));
  else if (encoding === 'gzip') res.set('content-encoding', 'gzip').send(packOnce(text, 'gzip', gzipSync));
  else res.send(text);
};
