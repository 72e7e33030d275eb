import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { smallPng } from '../src/commands/mail-preview/small-png.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { forgetOldSeed, startPlayedDemo } from './support/played-demo.ts';

/**
 * Takes pictures of pages of the demo, its sample runner signed in and all runs released:
 * `npm run pictures -- / /runs --width 375,1280 --scheme light,dark --lang de --out docs/pictures`.
 * `--seed folder` keeps the played demo there, so that the next time takes seconds. `--no-script` turns scripts off;
 * `--stranger` does not sign in; `--fold` takes only what the first screen shows.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '375,1280' },
    scheme: { type: 'string', default: 'light' },
    lang: { type: 'string', default: 'en' },
    units: { type: 'string', default: 'metric' },
    out: { type: 'string', default: 'reports/pictures' },
    seed: { type: 'string' },
    'no-script': { type: 'boolean', default: false },
    stranger: { type: 'boolean', default: false },
    fold: { type: 'boolean', default: false },
  },
});

/** The smallest phone in wide use, whose first screen has to answer a page’s question. */
const PHONE_HEIGHT = 667;

const nameOf = (page: string): string => page.replace(/^\//, '').replace(/[^a-z0-9-]+/gi, '-') || 'home';

if (values.seed !== undefined) forgetOldSeed(values.seed);
const demo = await startPlayedDemo(values.seed);
const browser = await openBrowser();
mkdirSync(values.out, { recursive: true });
try {
  const language = values.lang;
  await demo.runnerReads({ language, units: values.units === 'imperial' ? 'imperial' : 'metric' });
  for (const width of values.width.split(',').map(Number))
    for (const scheme of values.scheme.split(',')) {
      const screen = width < 600 ? PHONE_HEIGHT : 900;
      const context = await browser.newContext({
        viewport: { width, height: screen },
        colorScheme: scheme === 'dark' ? 'dark' : 'light',
        javaScriptEnabled: !values['no-script'],
        locale: language,
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') console.error(`${message.text()} (${message.location().url})`);
      });
      if (!values.stranger) {
        await page.goto(demo.url);
        await page.locator('form[action="/demo/enter"] button').first().click();
      }
      for (const at of positionals) {
        const answer = await page.goto(new URL(at, demo.url).href);
        const file = path.join(values.out, `${nameOf(at)}-${language}-${width}-${scheme}.png`);
        // A window as high as the page, so that what is fixed to its lower edge stands at the end.
        const height = values.fold
          ? null
          : Number(await page.evaluate('document.documentElement.scrollHeight'));
        if (height !== null) await page.setViewportSize({ width, height });
        writeFileSync(file, smallPng(await page.screenshot()));
        await page.setViewportSize({ width, height: screen });
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        const warning = Number(wide) > width ? ` WIDER THAN THE SCREEN: ${Number(wide)} px` : '';
        console.log(`${answer?.status() ?? '?'} ${file}${warning}`);
      }
      await context.close();
    }
} finally {
  await browser.close();
  await demo.stop();
}
