import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/day.ts';
import { keepEpisode } from '../../src/runner/episodes.ts';
import {
  keepExercise,
  keepFlick,
  keepHipDrop,
  keepPain,
  keepProgramme,
} from '../../src/runner/check-ins/write.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as shoes from '../../src/store/shoes.ts';
import { connected, keepRuns, NOON, runOn, startWeb, TODAY, type Web } from '../rooms/web/support.ts';
import { NOTHING_MEASURED } from '../../src/core/run-analysis.ts';
import { DAY_MS } from '../../src/core/durations.ts';
import { openBrowser, patient } from '../support/browser.ts';

let web: Web;
let browser: Browser;
let cookies: { name: string; value: string; url: string }[];

const back = (days: number): string => addDays(TODAY, -days);

/** As much as a sheet may have to hold: three episodes with many changes, five pairs, pain, tests, a way back. */
const fill = async (): Promise<void> => {
  const runs = Array.from({ length: 110 * 7 }, (_, n) => n)
    .filter((n) => n % 7 === 1 || n % 7 === 3 || n % 7 === 5)
    .map((n) => {
      const near = [3, 201, 402].some((start) => n > start && n < start + 20);
      return runOn(back(n), near ? 19_000 : 10_000, {
        gainDm: near ? 4000 : 500,
        gearId: `g${n % 5}`,
        rpe: near ? 8 : 4,
        analysis: {
          ...NOTHING_MEASURED,
          gainM: near ? 400 : 50,
          lossM: near ? 400 : 50,
          hillRepeats: near ? { count: 5, climbs: [] } : null,
        },
      });
    });
  await keepRuns(web, 7, runs);
  const pairs = Array.from({ length: 5 }, (_, n) => ({
    id: `g${n}`,
    name: `A pair with a rather long name, number ${n}`,
    distanceM: 700_000,
    retired: false,
    dropMm: null,
  }));
  await web.store.write((tx) => shoes.upsertShoes(tx, 7, pairs));
  for (const { id } of pairs) await web.store.write((tx) => shoes.setDrop(tx, 7, id, 8));
  const who = (n: number) => ({ athleteId: 7, day: back(n), now: NOON - n * DAY_MS });
  await web.store.write(async (tx) => {
    for (const start of [200, 400]) {
      const said = {
        start: { day: back(start), precision: 'day' },
        end: { day: back(start - 30), precision: 'month' },
        side: 'both',
        onset: 'slow',
        named: true,
        note: 'Outer side, worse on stairs and after sitting. '.repeat(8).trim(),
      } as const;
      await keepEpisode(tx, web.deps.seal, 7, null, { said, now: NOON });
    }
    for (const n of [80, 66, 50, 36, 22, 8, 2, 1, 0]) {
      await keepPain(tx, who(n), { day: back(n), when: 'day', level: n < 5 ? 6 : 2 });
      await keepFlick(tx, who(n), { day: back(n), flicks: true });
    }
    for (const n of [70, 56, 28, 1]) await keepHipDrop(tx, who(n), { left: 'both', right: 'knee-in' });
    for (const n of [9, 8, 7])
      await keepExercise(tx, who(n), { day: back(n), exercise: 'clamshell', side: 'left' });
    for (const [n, action] of [
      [2, 'start'],
      [1, 'stop'],
    ] as const)
      await keepProgramme(tx, who(n), { programme: 'acute', action });
    await keepProgramme(tx, who(0), { programme: 'ladder', action: 'start' });
  });
};

beforeAll(async () => {
  [web, browser] = await Promise.all([startWeb(), openBrowser()]);
  const visitor = await connected(web, 7);
  cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url: web.url }));
  await fill();
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

const openSheet = async (path: string, options: { width?: number; dark?: boolean } = {}): Promise<Page> => {
  const context = patient(
    await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark === true ? 'dark' : 'light',
    }),
  );
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(web.url + path);
  return page;
};

/** Chromium writes page objects in clear. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Width of the text of a sheet of paper with margins of 14 mm, CSS pixels (96 to the inch). */
const TEXT_PX = { A4: ((210 - 28) / 25.4) * 96, Letter: ((215.9 - 28) / 25.4) * 96 } as const;

const ALL = async (page: Page): Promise<string> => {
  const ids = await page
    .locator('input[name="episode"]')
    .evaluateAll((all) => all.map((input) => (input as unknown as { value: string }).value));
  const parts = ['load', 'changed', 'shoes', 'pain', 'hips', 'exercises', 'ladder', 'note'];
  const query = [...ids.map((id) => ['episode', id]), ...parts.map((part) => ['part', part])];
  return `/episodes/sheet?chosen=1&${new URLSearchParams(query)}`;
};

/** What stands outside the width of its page. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('.sheet *')]
    .filter((each) => each.tagName !== 'CAPTION')
    .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map((each) => each.tagName + ' ' + each.textContent.slice(0, 40))`);

describe.each(['en', 'de', 'es'] as const)('the sheet on paper (%s)', (language) => {
  beforeAll(() => web.store.write((tx) => athletes.updateAthlete(tx, 7, { language })));

  it.each(['A4', 'Letter'] as const)(
    'fills two sides of %s at most, with all that may stand on it',
    async (format) => {
      const page = await openSheet('/episodes/sheet');
      await page.goto(web.url + (await ALL(page)));
      expect(await page.locator('.sheet-part').count()).toBeGreaterThan(6);
      const pages = pagesOf(await page.pdf({ format, preferCSSPageSize: false }));
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: Math.floor(TEXT_PX[format]), height: 1000 });
      expect(await tooWide(page)).toEqual([]);
      await page.context().close();
    },
  );
});

describe('what is printed', () => {
  it('is the sheet alone, on white in the dark as well, with the name that was typed', async () => {
    const page = await openSheet('/episodes/sheet', { dark: true });
    await page.locator('#sheet-name').fill('Robin Sample');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['.masthead', '.page-head', '.sheet-choices', '.footer'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    expect(await page.locator('#sheet-name').inputValue()).toBe('Robin Sample');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });

  it('is opened by a button, by keyboard; nothing that was typed leaves the page', async () => {
    const page = await openSheet('/episodes/sheet');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate('window.print = () => { document.body.dataset.printed = "yes"; }');
    await page.locator('#sheet-name').fill('Robin Sample');
    await page.locator('[data-print]').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.body.dataset.printed')).toBe('yes');
    // A browser may still fetch the page's own icon.
    expect(asked.filter((url) => !url.includes('/static/'))).toEqual([]);
    await page.context().close();
  });

  it('fits a phone before it is printed', async () => {
    const page = await openSheet('/episodes/sheet', { width: 375 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
    await page.context().close();
  });
});
