import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailFileName } from '../../../src/mail/folder.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as runs from '../../../src/store/runs.ts';
import * as tokens from '../../../src/store/tokens.ts';
import { connected, keepRuns, NOON, runOn, startWeb, TODAY, type Browser, type Web } from './support.ts';

let web: Web;
let browser: Browser;
beforeEach(async () => {
  web = await startWeb({ folder: true });
  browser = await connected(web, 7);
  await keepRuns(web, 7, [runOn(TODAY, 9000)]);
});
afterEach(() => web.close());

const keepMail = async (athleteId: number, key: string): Promise<string> => {
  await web.store.write((tx) =>
    outbox.addMail(tx, { key, athleteId, kind: 'weekly', payload: {}, now: NOON }),
  );
  const content = { subject: key, preheader: '', text: key, html: key };
  await web.deps.mailer.send({ key, to: 'a@example.org', messageId: `<${key}@test>`, content });
  return join(web.mailFolder, mailFileName(key));
};

describe('disconnecting', () => {
  it('first says what will be deleted, and deletes nothing yet', async () => {
    const page = await browser.text('/disconnect');
    expect(page).toContain('1 run');
    expect(await runs.countRuns(web.store.read, 7)).toBe(1);
  });

  it('revokes at Strava, deletes every row and every mail of the runner, and says so', async () => {
    await connected(web, 8);
    const mine = await keepMail(7, 'weekly:7:2026-11-16');
    const theirs = await keepMail(8, 'weekly:8:2026-11-16');
    const answer = await browser.post('/disconnect');
    expect(answer.headers.get('location')).toBe('/?goodbye=all');
    expect(web.oauth.calls.at(-1)).toMatchObject({ path: '/oauth/revoke' });
    expect(web.oauth.calls.at(-1)?.body).toContain('refresh-7');
    expect(await athletes.byId(web.store.read, 7)).toBeNull();
    expect(await tokens.loadTokens(web.store.read, 7, web.deps.seal)).toBeNull();
    expect(await runs.countRuns(web.store.read, 7)).toBe(0);
    expect([existsSync(mine), existsSync(theirs)]).toEqual([false, true]);
    expect(await athletes.byId(web.store.read, 8)).not.toBeNull();
    expect(await browser.text('/?goodbye=all')).toContain('Everything is deleted');
  });

  it('deletes although Strava does not answer, and then asks the runner to end the access there', async () => {
    web.oauth.revoke = { status: 503, body: {} };
    const answer = await browser.post('/disconnect');
    expect(answer.headers.get('location')).toBe('/?goodbye=here');
    expect(await athletes.byId(web.store.read, 7)).toBeNull();
    expect(await browser.text('/?goodbye=here')).toContain('strava.com/settings/apps');
  });

  it('deletes although the tokens can no longer be opened', async () => {
    const pair = { accessToken: 'a', refreshToken: 'b', expiresAt: NOON };
    const other = { ...web.deps.seal, seal: () => 'no-seal-at-all' };
    await web.store.write((tx) => tokens.saveTokens(tx, 7, pair, other));
    await browser.post('/disconnect');
    expect(await athletes.byId(web.store.read, 7)).toBeNull();
  });
});
