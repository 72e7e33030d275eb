import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayedDemo } from '../../scripts/support/played-demo.ts';
import { openBrowser } from '../support/browser.ts';
import { exampleOf } from '../support/demo-examples.ts';
import { startSeededDemo } from '../support/demo-seed.ts';
import { lookAt, openPage } from '../support/look.ts';
import { OPEN_PAGES, PAGES } from '../support/pages.ts';

let demo: PlayedDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startSeededDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

const enter = async (page: Page): Promise<void> => {
  await page.goto(demo.url);
  await page.locator('form[action="/demo/enter"] button').first().click();
  await page.waitForURL(`${demo.url}/**`);
};

describe.each([{ scripts: 'run' }, { scripts: 'empty' }, { scripts: 'off' }] as const)(
  'every page (scripts: $scripts)',
  ({ scripts }) => {
    let opened: Awaited<ReturnType<typeof openPage>>;

    describe('of a stranger', () => {
      beforeAll(async () => {
        opened = await openPage(browser, { scripts });
      });
      afterAll(() => opened.page.context().close());

      it.each(OPEN_PAGES)('%s', async (path) => {
        expect(await lookAt(opened.page, demo.url + path, scripts !== 'off')).toEqual([]);
      });

      it('complains about nothing and asks nobody else', () => {
        // An ended link answers 410, which browsers write into their console.
        expect(opened.complaints.filter((text) => !text.includes('410'))).toEqual([]);
      });
    });

    describe('of a runner', () => {
      beforeAll(async () => {
        opened = await openPage(browser, { scripts });
        await enter(opened.page);
      });
      afterAll(() => opened.page.context().close());

      it.each(Object.values(PAGES).flat())('%s', async (path) => {
        const address = await exampleOf(demo, path);
        expect(await lookAt(opened.page, demo.url + address, scripts !== 'off')).toEqual([]);
      });

      it('complains about nothing and asks nobody else', () => {
        expect(opened.complaints).toEqual([]);
      });
    });
  },
);

describe('the queue page', () => {
  it('works under its own policy and asks nobody else', async () => {
    const { page, complaints } = await openPage(browser, { scripts: 'run' });
    await enter(page);
    await page.goto(`${demo.url}/admin/queues`);
    await page.getByText('strava').first().waitFor();
    await page.goto(`${demo.url}/admin/queues/queue/core?status=completed`);
    await page.getByText('sweep').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
