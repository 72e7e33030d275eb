import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { SHARE_PATH } from '../../http/csrf.ts';
import { readerFor } from '../../http/reader.ts';
import type { StaticFiles } from '../../http/static-files.ts';
import { offlinePage } from './offline-page.ts';
import { PAPER } from '../../parts/frame/page.ts';

const worker = readFileSync(new URL('../../assets/scripts/sw.js', import.meta.url), 'utf8');

/** The manifest's icons: two plain ones, and one whose edges a phone may cut. */
const iconsOf = (files: StaticFiles) => [
  { src: files.href('icon-192.png'), sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: files.href('icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: files.href('icon-512-maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { src: files.href('favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
];

/**
 * A file that a watch's app shares to the installed Camber (W3C Web Share Target): sent as the page of files sends it.
 * Telephones know these kinds by their ending, by one of several types, or not at all.
 */
const SHARE_TARGET = {
  action: SHARE_PATH,
  method: 'POST',
  enctype: 'multipart/form-data',
  params: {
    files: [
      {
        name: 'files',
        accept: [
          '.gpx',
          '.fit',
          '.tcx',
          '.zip',
          '.gz',
          'application/gpx+xml',
          'application/vnd.garmin.tcx+xml',
          'application/vnd.ant.fit',
          'application/zip',
          'application/gzip',
          'application/octet-stream',
          'application/xml',
          'text/xml',
        ],
      },
    ],
  },
};

/** What makes Camber installable: the manifest, the worker, and the note that it shows without a connection. */
export const installRoutes = (files: StaticFiles): Router => {
  const router = Router();

  router.get('/manifest.webmanifest', (_req, res) => {
    const { words } = readerFor(res);
    const manifest = {
      id: '/',
      name: 'Camber',
      short_name: 'Camber',
      description: words.pages.frame.appDescription,
      lang: words.locale,
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: PAPER.light,
      theme_color: PAPER.light,
      icons: iconsOf(files),
      share_target: SHARE_TARGET,
    };
    res
      .set('cache-control', 'no-cache')
      .vary('accept-language')
      .type('application/manifest+json')
      .send(JSON.stringify(manifest));
  });

  router.get('/offline', (_req, res) => {
    const note = offlinePage(readerFor(res).words, {
      stylesheet: files.href('camber.css'),
      favicon: files.href('favicon.svg'),
    });
    res.set('cache-control', 'no-cache').vary('accept-language').type('html').send(note.toString());
  });

  // A changed stylesheet changes the name of the cache, and with it the worker: the note never looks like an old one.
  const kept = ['/offline', files.href('camber.css'), files.href('favicon.svg')];
  const cache = `camber-${createHash('sha256').update(kept.join()).digest('hex').slice(0, 10)}`;
  const script = `const NOTE = ${JSON.stringify({ cache, files: kept })};\n${worker}`;
  router.get('/sw.js', (_req, res) => {
    res.set('cache-control', 'no-cache').type('text/javascript').send(script);
  });

  return router;
};
