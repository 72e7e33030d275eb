import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/day.ts';
import { episodesOf } from '../../src/store/episodes.ts';
import { connected, keepRuns, runOn, startWeb, TODAY, type Web } from '../rooms/web/support.ts';
import { openBrowser, patient } from '../support/browser.ts';
import { choose, enter, tabTo, type } from '../support/keyboard.ts';

/** The times when a knee hurt, told by keyboard alone and on a phone by touch, from the first steps to the sheet. */

let web: Web;
let browser: Browser;
let cookies: { name: string; value: string; url: string }[];

const HURT = addDays(TODAY, -100);

beforeAll(async () => {
  [web, browser] = await Promise.all([startWeb(), openBrowser()]);
  const visitor = await connected(web, 7);
  cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url: web.url }));
  const runs = Array.from({ length: 104 * 7 }, (_, back) => back)
    .filter((back) => back % 2 === 1)
    .map((back) => runOn(addDays(TODAY, -back), back === 103 ? 20_000 : 10_000));
  await keepRuns(web, 7, runs);
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

const open = async (path: string, phone = false): Promise<Page> => {
  const context = patient(
    await browser.newContext({
      viewport: phone ? { width: 375, height: 812 } : { width: 1280, height: 900 },
      hasTouch: phone,
      isMobile: phone,
    }),
  );
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(web.url + path);
  return page;
};

const main = (page: Page): Promise<string> => page.locator('main').innerText();
const stored = () => episodesOf(web.store.read, 7, web.deps.seal);

/** A day typed as the browser asks for it: month or day first, as its language has it. */
const typeDay = async (page: Page, id: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const order of [month + date, date + month]) {
    await tabTo(page, `#${id}`);
    await page.keyboard.type(order + year);
    if ((await page.locator(`#${id}`).inputValue()) === day) return;
    await page.goto(page.url());
  }
  throw new Error(`${day} cannot be typed into ${id}`);
};

describe('by keyboard', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('/welcome/pain');
  });
  afterAll(() => page.context().close());

  it('the first steps ask for it, take one after another, and let it be skipped', async () => {
    expect(await main(page)).toContain('When did your knee hurt?');
    await typeDay(page, 'start', addDays(HURT, -300));
    await choose(page, 'ends', 'still');
    await enter(page, 'button[name="more"]');
    expect(new URL(page.url()).pathname).toBe('/welcome/pain');
    expect(await main(page)).toContain('Told so far');
    await enter(page, 'button[name="skip"]');
    expect(new URL(page.url()).pathname).not.toBe('/welcome/pain');
    expect(await stored()).toHaveLength(1);
  });

  it('one that is open is ended, and one that is not wanted is removed', async () => {
    await page.goto(`${web.url}/episodes`);
    await enter(page, '.episode a');
    await enter(page, 'form[action$="/over"] button');
    expect(await main(page)).toContain('Noted: it is over.');
    expect(await page.locator('form[action$="/over"]').count()).toBe(0);
    await enter(page, 'form[action$="/remove"] button');
    expect(await main(page)).toContain('Removed.');
    expect(await stored()).toEqual([]);
  });

  it('a past one is told roughly, and its page says how roughly', async () => {
    await page.goto(`${web.url}/episodes`);
    await typeDay(page, 'start', HURT);
    await choose(page, 'precision', 'month');
    await choose(page, 'ends', 'month');
    await tabTo(page, '#end');
    await page.locator('#end').fill(addDays(HURT, 30));
    await choose(page, 'onset', 'slow');
    await type(page, '#note', 'worse on stairs');
    await enter(page, 'form[action="/episodes"] button');
    expect(new URL(page.url()).pathname).toMatch(/^\/episodes\/\d+$/);
    expect(await main(page)).toContain('You remember the month');
    expect(await main(page)).toContain('Came slowly');
    expect(await stored()).toMatchObject([
      { details: { start: { precision: 'month' }, note: 'worse on stairs' } },
    ]);
  });

  it('is changed: the day is remembered after all', async () => {
    await choose(page, 'precision', 'day');
    await choose(page, 'side', 'left');
    await enter(page, '#change form:first-of-type button');
    expect(await main(page)).toContain('Saved.');
    expect(await main(page)).toContain('Left knee');
    expect(await main(page)).not.toContain('You remember the month');
    expect(await stored()).toMatchObject([{ details: { start: { precision: 'day' }, side: 'left' } }]);
  });

  it('the weeks that are looked at are switched by links, each marked and said', async () => {
    const length = { 14: 'two', 28: 'four', 84: 'twelve', 42: 'six' } as const;
    for (const [days, word] of [
      [14, length[14]],
      [28, length[28]],
      [84, length[84]],
      [42, length[42]],
    ] as const) {
      const weeks = `${days / 7} weeks`;
      const at = await page.locator('.ranges a', { hasText: new RegExp(`^${weeks}$`) }).getAttribute('href');
      await enter(page, `.ranges a[href="${at}"]`);
      expect(await main(page)).toContain(`In the ${word} weeks before`);
      expect(await page.locator('.ranges [aria-current]').allInnerTexts()).toEqual([weeks]);
    }
  });

  it('what stands on the sheet is ticked by the space bar', async () => {
    await enter(page, 'a[href^="/episodes/sheet"]');
    const sheet = (): Promise<string> => page.locator('.sheet').innerText();
    expect(await sheet()).toContain('Shoes with distance and drop');
    expect(await sheet()).not.toContain('worse on stairs');
    await tabTo(page, 'input[value="shoes"]');
    await page.keyboard.press('Space');
    await tabTo(page, 'input[value="note"]');
    await page.keyboard.press('Space');
    await enter(page, '.sheet-choices button');
    expect(await sheet()).not.toContain('Shoes with distance and drop');
    expect(await sheet()).toContain('worse on stairs');
  });
});

describe('on a phone', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('/episodes', true);
  });
  afterAll(() => page.context().close());

  const fits = async (): Promise<void> =>
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);

  it('a time is told, changed, looked at and removed by touch', async () => {
    const before = (await stored()).length;
    await page.locator('#start').fill(addDays(HURT, -200));
    await page.locator('#precision').selectOption('week');
    await page.locator('#ends').selectOption('still');
    await page.locator('form[action="/episodes"] button').tap();
    await page.waitForURL(/\/episodes\/\d+\?said=saved/);
    expect(await main(page)).toContain('You remember the week');
    await fits();
    await page.locator('#side').selectOption('both');
    await page.locator('#change form:first-of-type button').tap();
    await page.locator('.eyebrow', { hasText: 'both knees' }).waitFor();
    await page.locator('.ranges a', { hasText: '2 weeks' }).first().tap();
    await page.waitForURL(/days=/);
    await fits();
    await page.locator('form[action$="/over"] button').tap();
    await page.waitForURL(/said=closed/);
    expect(await main(page)).toContain('Noted: it is over.');
    expect(await stored()).toHaveLength(before + 1);
    await page.locator('form[action$="/remove"] button').tap();
    await page.waitForURL(/said=removed/);
    expect(await stored()).toHaveLength(before);
    await fits();
  });

  it('what stands on the sheet is ticked by touch', async () => {
    await page.goto(`${web.url}/episodes/sheet`);
    await page.locator('input[value="exercises"]').tap();
    await page.locator('.sheet-choices button').tap();
    await page.waitForURL(/chosen=1/);
    expect(await page.locator('.sheet h3', { hasText: /^Exercises$/ }).count()).toBe(0);
    expect(await page.locator('input[value="exercises"]').isChecked()).toBe(false);
    expect(await page.locator('input[value="load"]').isChecked()).toBe(true);
    await fits();
  });
});
