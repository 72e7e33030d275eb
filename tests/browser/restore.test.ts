import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportOf } from '../../src/export/write/export-of.ts';
import { byId, upsertConnected } from '../../src/store/athletes.ts';
import { connected, NOON, startWeb, type Web } from '../rooms/web/support.ts';
import { openBrowser } from '../support/browser.ts';
import { exportDeps } from '../support/export-deps.ts';
import { whole } from '../support/export-zip.ts';
import { fillAccount } from '../support/full-account.ts';
import { enter, tabTo } from '../support/keyboard.ts';
import { lookAt, openPage } from '../support/look.ts';
import { freshSqlite } from '../support/stores.ts';

/** An export comes back by keyboard alone, on a phone too. */

const RUNNER = 7;

/** The export of runner 7 from another Camber. */
const archive = async (): Promise<Buffer> => {
  const { store, drop } = await freshSqlite();
  const athlete = { stravaId: RUNNER, units: 'metric', scopes: [], name: null, now: NOON } as const;
  await store.write((tx) => upsertConnected(tx, athlete));
  const deps = exportDeps(store, NOON);
  await fillAccount(store, RUNNER, deps.seal, NOON);
  const runner = await byId(store.read, RUNNER);
  if (runner === null) throw new Error('nobody to export');
  const bytes = await whole(exportOf(deps, runner));
  await drop();
  return bytes;
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'camber-restore-'));
let browser: Browser;
beforeAll(async () => {
  writeFileSync(path.join(folder, 'camber.zip'), await archive());
  writeFileSync(path.join(folder, 'wrong.zip'), 'no zip at all');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([{ scripts: 'run' }, { scripts: 'off' }, { scripts: 'empty' }] as const)(
  'bringing an export back by keyboard (scripts: $scripts)',
  ({ scripts }) => {
    // Where no script runs, axe would never answer.
    const withAxe = scripts !== 'off';
    let web: Web;
    let page: Page;
    let complaints: readonly string[];
    beforeAll(async () => {
      web = await startWeb();
      const { cookies } = await connected(web, RUNNER);
      ({ page, complaints } = await openPage(browser, { scripts }));
      const all = [...cookies].map(([name, value]) => ({ name, value, url: web.url }));
      await page.context().addCookies(all);
    });
    afterAll(async () => {
      await page.context().close();
      await web.close();
    });

    const main = (): Promise<string> => page.locator('main').innerText();
    const bring = async (name: string): Promise<void> => {
      await tabTo(page, '#archive');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
      await chooser.setFiles(path.join(folder, name));
      await enter(page, 'main form[action="/restore"] button');
    };

    it('is found in the settings, and asks for one file', async () => {
      await page.goto(`${web.url}/settings/data`);
      await enter(page, 'a[href="/restore"]');
      expect(await main()).toContain('Bring an export back');
      expect(await lookAt(page, `${web.url}/restore`, withAxe)).toEqual([]);
    });

    it('says what is wrong with a file, and leads back', async () => {
      await bring('wrong.zip');
      expect(await main()).toContain('not a complete zip file');
      await enter(page, 'main a[href="/restore"]');
    });

    it('brings everything back, once', async () => {
      await bring('camber.zip');
      expect(await main()).toContain('3 runs, 3 answers and 2 pairs of shoes');
      await page.goto(`${web.url}/restore`);
      expect(await lookAt(page, `${web.url}/restore`, withAxe)).toEqual([]);
      // The runner reads German again.
      expect(await main()).toContain('Dieses Konto ist nicht leer');
      expect(await page.locator('form[action="/restore"]').count()).toBe(0);
      // The file that was none was answered with 422, which browsers write down.
      expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
    });
  },
);
