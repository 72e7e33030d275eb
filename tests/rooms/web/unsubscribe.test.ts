import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailSettingsOf } from '../../../src/runner/settings.ts';
import { createMailLinks } from '../../../src/links/mail-links.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { connected, NOON, startWeb, type Web } from './support.ts';

const WEEK_MS = 7 * 86_400_000;

let web: Web;
beforeEach(async () => {
  web = await startWeb();
  await connected(web, 7);
});
afterEach(() => web.close());

const path = (kind: 'alerts' | 'weekly', athleteId = 7): string =>
  createMailLinks({
    publicUrl: '',
    sessionKey: web.deps.keys.session,
    athleteId,
    expiresAt: 0,
  }).unsubscribe(kind);
const runner = () => athletes.byId(web.store.read, 7);
const settings = () => mailSettingsOf(web.store.read, 7);
/** What a mail provider sends (RFC 8058 3.2): no cookie, no Origin, no Fetch metadata. */
const oneClick = (url: string) => web.browser().post(url, { 'List-Unsubscribe': 'One-Click' }, {});
const press = (url: string, action: string) => web.browser().post(url, { action });

describe('one click in the mail program', () => {
  it.each([
    ['alerts', { alerts: false, weekly: true }],
    ['weekly', { alerts: true, weekly: false }],
  ] as const)('ends the %s mails, those alone, without a session', async (kind, wishes) => {
    expect((await oneClick(path(kind))).status).toBe(200);
    expect(await runner()).toMatchObject(wishes);
    expect((await oneClick(path(kind))).status).toBe(200);
    expect(await runner()).toMatchObject(wishes);
  });

  it('works years later', async () => {
    const link = path('weekly');
    web.clock.at += 200 * WEEK_MS;
    expect((await oneClick(link)).status).toBe(200);
    expect((await runner())?.weekly).toBe(false);
  });

  it('does nothing with a changed link, or for a runner who has left', async () => {
    const broken = path('weekly').slice(0, -2);
    for (const url of [broken, '/unsubscribe', '/unsubscribe?token=a.b', path('weekly', 8)])
      expect((await oneClick(url)).status).toBe(410);
    expect(await runner()).toMatchObject({ alerts: true, weekly: true });
  });
});

describe('the page behind the link', () => {
  it('has the alerts decided anew when a pause ends', async () => {
    await press(path('alerts'), 'pause-2');
    web.queued.length = 0;
    await press(path('alerts'), 'unpause');
    expect((await settings()).pausedUntil).toBeNull();
    expect(web.queued).toContainEqual({ name: 'assess', payload: { athleteId: 7 } });
    expect((await runner())?.assessDue).not.toBeNull();
  });

  it('changes nothing by being looked at', async () => {
    const page = await web.browser().text(path('alerts'));
    expect(page).toContain('End the mails after a run');
    expect(await runner()).toMatchObject({ alerts: true, weekly: true });
  });

  it('ends mails and lets them come again', async () => {
    await press(path('alerts'), 'stop');
    expect((await runner())?.alerts).toBe(false);
    expect(await web.browser().text(path('alerts'))).toContain('Get the mails after a run again');
    await press(path('alerts'), 'start');
    expect((await runner())?.alerts).toBe(true);
  });

  it.each([
    ['pause-2', 2],
    ['pause-4', 4],
  ])('%s pauses all mails and ends none', async (action, weeks) => {
    const answer = await press(path('weekly'), action);
    expect(await answer.text()).toMatch(/No mails before \w+day/);
    expect((await settings()).pausedUntil).toBe(NOON + weeks * WEEK_MS);
    expect(await runner()).toMatchObject({ alerts: true, weekly: true });
    await press(path('weekly'), 'unpause');
    expect((await settings()).pausedUntil).toBeNull();
    expect(await runner()).toMatchObject({ alerts: true, weekly: true });
  });
});
