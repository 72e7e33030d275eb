import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { smallPng } from './small-png.ts';

const run = promisify(execFile);

/** Where Chromium usually is; CHROMIUM names another place. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser on this machine; null when there is none. */
export const findChromium = async (): Promise<string | null> => {
  const places = [process.env['CHROMIUM'] ?? '', ...USUAL].filter((place) => place !== '');
  for (const place of places) {
    const found = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return place;
  }
  return null;
};

/** A page to be pictured: `width` in CSS pixels. */
export type Shot = { readonly html: string; readonly width: number; readonly file: string };

/** DESIGN: sharp on dense screens; three times would double the files. */
const SCALE = 2;
const TIMEOUT_MS = 60_000;
/** Enough for a dump of heights; the pages themselves stay in files. */
const MOST_OUTPUT = 16 * 1024 * 1024;

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-file-access-from-files',
  // Chromium refuses its sandbox to root; the pages are our own and run no scripts of anybody else.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The mail in a frame of exactly its width, because windows have a least width; its height is written down. */
const frame = ({ html, width }: Shot, height: number): string => `<!doctype html><meta charset="utf-8">
<style>html,body{margin:0}iframe{border:0;display:block}</style>
<iframe width="${width}" height="${height}" srcdoc="${escaped(html)}"></iframe>
<script>addEventListener('load', () => {
  const page = document.querySelector('iframe').contentDocument;
  document.documentElement.dataset.height = page.documentElement.scrollHeight;
})</script>`;

/** Takes the pictures one after the other, each as high as its page. */
export const takePictures = async (chromium: string, shots: readonly Shot[]): Promise<void> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'camber-pictures-'));
  const flags = [...FLAGS, `--user-data-dir=${path.join(folder, 'profile')}`];
  const page = path.join(folder, 'page.html');
  const call = (args: readonly string[]) =>
    run(chromium, [...flags, ...args, `file://${page}`], { timeout: TIMEOUT_MS, maxBuffer: MOST_OUTPUT });
  try {
    for (const shot of shots) {
      await writeFile(page, frame(shot, 100));
      const { stdout } = await call(['--dump-dom']);
      const height = Number(/data-height="(\d+)"/.exec(stdout)?.[1] ?? 1000);
      await writeFile(page, frame(shot, height));
      const picture = path.join(folder, 'picture.png');
      await call([
        `--screenshot=${picture}`,
        `--window-size=${shot.width},${height}`,
        `--force-device-scale-factor=${SCALE}`,
      ]);
      await writeFile(shot.file, smallPng(await readFile(picture)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
