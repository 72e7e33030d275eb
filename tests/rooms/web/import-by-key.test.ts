import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import { importKeyOf, putImportKey, removeImportKey } from '../../../src/store/import-keys.ts';
import * as runs from '../../../src/store/runs.ts';
import { fit, SPORT } from '../../support/files/fit-file.ts';
import { moved, runPoints } from '../../support/files/run-points.ts';
import { gpx } from '../../support/files/xml-files.ts';
import { connected, NOON, startWeb, type Web } from './support.ts';

const KEY = 'camber_0123456789-a-secret-key';
const points = runPoints();
const RUN = gpx([[points]]);
const DAY_S = 86_400;

type Answer = {
  readonly files: readonly { readonly name: string; readonly results: readonly Record<string, unknown>[] }[];
};

describe('POST /import', () => {
  let web: Web;
  beforeEach(async () => {
    web = await startWeb();
    await connected(web, 7);
    await web.store.write((tx) => putImportKey(tx, 7, KEY, NOON));
  });
  afterEach(() => web.close());

  const send = (
    body: RequestInit['body'],
    { path = '/import', ...headers }: Record<string, string> & { path?: string } = {
      authorization: `Bearer ${KEY}`,
    },
  ): Promise<Response> => fetch(web.url + path, { method: 'POST', body: body ?? null, headers });
  const stored = () => runs.runsOf(web.store.read, 7);

  it('takes a raw body, and says what became of it', async () => {
    const answer = await send(RUN);
    expect(answer.status).toBe(200);
    const { files } = (await answer.json()) as Answer;
    const [run] = await stored();
    expect(files).toEqual([
      {
        name: 'file',
        results: [
          { result: 'run', day: '2026-05-03', distanceM: 3_006, url: `${web.url}/runs/${String(run?.id)}` },
        ],
      },
    ]);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await importKeyOf(web.store.read, 7)).toMatchObject({ usedAt: NOON });
  });

  it.each([
    ['Authorization', { authorization: `bearer  ${KEY}` }],
    ['X-Camber-Key', { 'x-camber-key': KEY }],
    ['the address', { path: `/import/${KEY}` }],
    ['the address, with more behind it', { path: `/import/${KEY}?name=run.gpx` }],
  ])('takes the key from %s', async (_where, headers) => {
    expect((await send(RUN, headers)).status).toBe(200);
    expect(await stored()).toHaveLength(1);
  });

  it('takes it whatever the app says the body is, packed or not', async () => {
    const types = ['application/x-www-form-urlencoded', 'application/gpx+xml', 'text/plain', 'image/png'];
    for (const [i, type] of types.entries()) {
      const body = Buffer.from(gpx([[moved(points, -i * DAY_S)]]));
      const headers = { 'x-camber-key': KEY, 'content-type': type };
      expect((await send(i % 2 === 0 ? body : gzipSync(body), headers)).status).toBe(200);
    }
    const coded = { 'x-camber-key': KEY, 'content-encoding': 'gzip' };
    expect((await send(gzipSync(fit([{ points: moved(points, -9 * DAY_S) }])), coded)).status).toBe(200);
    expect(await stored()).toHaveLength(5);
  });

  it('takes several files of a form, each with its own fate', async () => {
    const body = new FormData();
    const part = (name: string, content: string | Uint8Array): void =>
      body.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), name);
    part('run.gpx', RUN);
    part('ride.fit', fit([{ points, sport: SPORT.cycling }]));
    part('page.gpx', '<html>log in</html>');
    const answer = await send(body);
    expect(answer.status).toBe(207);
    const { files } = (await answer.json()) as Answer;
    expect(files.map(({ name, results }) => [name, results[0]?.['result']])).toEqual([
      ['run.gpx', 'run'],
      ['ride.fit', 'other'],
      ['page.gpx', 'refused'],
    ]);
  });

  it('says that it knows a file, with 200 for an app that sends again', async () => {
    await send(RUN);
    const again = await send(RUN);
    expect(again.status).toBe(200);
    expect(((await again.json()) as Answer).files[0]?.results).toEqual([
      { result: 'known', since: new Date(NOON).toISOString() },
    ]);
    expect(await stored()).toHaveLength(1);
  });

  it('refuses with the reason, in the runner’s language', async () => {
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    const answer = await send('<html>log in</html>');
    expect(answer.status).toBe(422);
    const [result] = ((await answer.json()) as Answer).files[0]?.results ?? [];
    expect(result).toMatchObject({ result: 'refused', code: 'webPage' });
    expect(String(result?.['reason'])).toMatch(/[äöüß]|eine|keine/);
  });

  it('answers 401 to a wrong key, an ended one and none, in JSON', async () => {
    await web.store.write((tx) => removeImportKey(tx, 7));
    for (const headers of [
      {},
      { 'x-camber-key': KEY },
      { path: '/import/camber_x' },
      { authorization: 'Basic YTpi' },
    ]) {
      const answer = await send(RUN, headers);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: 'wrong_key' });
    }
    expect(await stored()).toEqual([]);
  });

  it('ends guessing from one address, and lets the right key wait with the others', async () => {
    for (let i = 0; i < 20; i += 1) await send('x', { 'x-camber-key': `guess-${i}` });
    expect((await send('x', { 'x-camber-key': 'guess' })).status).toBe(429);
  });

  it('does not count what was right as guessing', async () => {
    for (let i = 0; i < 22; i += 1) expect((await send(RUN)).status).toBe(200);
  });

  it('answers 413 to a body that says it is too large, before it comes', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const headers = { 'x-camber-key': KEY, 'content-length': String(90 * 1024 * 1024) };
      const asked = request(`${web.url}/import`, { method: 'POST', headers }, (res) => {
        resolve(res.statusCode ?? 0);
        asked.destroy();
      });
      asked.on('error', reject);
      asked.write('x');
    });
    expect(status).toBe(413);
  });

  it('answers 413 to a body that grows too large', async () => {
    const piece = Buffer.alloc(1024 * 1024);
    let left = 90;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        left -= 1;
        if (left < 0) controller.close();
        else controller.enqueue(piece);
      },
    });
    const options = { method: 'POST', body, duplex: 'half', headers: { 'x-camber-key': KEY } } as const;
    const status = await fetch(`${web.url}/import`, options).then(
      (res) => res.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(status);
    expect((await send(RUN)).status).toBe(200);
  });

  it.each([
    ['an unknown coding', 'x', { 'content-encoding': 'br' }, 415, 'upload_coding'],
    ['nothing', '', {}, 400, 'upload_empty'],
    ['a broken form', 'x', { 'content-type': 'multipart/form-data' }, 400, 'upload_broken'],
    [
      'a form without files',
      '--b\r\n\r\n\r\n--b--\r\n',
      { 'content-type': 'multipart/form-data; boundary=b' },
      400,
      'upload_empty',
    ],
  ])('refuses %s', async (_what, body, headers, status, error) => {
    const answer = await send(body, { 'x-camber-key': KEY, ...headers });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error, reason: expect.any(String) as unknown });
  });

  it('answers 405 to an app that only looks whether the address is there', async () => {
    const answer = await fetch(`${web.url}/import/${KEY}`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('writes the key into no log', async () => {
    for (const path of [`/import/${KEY}`, `/import/${KEY}/x`, '/import/mistyped-key-of-some-length']) {
      await send(RUN, { path });
      await fetch(web.url + path);
    }
    await send(RUN);
    const log = web.logged.join('\n');
    expect(log).toContain('/import/[key]');
    expect(log).not.toMatch(/0123456789-a-secret|mistyped-key/);
  });

  it('leaves the pages below /import alone', async () => {
    const browser = await connected(web, 8);
    expect((await browser.get('/import')).status).toBe(200);
    expect((await browser.post('/import/zone', { zone: 'Europe/Berlin' })).status).toBe(303);
  });
});
