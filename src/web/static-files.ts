import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { chartCss } from '../charts/paint.ts';

const TYPES = {
  'camber.css': 'text/css; charset=utf-8',
  'camber.js': 'text/javascript; charset=utf-8',
  'favicon.svg': 'image/svg+xml',
} as const;

type AssetName = keyof typeof TYPES;

/** The addresses of the page's own files, each with a hash of its content, and the router that serves them. */
export type StaticFiles = { readonly router: Router; readonly href: (name: AssetName) => string };

const HASH_LENGTH = 10;

/** Reads the few assets once; a changed file gets another address, so browsers may keep each for a year. */
export const createStaticFiles = (): StaticFiles => {
  const router = Router();
  const hrefs = new Map<AssetName, string>();
  for (const name of Object.keys(TYPES) as AssetName[]) {
    const file = readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
    // The charts' palette and classes come first: the page builds its colours on them and may override them.
    const content = name === 'camber.css' ? `${chartCss()}\n${file}` : file;
    const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
    hrefs.set(name, `/static/${name}?v=${hash}`);
    router.get(`/static/${name}`, (req, res) => {
      // An old address gets the new content, but must not be kept under the old name.
      const current = req.query['v'] === hash;
      res.set('cache-control', current ? 'public, max-age=31536000, immutable' : 'no-cache');
      res.type(TYPES[name]).send(content);
    });
  }
  return { router, href: (name) => hrefs.get(name) ?? `/static/${name}` };
};
