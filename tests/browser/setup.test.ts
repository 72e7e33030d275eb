import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/load-config.ts';
import { freePort } from '../support/free-port.ts';
import { type Opened, openCamber } from '../../src/main.ts';
import { openBrowser } from '../support/browser.ts';
import { lookAt, openPage } from '../support/look.ts';

/** A Camber that nobody has told anything yet: the owner's first look. */
describe('a fresh Camber', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'camber-fresh-'));
  let camber: Opened;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    const config = parseConfig({ PORT: String(await freePort()), DATA_DIR: dataDir });
    camber = await openCamber(config, { log: pino({ level: 'silent' }) });
    url = (await camber.start()) ?? '';
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await camber.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each([{ scripts: 'run' }, { scripts: 'empty' }, { scripts: 'off' }] as const)(
    'leads through the Strava app on every screen (scripts: $scripts)',
    async ({ scripts }) => {
      const { page, complaints } = await openPage(browser, { scripts });
      for (const address of ['/', '/setup'])
        expect([address, await lookAt(page, url + address, scripts !== 'off')]).toEqual([address, []]);
      expect(await page.locator('main').innerText()).toContain('STRAVA_CLIENT_ID');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
