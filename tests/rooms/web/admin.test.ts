import type { Queue } from 'bullmq';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { QueueView } from '../../../src/deps.ts';
import { setState } from '../../../src/store/app-state.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import * as inbox from '../../../src/store/inbox.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { setTrouble } from '../../../src/connection/subscription.ts';
import {
  type Browser,
  connected,
  keepRuns,
  NOON,
  runOn,
  startWeb,
  TODAY,
  type Web,
  type WebOptions,
  readable,
} from './support.ts';

let web: Web;
afterEach(() => web.close());

const MINUTE = 60_000;

/** The owner's browser. */
const owner = async (options: WebOptions = {}): Promise<Browser> => {
  web = await startWeb(options);
  return connected(web, 7);
};

const queue = (other: Partial<Awaited<ReturnType<QueueView['counts']>>[number]> = {}) => ({
  name: 'strava',
  waiting: 2,
  active: 1,
  delayed: 3,
  failed: 4,
  paused: false,
  ...other,
});

const view = (other: Partial<QueueView> = {}): QueueView => ({
  queues: [],
  counts: async () => [queue()],
  oldest: async () => null,
  version: async () => '7.4.1',
  ...other,
});

describe('the owner’s page', () => {
  it('says that nothing is to be done while all is well', async () => {
    const page = await (await owner({ queueView: view() })).text('/admin');
    expect(page).toContain('Nothing needs you.');
    expect(page).toContain('Runner 7 (Strava 7)');
    expect(page).toMatch(/Redis<\/dt>\s*<dd>7\.4\.1/);
    expect(page).toMatch(/SQLite<\/dt>\s*<dd>3\.\d+/);
  });

  it('names the runner whom Strava does not answer about, and since when', async () => {
    const browser = await owner({ queueView: view() });
    const readAt = (at: number) => web.store.write((tx) => syncs.note(tx, 7, { readAt: at }));
    await readAt(NOON - 37 * 60 * MINUTE);
    expect(await browser.text('/admin')).toContain('Strava has not answered since');
    await readAt(NOON - 35 * 60 * MINUTE);
    expect(await browser.text('/admin')).toContain('Nothing needs you.');
  });

  it('tells how each runner’s list stands, and nothing of their training', async () => {
    const browser = await owner();
    await connected(web, 8);
    await keepRuns(web, 8, [runOn(TODAY, 12_345)]);
    await web.store.write(async (tx) => {
      await athletes.updateAthlete(tx, 8, { email: 'eight@example.org', emailVerifiedAt: NOON });
      await backfills.finish(tx, 8, NOON);
    });
    const page = await browser.text('/admin');
    expect(page).toContain('Runner 8 (Strava 8)');
    expect(page).toContain('read, one run kept');
    expect(page).toMatch(/Tracks to read<\/dt>\s*<dd>1</);
    expect(page).not.toMatch(/eight@example|12[.,]3/);
  });

  it.each<[string, RegExp, () => Promise<unknown>]>([
    [
      'a dead connection',
      /Runner 7 \(Strava 7\): Strava no longer accepts/,
      () => web.store.write((tx) => athletes.updateAthlete(tx, 7, { connection: 'dead' })),
    ],
    [
      'a list that stopped being read',
      /reading the list of runs has stopped/,
      () => web.store.write((tx) => backfills.fail(tx, 7, 'unavailable 503')),
    ],
    [
      'a look that failed',
      /the last look at the list failed/,
      () => web.store.write((tx) => syncs.note(tx, 7, { polledAt: NOON, error: 'bad_answer start_date' })),
    ],
    [
      'a subscription in trouble',
      /Strava does not tell Camber about new runs/,
      () => web.store.write((tx) => setTrouble(tx, { kind: 'refused', reason: 'callback_not_reachable' })),
    ],
    [
      'an event that waits too long',
      /1 of Strava’s events wait, the oldest since/,
      () => web.store.write((tx) => inbox.addEvent(tx, event(NOON - 6 * MINUTE))),
    ],
  ])('names %s', async (_what, sentence, cause) => {
    const browser = await owner();
    await cause();
    expect(await browser.text('/admin')).toMatch(sentence);
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'why the list stopped',
      () => web.store.write((tx) => backfills.fail(tx, 7, 'unavailable 503')),
      /Strava antwortet nicht \(503\)/,
    ],
    [
      'why a look failed',
      () => web.store.write((tx) => syncs.note(tx, 7, { polledAt: NOON, error: 'bad_answer start_date' })),
      /bei „start_date“ anders als erwartet/,
    ],
    [
      'what nobody can say',
      () => web.store.write((tx) => syncs.note(tx, 7, { polledAt: NOON, error: 'unexpected' })),
      /der Grund steht im Protokoll/,
    ],
    [
      'why the subscription was refused',
      () => web.store.write((tx) => setTrouble(tx, { kind: 'refused', reason: 'challenge_not_echoed' })),
      /nicht mit der Prüfzahl/,
    ],
    [
      'where the subscription leads',
      () => web.store.write((tx) => setTrouble(tx, { kind: 'elsewhere', host: 'old.example.org' })),
      /führt zu old\.example\.org/,
    ],
    [
      'why it could not be looked at',
      () => web.store.write((tx) => setTrouble(tx, { kind: 'not-asked', note: 'app_rejected client_id' })),
      /nicht nach dem Abonnement fragen: Strava nimmt Kennung oder Geheimnis/,
    ],
    [
      'what an older version wrote down as a sentence',
      () => web.store.write((tx) => setState(tx, 'subscription_trouble', 'Strava called the address')),
      /Strava hat das Abonnement abgelehnt/,
    ],
  ])('says to an owner who reads German %s', async (_what, cause, sentence) => {
    const browser = await owner();
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    await cause();
    const page = await browser.text('/admin');
    expect(page).toMatch(sentence);
    expect(page).not.toContain('Strava called');
  });

  it('does not call an event late that came just now', async () => {
    const browser = await owner();
    await web.store.write((tx) => inbox.addEvent(tx, event(NOON - 4 * MINUTE)));
    expect(await browser.text('/admin')).toContain('Nothing needs you.');
  });

  it('goes on without Redis, and says so', async () => {
    const away = async (): Promise<never> => {
      throw new Error('redis is away');
    };
    const page = await (await owner({ queueView: view({ counts: away, version: away }) })).text('/admin');
    expect(page).toContain('The queues do not answer.');
    expect(page).toMatch(/Redis<\/dt>\s*<dd>unknown/);
  });

  it('counts the jobs of each queue and names one that is paused', async () => {
    const page = await (
      await owner({ queueView: view({ counts: async () => [queue({ paused: true })] }) })
    ).text('/admin');
    expect(page).toContain('The queue “Calls to Strava” is paused.');
    expect(page).toMatch(/\(paused\)<\/th>\s*<td class="num">2<.*>1<.*>3<.*>4</);
  });

  it('tells what is used of Strava’s limits and when they begin anew', async () => {
    const browser = await owner();
    await web.budget.take('live');
    const limits = { limit: { short: 100, day: 1000 }, used: { short: 7, day: 70 } };
    await web.budget.answered(200, headersOf(limits));
    const page = (await browser.text('/admin')).replace(/\s+/g, ' ');
    expect(page).toContain('7 of 100');
    expect(page).toContain('70 of 1,000');
    expect(page).toContain('starts again at 12:15');
    expect(page).toContain('starts again at 00:00');
  });
});

const headersOf = ({ limit, used }: { limit: Pair; used: Pair }) => ({
  'x-ratelimit-limit': '200,2000',
  'x-ratelimit-usage': `${used.short},${used.day}`,
  'x-readratelimit-limit': `${limit.short},${limit.day}`,
  'x-readratelimit-usage': `${used.short},${used.day}`,
});
type Pair = { readonly short: number; readonly day: number };

const event = (now: number) => ({
  key: `event ${now}`,
  ownerId: 7,
  objectType: 'activity',
  objectId: 1,
  aspect: 'create',
  eventTime: now,
  updates: {},
  now,
});

describe('a mail that failed', () => {
  const failing = (athleteId: number): Promise<number> =>
    web.store.write(async (tx) => {
      const mail = {
        key: `alert:${athleteId}`,
        athleteId,
        kind: 'alert',
        payload: {},
        now: NOON - 5 * MINUTE,
      };
      const id = (await outbox.addMail(tx, mail)) ?? 0;
      await outbox.markFailed(tx, id, { error: '550 <eight@example.org> unknown user', retryAt: null });
      return id;
    });

  it('is shown with its reason, without the address', async () => {
    const browser = await owner();
    await connected(web, 8);
    await failing(8);
    const page = await browser.text('/admin');
    expect(page).toContain('One mail could not be sent.');
    expect(page).toContain('Mail after a run for Runner 8 (Strava 8)');
    expect(page).toContain('550 &lt;…@example.org&gt; unknown user');
    expect(page).not.toContain('eight@');
  });

  it('is sent again by a button, and only a failed one', async () => {
    const browser = await owner();
    await connected(web, 8);
    const id = await failing(8);
    const answer = await browser.post(`/admin/mails/${id}/again`);
    expect(answer.headers.get('location')).toBe('/admin?said=again#mails');
    expect(await outbox.byId(web.store.read, id)).toMatchObject({ state: 'pending', attempts: 0 });
    expect(web.queued).toContainEqual({ name: 'deliver', payload: { outboxId: id } });
    expect((await browser.post(`/admin/mails/${id}/again`)).status).toBe(404);
    expect((await browser.post('/admin/mails/x/again')).status).toBe(404);
  });
});

describe('the buttons', () => {
  it('ask for a look at the subscription', async () => {
    const browser = await owner();
    expect((await browser.post('/admin/subscription')).status).toBe(303);
    expect(web.queued).toContainEqual({ name: 'subscription', payload: {} });
    expect(await browser.text('/admin?said=check')).toContain('The subscription is being looked at.');
  });

  it('back everything up, and show what there is', async () => {
    const browser = await owner();
    expect((await browser.post('/admin/backup')).headers.get('location')).toBe('/admin?said=backup#backups');
    writeFileSync(
      join(web.deps.config.dataDir, 'camber.sqlite.before-migration-7.bak'),
      'x'.repeat(1_234_567),
    );
    const page = readable(await browser.text('/admin?said=backup'));
    expect(page).toContain('The backup is made.');
    expect(page).toMatch(/camber-20261122T120000Z\.tar\.gz [\d.]+ kB Sun 22 Nov/);
    expect(page).toContain('When only when you make one');
    expect(page).toContain('Encrypted no');
    expect(page).toMatch(/camber\.sqlite\.before-migration-7\.bak 1\.3 MB/);
    expect(page).toContain('These copies are deleted after 7 days');
    expect(page).not.toContain('The last backup failed.');
  });

  it('say why nothing could be backed up, on the page, in /readyz and in the metrics', async () => {
    const browser = await owner({ metrics: { on: true } });
    const ready = async () => ((await (await browser.get('/readyz')).json()) as { backup: unknown }).backup;
    expect(await ready()).toBeNull();
    const blocked = join(web.deps.config.dataDir, 'backups');
    writeFileSync(blocked, 'a file where the folder should be');
    expect((await browser.post('/admin/backup')).headers.get('location')).toBe(
      '/admin?said=noBackup#backups',
    );
    const page = readable(await browser.text('/admin?said=noBackup'));
    expect(page).toContain('No backup could be made. Why stands below.');
    expect(page).toContain('The last backup failed.');
    expect(page).toMatch(/12:00: the folder cannot be written/);
    expect(await ready()).toEqual({ ok: false, why: 'its folder cannot be written', newestS: null });
    expect(await browser.text('/metrics')).toContain('camber_backup_failed 1');
    rmSync(blocked);
    await browser.post('/admin/backup');
    web.clock.at += 3_600_000;
    expect(await ready()).toEqual({ ok: true, newestS: 3_600 });
    const metrics = await browser.text('/metrics');
    expect(metrics).toContain('camber_backup_failed 0');
    expect(metrics).toContain('camber_backup_age_seconds 3600');
  });

  it('say when no backup was made in time', async () => {
    const browser = await owner({ backup: { schedule: 'daily' } });
    await browser.post('/admin/backup');
    web.clock.at += 30 * 3_600_000;
    expect(readable(await browser.text('/admin'))).not.toContain('No backup was made in time.');
    web.clock.at += 1;
    expect(readable(await browser.text('/admin'))).toContain('No backup was made in time.');
    const ready = (await (await browser.get('/readyz')).json()) as { ok: boolean; backup: unknown };
    expect(ready.backup).toMatchObject({ ok: false, why: 'none was made in time' });
    // Camber works on without one.
    expect(ready.ok).toBe(true);
  });
});

describe('the queue page', () => {
  const withQueue = async (): Promise<{ browser: Browser; paused: string[] }> => {
    const paused: string[] = [];
    const strava = {
      name: 'strava',
      metaValues: { version: 'bullmq:6.7.0' },
      getJobCounts: async () => ({}),
      isPaused: async () => false,
      pause: async () => void paused.push('strava'),
    } as unknown as Queue;
    return { browser: await owner({ queueView: view({ queues: [strava] }) }), paused };
  };

  it('has a policy of its own that lets nothing leave, on its address alone', async () => {
    const { browser } = await withQueue();
    const answer = await browser.get('/admin/queues');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(answer.status).toBe(200);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).not.toMatch(/https?:/);
    const page = await answer.text();
    expect(page).toContain('Camber');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect((await browser.get('/admin')).headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('carries out what its own page asks for, and nothing that another site asks for', async () => {
    const { browser, paused } = await withQueue();
    const put = (headers: Record<string, string>) =>
      fetch(`${web.url}/admin/queues/api/queues/strava/pause`, {
        method: 'PUT',
        headers: { ...headers, cookie: [...browser.cookies].map(([k, v]) => `${k}=${v}`).join('; ') },
      });
    expect((await put({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(paused).toEqual([]);
    expect((await put({ 'sec-fetch-site': 'same-origin', origin: web.url })).status).toBeLessThan(300);
    expect(paused).toEqual(['strava']);
  });
});
