import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { startDemo } from '../src/demo/start-demo.ts';
import * as athletes from '../src/store/athletes.ts';
import { openBrowser } from '../tests/support/browser.ts';

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

const log = pino({ level: 'silent' });

/** A folder in which the demo has played everything: made once, then copied. */
const played = async (): Promise<string> => {
  const seed = values.seed ?? mkdtempSync(path.join(os.tmpdir(), 'camber-pictures-'));
  if (existsSync(path.join(seed, 'clock.json'))) return seed;
  mkdirSync(seed, { recursive: true });
  const demo = await startDemo({ port: 0, dataDir: seed, log, play: true });
  demo.begin();
  const until = Date.now() + 240_000;
  while (demo.player.held() > 0 || demo.player.busy()) {
    if (Date.now() > until) throw new Error('the demo did not come to its end');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await demo.stop();
  return seed;
};

const nameOf = (page: string): string => page.replace(/^\//, '').replace(/[^a-z0-9-]+/gi, '-') || 'home';

const seed = await played();
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'camber-pictures-'));
cpSync(seed, dataDir, { recursive: true });
const demo = await startDemo({ port: 0, dataDir, log });
const browser = await openBrowser();
mkdirSync(values.out, { recursive: true });
try {
  const [runner] = await athletes.all(demo.camber.deps.store.read);
  const language = values.lang;
  const units = values.units === 'imperial' ? 'imperial' : 'metric';
  if (runner !== undefined)
    await demo.camber.deps.store.write((tx) => athletes.updateAthlete(tx, runner.id, { language, units }));
  for (const width of values.width.split(',').map(Number))
    for (const scheme of values.scheme.split(',')) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 812 : 900 },
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
        await page.screenshot({ path: file, fullPage: !values.fold });
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        const warning = Number(wide) > width ? ` WIDER THAN THE SCREEN: ${Number(wide)} px` : '';
        console.log(`${answer?.status() ?? '?'} ${file}${warning}`);
      }
      await context.close();
    }
} finally {
  await browser.close();
  await demo.stop();
  rmSync(dataDir, { recursive: true, force: true });
  if (values.seed === undefined) rmSync(seed, { recursive: true, force: true });
}
