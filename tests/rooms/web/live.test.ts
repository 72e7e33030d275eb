import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import { listen, type Listening } from '../../../src/web/http/listen.ts';
import { createLive, type Look } from '../../../src/web/http/live.ts';
import { requestLog } from '../../../src/web/http/request-log.ts';
import { html } from '../../../src/web/parts/html.ts';
import { pino } from 'pino';
import { connected, NOON, startWeb } from './support.ts';
import { eventually } from '../../support/eventually.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const STREAM = { accept: 'text/event-stream' };

/** An app with one live address, on a real port. */
const serve = async (look: Look): Promise<Listening> => {
  const live = createLive();
  const app = express();
  app.use(requestLog(pino({ level: 'silent' })));
  app.get('/', (req, res) => live(req, res, look, { everyMs: 5, visitor: 'somebody' }));
  const server = await listen(app, '127.0.0.1', 0);
  stops.push(server.close);
  return server;
};

/** The events of a stream, one after the other. */
async function* eventsOf(answer: Response): AsyncGenerator<{ name: string; data: string }> {
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const pieces = text.split('\n\n');
    text = pieces.pop() ?? '';
    for (const piece of pieces) {
      const lines = piece.split('\n');
      const name = lines.find((line) => line.startsWith('event: '))?.slice(7);
      const data = lines.flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []));
      if (name !== undefined) yield { name, data: data.join('\n') };
    }
  }
}

const all = async (answer: Response) => Array.fromAsync(eventsOf(answer));

describe('a live view', () => {
  it('as a stream speaks when something has changed, not when nothing has, and ends with "done"', async () => {
    const seen = ['one', 'one', 'one', 'two\nlines', 'two\nlines'];
    const server = await serve(() => {
      const next = seen.shift();
      return next === undefined ? null : html`<p>${next}</p>`;
    });
    const answer = await fetch(server.url, { headers: STREAM });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(await all(answer)).toEqual([
      { name: 'message', data: '<p>one</p>' },
      { name: 'message', data: '<p>two\nlines</p>' },
      { name: 'done', data: '' },
    ]);
  });

  it('without a stream is one look, and says when it is over', async () => {
    let isOver = false;
    const server = await serve(() => (isOver ? null : html`<p>one</p>`));
    expect(await (await fetch(server.url)).text()).toBe('<p>one</p>');
    isOver = true;
    const answer = await fetch(server.url, { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('camber-done')]).toEqual([204, '1']);
  });

  it('ends when looking fails', async () => {
    const server = await serve(() => Promise.reject(new Error('the store is away')));
    expect(await all(await fetch(server.url, { headers: STREAM }))).toEqual([]);
  });

  it('does not hold up a server that stops', async () => {
    const server = await serve(() => html`<p>for ever</p>`);
    const answer = await fetch(server.url, { headers: STREAM });
    const events = all(answer);
    await server.close();
    // It has ended by itself: reading one that `listen` has cut, after two seconds, throws.
    expect((await events).map(({ name }) => name)).not.toContain('done');
  });

  it('is given to one visitor six times at once, and again when one of them is closed', async () => {
    const server = await serve(() => html`<p>for ever</p>`);
    const leave = new AbortController();
    const open = (signal?: AbortSignal) =>
      fetch(server.url, { headers: STREAM, ...(signal === undefined ? {} : { signal }) });
    // Held on to: an answer that nobody holds is given up, and its connection with it.
    const held = [await open(leave.signal)];
    for (let i = 1; i < 6; i += 1) held.push(await open());
    expect(held.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect((await open()).status).toBe(204);
    expect(held.every(({ bodyUsed }) => !bodyUsed)).toBe(true);
    leave.abort();
    await eventually(async () => expect((await open()).status).toBe(200));
  });
});

describe('the progress of a history', () => {
  const start = async () => {
    const web = await startWeb();
    stops.push(web.close);
    const browser = await connected(web, 7);
    return { web, browser };
  };

  it('is streamed while the history comes in and ends with it', async () => {
    const { web, browser } = await start();
    const answer = await browser.get('/progress', STREAM);
    const events = eventsOf(answer);
    expect((await events.next()).value).toMatchObject({
      name: 'message',
      data: expect.stringContaining('Your history is coming in') as string,
    });
    await web.store.write((tx) => backfills.finish(tx, 7, NOON));
    expect((await events.next()).value).toEqual({ name: 'done', data: '' });
  });

  it('ends when the runner has logged out everywhere', async () => {
    const { web, browser } = await start();
    const events = eventsOf(await browser.get('/progress', STREAM));
    await events.next();
    await web.store.write((tx) => athletes.raiseEpoch(tx, 7));
    expect((await events.next()).value).toEqual({ name: 'done', data: '' });
  });

  it('is nobody else’s: a stranger is sent to the first page', async () => {
    const { web } = await start();
    const answer = await web.browser().get('/progress', STREAM);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  });
});
