import { existsSync, readdirSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { beginImport, importById } from '../../../src/store/imports.ts';
import { keepFile } from '../../../src/store/files.ts';
import * as runs from '../../../src/store/runs.ts';
import { eventually } from '../../support/eventually.ts';
import { moved, runPoints } from '../../support/files/run-points.ts';
import { gpx, tcx } from '../../support/files/xml-files.ts';
import { zipOf } from '../../support/zip-of.ts';
import {
  connected,
  keepRuns,
  NOON,
  readable,
  runOn,
  signedIn,
  TODAY,
  type Browser,
  type Web,
} from './support.ts';

let web: Web;
let browser: Browser;
signedIn((site) => ({ web, browser } = site));

const points = runPoints();
const RUN = gpx([[points]]);
const LATER = gpx([[moved(points, 86_400)]]);
const zip = (...files: readonly (readonly [name: string, content: string])[]): Buffer =>
  zipOf(...files.map(([name, content]) => ({ name, data: Buffer.from(content) })));

/** Sends files and gives the page that tells what became of them, when it has ended. */
const sent = async (
  ...files: readonly (readonly [name: string, content: string | Uint8Array])[]
): Promise<{ readonly address: string; readonly page: string; readonly markup: string }> => {
  const answer = await browser.send('/uploads', files);
  expect(answer.status).toBe(303);
  const address = answer.headers.get('location') ?? '';
  const markup = await eventually(async () => {
    const text = await browser.text(address);
    if (text.includes('data-live')) throw new Error('still being read');
    return text;
  });
  return { address, page: readable(markup), markup };
};

const stored = () => runs.runsOf(web.store.read, 7);

/** A phone's own request: no page began it, so that it names no site. `fetch` would say that a script did. */
const share = async (site: string, path = '/share'): Promise<IncomingMessage> => {
  const form = new FormData();
  form.append('files', new Blob([RUN]), 'shared.gpx');
  const packed = new Response(form);
  const body = Buffer.from(await packed.arrayBuffer());
  const headers = {
    origin: 'null',
    'content-type': packed.headers.get('content-type') ?? '',
    'sec-fetch-site': site,
    'sec-fetch-mode': 'navigate',
    cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  };
  return new Promise((resolve, reject) => {
    request(web.url + path, { method: 'POST', headers }, (answer) => resolve(answer.resume()))
      .on('error', reject)
      .end(body);
  });
};

describe('a file shared to the installed app', () => {
  it('is read like one that was chosen', async () => {
    const answer = await share('none');
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/uploads\/\d+$/),
    ]);
    await eventually(async () => expect(await stored()).toHaveLength(1));
  });

  it('is refused when another site sends it, and no other form may come from nowhere', async () => {
    expect((await share('cross-site')).statusCode).toBe(403);
    expect((await share('none', '/uploads')).statusCode).toBe(403);
    expect(await stored()).toEqual([]);
  });
});

describe('the page of files', () => {
  it('is in the navigation, takes several files without scripts and says up to where', async () => {
    const markup = await browser.text('/import');
    expect(markup).toContain('href="/import" aria-current="page"');
    expect(markup).toMatch(/<form\s+method="post"\s+action="\/uploads"\s+enctype="multipart\/form-data"/);
    expect(markup).toMatch(/type="file"[^>]*multiple/);
    expect(readable(markup)).toContain('Up to 2 GB at once');
    expect(readable(markup)).toContain('Nothing yet.');
  });

  it('is for runners only: a stranger is sent home, and what they send is not read', async () => {
    const stranger = web.browser();
    expect((await stranger.get('/import')).headers.get('location')).toBe('/');
    expect((await stranger.send('/uploads', [['a.gpx', RUN]])).headers.get('location')).toBe('/');
    expect(await stored()).toEqual([]);
  });

  it('refuses what another site makes the browser send', async () => {
    const body = new FormData();
    body.append('files', new Blob([RUN]), 'a.gpx');
    const answer = await browser.get('/import');
    expect(answer.status).toBe(200);
    const foreign = await fetch(`${web.url}/uploads`, {
      method: 'POST',
      body,
      headers: {
        origin: 'https://evil.example',
        cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    expect(foreign.status).toBe(403);
    expect(await stored()).toEqual([]);
  });

  it('without a file asks for one', async () => {
    const answer = await browser.send('/uploads', []);
    expect(answer.headers.get('location')).toBe('/import?said=none');
    expect(readable(await browser.text('/import?said=none'))).toContain('Choose a file first.');
  });
});

describe('files that were sent', () => {
  it('become runs, and the page says of each what it was', async () => {
    const { page, markup } = await sent(
      ['morning.gpx', RUN],
      ['ride.tcx', tcx([{ points: moved(points, 172_800) }], { sport: 'Biking' })],
      ['login.gpx', '<!doctype html><html><body>Log in</body></html>'],
    );
    const [run] = await stored();
    expect(page).toContain('1 new run · 1 other activity, not counted · 1 not read');
    expect(page).toContain('morning.gpx 3.0 km on 3 May 2026');
    expect(page).toContain('ride.tcx 1 ride: not counted.');
    expect(page).toMatch(/login\.gpx Not read: .*page/);
    expect(markup).toContain(`href="/runs/${run?.id}"`);
    expect(web.queued).toContainEqual({ name: 'assess', payload: { athleteId: 7 } });
  });

  it('twice are known the second time, and say since when', async () => {
    await sent(['morning.gpx', RUN]);
    expect((await sent(['copy.gpx', RUN])).page).toMatch(
      /1 known already .*The same file was read before, Sun 22 Nov/,
    );
    expect(await stored()).toHaveLength(1);
  });

  it('may be an archive: read from memory, its runs are counted with their days', async () => {
    const { page } = await sent(['export.zip', zip(['a.gpx', RUN], ['b.gpx', LATER])]);
    expect(page).toContain('2 new runs');
    expect(page).toContain('3 May 2026 to 4 May 2026');
    expect(await stored()).toHaveLength(2);
    expect(existsSync(path.join(web.deps.config.dataDir, 'uploads'))).toBe(false);
  });

  it('may be an archive too big for memory: it lies in the data folder while it is read, and no longer', async () => {
    const stuffing = Buffer.alloc(65 * 1024 * 1024, 1);
    const archive = zipOf({ name: 'a.gpx', data: Buffer.from(RUN) }, { name: 'photo.jpg', data: stuffing });
    const { page } = await sent(['big.zip', archive]);
    expect(page).toContain('1 new run');
    expect(page).toContain('big.zip');
    await eventually(() => expect(readdirSync(path.join(web.deps.config.dataDir, 'uploads'))).toEqual([]));
  });

  it('that are no archive, though they begin like one, are refused with a word on it', async () => {
    expect((await sent(['broken.zip', 'PK\u0003\u0004 and nothing more'])).page).toContain(
      'Not read: is not a complete zip archive: was the download cut off?',
    );
  });

  it('may be the bare list of an export', async () => {
    const csv =
      'Activity ID,Activity Date,Activity Name,Activity Type,Distance,Moving Time,Elapsed Time,Distance\n' +
      '1,"May 1, 2026, 6:00:00 AM",Run,Run,10.0,3000,3000,10000.0\n';
    expect((await sent(['activities.csv', csv])).page).toContain('1 new run');
  });

  it('with hostile names are shown safely', async () => {
    const long = `${'x'.repeat(300)}.gpx`;
    const { markup, page } = await sent(
      ['<img src=x onerror=alert(1)>.gpx', RUN],
      ['run\u202egpx.exe', 'nothing'],
      ['bell\u0007\u001b[31m.gpx', 'nothing'],
      [long, 'nothing'],
    );
    expect(markup).not.toContain('<img src=x');
    expect(markup).toContain('&lt;img src=x');
    for (const control of ['\u202E', '\u0007', '\u001B']) expect(markup).not.toContain(control);
    expect(page).toContain('run\\u202egpx.exe');
    expect(page).not.toContain('x'.repeat(61));
  });

  it('are told in German to those who read it, and in miles', async () => {
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de', units: 'imperial' }));
    const { page } = await sent(['morning.gpx', RUN], ['leer.gpx', '']);
    expect(page).toContain('1 neuer Lauf · 1 nicht gelesen');
    expect(page).toContain('1,9 mi am 3. Mai 2026');
    expect(page).toContain('leer.gpx Nicht gelesen:');
  });
});

describe('an upload', () => {
  const goesOn = (at: number, listed = false) =>
    web.store.write((tx) =>
      beginImport(tx, 7, {
        origin: 'upload',
        name: null,
        progress: {
          kind: 'upload',
          at,
          arrived: true,
          files: 1,
          counts: { runs: 3, same: 0, known: 0, other: 0, refused: 0 },
          reading: {
            name: 'takeout.zip',
            progress: {
              listed,
              files: 40,
              filesTotal: 160,
              bytes: 1,
              bytesTotal: 4,
              runs: 12,
              endsAt: NOON + 60_000,
            },
          },
          entries: [],
          asksZone: false,
        },
        now: at,
      }),
    );

  it('that goes on shows how far it is, its end, and the way to stop it, on any page load', async () => {
    const id = await goesOn(NOON);
    for (const address of ['/import', `/uploads/${id}`]) {
      const markup = await browser.text(address);
      expect(markup).toContain(`data-live="/uploads/${id}/progress"`);
      expect(markup).toContain('http-equiv="refresh"');
      const page = readable(markup);
      expect(page).toContain('Reading takeout.zip');
      expect(page).toContain('40 of 160 files.');
      expect(page).toContain('15 runs found so far. Expected to end about 12:01');
      expect(page).toContain('You can close this page');
      expect(page).toContain('Stop it');
    }
    expect(await browser.text(`/uploads/${id}/progress`)).toContain('takeout.zip');
  });

  it('that has read its list shows the first verdict, on the page and in the stream, while hills are read', async () => {
    await keepRuns(web, 7, [
      ...Array.from({ length: 8 * 7 }, (_, n) => runOn(addDays(TODAY, -n - 2), 3_000)),
      runOn(addDays(TODAY, -1), 9_000),
    ]);
    const id = await goesOn(NOON, true);
    const look = await browser.get(`/uploads/${id}/progress`, { accept: 'text/event-stream' });
    const chunks = look.body!.getReader();
    let streamed = '';
    while (!streamed.includes('event: message')) {
      const { value } = await chunks.read();
      streamed += Buffer.from(value).toString();
    }
    await chunks.cancel();
    for (const markup of [
      streamed,
      await browser.text('/import'),
      await browser.text(`/uploads/${id}`),
      await browser.text(`/uploads/${id}/progress`),
    ]) {
      const page = readable(markup.replaceAll('data: ', ''));
      expect(page).toContain('What Camber says so far');
      expect(page).toMatch(/Strong Your long run was 3 times your longest Keep your runs under/);
      expect(page).toContain('A usual week of yours: 21 km.');
      expect(page).toContain('Hills and tracks are still being read');
    }
  });

  it('says nothing of the runner before a list is stored, nor to whoever rests', async () => {
    await keepRuns(
      web,
      7,
      Array.from({ length: 8 * 7 }, (_, n) => runOn(addDays(TODAY, -n), 3_000)),
    );
    const unlisted = await goesOn(NOON);
    expect(await browser.text(`/uploads/${unlisted}`)).not.toContain('What Camber says so far');
    const id = await goesOn(NOON, true);
    expect(await browser.text(`/uploads/${id}`)).toContain('What Camber says so far');
    await browser.post('/check-ins/pain', { day: TODAY, when: 'day', level: '6' });
    expect(await browser.text(`/uploads/${id}`)).not.toContain('What Camber says so far');
  });

  it('is one at a time: another one is not taken, and the page says why', async () => {
    await goesOn(NOON);
    const answer = await browser.send('/uploads', [['a.gpx', RUN]]);
    expect(answer.headers.get('location')).toBe('/import?said=busy');
    expect(readable(await browser.text('/import?said=busy'))).toContain('One upload at a time');
    expect(await stored()).toEqual([]);
  });

  it('of which nothing was heard for two minutes was stopped: it says so, and the next one is taken', async () => {
    const id = await goesOn(NOON - 2 * 60_000);
    expect(readable(await browser.text(`/uploads/${id}`))).toContain(
      'Camber was stopped while it was reading',
    );
    expect((await browser.get(`/uploads/${id}/progress`)).headers.get('camber-done')).toBe('1');
    await sent(['a.gpx', RUN]);
    expect(await stored()).toHaveLength(1);
    expect((await importById(web.store.read, 7, id))?.state).toBe('failed');
  });

  it('that is to be stopped is marked for the process that reads it', async () => {
    const id = await goesOn(NOON);
    expect((await browser.post(`/uploads/${id}/cancel`)).headers.get('location')).toBe(`/uploads/${id}`);
    expect((await importById(web.store.read, 7, id))?.note).toBe('cancel');
  });

  it('belongs to its runner: to others it is not there', async () => {
    const id = await goesOn(NOON);
    const other = await connected(web, 8);
    expect((await other.get(`/uploads/${id}`)).status).toBe(404);
    expect((await other.get(`/uploads/${id}/progress`)).status).toBe(404);
    expect((await other.post(`/uploads/${id}/cancel`)).status).toBe(404);
    expect((await importById(web.store.read, 7, id))?.note).toBeNull();
  });
});

describe('the log', () => {
  const file = (n: number, at: number, origin: 'folder' | 'post' = 'folder') =>
    web.store.write((tx) =>
      keepFile(tx, 7, {
        hash: String(n),
        origin,
        name: `run-${n}.fit`,
        at,
        results: [{ kind: 'run', runId: -n, day: '2026-05-03', distanceM: 10_000 }],
      }),
    );

  it('tells the ways and times, and joins the files of one day and one way', async () => {
    await sent(['morning.gpx', RUN]);
    await file(1, NOON - 1000);
    await file(2, NOON - 2000);
    await file(3, NOON - 3000, 'post');
    const page = readable(await browser.text('/import'));
    expect(page).toMatch(/This page +morning\.gpx 1 new run/);
    expect(page).toMatch(/Folder +2 files: 2 new runs/);
    expect(page).toMatch(/Sent by an app +run-3\.fit 1 new run/);
  });

  it('has pages', async () => {
    for (let n = 1; n <= 25; n += 1) await file(n, NOON - n * 86_400_000);
    const first = await browser.text('/import');
    const older = /href="(\/import\?before=\d+)#log"/.exec(first)?.[1] ?? '';
    expect(readable(first)).toContain('run-20.fit');
    expect(readable(first)).not.toContain('run-21.fit');
    const second = await browser.text(older);
    expect(readable(second)).toContain('run-21.fit');
    expect(readable(second)).not.toContain('run-20.fit');
    expect(second).not.toContain('before=');
    expect(second).toContain('The latest imports');
  });
});

describe('where the runner lives', () => {
  beforeEach(async () => {
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { timeZone: 'UTC' }));
  });

  it('is not asked where files tell it', async () => {
    await sent(['morning.gpx', RUN]);
    expect(readable(await browser.text('/import'))).not.toContain('Where do you live?');
  });

  it('is asked once where nothing tells it, and the days follow', async () => {
    await web.store.write((tx) =>
      runs.upsertRuns(
        tx,
        7,
        [
          {
            run: runOn('2026-05-03', 5000, { id: -5, startS: Date.UTC(2026, 4, 3, 23, 30) / 1000 }),
            meta: { timeZone: null, deviceName: null, private: false },
            origin: 'upload',
          },
        ],
        NOON,
      ),
    );
    expect(readable(await browser.text('/import'))).toContain('Where do you live?');
    expect((await browser.post('/import/zone', { zone: 'Nowhere/Land' })).status).toBe(400);
    web.queued.length = 0;
    await browser.post('/import/zone', { zone: 'Europe/Berlin' });
    expect((await stored()).map(({ day }) => day)).toEqual(['2026-05-04']);
    expect(await athletes.byId(web.store.read, 7)).toMatchObject({
      timeZone: 'Europe/Berlin',
      assessDue: NOON,
    });
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
    expect(readable(await browser.text('/import?said=zone'))).not.toContain('Where do you live?');
  });
});
