import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, NOON, startWeb, type Web } from '../rooms/web/support.ts';
import { noteFolder } from '../../src/watch/state.ts';
import { openBrowser } from '../support/browser.ts';
import { type IntervalsIcu, startIntervalsIcu } from '../support/intervals-icu.ts';
import { enter, tabTo, type } from '../support/keyboard.ts';
import { openPage } from '../support/look.ts';

/** The settings of the ways in, by keyboard alone. */
describe.each([{ scripts: 'run' }, { scripts: 'off' }] as const)(
  'where runs come from, by keyboard (scripts: $scripts)',
  ({ scripts }) => {
    let browser: Browser;
    let icu: IntervalsIcu;
    let web: Web;
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      browser = await openBrowser();
      icu = await startIntervalsIcu();
      web = await startWeb({ intervalsUrl: icu.url, importDir: '/srv/runs' });
      const { cookies } = await connected(web, 7);
      ({ page, complaints } = await openPage(browser, { scripts }));
      await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: web.url })));
    });
    afterAll(async () => {
      await browser.close();
      await web.close();
      await icu.close();
    });

    const main = (): Promise<string> => page.locator('main').innerText();

    it('is reached from the settings', async () => {
      await page.goto(`${web.url}/settings`);
      await enter(page, 'a[href="/settings/ways-in"]');
      expect(await page.locator('h1').innerText()).toBe('Where runs come from');
      expect(await main()).toContain('/srv/runs/7');
    });

    it('makes a key, shows it once with what to copy, and ends it', async () => {
      await enter(page, 'form[action="/settings/ways-in/key"] button');
      const key = /camber_[\w-]{43}/.exec(await main())?.[0] ?? '';
      expect(key).not.toBe('');
      await page.goto(`${web.url}/settings/ways-in`);
      expect(await main()).not.toContain(key);
      await enter(page, 'form[action="/settings/ways-in/key/end"] button');
      expect(await main()).toContain('The key has ended.');
    });

    it('says what is wrong with a key of intervals.icu, and leads to the field', async () => {
      await type(page, '#intervals-key', 'a-wrong-key');
      await enter(page, 'form[action="/settings/ways-in/intervals"] button');
      expect(await main()).toContain('intervals.icu does not accept the key');
      await enterLink('a[href="#intervals-key"]');
      expect(await page.evaluate('document.activeElement?.id')).toBe('intervals-key');
    });

    /** A link within the page loads nothing. */
    const enterLink = async (selector: string): Promise<void> => {
      await tabTo(page, selector);
      await page.keyboard.press('Enter');
    };

    it('joins intervals.icu with the right one, and forgets it again', async () => {
      await type(page, '#intervals-key', icu.state.key);
      await enter(page, 'form[action="/settings/ways-in/intervals"] button');
      expect(await main()).toContain('The key works.');
      await enter(page, 'form[action="/settings/ways-in/intervals/leave"] button');
      expect(await main()).toContain('The key is forgotten.');
    });

    it('gives a folder up that is away', async () => {
      const mine = {
        athleteId: 7,
        trouble: 'away',
        files: 3,
        left: 0,
        isCut: false,
        unreadable: [],
      } as const;
      const state = { dir: '/srv/runs', lookedAt: NOON, trouble: null, code: null, nobodys: [] };
      await web.store.write((tx) =>
        noteFolder(tx, { ...state, runners: [{ ...mine, unreadable: [...mine.unreadable] }] }),
      );
      await page.goto(`${web.url}/settings/ways-in`);
      await enter(page, 'form[action="/settings/ways-in/folder/forget"] button');
      expect(await main()).toContain('The folder is forgotten');
    });

    it('made the browser complain about nothing', () => {
      expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
    });
  },
);
