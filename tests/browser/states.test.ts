import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/core/durations.ts';
import type { PlayedDemo } from '../../scripts/support/played-demo.ts';
import { dayFromNumber } from '../../src/core/day.ts';
import { keepPain, keepProgramme } from '../../src/runner/check-ins/rehab-log.ts';
import * as athletes from '../../src/store/athletes.ts';
import type { Db } from '../../src/store/db.ts';
import { removeRun, runsOf } from '../../src/store/runs.ts';
import { openBrowser } from '../support/browser.ts';
import { exampleOf } from '../support/demo-examples.ts';
import { startSeededDemo } from '../support/demo-seed.ts';
import { lookAt, openPage } from '../support/look.ts';
import { PAGES } from '../support/pages.ts';

let demo: PlayedDemo;
let browser: Browser;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  [demo, browser] = await Promise.all([startSeededDemo(), openBrowser()]);
  ({ page, complaints } = await openPage(browser, { scripts: 'run' }));
  await page.goto(demo.url);
  await page.locator('form[action="/demo/enter"] button').first().click();
  await page.waitForURL(`${demo.url}/**`);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** The sample runner, on the demo's day. */
const runner = async () => {
  const { store, clock } = demo.camber.deps;
  const [athlete] = await athletes.all(store.read);
  if (athlete === undefined) throw new Error('the demo has no runner');
  const now = clock.now();
  return { athleteId: athlete.id, now, day: dayFromNumber(Math.floor(now / DAY_MS)) };
};

type Who = Awaited<ReturnType<typeof runner>>;

/** What became of the runner, one after the other, and the pages that say so. */
const STATES: readonly [string, (tx: Db, who: Who) => Promise<unknown>, readonly string[]][] = [
  [
    'in the two-week plan',
    (tx, who) => keepProgramme(tx, who, { programme: 'plan', action: 'start' }),
    ['/', '/routine', '/routine/plan', '/calendar'],
  ],
  [
    'with pain that says stop',
    (tx, who) =>
      keepPain(tx, who, { day: who.day, when: 'during', level: 5, limp: true, flags: ['swelling'] }),
    ['/', '/routine', '/routine/acute', '/check-ins', '/plan'],
  ],
  [
    'in the week without running',
    (tx, who) => keepProgramme(tx, who, { programme: 'acute', action: 'start' }),
    ['/', '/routine', '/routine/acute', '/routine/plan', '/check-ins', '/plan', '/calendar'],
  ],
  [
    'on the way back',
    async (tx, who) => {
      await keepProgramme(tx, { ...who, now: who.now + 1 }, { programme: 'acute', action: 'stop' });
      await keepProgramme(tx, { ...who, now: who.now + 2 }, { programme: 'ladder', action: 'start' });
    },
    ['/', '/routine', '/routine/ladder', '/check-ins', '/plan', '/calendar'],
  ],
  [
    'without a connection or an address',
    (tx, { athleteId }) =>
      athletes.updateAthlete(tx, athleteId, { connection: 'dead', email: null, emailVerifiedAt: null }),
    ['/', '/settings', '/settings/email', '/settings/data', '/admin', '/welcome/address'],
  ],
  [
    'without a run',
    async (tx, { athleteId }) => {
      for (const { id } of await runsOf(tx, athleteId)) await removeRun(tx, athleteId, id);
    },
    ['/', '/?range=all', '/runs', '/shoes', '/check-ins', '/plan'],
  ],
];

describe('in German, miles and feet', () => {
  beforeAll(() => demo.runnerReads({ language: 'de', units: 'imperial' }));
  afterAll(() => demo.runnerReads({ language: 'en', units: 'metric' }));

  it.each(Object.values(PAGES).flat())('%s fits every screen', async (path) => {
    expect(await lookAt(page, demo.url + (await exampleOf(demo, path)), false)).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  });
});

describe.each(STATES)('a runner %s', (_name, happens, paths) => {
  beforeAll(async () => {
    const who = await runner();
    await demo.camber.deps.store.write((tx) => happens(tx, who));
  });

  it.each(paths)('%s', async (path) => {
    expect(await lookAt(page, demo.url + path)).toEqual([]);
  });
});

it('nothing complained on the way, and nobody else was asked', () => {
  expect(complaints).toEqual([]);
});
