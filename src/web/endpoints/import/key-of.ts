import type { Request } from 'express';
import { KEY_PREFIX } from '../../http/import-key.ts';

/** DESIGN: the pages below /import have short names; what is longer was meant as a key. */
const LEAST_KEY = 20;

/**
 * The key that came with a request: in the header Authorization (Bearer), in X-Camber-Key, or as the end of the address
 * for apps that can send no headers. Null where there is none.
 */
export const keyOf = (req: Request): string | null => {
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(req.get('authorization') ?? '')?.[1];
  const inPath = req.params['key'];
  const key = bearer ?? req.get('x-camber-key')?.trim() ?? inPath;
  return typeof key === 'string' && key !== '' ? key : null;
};

/** Whether the end of the address is a key and not a page. */
export const isKeyLike = (text: unknown): boolean =>
  typeof text === 'string' && (text.startsWith(KEY_PREFIX) || text.length >= LEAST_KEY);
