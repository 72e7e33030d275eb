import { rmSync } from 'node:fs';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printOwnerLink } from '../../src/commands/owner-link.ts';
import { parseConfig } from '../../src/config/load-config.ts';
import { type Opened, openCamber } from '../../src/main.ts';
import { openBrowser } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import { choose, enter, tabTo, type } from '../support/keyboard.ts';
import { lookAt, openPage } from '../support/look.ts';
import { scratchFolder } from '../support/scratch.ts';

/** A Camber without Strava, from the link in the terminal on, by keyboard alone. */

const PASSWORD = 'korrekt pferd batterie';
const OTHER_PASSWORD = 'drei ganz andere wörter';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([{ scripts: 'run' }, { scripts: 'off' }, { scripts: 'empty' }] as const)(
  'accounts of one’s own (scripts: $scripts)',
  ({ scripts }) => {
    const dataDir = scratchFolder('camber-accounts-');
    const withAxe = scripts !== 'off';
    let camber: Opened;
    let url: string;
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      const config = parseConfig({ PORT: String(await freePort()), DATA_DIR: dataDir, AUTH: 'local' });
      camber = await openCamber(config, { log: pino({ level: 'silent' }) });
      await camber.start();
      // Where the links lead: a session belongs to one host.
      url = config.publicUrl;
      ({ page, complaints } = await openPage(browser, { scripts }));
    });
    afterAll(async () => {
      await page.context().close();
      await camber.stop();
      rmSync(dataDir, { recursive: true, force: true });
    });

    const main = (): Promise<string> => page.locator('main').innerText();
    const look = async (address: string): Promise<void> =>
      expect([address, await lookAt(page, address, withAxe)]).toEqual([address, []]);
    const linkIn = async (selector: string): Promise<string> =>
      (await page.locator(selector).first().getAttribute('href')) ?? '';

    /** Fills in the form of an account as a person does, and sends it. */
    const makeAccount = async (name: string, login: string): Promise<void> => {
      await type(page, '#name', name);
      await type(page, '#login', login);
      await type(page, '#password', PASSWORD);
      await choose(page, 'units', 'imperial');
      await choose(page, 'timeZone', 'Europe/Berlin');
      await enter(page, 'form[action="/invite"] button');
    };

    it('says to a stranger where the owner’s link is', async () => {
      await look(`${url}/`);
      expect(await main()).toContain('belongs to nobody yet');
      await look(`${url}/sign-in`);
      await look(`${url}/invite?token=x`);
      await look(`${url}/new-password?token=x`);
    });

    it('makes the owner’s account by that link, after a slip', async () => {
      const said: string[] = [];
      await printOwnerLink(camber.deps, { out: (line) => void said.push(line), err: () => {} });
      const link = /http\S+/.exec(said.join('\n'))?.[0] ?? '';
      await look(link);
      await enter(page, 'form[action="/invite"] button');
      expect(await main()).toContain('Nothing was done yet');
      await makeAccount('Robin', 'robin');
      expect(page.url()).toBe(`${url}/welcome/address`);
    });

    it('invites a runner, who makes an account', async () => {
      await page.goto(`${url}/admin`);
      await enter(page, 'form[action="/admin/invites"] button');
      await look(`${url}/admin`);
      const link = await linkIn('a[href*="/invite?token="]');
      await tabTo(page, 'footer form button');
      await enter(page, 'footer form button');
      await page.goto(link);
      await makeAccount('Kim', 'kim');
      expect(page.url()).toBe(`${url}/welcome/address`);
      await look(`${url}/`);
      await look(`${url}/settings`);
      await look(`${url}/settings/account`);
      await look(`${url}/disconnect`);
    });

    it('changes the password, logs out, and signs in with the new one', async () => {
      await page.goto(`${url}/settings/account`);
      await type(page, '#current', PASSWORD);
      await type(page, '#password', OTHER_PASSWORD);
      await enter(page, 'form[action="/settings/password"] button');
      expect(await main()).toContain('The new password counts from now on');
      await enter(page, 'main form[action="/logout"] button');
      await enter(page, 'a[href="/sign-in"]');
      await type(page, '#login', 'kim');
      await type(page, '#password', PASSWORD);
      await enter(page, 'form[action="/sign-in"] button');
      expect(await main()).toContain('do not belong together');
      await type(page, '#password', OTHER_PASSWORD);
      await enter(page, 'form[action="/sign-in"] button');
      expect(await main()).toContain('No runs yet');
    });

    it('gets a new password by the owner’s link', async () => {
      await page.goto(url);
      await enter(page, 'footer form button');
      await page.goto(`${url}/sign-in`);
      await type(page, '#login', 'robin');
      await type(page, '#password', PASSWORD);
      await enter(page, 'form[action="/sign-in"] button');
      await page.goto(`${url}/admin`);
      await enter(page, 'article:last-of-type form[action$="/new-password"] button');
      const link = await linkIn('a[href*="/new-password?token="]');
      await look(link);
      await type(page, '#password', PASSWORD);
      await enter(page, 'form[action="/new-password"] button');
      expect(await main()).toContain('The new password counts from now on');
      await page.goto(link);
      expect(await main()).toContain('no longer works');
    });

    it('complains of nothing', () => {
      // Forms that were not taken are told as such by their status.
      expect(complaints.filter((line) => !/status of (400|410)/.test(line))).toEqual([]);
    });
  },
);
