import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { RULE_IDS } from '../../../src/core/rules/index.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as findings from '../../../src/store/findings.ts';
import * as inbox from '../../../src/store/inbox.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { DAY_MS } from '../../../src/core/durations.ts';
import { sources as SOURCES } from '../../../src/words/en/sources.ts';
import {
  connected,
  evenThenLong,
  keepRuns,
  NOON,
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

/** Non-breaking spaces as plain ones, and tags away: what a reader reads. */
const read = async (path: string): Promise<string> => readable(await browser.text(path));

const keepFindings = (list: readonly Finding[]) =>
  web.store.write((tx) => findings.replaceFindings(tx, 7, list));

describe('pages for everybody', () => {
  it('name every rule in an index, with what it looks for and the way to its own page', async () => {
    const page = await browser.text('/how');
    for (const id of RULE_IDS) {
      expect(page).toContain(`href="/how/${id}"`);
      // Mails of before lead to the rule's place on this page.
      expect(page).toContain(`id="${id}"`);
    }
    expect(page).not.toContain('recall bias');
    expect(await read('/how')).toContain('Stop Stretching Your IT Band');
  });

  it.each(RULE_IDS)('tell of %s how sure it is, what it rests on and what it cannot know', async (id) => {
    const page = await read(`/how/${id}`);
    for (const words of ['Evidence: ', 'Source: ', 'Formula and limits', 'Cannot know'])
      expect(page).toContain(words);
    expect(page).toContain(readable(SOURCES[id]).replaceAll('&', '&amp;'));
  });

  it('tell how things are measured, and send nobody to a rule that is none', async () => {
    expect(await read('/how/measuring')).toContain('nothing of your own to count');
    expect((await browser.get('/how/X9')).status).toBe(404);
    expect((await browser.get('/how/toString')).status).toBe(404);
  });

  it('say the limits in the units of who reads them', async () => {
    const all = async (): Promise<string> =>
      (await Promise.all(RULE_IDS.map((id) => read(`/how/${id}`)))).join(' ');
    expect(await all()).toContain('at least 3 km');
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { units: 'imperial' }));
    const pages = await all();
    expect(pages).toContain('at least 1.9 mi');
    expect(pages).not.toMatch(/\d km\b/);
  });

  it('never promise, predict or give a chance of injury', async () => {
    await keepRuns(web, 7, evenThenLong());
    await keepFindings([spike(TODAY)]);
    for (const path of ['/', '/how', ...RULE_IDS.map((id) => `/how/${id}`), '/privacy', '/runs', '/shoes'])
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

  it('says that another process keeps the database locked, and is ready when it no longer does', async () => {
    const [main] = await web.query('pragma database_list');
    const other = new Database(String(main?.['file']), { timeout: 0 });
    other.exec('begin immediate');
    expect(await ready()).toEqual([
      503,
      expect.objectContaining({
        store: { ok: false, why: 'another process keeps the database locked' },
        // What only reads says what it said.
        disk: expect.objectContaining({ ok: true }),
      }),
    ]);
    other.exec('rollback');
    other.close();
    await expect.poll(async () => (await ready())[0]).toBe(200);
  });

  it('says that the disk of the database is full, by the error that SQLite gives', async () => {
    const small = new Database(':memory:');
    small.exec('create table t (x)');
    small.pragma('max_page_count = 2');
    const fill = (): unknown => small.prepare('insert into t values (zeroblob(100000))').run();
    expect(fill).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    const write = vi.spyOn(web.store, 'write').mockImplementation(async () => fill());
    expect(await ready()).toEqual([
      503,
      expect.objectContaining({ store: { ok: false, why: 'the disk of the database is full' } }),
    ]);
    write.mockRestore();
    small.close();
    expect((await ready())[0]).toBe(200);
  });

  it('says when the runner was read who was read longest ago', async () => {
    await connected(web, 8);
    const at = (athleteId: number, readAt: number) =>
      web.store.write((tx) => syncs.note(tx, athleteId, { readAt }));
    await at(7, NOON);
    await at(8, NOON - 5 * DAY_MS);
    expect((await ready())[1]).toMatchObject({ ok: true, strava: { lastRead: '2026-11-17T12:00:00.000Z' } });
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
      expect.objectContaining({ store: expect.objectContaining({ ok: false, oldestEventS: 300 }) }),
    ]);
  });

  it('is ready while old events wait for Strava’s limits only', async () => {
    const event = {
      key: 'k',
      ownerId: 7,
      objectType: 'activity',
      objectId: 1,
      aspect: 'create',
      eventTime: NOON,
    };
    await web.store.write((tx) => inbox.addEvent(tx, { ...event, updates: {}, now: NOON }));
    web.clock.at = NOON + 10 * 60_000;
    await web.budget.answered(429, {});
    expect((await ready())[0]).toBe(200);
  });

  it('says why it is not ready, and writes to know it', async () => {
    web.queue.up = false;
    expect((await ready())[1]).toMatchObject({ queue: { ok: false, why: 'nothing listens there' } });
    web.queue.up = true;
    Object.assign(web.deps.queues, { probe: () => Promise.reject(new Error('READONLY')) });
    expect((await ready())[1]).toMatchObject({ queue: { ok: false, why: 'it does not take a write' } });
    // A disk that is full still gives what was written before.
    Object.assign(web.deps, { store: { ...web.store, write: () => Promise.reject(new Error('disk full')) } });
    expect(await ready()).toEqual([
      503,
      expect.objectContaining({ store: { ok: false, why: 'it does not take a write' } }),
    ]);
  });

  it('is no longer alive when a loop gives no sign of life', async () => {
    web.deps.pulse.expect('scheduler', 1_000);
    expect((await browser.get('/healthz')).status).toBe(200);
    web.clock.at += 1_001;
    const answer = await browser.get('/healthz');
    expect([answer.status, await answer.json()]).toEqual([503, { ok: false, stopped: ['scheduler'] }]);
    expect((await ready())[1]).toMatchObject({ loops: { ok: false, why: 'scheduler: no sign of life' } });
    web.deps.pulse.beat('scheduler');
    expect((await browser.get('/healthz')).status).toBe(200);
  });
});
