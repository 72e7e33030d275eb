import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import { checkInsOf, keepCheckIn } from '../../../src/store/check-ins.ts';
import * as findings from '../../../src/store/findings.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { DAY_MS } from '../../../src/core/durations.ts';
import { readHome } from '../../../src/web/pages/home/reads.ts';
import { markOwned } from '../../../src/web/http/owned.ts';
import {
  connected,
  evenThenLong,
  keepRuns,
  NOON,
  runOn,
  spike,
  TODAY,
  readable,
  type Browser,
  type Web,
  signedIn,
} from './support.ts';

let web: Web;
let browser: Browser;
signedIn((site) => ({ web, browser } = site));

const read = async (path: string): Promise<string> => readable(await browser.text(path));

const backfillDone = () => web.store.write((tx) => backfills.finish(tx, 7, NOON));

/** The hidden table of the week has a row for each day. */
const DAYS_OF_WEEK = 7;

const keepFindings = (list: readonly Finding[], athleteId = 7) =>
  web.store.write((tx) => findings.replaceFindings(tx, athleteId, list));

describe('the home page', () => {
  it('without runs says so, or that they are coming', async () => {
    expect(await read('/')).toContain('Reading your history');
    await web.store.write((tx) => backfills.finish(tx, 7, NOON));
    expect(await read('/')).toContain('No runs yet');
  });

  it('says since when Strava was not read, and calls those days neither rest nor empty', async () => {
    const readAt = (daysAgo: number) =>
      web.store.write((tx) => syncs.note(tx, 7, { readAt: NOON - daysAgo * DAY_MS }));
    await backfillDone();
    await readAt(4);
    expect(await read('/')).toContain('Your runs were last read on Wed 18 Nov');
    expect(await read('/')).not.toContain('No runs yet');
    await keepRuns(web, 7, evenThenLong().slice(0, -1));
    const page = await read('/');
    expect(page).toContain('Your runs were last read on Wed 18 Nov Runs since then are missing here');
    expect(page).not.toMatch(/A normal week|No run in these 7 days/);
    await readAt(1);
    expect(await read('/')).not.toContain('Strava was last read');
  });

  it('leaves the picture of the hills out where all known ground was level', async () => {
    const level = evenThenLong().map((run) => ({ ...run, gainDm: 0 }));
    await keepRuns(web, 7, level);
    expect(await browser.text('/')).not.toContain('id="hills"');
    await keepRuns(web, 7, [{ ...level[0]!, gainDm: 400 }, ...level.slice(1)]);
    expect(await browser.text('/')).toContain('id="hills"');
  });

  it('shows verdict, three numbers beside their usual range, the limit, the chart and what changed', async () => {
    await keepRuns(web, 7, evenThenLong());
    await keepFindings([spike(TODAY)]);
    const page = await read('/');
    expect(page).toContain('Your long run grew by 50 %');
    expect(page).toContain('Longest run 15.0 km above your usual 10 km');
    expect(page).toContain('Nothing left before Tuesday, then 30.0 km until next Sunday.');
    expect(page).toContain('Evidence: one large study');
    expect(await browser.text('/')).toContain('href="/how/S1"');
    expect(page).toContain('View on Strava');
    const markup = await browser.text('/');
    expect(markup.match(/<svg[^>]*class="chart"/g)).toHaveLength(5);
    expect(markup).toContain('https://www.strava.com/activities/20261122');
  });

  it('shows the limit as it stood when each week began, and none to whoever rests', async () => {
    await keepRuns(web, 7, evenThenLong());
    expect(await read('/')).toMatch(/limit when the week began.*7 days Distance Limit Ratio Findings/);
    await web.store.write((tx) =>
      keepCheckIn(tx, {
        athleteId: 7,
        kind: 'programme',
        subject: `at:${NOON}`,
        day: TODAY,
        value: { programme: 'acute', action: 'start' },
        now: NOON,
      }),
    );
    expect(await read('/')).not.toMatch(/limit when the week began|stayed within the limit/);
  });

  it('never shows the ratio without the sentence about what it does not say', async () => {
    await keepRuns(web, 7, evenThenLong());
    expect(await read('/')).toContain('in the largest running study it did not');
  });

  it('lists findings of the last fourteen days and leaves out older ones', async () => {
    await keepRuns(web, 7, evenThenLong());
    await keepFindings([spike(addDays(TODAY, -13))]);
    expect(await read('/')).toContain('Longest run: 50 % longer');
    await keepFindings([spike(addDays(TODAY, -14))]);
    expect(await read('/')).not.toContain('Longest run: 50 % longer');
  });

  it('speaks miles to those who read miles', async () => {
    await keepRuns(web, 7, evenThenLong());
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { units: 'imperial' }));
    const page = await read('/');
    expect(page).toContain('9.3 mi');
    expect(page).not.toMatch(/\d km/);
  });

  it('asks for an address, then for its confirmation, then for nothing', async () => {
    expect((await read('/')).split('Where should Camber write to?')).toHaveLength(2);
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { email: 'a@example.org' }));
    expect(await read('/')).toContain('Please confirm your address');
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { emailVerifiedAt: NOON }));
    expect(await read('/')).not.toMatch(/Where should Camber write|Please confirm/);
  });

  it('says when the connection to Strava has ended', async () => {
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { connection: 'dead' }));
    expect(await read('/')).toContain('The connection to Strava has ended');
  });
});

describe('the progress of the history', () => {
  const page = { fromPage: 1, activities: 200, runs: 131, oldestDay: '2025-03-04' };

  it('tells requests, runs and how far back it is, and refreshes without scripts while it runs', async () => {
    await web.store.write((tx) => backfills.advance(tx, 7, page));
    expect(await read('/')).toContain(
      'So far 131 runs among 200 activities, back to 4 March 2025, with 1 request',
    );
    expect(await browser.text('/')).toContain('<noscript><meta http-equiv="refresh"');
    const piece = await browser.get('/progress');
    expect([piece.headers.get('camber-done'), await piece.text()]).toEqual([
      null,
      expect.stringContaining('131 runs'),
    ]);
  });

  it('loads the page anew with the first runs, once; activities that are no runs do not', async () => {
    const first = async () => (await browser.get('/progress?first=1')).headers.get('camber-done');
    expect(await browser.text('/')).toContain('data-live="/progress?first=1"');
    expect(await first()).toBeNull();
    await keepRuns(web, 7, [runOn(TODAY, 5_000, { sport: 'Walk' })]);
    expect(await first()).toBeNull();
    await keepRuns(web, 7, [runOn(TODAY, 5_000)]);
    expect(await first()).toBe('1');
    expect(await browser.text('/')).toContain('data-live="/progress"');
    expect((await browser.get('/progress')).headers.get('camber-done')).toBeNull();
  });

  it('calls waiting for the quota waiting, with the time on the runner’s clock', async () => {
    await web.store.write(async (tx) => {
      await athletes.updateAthlete(tx, 7, { timeZone: 'Europe/Berlin' });
      await backfills.setWaiting(tx, 7, NOON + 15 * 60_000);
    });
    const text = await read('/');
    expect(text).toContain('Waiting for Strava’s quota until 13:15');
    expect(text).toContain('Nothing is wrong');
  });

  it('is over when the history is there: nothing is shown, nothing refreshes', async () => {
    await web.store.write((tx) => backfills.finish(tx, 7, NOON));
    expect(await browser.text('/')).not.toMatch(/http-equiv="refresh"|data-live/);
    expect((await browser.get('/progress')).headers.get('camber-done')).toBe('1');
  });

  it('that failed is said to be incomplete, with a way to go on', async () => {
    await web.store.write((tx) => backfills.fail(tx, 7, 'bad_answer'));
    expect(await read('/')).toContain('Your history is not complete');
  });
});

describe('the time that the charts show', () => {
  const chosen = async (path: string): Promise<string> =>
    readable(
      /<nav class="ranges"[\s\S]*?aria-current="true"[^>]*>([^<]*)/.exec(await browser.text(path))?.[1] ?? '',
    );

  it('is twelve weeks, or what the address asks for, and nonsense is twelve weeks', async () => {
    await keepRuns(web, 7, evenThenLong());
    expect(await chosen('/')).toBe('12 weeks');
    expect(await chosen('/?range=1y')).toBe('1 year');
    expect(await chosen('/?range=all')).toBe('All');
    expect(await chosen('/?range=%3Cscript%3E')).toBe('12 weeks');
  });

  it('reaches back no further than the first run', async () => {
    await keepRuns(web, 7, evenThenLong(140));
    const rows = async (path: string): Promise<number> =>
      (await browser.text(path)).split('<th scope="row">').length - 1 - DAYS_OF_WEEK;
    // Two tables of so many weeks.
    expect(await rows('/')).toBe(2 * 12);
    expect(await rows('/?range=1y')).toBe(2 * 20);
  });

  it('tells months where weeks would be too thin', async () => {
    await keepRuns(web, 7, evenThenLong(3 * 365));
    expect(await read('/?range=1y')).toContain('Distance in 7 days, km');
    const all = await read('/?range=all');
    expect(all).toContain('Distance in 7 days, km, mean of each month');
    expect(all).toContain('March 2024');
  });
});

describe('"I know"', () => {
  const know = (names: string, known: '0' | '1') =>
    browser.post('/findings/known', { finding: names, known });
  const NAME = `S1:${TODAY}/20261122`;
  const aside = async (): Promise<string> =>
    readable(
      /<details class="known">[\s\S]*<\/article>\s*<\/details>/.exec(await browser.text('/'))?.[0] ?? '',
    );

  beforeEach(async () => {
    await keepRuns(web, 7, evenThenLong());
    await keepFindings([spike(TODAY)]);
  });

  it('folds a finding away, says so, and shows it again when asked', async () => {
    expect(await aside()).toBe('');
    expect((await know(NAME, '1')).headers.get('location')).toBe('/#changes');
    expect(await read('/')).toContain('You know of everything that stood out in the last 14 days.');
    expect(await aside()).toMatch(/One that you know of .*Longest run: 50 % longer/);
    await know(NAME, '0');
    expect(await aside()).toBe('');
    expect(await checkInsOf(web.store.read, 7, { kinds: ['known'] })).toEqual([]);
  });

  it('keeps nothing about findings that this runner was never told', async () => {
    await connected(web, 8);
    await keepFindings([{ ...spike(TODAY), runId: 5 }], 8);
    await know(`S1:${TODAY}/5`, '1');
    expect(await checkInsOf(web.store.read, 7, { kinds: ['known'] })).toEqual([]);
    expect(await checkInsOf(web.store.read, 8, { kinds: ['known'] })).toEqual([]);
  });

  it('refuses half a form', async () => {
    expect((await browser.post('/findings/known', { finding: NAME })).status).toBe(400);
    expect((await browser.post('/findings/known', { known: '1' })).status).toBe(400);
  });
});

describe('whoever rests or is on the way back', () => {
  const say = (kind: string, subject: string, day: string, value: unknown) =>
    web.store.write((tx) => keepCheckIn(tx, { athleteId: 7, kind, subject, day, value, now: NOON }));

  beforeEach(async () => {
    await keepRuns(web, 7, evenThenLong());
    await keepFindings([spike(TODAY)]);
  });

  it('reads of the rest first, and no limits of load', async () => {
    expect(await read('/')).toContain('Nothing left before Tuesday');
    await say('programme', `at:${NOON}`, TODAY, { programme: 'acute', action: 'start' });
    const page = await read('/');
    expect(page).toContain('Day 1 of 7 without running');
    expect(page).not.toMatch(/Nothing left|class="week-room"|up to 11\.0 km/);
    expect(page).toContain('Longest run: 50 % longer');
  });

  it('reads of the next step on the way back', async () => {
    await say('programme', `at:${NOON}`, TODAY, { programme: 'ladder', action: 'start' });
    expect(await read('/')).toContain('On the way back: step 1 of 6');
  });

  it('reads that running waits after an answer that means stop', async () => {
    await say('pain', `day:${TODAY}:stairs`, TODAY, { level: 6, limp: true });
    expect(await read('/')).toContain('No running for now');
  });
});

describe('the languages of the home page', () => {
  it('are the runner’s own, charts and tables included', async () => {
    await keepRuns(web, 7, evenThenLong());
    await keepFindings([spike(TODAY)]);
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    const page = await read('/');
    for (const text of [
      'Deine letzten 7 Tage',
      'Was sich geändert hat',
      'Vor Dienstag ist nichts mehr frei',
      '15,0 km',
      'Mehr',
    ])
      expect(page).toContain(text);
    expect(page).not.toMatch(/What changed|last 7 days|left until/);
    expect(await browser.text('/')).toContain('<html lang="de"');
  });
});

it('everything is asked of the store at once: no answer waits for another', async () => {
  await keepRuns(web, 7, evenThenLong());
  const { read: db } = web.store;
  let asked = 0;
  const counting = {
    ...db,
    sql: new Proxy(db.sql, {
      get: (target, key: keyof typeof db.sql) => {
        if (key === 'select') asked += 1;
        return target[key].bind(target);
      },
    }),
  };
  const athlete = await athletes.byId(db, 7);
  if (athlete === null) throw new Error('no athlete');
  const deps = { ...web.deps, store: { ...web.store, read: counting } };
  const reading = readHome(deps, markOwned(athlete), TODAY, '12w');
  const atOnce = asked;
  await reading;
  expect(atOnce).toBeGreaterThan(8);
  expect(asked).toBe(atOnce);
});
