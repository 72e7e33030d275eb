import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../src/commands/mail-preview/chromium.ts';
import { asPictured } from '../../../src/commands/mail-preview/page.ts';
import { smallPng } from '../../../src/commands/mail-preview/small-png.ts';
import { mailPreview, type MailPreviewArgs } from '../../../src/commands/mail-preview.ts';
import { toPng } from '../../../src/charts/png.ts';
import { EXAMPLE_NAMES } from '../../../src/notices/examples/all.ts';
import { words } from '../../../src/words/words.ts';
import { anAlert } from './mails.ts';

const KINDS = [
  'alert',
  'stop',
  'weekly',
  'quiet',
  'warmup',
  'pause',
  'return',
  'recovery',
  'verify',
  'reconnect',
];

const chromium = await findChromium();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'camber-preview-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const preview = async (args: Partial<MailPreviewArgs>) => {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await mailPreview(
    { verb: 'preview', kind: 'all', folder, units: 'metric', locale: 'en', pictures: false, ...args },
    { out: (line) => said.push(line), err: (line) => complaints.push(line) },
  );
  return { code, said: said.join('\n'), complaints: complaints.join('\n') };
};

describe('camber mail preview', () => {
  it('writes every mail as HTML and text, and says what was made up', async () => {
    const { code, said } = await preview({});
    expect(code).toBe(0);
    const files = await readdir(folder);
    for (const kind of KINDS) expect(files).toEqual(expect.arrayContaining([`${kind}.html`, `${kind}.txt`]));
    expect(said).toMatch(/^pause: .*\(made up: the days without runs\)$/m);
    expect(said).toMatch(/^weekly: \S/m);
    expect(said).not.toMatch(/^weekly: .*made up/m);
  });

  it('shows each form by what only it has', async () => {
    const text = async (kind: string) =>
      (await readFile(path.join(folder, `${kind}.txt`), 'utf8')).replace(/\s+/g, ' ');
    const { mail } = words();
    expect(await text('weekly')).toContain('The last 12 weeks');
    expect(await text('quiet')).toContain('Subject: A normal week');
    expect(await text('warmup')).toContain(mail.warmup.heading);
    expect(await text('pause')).toContain(mail.pause.days);
    expect(await text('return')).toMatch(/Week \d of 3 back/);
    expect(await text('stop')).toContain(mail.stop.lead);
    expect(await text('recovery')).toContain('Rest from running: day');
    expect(await text('way-back')).toMatch(/The way back: step \d of 6/);
    expect(await text('ladder-step')).toContain('Step 3 of 6 reached');
  });

  it('has its pictures in the page: nothing is loaded', async () => {
    const html = await readFile(path.join(folder, 'weekly.html'), 'utf8');
    expect(html).toContain('src="data:image/png;base64,');
    expect(html).not.toMatch(/cid:|src="http/);
  });

  it('says what it will do when no kind is named', async () => {
    const { code, said } = await preview({ kind: null });
    expect(code).toBe(0);
    const [first, second, third] = said.split('\n');
    expect(first).toMatch(/^No kind was named, so all are made/);
    expect(second).toMatch(/^\d+ mails, HTML and text each, into \S+\. Each is named when it is written:$/);
    expect(second).toContain(folder);
    expect(third).toMatch(/^alert: /);
    expect((await preview({ kind: 'verify' })).said).not.toContain('mails, HTML');
  });

  it('lists the kinds there are, and writes nothing for that', async () => {
    const { code, said } = await preview({ kind: 'list', folder: path.join(folder, 'nothing') });
    expect([code, said.split('\n')]).toEqual([0, EXAMPLE_NAMES]);
    expect(await readdir(folder)).not.toContain('nothing');
  });

  it('names the kinds there are when asked for another, and the verb when asked for another', async () => {
    const wrong = await preview({ kind: 'daily' });
    expect([wrong.code, wrong.complaints]).toEqual([2, expect.stringContaining('alert, stop, setback')]);
    expect((await preview({ verb: 'send' })).code).toBe(2);
  });

  it('says so when a history cannot be read', async () => {
    const { code, complaints } = await preview({ athlete: path.join(folder, 'nowhere') });
    expect(code).toBe(1);
    expect(complaints).toContain('does not exist. Check the path.');
  });
});

describe('what is pictured', () => {
  it('is in light or in dark, whatever the machine prefers', () => {
    const { html } = anAlert();
    expect(asPictured(html, 'light', '')).not.toContain('prefers-color-scheme');
    expect(asPictured(html, 'dark', '')).toContain('@media all{');
    expect(asPictured(html, 'dark', '.a{}')).toContain('<style>.a{}</style></head>');
  });

  // Chromium starts eight times: a minute and a half beside a busy machine.
  it.runIf(chromium !== null)('is as wide as asked and as high as the mail', async () => {
    const { code } = await preview({ kind: 'verify', pictures: true });
    expect(code).toBe(0);
    for (const width of [375, 680])
      for (const theme of ['light', 'dark']) {
        const png = await readFile(path.join(folder, `verify-${width}-${theme}.png`));
        expect(png.readUInt32BE(16)).toBe(2 * width);
        expect(png.readUInt32BE(20)).toBeGreaterThan(500);
      }
  });
});

describe('small pictures', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#0d5560"/><rect x="10" width="5" height="30" fill="#fff"/></svg>`;

  it('are PNGs of the same size with a palette', () => {
    const small = smallPng(toPng(svg, { width: 40, scale: 1 }));
    expect(small.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    expect([small.readUInt32BE(16), small.readUInt32BE(20), small[24], small[25]]).toEqual([40, 30, 8, 3]);
    expect(small.includes(Buffer.from([0x0d, 0x55, 0x60]))).toBe(true);
  });

  it('show the same when they are read again', () => {
    const small = smallPng(toPng(svg, { width: 40, scale: 1 }));
    expect(smallPng(small).equals(small)).toBe(true);
  });
});
