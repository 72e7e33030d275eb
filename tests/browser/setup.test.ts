import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkOf, ownerInvite } from '../../src/accounts/invites.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import { freePort } from '../support/free-port.ts';
import { type Opened, openCamber } from '../../src/main.ts';
import { openBrowser } from '../support/browser.ts';
import { lookAt, openPage } from '../support/look.ts';
import { startSmtp } from '../support/smtp.ts';

/** A Camber that nobody has told anything yet: the owner's first look. */
describe('a fresh Camber', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'camber-fresh-'));
  let camber: Opened;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    const port = await freePort();
    const settings = { path: path.join(dataDir, '.env'), outside: [] };
    const config = parseConfig(
      { PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: `http://localhost:${port}` },
      settings,
    );
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

  it.each([{ scripts: 'run' }, { scripts: 'off' }] as const)(
    'checks what is typed by keyboard and writes it, for who has the link (scripts: $scripts)',
    async ({ scripts }) => {
      const smtp = await startSmtp();
      const invite = await ownerInvite(camber.deps, { fresh: false });
      const { page, complaints } = await openPage(browser, { scripts });
      await page.goto(linkOf(camber.deps, invite!));
      // The link leads to the public address, and the visit with it stays there.
      const { publicUrl } = camber.deps.config;
      expect(await lookAt(page, `${publicUrl}/setup`, scripts !== 'off')).toEqual([]);
      await page.locator('#SMTP_URL').focus();
      await page.keyboard.type(smtp.url);
      await page.keyboard.press('Tab');
      await page.keyboard.type('Camber <c@example.org>');
      await page.keyboard.press('Enter');
      await page.getByText('These lines work.').waitFor();
      expect(await page.content()).not.toContain(smtp.url);
      const write = page.getByRole('button', { name: 'Write them into .env' });
      await write.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Written.', { exact: true }).waitFor();
      expect(readFileSync(path.join(dataDir, '.env'), 'utf8')).toBe(
        `SMTP_URL=${smtp.url}\nMAIL_FROM='Camber <c@example.org>'\n`,
      );
      expect(complaints).toEqual([]);
      await page.context().close();
      await smtp.close();
    },
  );
});
