import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { chartCss } from '../../charts/paint.ts';
import { pack, type Packed, sendPacked } from './send-page.ts';

/**
 * The parts of the one stylesheet, in order: first what every page stands on, then a file for each page that needs
 * its own. Pages build on the system of the first seven and add as little as they can.
 */
const STYLES = [
  'base',
  'frame',
  'parts',
  'forms',
  'found',
  'fields',
  'tables',
  'charts',
  'runs',
  'run',
  'shoes',
  'home',
  'landing',
  'mailbox',
  'demo',
  'channels',
  'ways-in',
  'admin',
  'calendar',
  'plan',
  'check-ins',
  'episodes',
  'settings',
  'files',
  'account',
  'welcome',
  'setup',
  'figures',
  'routine',
  'programmes',
] as const;

/** The parts of the one script, each in a block of its own, so that their names never meet. */
const SCRIPTS = ['watch', 'more', 'install', 'timer', 'print', 'drop', 'whole'] as const;

const file = (path: string): Buffer => readFileSync(new URL(`../assets/${path}`, import.meta.url));
const read = (path: string): string => file(path).toString();

/** The charts' palette and classes come first: the page builds its colours on them and may override them. */
const styles = (): string => [chartCss(), ...STYLES.map((name) => read(`styles/${name}.css`))].join('\n');

const scripts = (): string => SCRIPTS.map((name) => `{\n${read(`scripts/${name}.js`)}}`).join('\n');

/** The icons are drawn from the house's mark by `scripts/icons.ts`; each is named after its size in pixels. */
const icon = (name: string) => ({ type: 'image/png', content: () => file(`icons/${name}`) });

const FILES = {
  'camber.css': { type: 'text/css; charset=utf-8', content: styles },
  'camber.js': { type: 'text/javascript; charset=utf-8', content: scripts },
  'favicon.svg': { type: 'image/svg+xml', content: () => read('favicon.svg') },
  'icon-180.png': icon('icon-180.png'),
  'icon-192.png': icon('icon-192.png'),
  'icon-512.png': icon('icon-512.png'),
  'icon-512-maskable.png': icon('icon-512-maskable.png'),
} as const;

type AssetName = keyof typeof FILES;

/** The addresses of the page's own files, each with a hash of its content, and the router that serves them. */
export type StaticFiles = { readonly router: Router; readonly href: (name: AssetName) => string };

const HASH_LENGTH = 10;

/** Reads the few assets once; a changed file gets another address, so browsers may keep each for a year. */
export const createStaticFiles = (): StaticFiles => {
  const router = Router();
  const hrefs = new Map<AssetName, string>();
  for (const name of Object.keys(FILES) as AssetName[]) {
    const { type, content: make } = FILES[name];
    const content = make();
    // Packed once, when somebody asks for it first. Pictures are packed already.
    let packed: Packed | null = null;
    const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
    hrefs.set(name, `/static/${name}?v=${hash}`);
    router.get(`/static/${name}`, (req, res) => {
      // An old address gets the new content, but must not be kept under the old name.
      const current = req.query['v'] === hash;
      res.set('cache-control', current ? 'public, max-age=31536000, immutable' : 'no-cache').type(type);
      if (typeof content !== 'string') return void res.send(content);
      packed ??= pack(content);
      sendPacked(req, res, packed);
    });
  }
  return { router, href: (name) => hrefs.get(name) ?? `/static/${name}` };
};
