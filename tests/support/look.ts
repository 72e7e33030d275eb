import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { patient } from './browser.ts';

/** Looking at a page the way a careful tester does, in every shape it can have. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WIDTHS = [375, 768, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;

/** WCAG 2.2, levels A and AA; headings in order beside. */
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'heading-order': { enabled: true } },
  // A mail stands in a frame without scripts; tests/browser/mails.test.ts looks at the mails themselves.
  iframes: false,
  resultTypes: ['violations'],
};

type Violation = {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
};

/** What axe finds on the page as it stands, in words. */
const axeOn = async (page: Page): Promise<readonly string[]> => {
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${JSON.stringify(RULES)}).then(({ violations }) => violations)`,
  );
  return violations.map(
    ({ id, nodes: [first, ...more] }) =>
      `${id} (+${more.length}): ${first?.html.slice(0, 160)}: ${first?.failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
  );
};

/** A browser's page whose complaints are written down: console errors, faults, requests that leave the host. */
export const openPage = async (
  browser: Browser,
  options: { readonly scripts: 'run' | 'off' | 'empty' },
): Promise<{ readonly page: Page; readonly complaints: string[] }> => {
  const context = patient(
    await browser.newContext({ javaScriptEnabled: options.scripts !== 'off', locale: 'en-GB' }),
  );
  // Axe itself is a script: it looks at the pages without scripts in a browser whose pages come without theirs.
  if (options.scripts === 'empty')
    await context.route('**/static/camber.js*', (route) => route.fulfill({ contentType: 'text/javascript' }));
  const page = await context.newPage();
  const complaints: string[] = [];
  // From the start on: a chooser that opens before somebody listens is never heard of.
  page.on('filechooser', () => {});
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname))
      complaints.push(`asks ${hostname}`);
  });
  return { page, complaints };
};

/**
 * Looks at an address at three widths, and where scripts can run in light and dark with axe. Gives what is wrong with
 * it; nothing = all is well.
 */
export const lookAt = async (page: Page, url: string, withAxe = true): Promise<readonly string[]> => {
  const answer = await page.goto(url, { waitUntil: 'load' });
  const status = answer?.status() ?? 0;
  const wrong: string[] = status >= 500 || status === 404 ? [`answers ${status}`] : [];
  if (withAxe) await page.evaluate(AXE);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const widest = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (widest > width) wrong.push(`${width}: is ${widest} px wide`);
    for (const colorScheme of withAxe ? SCHEMES : []) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      wrong.push(...(await axeOn(page)).map((each) => `${width} ${colorScheme} ${each}`));
    }
  }
  return wrong;
};
