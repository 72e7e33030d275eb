import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_LEFT_TO_CLICK } from '../../src/demo/play-by-itself.ts';
import { type Demo, startDemo } from '../../src/demo/start-demo.ts';
import { openBrowser } from '../support/browser.ts';
import { moved, runPoints } from '../support/files/run-points.ts';
import { gpx } from '../support/files/xml-files.ts';
import { enter } from '../support/keyboard.ts';
import { lookAt, openPage } from '../support/look.ts';

/** A visitor's first hour: the sample's story click by click, and the way to runs of one's own and back. */
describe.each([{ scripts: 'run' }, { scripts: 'off' }] as const)(
  'the demo (scripts: $scripts)',
  ({ scripts }) => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'camber-demo-'));
    const withAxe = scripts === 'run';
    let demo: Demo;
    let browser: Browser;
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      demo = await startDemo({ port: 0, dataDir, log: pino({ level: 'silent' }) });
      demo.begin();
      browser = await openBrowser();
      const opened = await openPage(browser, { scripts });
      page = opened.page;
      complaints = opened.complaints;
    });

    afterAll(async () => {
      await browser.close();
      await demo.stop();
      rmSync(dataDir, { recursive: true, force: true });
    });

    /** The weeks before the moment have arrived. */
    const untilPlayed = async (): Promise<void> => {
      await expect.poll(() => demo.player.held()).toBe(SAMPLE_LEFT_TO_CLICK);
      await expect.poll(() => demo.player.busy()).toBe(false);
    };

    const mainText = (): Promise<string> => page.locator('main').innerText();

    /** Clicks, and waits until the page of what happened says it. The page looks again by itself, with scripts or without. */
    const play = async (count: string): Promise<void> => {
      await page.locator(`.demo-bar button[value="${count}"]`).click();
      await page.waitForURL('**/demo/moment');
      await expect.poll(() => demo.player.busy()).toBe(false);
      await page.locator('.moment').waitFor();
    };

    it('greets strangers with the sample runner, and shows whose consent page stands behind the button of Strava', async () => {
      await untilPlayed();
      await page.goto(demo.url);
      expect(await mainText()).toContain('opens the consent page of a stand-in on this machine');
      await page.getByRole('link', { name: 'Connect with Strava' }).click();
      expect(await mainText()).toContain('This page stands in for Strava');
      await page.getByRole('button', { name: /authorize/i }).click();
      await page.waitForURL(`${demo.url}/**`);
    });

    it('brings the run that matters with one click: run, finding, mail, what to do, Monday', async () => {
      await page.goto(demo.url);
      await play('1');
      expect(await page.locator('.moment h2').allInnerTexts()).toEqual([
        'The run',
        'What Camber found',
        'The mail',
        'What to do',
        'Monday',
      ]);
      const text = await mainText();
      expect(text).toContain('8 times');
      expect(text).toContain('First hill repeats');
      const mail = page.frameLocator('iframe.mail-frame');
      expect(await mail.locator('body').innerText()).toContain('First hill repeats');
      expect(await lookAt(page, page.url(), withAxe)).toEqual([]);
    });

    it('shows the mail whole: with scripts the frame has no bar of its own, on a phone either', async () => {
      for (const width of [375, 1280]) {
        await page.setViewportSize({ width, height: 812 });
        if (scripts === 'off') continue;
        const fits = `(() => {
        const frame = document.querySelector('iframe.mail-frame');
        return frame.clientHeight >= frame.contentDocument.documentElement.scrollHeight;
      })()`;
        await expect.poll(() => page.evaluate<boolean>(fits)).toBe(true);
      }
    });

    it('says of a quiet run that there is nothing to report and no mail', async () => {
      await play('1');
      const text = await mainText();
      expect(text).toContain('Nothing to report: no mail.');
      expect(await page.locator('iframe').count()).toBe(0);
    });

    it('skips the steps for whoever has seen enough, and shows them again', async () => {
      await page.getByRole('button', { name: 'Skip these steps' }).click();
      await page.goto(`${demo.url}/runs`);
      await page.locator('.demo-bar button[value="1"]').click();
      await page.waitForURL('**/runs');
      await expect.poll(() => demo.player.busy()).toBe(false);
      await page.goto(`${demo.url}/demo/moment`);
      await page.getByRole('button', { name: 'Show these steps' }).click();
      await page.waitForURL('**/demo/moment');
    });

    it('plays a week up to the long Sunday, whose mail opens; then Monday comes', async () => {
      await play('week');
      expect(demo.player.held()).toBe(0);
      const text = await mainText();
      expect(text).toMatch(/Longest run: 40\s% longer/);
      // Days that the clock has passed over were looked at like any others.
      expect(text).not.toContain('last read');
      expect(await page.locator('.moment iframe').count()).toBe(1);
      expect(await page.locator('#monday a[href*="weekly-"]').count()).toBe(1);
    });

    it('asks for no address while all mails are in the mailbox, and speaks of nothing else there', async () => {
      await page.goto(demo.url);
      expect(await mainText()).not.toMatch(/Where should Camber write|e-mail/);
      await page.goto(`${demo.url}/mailbox`);
      expect(await page.locator('main a[href*="weekly-"]').count()).toBeGreaterThanOrEqual(3);
      expect(await page.locator('main a[href*="alert-"]').count()).toBeGreaterThanOrEqual(2);
    });

    it('changes its advice at once when pain is reported', async () => {
      await page.locator('.demo-bar a[href="/check-ins#pain"]').click();
      await page.waitForURL('**/check-ins#pain');
      expect(await page.locator('#pain').count()).toBe(1);
    });

    it('takes a file of the visitor’s own on a side of its own; going back and forth loses nothing', async () => {
      await page.goto(demo.url);
      if (scripts === 'run') await enter(page, '.demo-ways button[value="files"]');
      else await page.locator('.demo-ways button[value="files"]').click();
      await page.waitForURL('**/import');
      const buffer = Buffer.from(gpx([[moved(runPoints(), 0)]]));
      await page
        .locator('#files')
        .setInputFiles({ name: 'mine.gpx', mimeType: 'application/gpx+xml', buffer });
      await page.locator('form[action="/uploads"] button').click();
      await page.waitForURL(/\/uploads\/\d+/);
      await expect
        .poll(async () => {
          await page.reload();
          return mainText();
        })
        .toContain('1 new run');
      await page.goto(`${demo.url}/runs`);
      expect(await page.locator('main a[href^="/runs/"]').count()).toBe(1);
      expect(await lookAt(page, `${demo.url}/demo/yours`, withAxe)).toEqual([]);

      await page.locator('form[action="/demo/enter"] button').first().click();
      await page.waitForURL(`${demo.url}/`);
      await page.goto(`${demo.url}/runs`);
      expect(await page.locator('main a[href^="/runs/"]').count()).toBeGreaterThan(5);

      await page.locator('.demo-ways button[value="strava"]').click();
      await page.waitForURL('**/setup');
      expect(await mainText()).toContain('STRAVA_CLIENT_ID');
      await page.goto(`${demo.url}/runs`);
      expect(await page.locator('main a[href^="/runs/"]').count()).toBe(1);
    });

    it('begins the story anew; the visitor’s own runner stays', async () => {
      await page.goto(demo.url);
      await page.locator('form[action="/demo/enter"] button').first().click();
      await page.waitForURL(`${demo.url}/`);
      await page.locator('.demo-again button').click();
      await page.waitForURL(`${demo.url}/`);
      await untilPlayed();
      // The page that waited loads itself anew; a click in that very instant would meet neither of the two.
      if (scripts === 'run') await page.locator('.demo-story[data-live]').waitFor({ state: 'detached' });
      await page.locator('.demo-ways button[value="files"]').click();
      await page.waitForURL('**/import');
      await page.goto(`${demo.url}/runs`);
      expect(await page.locator('main a[href^="/runs/"]').count()).toBe(1);
    });

    it('complains about nothing and asks nobody else', () => {
      // The stand-in's consent page has no icon, as little as it needs one.
      expect(complaints.filter((each) => !each.includes('/favicon.ico'))).toEqual([]);
    });
  },
);
