import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayedDemo } from '../../scripts/support/played-demo.ts';
import { openBrowser } from '../support/browser.ts';
import { startSeededDemo } from '../support/demo-seed.ts';
import { eventually } from '../support/eventually.ts';
import { moved, runPoints } from '../support/files/run-points.ts';
import { gpx } from '../support/files/xml-files.ts';
import { tabTo } from '../support/keyboard.ts';
import { lookAt, openPage } from '../support/look.ts';

/** Files are sent by keyboard, by dropping them, and on a phone without scripts; what became of them is looked at. */

const points = runPoints();
/** A run a day, none of them like another. */
const run = (days: number): string => gpx([[moved(points, days * 86_400)]]);
const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/gpx+xml',
  buffer: Buffer.from(text),
});

let browser: Browser;
let demo: PlayedDemo;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startSeededDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

const enterDemo = async (page: Page): Promise<void> => {
  await page.goto(demo.url);
  await page.locator('form[action="/demo/enter"] button').first().click();
  await page.waitForURL(`${demo.url}/**`);
};

/** What the page of an upload says at its end, however long it takes. */
const resultOn = async (page: Page): Promise<string> => {
  await page.waitForURL(/\/uploads\/\d+/);
  return eventually(async () => {
    const text = await page.locator('main').innerText();
    if (!/new run|known already|not read/.test(text)) {
      await page.reload();
      throw new Error('still being read');
    }
    return text;
  });
};

describe('files are sent', () => {
  it('by keyboard alone', async () => {
    const { page, complaints } = await openPage(browser, { scripts: 'run' });
    await enterDemo(page);
    await page.goto(`${demo.url}/import`);
    await tabTo(page, '#files');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles([file('one.gpx', run(0)), file('two.gpx', run(1))]);
    await tabTo(page, 'form[action="/uploads"] button');
    await page.keyboard.press('Enter');
    const text = await resultOn(page);
    expect(text).toContain('2 new runs');
    expect(text).toContain('one.gpx');
    expect(await lookAt(page, page.url())).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('by dropping them anywhere on the form', async () => {
    const { page, complaints } = await openPage(browser, { scripts: 'run' });
    await enterDemo(page);
    await page.goto(`${demo.url}/import`);
    const drop = async (name: string, text: string): Promise<void> => {
      const data = await page.evaluateHandle<unknown>(
        `(() => {
          const data = new DataTransfer();
          data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
          return data;
        })()`,
      );
      await page.dispatchEvent('form[data-drop]', 'dragover', { dataTransfer: data });
      expect(await page.locator('form.drop-over').count()).toBe(1);
      await page.dispatchEvent('form[data-drop]', 'drop', { dataTransfer: data });
    };
    await drop('dropped.gpx', run(2));
    const text = await resultOn(page);
    expect(text).toContain('1 new run');
    expect(text).toContain('dropped.gpx');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('and what is too much is told before it is sent', async () => {
    const { page } = await openPage(browser, { scripts: 'run' });
    await enterDemo(page);
    await page.goto(`${demo.url}/import`);
    await page.evaluate(`document.querySelector('form[data-drop]').dataset.most = '10'`);
    await page.setInputFiles('#files', [file('big.gpx', run(3))]);
    await page.locator('form[action="/uploads"] button').click();
    expect(await page.locator('#files-problem').innerText()).toContain('That is more than');
    expect(page.url()).toBe(`${demo.url}/import`);
    await page.context().close();
  });

  it('on a phone without scripts, with the same result', async () => {
    const { page, complaints } = await openPage(browser, { scripts: 'off' });
    await page.setViewportSize({ width: 375, height: 812 });
    await enterDemo(page);
    await page.goto(`${demo.url}/import`);
    await page.setInputFiles('#files', [file('phone.gpx', run(4)), file('broken.gpx', 'nothing')]);
    await page.locator('form[action="/uploads"] button').click();
    const text = await resultOn(page);
    expect(text).toContain('1 new run');
    expect(text).toContain('1 not read');
    expect(complaints).toEqual([]);
    await page.goto(`${demo.url}/import`);
    expect(await page.locator('main').innerText()).toContain('This page');
    await page.context().close();
  });
});
