import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS } from '../../src/core/durations.ts';
import { resultsByHash } from '../../src/store/files.ts';
import * as runs from '../../src/store/runs.ts';
import { connected, NOON, startWeb, type Web } from '../rooms/web/support.ts';
import { openBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { madeExport } from '../support/files/made-export.ts';
import { moved, runPoints, STARTS } from '../support/files/run-points.ts';
import { gpx } from '../support/files/xml-files.ts';
import { enter } from '../support/keyboard.ts';
import { lookAt, openPage } from '../support/look.ts';

/** One run of two sources, parting from Strava, and an archive that is stopped while it is read: by click and by keyboard. */

const RUNNER = 7;
const STRAVA = 15_000_000_000;
const PASSWORD = 'korrekt pferd batterie';
/** Of the day before the test's own. */
const RUN = gpx([[moved(runPoints(), Math.floor((NOON - DAY_MS) / DAY_MS) * 86_400 + 21_600 - STARTS)]]);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let web: Web;
let page: Page;
let complaints: readonly string[];
const open = async (scripts: 'run' | 'off'): Promise<void> => {
  ({ page, complaints } = await openPage(browser, { scripts }));
};
beforeEach(async () => {
  web = await startWeb({ auth: ['strava', 'local'] });
});
afterEach(async () => {
  await page.context().close();
  await web.close();
});

const main = (): Promise<string> => page.locator('main').innerText();
const stored = () => runs.runsOf(web.store.read, RUNNER);

/** Signs runner 7 in, who has a password beside Strava, and brings one run by Strava and by file. */
const aRunOfTwoSources = async (): Promise<number> => {
  const mine = await connected(web, RUNNER);
  await mine.post('/settings/password', { login: 'seven', password: PASSWORD });
  await web.deps.door.importFile(RUNNER, Buffer.from(RUN), 'morning.gpx', 'upload');
  const [run] = await stored();
  const meta = { timeZone: 'Europe/Berlin', deviceName: 'Garmin Fenix 7', private: false };
  await web.store.write((tx) =>
    runs.upsertRun(
      tx,
      RUNNER,
      { ...run!, id: STRAVA, analysis: null, distanceM: 3_010 },
      { ...meta, now: NOON },
    ),
  );
  const cookies = [...mine.cookies].map(([name, value]) => ({ name, value, url: web.url }));
  await page.context().addCookies(cookies);
  return run!.id;
};

describe.each(['by click', 'by keyboard'] as const)('a run that Strava and a file tell, %s', (way) => {
  const press = async (selector: string): Promise<void> => {
    if (way === 'by keyboard') return enter(page, selector);
    await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
  };

  it('is parted into two runs, and joined again', async () => {
    await open(way === 'by keyboard' ? 'off' : 'run');
    const id = await aRunOfTwoSources();
    await page.goto(`${web.url}/runs/${id}`);
    expect(await main()).toContain('These are two runs');
    await press('form[action$="/apart"] button');
    expect(await main()).toContain('Done: two runs now.');
    expect((await stored()).map((each) => each.id).toSorted((a, b) => a - b)).toEqual([id, STRAVA]);
    await press('form[action$="/join"] button');
    expect(await main()).toContain('Done: one run again.');
    expect((await stored()).map(({ distanceM }) => distanceM)).toEqual([3_010]);
    expect(complaints).toEqual([]);
  });

  it('stays as the file tells it when Strava is unlinked', async () => {
    await open('run');
    const id = await aRunOfTwoSources();
    await page.goto(`${web.url}/settings/account`);
    await press('a[href="/settings/strava/unlink"]');
    expect(await main()).toContain('Unlink Strava?');
    await press('form[action="/settings/strava/unlink"] button');
    expect(await main()).toContain('Strava is unlinked');
    const [left, ...more] = await stored();
    expect([left?.id, left?.analysis?.basis, more]).toEqual([id, 'streams', []]);
    expect(left?.distanceM).not.toBe(3_010);
    await page.goto(`${web.url}/runs/${id}`);
    expect(await main()).toMatch(/3\.0\skm/);
    expect(complaints).toEqual([]);
  });
});

describe('an archive, sent from a phone', () => {
  const RUNS = 500;

  /** Chooses the archive, sends it and waits for its page. */
  const send = async (archive: Buffer): Promise<void> => {
    await page.goto(`${web.url}/import`);
    const file = { name: 'export.zip', mimeType: 'application/zip', buffer: archive };
    await page.setInputFiles('#files', [file]);
    await page.locator('form[action="/uploads"] button').click();
    await page.waitForURL(/\/uploads\/\d+/);
  };
  /** The next history is read so far, and then not before the runner has stopped it: how quick the machine is does not matter. */
  const holdTheNext = (writes: number): void => {
    const { door } = web.deps;
    const held = new AsyncLocalStorage<AbortSignal>();
    const [importHistory, write] = [door.importHistory, web.store.write];
    let left = writes;
    vi.spyOn(door, 'importHistory').mockImplementationOnce((athleteId, place, origin, options) =>
      held.run(options!.signal!, () => importHistory(athleteId, place, origin, options)),
    );
    vi.spyOn(web.store, 'write').mockImplementation(async (work) => {
      const signal = held.getStore();
      if (signal !== undefined && !signal.aborted && left-- <= 0) await once(signal, 'abort');
      return write(work);
    });
  };

  const ending = (): Promise<string> =>
    eventually(async () => {
      if ((await page.locator('[data-live]').count()) > 0) {
        await page.reload();
        throw new Error('still being read');
      }
      return main();
    });

  it('shows the first verdict while it is read, is stopped with nothing half stored, and goes on when sent again', async () => {
    await open('run');
    await page.setViewportSize({ width: 375, height: 812 });
    const mine = await connected(web, RUNNER);
    const cookies = [...mine.cookies].map(([name, value]) => ({ name, value, url: web.url }));
    await page.context().addCookies(cookies);
    const from = Math.floor(NOON / DAY_MS) * 86_400 + 21_600 - STARTS - RUNS * 86_400;
    const archive = madeExport({ runs: RUNS, from });

    // Its beginning, its list, and the first of its recordings.
    holdTheNext(3);
    await send(archive);
    // The stream of the page itself brings it: nothing is loaded anew.
    await page.locator('.first-verdict').waitFor();
    const text = (await page.locator('.first-verdict').innerText()).replaceAll('\u00a0', ' ');
    expect(text).toContain('What Camber says so far');
    expect(text).toContain('A usual week of yours: 21 km.');
    expect(text).toContain('Hills and tracks are still being read');
    const [wide, seen] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    );
    expect(wide).toBeLessThanOrEqual(seen);
    await page.locator('form[action$="/cancel"] button').click();
    expect(await ending()).toContain('Stopped, as you wanted.');

    const half = await stored();
    const analysed = half.filter(({ analysis }) => analysis?.basis === 'streams');
    const files = await resultsByHash(web.store.read, RUNNER);
    expect(half).toHaveLength(RUNS);
    expect(analysed.length).toBe(files.size);
    expect(analysed.length).toBeLessThan(RUNS);
    expect(await lookAt(page, page.url())).toEqual([]);

    await send(archive);
    expect(await ending()).toContain(`${RUNS} known already`);
    const whole = await stored();
    expect(whole.filter(({ analysis }) => analysis?.basis === 'streams')).toHaveLength(RUNS);
    expect(complaints).toEqual([]);
  });
});
