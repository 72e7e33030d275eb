import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerToken } from './accounts.ts';
import * as athletes from '../../../src/store/athletes.ts';
import {
  ALL_SCOPES,
  comeBack,
  connected,
  NOON,
  startWeb,
  readable,
  type Web,
  type WebOptions,
} from './support.ts';

let web: Web;
const open = async (options: WebOptions = {}): Promise<void> => {
  web = await startWeb({ folder: true, owner: null, ...options });
};

/** A browser in which the link of the terminal was opened. */
const claiming = async () => {
  const browser = web.browser();
  await browser.get(`/invite?token=${await ownerToken(web)}`);
  return browser;
};
const check = async (): Promise<string> => read('/setup?check=1', await claiming());
const owning = async () => {
  const browser = await claiming();
  await comeBack(browser, { code: 'code-7', scope: ALL_SCOPES });
  return browser;
};
beforeEach(() => open());
afterEach(() => web.close());

const read = async (path: string, browser = web.browser()): Promise<string> =>
  readable(await browser.text(path));
const TITLE = 'Set up this Camber';

describe('the owner’s first steps', () => {
  it('stand in the place of the first page until somebody has connected', async () => {
    expect(await read('/')).toContain(TITLE);
    await connected(web, 7);
    expect(await read('/')).not.toContain(TITLE);
  });

  it('stand there also while no app is entered, without a button that leads nowhere', async () => {
    await web.close();
    await open({ clientId: '' });
    const page = await read('/');
    expect(page).toContain('Neither id nor secret is entered yet');
    expect(page).not.toContain('Connect with Strava');
  });

  it('give way to the goodbye of the last runner', async () => {
    expect(await read('/?goodbye=all')).not.toContain(TITLE);
  });

  it('name what to paste: website, callback domain, lines for .env', async () => {
    const page = await read('/setup');
    expect(page).toContain(`Website ${web.url}`);
    expect(page).toContain('Authorization Callback Domain 127.0.0.1');
    expect(page).toContain('STRAVA_CLIENT_ID=');
    expect(page).toContain('SMTP_URL=');
  });

  it('are the owner’s alone as soon as somebody has connected', async () => {
    const owner = await owning();
    const other = await connected(web, 8);
    expect((await owner.get('/setup')).status).toBe(200);
    expect((await other.get('/setup')).status).toBe(404);
    expect((await web.browser().get('/setup')).headers.get('location')).toBe('/');
  });

  it('say so in the browser’s language', async () => {
    const page = await web.browser().get('/', { 'accept-language': 'de' });
    expect(readable(await page.text())).toContain('Dieses Camber einrichten');
  });

  it('never show what is secret', async () => {
    for (const path of ['/setup', '/setup?check=1']) {
      const page = await (await claiming()).text(path);
      expect(page).not.toContain('app-secret');
      expect(page).not.toContain('abab');
      expect(page).not.toContain('webhook-secret');
    }
  });
});

describe('the check', () => {
  it('is for who has opened the link of the terminal: nobody else has Strava, address or mail server asked', async () => {
    const page = await read('/setup?check=1');
    expect(page).toContain('The terminal where Camber was started shows a link');
    expect(page).not.toContain('Check everything');
    expect(web.oauth.calls).toEqual([]);
    await connected(web, 8);
    web.oauth.calls.length = 0;
    expect(await check()).toContain('Ready. Strava knows this id');
  });

  it('asks Strava about id and secret with a code that cannot be right', async () => {
    const page = await check();
    expect(page).toContain('Ready. Strava knows this id and this secret.');
    const call = web.oauth.calls.find(({ path }) => path.endsWith('/token'));
    expect(call?.body).toContain('client_secret=app-secret');
  });

  it('is not made before the button is pressed', async () => {
    await read('/setup');
    expect(web.oauth.calls).toEqual([]);
  });

  it.each([
    [
      401,
      { errors: [{ resource: 'Application', field: 'client_secret', code: 'invalid' }] },
      'Strava does not know this id with this secret',
    ],
    [
      403,
      { errors: [{ resource: 'Application', field: 'Status', code: 'Inactive' }] },
      'The app is inactive',
    ],
    [503, {}, 'Strava did not answer as expected'],
  ])('understands %i', async (status, body, says) => {
    web.oauth.token = () => ({ status, body });
    expect(await check()).toContain(says);
  });

  it('finds the pages at the public address, and says that http is not enough for Strava', async () => {
    expect(await check()).toContain('answers, but not by https');
  });

  it('says when nobody answers there', async () => {
    await web.close();
    await open({ publicUrl: 'http://127.0.0.1:9' });
    expect(await check()).toContain('does not answer');
  });

  it('does not ask Strava about an app that is not entered', async () => {
    await web.close();
    await open({ clientId: '' });
    await check();
    expect(web.oauth.calls).toEqual([]);
  });
});

describe('the test mail', () => {
  const confirm = () =>
    web.store.write((tx) => athletes.updateAthlete(tx, 7, { email: 'o@example.org', emailVerifiedAt: NOON }));

  it('goes to the owner’s confirmed address', async () => {
    const owner = await owning();
    await confirm();
    expect((await owner.post('/setup/mail')).headers.get('location')).toBe('/setup?said=sent#mail');
    expect(readdirSync(web.mailFolder)).toHaveLength(1);
    expect(await read('/setup?said=sent', owner)).toContain('The test mail has left');
  });

  it('goes nowhere without one, and for nobody else', async () => {
    const owner = await owning();
    expect((await owner.post('/setup/mail')).status).toBe(404);
    await confirm();
    const other = await connected(web, 8);
    expect((await other.post('/setup/mail')).status).toBe(404);
    expect((await web.browser().post('/setup/mail')).headers.get('location')).toBe('/');
  });

  it('that does not leave is told', async () => {
    await web.close();
    await open({ folder: false });
    const owner = await owning();
    await confirm();
    expect((await owner.post('/setup/mail')).headers.get('location')).toBe('/setup?said=not-sent#mail');
  });
});
