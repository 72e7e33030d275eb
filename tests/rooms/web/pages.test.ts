import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import type { Finding } from '../../../src/core/finding.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as findings from '../../../src/store/findings.ts';
import * as inbox from '../../../src/store/inbox.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { connected, keepRuns, NOON, runOn, startWeb, TODAY, type Browser, type Web } from './support.ts';

let web: Web;
let browser: Browser;
beforeEach(async () => {
  web = await startWeb();
  browser = await connected(web, 7);
});
afterEach(() => web.close());

/** Non-breaking spaces as plain ones, and tags away: what a reader reads. */
const read = async (path: string): Promise<string> =>
  (await browser.text(path)).replace(/<[^>]*>/g, ' ').replace(/[\u00a0\s]+/g, ' ');

/** Three runs a week for twelve weeks, then one that is half as long again as any. */
const history = () => {
  const usual = Array.from({ length: 84 }, (_, i) => i + 1)
    .filter((back) => back % 7 === 1 || back % 7 === 3 || back % 7 === 5)
    .map((back) => runOn(addDays(TODAY, -back), 10_000));
  return [...usual, runOn(TODAY, 15_000)];
};

const spike = (day: string): Finding => ({
  rule: 'S1',
  family: 'load',
  level: 'strong',
  kind: 'event',
  day,
  runId: 20_261_122,
  facts: { sessionM: 15_000, referenceM: 10_000, ratio: 1.5, budgetM: 11_000 },
  escalatedBy: [],
});
const keepFindings = (list: readonly Finding[]) =>
  web.store.write((tx) => findings.replaceFindings(tx, 7, list));

describe('the home page', () => {
  it('without runs says so, or that they are coming', async () => {
    expect(await read('/')).toContain('Reading your history');
    await web.store.write((tx) => backfills.finish(tx, 7, NOON));
    expect(await read('/')).toContain('No runs yet');
  });

  it('shows verdict, three numbers beside their usual range, the limit, the chart and what changed', async () => {
    await keepRuns(web, 7, history());
    await keepFindings([spike(TODAY)]);
    const page = await read('/');
    expect(page).toContain('Your long run grew by 50 %');
    expect(page).toContain('Longest run, last 7 days 15.0 km above your usual');
    expect(page).toContain('Longest run within +10 % up to 11.0 km');
    expect(page).toContain('5,205 runners');
    expect(page).toContain('View on Strava');
    const markup = await browser.text('/');
    expect(markup.match(/<svg[^>]*class="chart"/g)).toHaveLength(2);
    expect(markup).toContain('https://www.strava.com/activities/20261122');
  });

  it('never shows the ratio without the sentence about what it does not say', async () => {
    await keepRuns(web, 7, history());
    expect(await read('/')).toContain('in the largest running study it did not');
  });

  it('lists findings of the last fourteen days and leaves out older ones', async () => {
    await keepRuns(web, 7, history());
    await keepFindings([spike(addDays(TODAY, -13))]);
    expect(await read('/')).toContain('Longest run: 50 % longer');
    await keepFindings([spike(addDays(TODAY, -14))]);
    expect(await read('/')).not.toContain('Longest run: 50 % longer');
  });

  it('speaks miles to those who read miles', async () => {
    await keepRuns(web, 7, history());
    await browser.post('/settings', { units: 'imperial' });
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
    expect(await browser.text('/')).not.toMatch(/http-equiv="refresh"|data-watch/);
    expect((await browser.get('/progress')).headers.get('camber-done')).toBe('1');
  });

  it('that failed is said to be incomplete, with a way to go on', async () => {
    await web.store.write((tx) => backfills.fail(tx, 7, 'bad_answer'));
    expect(await read('/')).toContain('Your history is not complete');
  });
});

describe('the list of runs', () => {
  it('shows distance, time, climb, pair, device and findings of each, newest first', async () => {
    await web.store.write((tx) =>
      shoes.upsertShoes(tx, 7, [
        { id: 'g1', name: 'Ghost 14', distanceM: 5000, retired: false, dropMm: null },
      ]),
    );
    await keepRuns(web, 7, [runOn('2026-10-30', 8000), runOn(TODAY, 15_000, { gearId: 'g1' })]);
    await keepFindings([spike(TODAY)]);
    const page = await read('/runs');
    expect(page).toMatch(/November 2026 .*15\.0 km.*Ghost 14.*Garmin Forerunner 255.*October 2026 .*8\.0 km/);
    expect(page).toContain('Strong');
    expect(page).toContain('5:33 /km');
  });

  it('says so when there are none', async () => {
    expect(await read('/runs')).toContain('No runs yet');
  });

  it('shows the last hundred of more', async () => {
    const many = Array.from({ length: 101 }, (_, i) => runOn(addDays(TODAY, -i), 5000));
    await keepRuns(web, 7, many);
    expect(await read('/runs')).toContain('The last 100 of 101 runs');
    expect((await browser.text('/runs')).match(/<li class="run">/g)).toHaveLength(100);
  });
});

describe('shoes', () => {
  beforeEach(async () => {
    await web.store.write((tx) =>
      shoes.upsertShoes(tx, 7, [
        { id: 'g1', name: 'Ghost 14', distanceM: 700_000, retired: false, dropMm: null },
        { id: 'g2', name: 'Ride 17', distanceM: 100_000, retired: false, dropMm: 8 },
      ]),
    );
    web.queued.length = 0;
  });

  it('say how far they are from the reminder, or past it', async () => {
    const page = await read('/shoes');
    expect(page).toContain('700.0 km , 56.3 km past the reminder');
    expect(page).toContain('543.7 km to the reminder');
  });

  it('take a drop, mark the findings as out of date and have them worked out anew', async () => {
    await browser.post('/shoes/g1', { drop: '9.5' });
    expect(await shoes.shoesOf(web.store.read, 7)).toContainEqual(
      expect.objectContaining({ id: 'g1', dropMm: 9.5 }),
    );
    expect((await athletes.byId(web.store.read, 7))?.assessDue).toBe(NOON);
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
  });

  it('forget a drop when the field is empty, and keep 0 as 0', async () => {
    await browser.post('/shoes/g2', { drop: '' });
    expect((await shoes.shoesOf(web.store.read, 7)).find((shoe) => shoe.id === 'g2')?.dropMm).toBeNull();
    await browser.post('/shoes/g2', { drop: '0' });
    expect((await shoes.shoesOf(web.store.read, 7)).find((shoe) => shoe.id === 'g2')?.dropMm).toBe(0);
  });

  it.each(['20.5', '-1', 'eight', '1e3'])('refuse a drop of %s', async (drop) => {
    expect((await browser.post('/shoes/g2', { drop })).status).toBe(400);
    expect((await shoes.shoesOf(web.store.read, 7)).find((shoe) => shoe.id === 'g2')?.dropMm).toBe(8);
  });

  it('that do not exist cannot be changed', async () => {
    expect((await browser.post('/shoes/g9', { drop: '4' })).status).toBe(404);
    expect(web.queued).toEqual([]);
  });
});

describe('settings', () => {
  it('keep which mails are wanted and the units', async () => {
    await browser.post('/settings', { weekly: 'on', units: 'imperial' });
    expect(await athletes.byId(web.store.read, 7)).toMatchObject({
      weekly: true,
      alerts: false,
      units: 'imperial',
    });
    await browser.post('/settings', { alerts: 'on', units: 'metric' });
    expect(await athletes.byId(web.store.read, 7)).toMatchObject({
      weekly: false,
      alerts: true,
      units: 'metric',
    });
  });

  it('refuse units nobody offered', async () => {
    expect((await browser.post('/settings', { units: 'furlongs' })).status).toBe(400);
    expect((await athletes.byId(web.store.read, 7))?.units).toBe('metric');
  });

  it('say what the last form did, and nothing that an address makes up', async () => {
    expect(await read('/settings?said=saved')).toContain('Saved.');
    expect(await read('/settings?said=constructor')).not.toContain('function');
  });
});

describe('pages for everybody', () => {
  it('name every rule with its grade and source', async () => {
    const page = await read('/how');
    for (const words of ['Evidence B', 'Evidence C+', '5,205 runners', 'Stop Stretching Your IT Band'])
      expect(page).toContain(words);
  });

  it('never promise, predict or give a chance of injury', async () => {
    await keepRuns(web, 7, history());
    await keepFindings([spike(TODAY)]);
    for (const path of ['/', '/how', '/privacy', '/runs', '/shoes'])
      expect(await read(path)).not.toMatch(/predict|injury risk|sweet spot|danger|\bsafe\b|\brisk\b/i);
  });

  it('a wrong address is a page that says what to do', async () => {
    const answer = await browser.get('/nothing-here');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('To the home page');
  });
});

describe('health', () => {
  const ready = async (): Promise<[number, unknown]> => {
    const answer = await browser.get('/readyz');
    return [answer.status, await answer.json()];
  };

  it('is alive as long as it answers, and ready when store and queue answer', async () => {
    expect((await browser.get('/healthz')).status).toBe(200);
    expect((await ready())[0]).toBe(200);
    web.queue.up = false;
    expect(await ready()).toEqual([503, expect.objectContaining({ ok: false })]);
    expect((await browser.get('/healthz')).status).toBe(200);
  });

  it('is ready while the oldest event is under five minutes old, and not from then on', async () => {
    const event = {
      key: 'k',
      ownerId: 7,
      objectType: 'activity',
      objectId: 1,
      aspect: 'create',
      eventTime: NOON,
    };
    await web.store.write((tx) => inbox.addEvent(tx, { ...event, updates: {}, now: NOON }));
    web.clock.at = NOON + 5 * 60_000 - 1;
    expect((await ready())[0]).toBe(200);
    web.clock.at = NOON + 5 * 60_000;
    expect(await ready()).toEqual([
      503,
      expect.objectContaining({ store: { ok: false, oldestEventS: 300 } }),
    ]);
  });

  it('is not ready when the queue or the store fails', async () => {
    const { ping } = web.deps.queues;
    Object.assign(web.deps.queues, { ping: () => Promise.reject(new Error('away')) });
    expect(await ready()).toEqual([503, expect.objectContaining({ queue: { ok: false } })]);
    Object.assign(web.deps.queues, { ping });
    Object.assign(web.deps, { store: { read: null } });
    expect(await ready()).toEqual([503, expect.objectContaining({ store: { ok: false } })]);
  });
});
