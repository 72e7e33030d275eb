import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../src/demo/start-demo.ts';
import { openBrowser, patient } from '../support/browser.ts';

describe.each([{ javaScript: true }, { javaScript: false }])(
  'the demo in a browser (JavaScript: $javaScript)',
  ({ javaScript }) => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'camber-demo-'));
    const complaints: string[] = [];
    let demo: Demo;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      demo = await startDemo({ port: 0, dataDir, weeks: 4, log: pino({ level: 'silent' }) });
      browser = await openBrowser();
      const context = patient(await browser.newContext({ javaScriptEnabled: javaScript }));
      page = await context.newPage();
      // Camber's own pages only: the stand-in's consent page has no icon, as little as it needs one.
      page.on('console', (message) => {
        if (message.type() === 'error' && message.location().url.startsWith(demo.url))
          complaints.push(message.text());
      });
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname))
          complaints.push(request.url());
      });
    });

    afterAll(async () => {
      await browser.close();
      await demo.stop();
      rmSync(dataDir, { recursive: true, force: true });
    });

    /** Without JavaScript nothing on a page changes by itself: look again until it is there. */
    const untilShown = async (text: string | RegExp): Promise<void> => {
      await expect
        .poll(
          async () => {
            await page.reload();
            return page.locator('body').innerText();
          },
          { interval: 250 },
        )
        .toMatch(text);
    };

    it('connects by clicking', async () => {
      await page.goto(demo.url);
      await page.getByRole('link', { name: 'Connect with Strava' }).first().click();
      await expect(page.getByRole('checkbox').count()).resolves.toBeGreaterThanOrEqual(4);
      await page.getByRole('button', { name: /authorize/i }).click();
      await page.waitForURL(`${demo.url}/**`);
      // The first steps come first; the home page is there all the same.
      await page.goto(demo.url);
      await untilShown(/Your last 7 days/);
    });

    it('has read the history in list calls of 200', () => {
      expect(demo.emulator.counts()['GET /athlete/activities']).toBeLessThanOrEqual(2);
    });

    it('releases the held-back weeks as webhooks and ends with mails', async () => {
      await page.locator('form[action="/demo/release"] button[value="all"]').click();
      await expect.poll(() => demo.player.held()).toBe(0);
      await expect.poll(() => demo.player.busy()).toBe(false);
      await page.goto(`${demo.url}/mailbox`);
      const mailbox = await page.locator('main').innerText();
      expect(mailbox.length).toBeGreaterThan(100);
      expect(await page.locator('main a[href*="weekly-"]').count()).toBeGreaterThanOrEqual(3);
      expect(await page.locator('main a[href*="alert-"]').count()).toBeGreaterThanOrEqual(1);
    });

    it('shows a mail as HTML, as text and as source', async () => {
      await page.locator('main a[href*="weekly-"]').first().click();
      await expect(page.locator('iframe').count()).resolves.toBe(1);
      await page.getByRole('link', { name: 'Text' }).click();
      expect(await page.locator('pre').innerText()).toContain('km');
      await page.getByRole('link', { name: 'Source' }).click();
      expect(await page.locator('pre').innerText()).toContain('Message-ID');
    });

    it('complains about nothing and asks nobody else', () => {
      expect(complaints).toEqual([]);
    });
  },
);
