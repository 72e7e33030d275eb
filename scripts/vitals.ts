import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../tests/support/browser.ts';
import { forgetOldSeed, startPlayedDemo } from './support/played-demo.ts';

/**
 * What a phone sees of the main pages, measured in Chromium: `npm run vitals -- / /runs --slow 4 --seed /tmp/seed`.
 * A first visit with an empty cache, signed in. Answer: until the server's first byte, before the slow network. LCP: when the largest part of the page was painted (a page is called
 * good below 2.5 s); CLS: how much it jumped about (good below 0.1); bytes as they crossed the network, compressed.
 * `--slow` slows the processor down; `--lang` reads in that language.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slow: { type: 'string', default: '4' },
    seed: { type: 'string' },
    lang: { type: 'string', default: 'en' },
  },
});

const PAGES = [
  '/',
  '/runs',
  '/shoes',
  '/routine',
  '/check-ins',
  '/plan',
  '/settings',
  '/calendar',
  '/how',
  '/privacy',
  '/admin',
];

/** A middling phone, and the mobile network of Lighthouse's "slow 4G". */
const PHONE = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SLOW_4G = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };

/** Long enough for what a page still does by itself after it was loaded. */
const SETTLE_MS = 800;

/** Collects what the browser measures, from before the first byte of the page. */
const OBSERVE = `
  globalThis.vitals = { lcp: 0, cls: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) vitals.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) vitals.cls += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** One visit: milliseconds, a score without unit, counts and bytes. */
type Visit = {
  readonly answerMs: number;
  readonly lcpMs: number;
  readonly cls: number;
  readonly requests: number;
  readonly bytes: number;
};

/** Counts what crosses the network until it is stopped. */
const countNetwork = (session: CDPSession) => {
  let [requests, bytes] = [0, 0];
  session.on('Network.requestWillBeSent', () => void (requests += 1));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  return () => ({ requests, bytes });
};

const visit = async (page: Page, url: string): Promise<Visit> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slow) });
  const counted = countNetwork(session);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  const { lcp, cls, answer } = await page.evaluate<{ lcp: number; cls: number; answer: number }>(
    `({ ...vitals, answer: performance.getEntriesByType('navigation')[0].responseStart })`,
  );
  await session.detach();
  return { answerMs: answer, lcpMs: lcp, cls, ...counted() };
};

if (values.seed !== undefined) forgetOldSeed(values.seed);
const demo = await startPlayedDemo(values.seed);
const browser = await openBrowser();
try {
  await demo.runnerReads({ language: values.lang });
  // No service worker: it would answer in the network's place.
  const context = await browser.newContext({ ...PHONE, locale: values.lang, serviceWorkers: 'block' });
  await context.addInitScript({ content: OBSERVE });
  const page = await context.newPage();
  await page.goto(demo.url);
  await page.locator('form[action="/demo/enter"] button').first().click();
  const row = (name: string, cells: readonly string[]): string =>
    name.padEnd(14) + cells.map((cell) => cell.padStart(10)).join('');
  console.log(row('page', ['answer', 'LCP', 'CLS', 'requests', 'kB']));
  for (const at of positionals.length > 0 ? positionals : PAGES) {
    const { answerMs, lcpMs, cls, requests, bytes } = await visit(page, new URL(at, demo.url).href);
    const ms = (n: number): string => `${Math.round(n)} ms`;
    console.log(
      row(at, [ms(answerMs), ms(lcpMs), cls.toFixed(3), String(requests), (bytes / 1000).toFixed(1)]),
    );
  }
  console.log(`\nphone of 375 px, processor slowed down ${values.slow} times, slow 4G, empty cache`);
} finally {
  await browser.close();
  await demo.stop();
}
