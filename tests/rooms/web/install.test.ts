import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWeb, type Web } from './support.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb();
});
afterEach(() => web.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(web.url + path, { headers });

/** Width and height in the head of a PNG (W3C PNG, "IHDR"). */
const sizeOf = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

type Manifest = {
  readonly lang: string;
  readonly icons: readonly { src: string; sizes: string; type: string; purpose: string }[];
};

describe('what makes Camber installable', () => {
  it('is a manifest whose icons exist in the sizes that it names, one of them maskable', async () => {
    const answer = await get('/manifest.webmanifest');
    expect(answer.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    const { icons } = (await answer.json()) as Manifest;
    expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
    const pngs = icons.filter(({ type }) => type === 'image/png');
    expect(pngs.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    for (const { src, sizes } of pngs)
      expect(sizeOf(Buffer.from(await (await get(src)).arrayBuffer()))).toBe(sizes);
  });

  it('takes files that are shared to it, by the name that the page of files uses', async () => {
    const { share_target: target } = (await (await get('/manifest.webmanifest')).json()) as {
      share_target: {
        action: string;
        method: string;
        enctype: string;
        params: { files: { name: string; accept: string[] }[] };
      };
    };
    expect(target).toMatchObject({ action: '/share', method: 'POST', enctype: 'multipart/form-data' });
    expect(target.params.files).toEqual([
      { name: 'files', accept: expect.arrayContaining(['.gpx', '.fit', '.tcx', '.zip']) },
    ]);
  });

  it('is named on every page, with an icon for iOS', async () => {
    const page = await (await get('/')).text();
    expect(page).toContain('<link rel="manifest" href="/manifest.webmanifest"');
    const touch = /rel="apple-touch-icon" href="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(sizeOf(Buffer.from(await (await get(touch)).arrayBuffer()))).toBe('180x180');
  });

  it('keeps the offline note and what it is drawn with, and no page', async () => {
    const script = await (await get('/sw.js')).text();
    const note = JSON.parse(/const NOTE = (.*);/.exec(script)?.[1] ?? '') as { files: string[] };
    expect(note.files[0]).toBe('/offline');
    for (const file of note.files) expect((await get(file)).status).toBe(200);
    expect(note.files.slice(1).every((file) => file.startsWith('/static/'))).toBe(true);
  });

  it('speaks the language of the browser', async () => {
    const german = { 'accept-language': 'de-AT,de;q=0.9' };
    expect(await (await get('/offline', german)).text()).toContain('Keine Verbindung');
    expect(((await (await get('/manifest.webmanifest', german)).json()) as Manifest).lang).toBe('de');
    expect(await (await get('/offline')).text()).toContain('No connection');
  });
});

describe('what a page weighs', () => {
  it.each(['br', 'gzip'])('is packed for browsers that take %s, and the same text', async (encoding) => {
    for (const path of ['/', '/static/camber.css']) {
      const packed = await get(path, { 'accept-encoding': encoding });
      const plain = await get(path, { 'accept-encoding': 'identity' });
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await packed.text()).toBe(await plain.text());
      expect(Number(packed.headers.get('content-length'))).toBeLessThan(
        Number(plain.headers.get('content-length')) / 2,
      );
    }
  });
});
