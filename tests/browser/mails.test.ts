import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standalone } from '../../src/mail/standalone.ts';
import { aFullWeekly, everyMail } from '../rooms/notices/mails.ts';
import { openBrowser, patient } from '../support/browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Every mail in kilometres, the full week with its real pictures. */
const MAILS = [
  ['full week with pictures', aFullWeekly()] as const,
  ...everyMail.filter(([name]) => name.endsWith('(metric)') && !/full week|return/.test(name)),
];

type AxeResult = { readonly violations: readonly { readonly id: string; readonly help: string }[] };

describe('mails in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const shown = async (html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const page = patient(await browser.newPage({ viewport: { width, height: 800 }, colorScheme }));
    await page.setContent(html, { waitUntil: 'load' });
    return page;
  };

  it.each(MAILS)('%s fits from 320 to 680 px and loads nothing', async (_name, mail) => {
    const requests: string[] = [];
    for (const width of [320, 375, 480, 680]) {
      const page = await shown('', width, 'light');
      page.on('request', (request) => requests.push(request.url()));
      await page.setContent(standalone(mail), { waitUntil: 'load' });
      const widest = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([width, widest]).toEqual([width, width]);
      await page.close();
    }
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
  });

  it.each(MAILS)(
    '%s has enough contrast and says what its parts are, in light and dark',
    async (_name, mail) => {
      for (const scheme of ['light', 'dark'] as const) {
        const page = await shown(standalone(mail), 680, scheme);
        await page.addScriptTag({ path: AXE });
        const result = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
          }),
        );
        expect(result.violations.map(({ id, help }) => `${scheme} ${id}: ${help}`)).toEqual([]);
        await page.close();
      }
    },
  );

  it('shows one of the two pictures of the chart, the one for the reader’s scheme', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await shown(standalone(aFullWeekly()), 680, scheme);
      const visible = await page
        .locator('img')
        .evaluateAll((images) => images.map((image) => image.clientHeight > 0));
      expect(visible).toEqual([scheme === 'light', scheme === 'dark']);
      await page.close();
    }
  });
});
