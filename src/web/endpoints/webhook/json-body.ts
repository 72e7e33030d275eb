import type { IncomingMessage } from 'node:http';

/** A body larger than is taken. */
export class TooLarge extends Error {
  readonly code = 'too_large';
}

/**
 * The JSON that a machine sends, undefined where it is none: a tenth of what `express.json` takes for it, which is made for
 * every way a body may come (packed, in other alphabets).
 * @throws TooLarge; the connection's error where it ends before the body does
 */
export const jsonBody = (req: IncomingMessage, most: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    req.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > most) reject(new TooLarge('the body is too large'));
      else pieces.push(piece);
    });
    req.on('error', reject);
    req.on('end', () => {
      try {
        resolve(JSON.parse(Buffer.concat(pieces).toString()));
      } catch {
        resolve(undefined);
      }
    });
  });
