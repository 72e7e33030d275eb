import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { smallPng } from '../src/commands/mail-preview/small-png.ts';
import { SAMPLE_LEFT_TO_CLICK } from '../src/demo/play-by-itself.ts';
import { startDemo } from '../src/demo/start-demo.ts';
import { openBrowser, patient } from '../tests/support/browser.ts';
import { runPoints } from '../tests/support/files/run-points.ts';
import { gpx } from '../tests/support/files/xml-files.ts';

/**
 * Records a visitor's first hour: fresh demo → click → mail → Monday → own file → own run → setup page. A picture of each
 * station, on a phone and on a desk: `npm run first-hour -- --out reports/first-hour --lang de`. `--readme` also writes the
 * sequence of three that README shows: before the click, what happened, the mail.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'reports/first-hour' },
    lang: { type: 'string', default: 'en' },
    readme: { type: 'boolean', default: false },
  },
});

const WIDTHS = [375, 1280] as const;
/** README shows what a phone shows at once. */
const FOLD = { 375: 760, 1280: 900 } as const;
const IN_DOCS = 'docs/pictures';
const README: Readonly<Record<string, string>> = {
  home: 'first-1-before',
  moment: 'first-2-run',
  mail: 'first-3-mail',
};

const { out } = values;
mkdirSync(out, { recursive: true });
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'camber-hour-'));
const demo = await startDemo({ port: 0, dataDir, log: pino({ level: 'warn' }) });
const browser = await openBrowser();
const context = patient(
  await browser.newContext({ locale: values.lang, viewport: { width: 1280, height: 900 } }),
);
const page = await context.newPage();

const keep = async (file: string): Promise<void> => {
  writeFileSync(file, smallPng(await page.screenshot()));
  console.log(file);
};

const shoot = async (name: string): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: FOLD[width] });
    await page.reload({ waitUntil: 'load' });
    const inReadme = values.readme && width === 375 ? README[name] : undefined;
    if (inReadme !== undefined) await keep(path.join(IN_DOCS, `${inReadme}.png`));
    // A window as high as the page, so that what is fixed to its lower edge stands at the end.
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    await page.setViewportSize({ width, height });
    await keep(path.join(out, `${name}-${width}.png`));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
};

const LOOK_MS = 250;
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await sleep(LOOK_MS);
};

const quiet = (): Promise<void> =>
  until(() => !demo.player.busy() && demo.player.held() <= SAMPLE_LEFT_TO_CLICK);

const happened = async (on: Page, button: string): Promise<void> => {
  await on.locator(button).first().click();
  await on.waitForURL('**/demo/moment');
  await quiet();
  await on.goto(`${demo.url}/demo/moment`);
};

try {
  await page.goto(demo.url);
  await shoot('landing');
  demo.begin();
  await until(() => demo.player.held() === SAMPLE_LEFT_TO_CLICK);
  await quiet();
  await page.locator('form[action="/demo/enter"] button').first().click();
  await shoot('home');
  await happened(page, '.demo-bar button[value="1"]');
  await shoot('moment');
  await page.locator('.moment .mail-subject a').click();
  await shoot('mail');
  await page.goto(`${demo.url}/demo/moment`);
  await happened(page, '.moment button[value="monday"]');
  await shoot('monday');
  await page.locator('.demo-ways a').first().click();
  await shoot('ways');
  await page.locator('.demo-ways button[value="files"]').click();
  await page.waitForURL('**/import');
  await shoot('own-files');
  const buffer = Buffer.from(gpx([[runPoints()]]));
  await page.locator('#files').setInputFiles({ name: 'mine.gpx', mimeType: 'application/gpx+xml', buffer });
  await page.locator('form[action="/uploads"] button').click();
  await page.waitForURL(/\/uploads\/\d+/);
  await page.goto(`${demo.url}/runs`);
  await until(async () => {
    await page.reload();
    return (await page.locator('main a[href^="/runs/"]').count()) > 0;
  });
  await page.locator('main a[href^="/runs/"]').first().click();
  await shoot('own-run');
  await page.locator('.demo-ways button[value="strava"]').click();
  await page.waitForURL('**/setup');
  await shoot('setup');
} finally {
  await browser.close();
  await demo.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
