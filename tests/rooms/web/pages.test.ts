import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/rules/finding.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as findings from '../../../src/store/findings.ts';
import * as inbox from '../../../src/store/inbox.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { DAY_MS } from '../../../src/core/durations.ts';
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
  it('name every rule with its grade and source', async () => {
    const page = await read('/how');
    for (const words of [
      'Evidence: one large study (B)',
      'Evidence: limited (C+)',
      '5,205 runners',
      'Stop Stretching Your IT Band',
    ])
      expect(page).toContain(words);
  });

  it('say the limits in the units of who reads them', async () => {
    expect(await read('/how')).toContain('at least 3 km');
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { units: 'imperial' }));
    const page = await read('/how');
    expect(page).toContain('at least 1.9 mi');
    expect(page).not.toMatch(/\d km\b/);
  });

  it('never promise, predict or give a chance of injury', async () => {
    await keepRuns(web, 7, evenThenLong());
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
