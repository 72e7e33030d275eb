import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayedDemo } from '../../scripts/support/played-demo.ts';
import type { Run } from '../../src/core/run.ts';
import { ANSWER_LIFE_MS, answeredAt, createMailLinks, type MailLinks } from '../../src/links/mail-links.ts';
import * as athletes from '../../src/store/athletes.ts';
import { runsOf } from '../../src/store/runs.ts';
import { openBrowser } from '../support/browser.ts';
import { startSeededDemo } from '../support/demo-seed.ts';
import { choose, enter, tabTo, type } from '../support/keyboard.ts';
import { openPage } from '../support/look.ts';

/** The journeys of a runner, by keyboard alone, in the order in which a runner makes them. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each([{ scripts: 'run' }, { scripts: 'off' }] as const)(
  'journeys by keyboard (scripts: $scripts)',
  ({ scripts }) => {
    let demo: PlayedDemo;
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      demo = await startSeededDemo();
      ({ page, complaints } = await openPage(browser, { scripts }));
    });
    afterAll(async () => {
      await page.context().close();
      await demo.stop();
    });

    const go = async (address: string): Promise<void> => void (await page.goto(demo.url + address));
    const main = (): Promise<string> => page.locator('main').innerText();

    /** Follows a link as it stands in today's mails; the demo's own mails may be too old to be answered. */
    const follow = async (link: (links: MailLinks, run: Run) => string): Promise<void> => {
      const { clock, keys, store } = demo.camber.deps;
      const [runner] = await athletes.all(store.read);
      const athleteId = runner?.id ?? 0;
      const expiresAt = clock.now() + ANSWER_LIFE_MS;
      const links = createMailLinks({
        publicUrl: demo.url,
        sessionKey: keys.session,
        athleteId,
        expiresAt,
      });
      const run = (await runsOf(store.read, athleteId)).findLast(({ rpe }) => rpe === null);
      if (run === undefined) throw new Error('Strava knows how hard every run of the sample runner was');
      await page.goto(link(links, run));
    };

    it('tries it: looks at the sample runner, and reads the week’s mail', async () => {
      await go('/');
      await enter(page, 'form[action="/demo/enter"] button');
      expect(await main()).toMatch(/km/);
      await enter(page, 'a[href="/mailbox"]');
      await enter(page, 'main a[href*="weekly-"]');
      expect(await page.locator('main iframe').count()).toBe(1);
    });

    it('answers after a run how hard it was, from the mail', async () => {
      await follow((links, { id }) => links.run(id));
      await choose(page, 'rpe', '6');
      await enter(page, 'form[action="/answer"] button');
      expect(await main()).toContain('Thank you');
    });

    it('answers by a tap on a number in the mail and one on the page, and reads what was kept', async () => {
      await follow(({ run: link }, { id }) => answeredAt(link(id, 'effort')).pick('7'));
      expect(await page.locator('input[name="rpe"]:checked').inputValue()).toBe('7');
      expect(await page.locator('main button').count()).toBe(1);
      await enter(page, 'form[action="/answer"] button');
      expect(await main()).toContain('Effort: 7 of 10');
      await enter(page, 'main a[href^="/runs/"]');
      expect(await page.locator('#felt input[name="rpe"]:checked').inputValue()).toBe('7');
    });

    it('says on the home page how the knee is, in one tap, and reads that it is noted', async () => {
      await go('/');
      await enter(page, 'form[action="/knee"] button[value="0"]');
      expect(await page.locator('#knee').innerText()).toContain('Knee 0 today: noted.');
    });

    it('opens a week of runs, and asks for those that something was told of', async () => {
      await go('/runs');
      expect(await page.locator('.run-link').first().isVisible()).toBe(false);
      await tabTo(page, '.week > summary');
      await page.keyboard.press('Enter');
      expect(await page.locator('.run-link').first().isVisible()).toBe(true);
      await go('/runs?found=any');
      expect(await page.locator('.run-marks').count()).toBeGreaterThan(0);
      await enter(page, '.filter a[href="/runs"]');
      expect(new URL(page.url()).search).toBe('');
    });

    it('answers on Monday how the knee is, from the weekly mail', async () => {
      await follow((links, { day }) => links.pain(day));
      await choose(page, 'pain', '1');
      await enter(page, 'form[action="/answer"] button');
      expect(await main()).toContain('Thank you');
    });

    it('asks ahead what a long run on Sunday would mean', async () => {
      await go('/plan');
      await type(page, 'input[name="distance"]', '60');
      await type(page, 'input[name="descent"]', '900');
      await page.keyboard.press('Enter');
      await page.locator('#results').waitFor();
      expect(page.url()).toContain('distance=60');
      expect(new URL(page.url()).hash).toBe('#results');
      expect(await page.locator('#results').innerText()).toMatch(/km/);
    });

    it('reports pain, is told to stop, and begins the week without running', async () => {
      await go('/check-ins');
      await choose(page, 'when', 'during');
      await choose(page, 'level', '5');
      await enter(page, 'form[action="/check-ins/pain"] button');
      expect(await main()).toContain('Stop running until this has settled');
      await enter(page, 'main a[href="/routine/acute"]');
      await enter(page, 'form[action="/routine/acute"] button');
      expect(await main()).toMatch(/day 1 of 7/i);
      await go('/');
      expect(await page.locator('main a[href^="/routine"]').count()).toBeGreaterThan(0);
    });

    it('says how stairs are, and ends the rest by hand', async () => {
      await go('/routine/acute');
      await choose(page, 'level', '1');
      await enter(page, 'form[action="/routine/acute/stairs"] button');
      await tabTo(page, 'main details > summary');
      await page.keyboard.press('Enter');
      await enter(page, 'form:has(input[value="stop"]) button');
      expect(await main()).not.toMatch(/day 1 of 7/i);
    });

    it('ticks off an exercise', async () => {
      await go('/routine');
      const ticks = 'form[action="/routine/tick"] button';
      const before = await page.locator(ticks).allInnerTexts();
      await enter(page, ticks);
      expect(await page.locator(ticks).allInnerTexts()).not.toEqual(before);
    });

    it('takes the routine into the calendar', async () => {
      await go('/calendar');
      await enter(page, 'form[action="/calendar/address"] button');
      expect(await page.locator('#feed-address').inputValue()).toMatch(/\/calendar\/.+\.ics$/);
    });

    it('pauses the mails from a mail, and lets them come again', async () => {
      await follow((links) => links.unsubscribe('weekly'));
      await enter(page, 'button[value="pause-2"]');
      await enter(page, 'button[value="unpause"]');
      expect(await page.locator('button[value="unpause"]').count()).toBe(0);
    });

    it('takes everything along and leaves', async () => {
      await go('/settings');
      await enter(page, 'main a[href="/settings/data"]');
      await tabTo(page, 'a[href="/export"]');
      const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(file.suggestedFilename()).toMatch(/\.zip$/);
      await enter(page, 'main a[href="/disconnect"]');
      await enter(page, 'form[action="/disconnect"] button');
      expect(await main()).toMatch(/deleted/i);
      await go('/runs');
      expect(new URL(page.url()).pathname).toBe('/');
    });

    it('connects once, and the first verdict is there', async () => {
      await go('/');
      await enter(page, 'a[href="/connect"]');
      await enter(page, 'button[value="authorize"], button[name="decision"]');
      await page.waitForURL(`${demo.url}/**`);
      await go('/');
      await expect.poll(() => page.reload().then(main), { interval: 500 }).toMatch(/last 7 days/i);
    });

    it('has met no complaint on the way, and asked nobody else', () => {
      expect(complaints.filter((text) => text.includes(demo.url) || text.startsWith('asks'))).toEqual([]);
    });
  },
);
