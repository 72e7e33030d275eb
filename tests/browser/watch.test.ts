import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, patient } from '../support/browser.ts';

const SCRIPT = readFileSync(new URL('../../src/web/assets/scripts/watch.js', import.meta.url), 'utf8');

/** Tells the server when its script has heard that the waiting is over. */
const WAITING = `<!doctype html><title>waiting</title>
  <div data-live="/live">under way</div>
  <form method="post" action="/sent"><button>Send</button></form>
  <script>
    EventSource.prototype.close = () => navigator.sendBeacon('/over');
  </script>
  <script>${SCRIPT}</script>`;

/** A server whose answers wait for the test, so that what comes first does not depend on how busy the machine is. */
const startServer = async () => {
  const streams: ServerResponse[] = [];
  const sent: ServerResponse[] = [];
  let shown = 0;
  let over = 0;
  const server = createServer((req, res) => {
    if (req.url === '/live') {
      res.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      streams.push(res);
    } else if (req.url === '/over') {
      over += 1;
      res.writeHead(204).end();
    } else if (req.url === '/sent') {
      req.resume();
      sent.push(res);
    } else if (req.url === '/') {
      shown += 1;
      res.writeHead(200, { 'content-type': 'text/html' }).end(WAITING);
    } else res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    streams,
    sent,
    shown: () => shown,
    over: () => over,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** The script that keeps a waiting page fresh, on a page of its own. */
describe('a page that is watched', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer();
    browser = await openBrowser();
    page = patient(await browser.newPage());
  });

  afterAll(async () => {
    await browser.close();
    server.stop();
  });

  it('is loaded once more when the waiting is over', async () => {
    await page.goto(server.url);
    await expect.poll(() => server.streams.length).toBe(1);
    server.streams[0]!.end('event: done\ndata: \n\n');
    await expect.poll(() => server.shown()).toBe(2);
    await expect.poll(() => server.streams.length).toBe(2);
  });

  it('lets a form that was just sent arrive, though the waiting is over before its answer', async () => {
    await page.locator('button').click({ noWaitAfter: true });
    await expect.poll(() => server.sent.length).toBe(1);
    server.streams[1]!.end('event: done\ndata: \n\n');
    await expect.poll(() => server.over()).toBe(2);
    // Loading anew would have ended the connection of the form.
    expect(server.sent[0]!.destroyed).toBe(false);
    server.sent[0]!.end('<title>arrived</title>');
    await expect.poll(() => page.title()).toBe('arrived');
    expect(server.shown()).toBe(2);
  });
});
