import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import { stepsOf } from '../../../src/runner/welcome.ts';
import * as outbox from '../../../src/store/outbox.ts';
import * as runs from '../../../src/store/runs.ts';
import { ownerId } from '../../../src/store/owner.ts';
import { DAY_MS } from '../../../src/core/durations.ts';
import { madeBy, ownerToken, PASSWORD, resetToken, ROBIN, runnerToken } from './accounts.ts';
import {
  ALL_SCOPES,
  comeBack,
  connected,
  keepRuns,
  NOON,
  readable,
  runOn,
  startWeb,
  TODAY,
  type Web,
} from './support.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb({ auth: ['local'] });
});
afterEach(() => web.close());

const everybody = () => athletes.all(web.store.read);
const where = (answer: Response): string | null => answer.headers.get('location');
const signIn = (login: string, password = PASSWORD, browser = web.browser()) =>
  browser.post('/sign-in', { login, password });

describe('the owner’s account', () => {
  it('is made by the link of the terminal: a form, then signed in, the owner, and at the first steps', async () => {
    const token = await ownerToken(web);
    const browser = web.browser();
    const form = readable(await browser.text(`/invite?token=${token}`));
    expect(form).toContain('This Camber is yours');
    const answer = await browser.post(
      '/invite',
      { ...ROBIN, token },
      {
        origin: web.url,
        'accept-language': 'de-AT,de;q=0.9,en;q=0.5',
      },
    );
    expect([answer.status, where(answer)]).toEqual([303, '/welcome']);
    const [owner] = await everybody();
    expect(owner).toMatchObject({
      stravaId: null,
      connection: 'none',
      name: 'Robin',
      language: 'de',
      hourCycle: 'h23',
      timeZone: 'Europe/Berlin',
      email: null,
    });
    expect(owner?.id).toBeLessThan(0);
    expect(await ownerId(web.store.read)).toBe(owner?.id);
    expect((await browser.get('/admin')).status).toBe(200);
  });

  it('is made once: the link is used up, and there is no other', async () => {
    const token = await ownerToken(web);
    await madeBy(web, token);
    expect((await web.browser().get(`/invite?token=${token}`)).status).toBe(410);
    expect((await web.browser().post('/invite', { ...ROBIN, login: 'second', token })).status).toBe(410);
    await expect(ownerToken(web)).rejects.toThrow('there is an owner');
    expect(await everybody()).toHaveLength(1);
  });

  it('is one, of two who send the form at the same moment', async () => {
    const token = await ownerToken(web);
    const answers = await Promise.all(
      ['first', 'second'].map((login) => web.browser().post('/invite', { ...ROBIN, login, token })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410]);
    expect(await everybody()).toHaveLength(1);
  });

  it('has the same link at every start until it was used, for seven days', async () => {
    const first = await ownerToken(web);
    web.clock.at += 6 * DAY_MS;
    expect(await ownerToken(web)).toBe(first);
    web.clock.at += 2 * DAY_MS;
    expect((await web.browser().get(`/invite?token=${first}`)).status).toBe(410);
    const next = await ownerToken(web);
    expect(next).not.toBe(first);
    expect((await web.browser().get(`/invite?token=${next}`)).status).toBe(200);
  });

  it('is nobody’s by being first: not by Strava, not by an invitation', async () => {
    await web.close();
    web = await startWeb({ auth: ['strava', 'local'] });
    const byStrava = await connected(web, 7);
    const invited = await madeBy(web, await runnerToken(web));
    expect(await ownerId(web.store.read)).toBeNull();
    for (const browser of [byStrava, invited]) expect((await browser.get('/admin')).status).toBe(404);
  });

  it('can be taken by somebody with an account, who holds the link', async () => {
    await web.close();
    web = await startWeb({ auth: ['strava', 'local'] });
    const browser = await connected(web, 7);
    const token = await ownerToken(web);
    expect(readable(await browser.text(`/invite?token=${token}`))).toContain('Become the owner');
    expect(where(await browser.post('/invite', { token }))).toBe('/admin');
    expect(await ownerId(web.store.read)).toBe(7);
    expect(await everybody()).toHaveLength(1);
  });

  it('is told to strangers as missing, without its link', async () => {
    const token = await ownerToken(web);
    const page = await web.browser().text('/');
    expect(page).toContain('belongs to nobody yet');
    expect(page).not.toContain(token);
    expect((await web.browser().get('/setup')).headers.get('location')).toBe('/');
    await madeBy(web, token);
    expect(await web.browser().text('/')).not.toContain('belongs to nobody yet');
  });
});

describe('the form of an account', () => {
  it('says all that is wrong at once, keeps what was typed, and never the password', async () => {
    const token = await runnerToken(web);
    const form = {
      ...ROBIN,
      name: '',
      login: 'x',
      password: 'short',
      email: 'nobody',
      units: 'imperial',
      token,
    };
    const answer = await web.browser().post('/invite', form);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    for (const field of ['name', 'login', 'password', 'email']) {
      expect(page).toContain(`href="#${field}"`);
      expect(page).toContain(`id="${field}-problem"`);
    }
    expect(page).toContain('value="nobody"');
    expect(page).toMatch(/value="imperial"\s+checked/);
    expect(page).not.toContain('short"');
    expect(await everybody()).toEqual([]);
    // Nothing was used up.
    await madeBy(web, token);
  });

  it('refuses a login that somebody has, however it is written, and keeps the invitation', async () => {
    await madeBy(web, await runnerToken(web));
    const token = await runnerToken(web);
    const taken = await web.browser().post('/invite', { ...ROBIN, login: 'ROBIN  meyer', token });
    expect(taken.status).toBe(400);
    expect(readable(await taken.text())).toContain('has this login already');
    await madeBy(web, token, { login: 'robin two' });
    expect(await everybody()).toHaveLength(2);
  });

  it('sends the address the way of every address: one link, to confirm it', async () => {
    await madeBy(web, await runnerToken(web), { email: 'robin@example.org' });
    const [robin] = await everybody();
    expect(robin).toMatchObject({ email: 'robin@example.org', emailVerifiedAt: null });
    const deliver = web.queued.filter(({ name }) => name === 'deliver');
    expect(deliver).toHaveLength(1);
    expect(await outbox.keysOf(web.store.read, robin?.id ?? 0)).toEqual([expect.stringMatching(/^verify-/)]);
  });

  it('guesses units from the region, and takes no zone that nobody knows', async () => {
    const token = await runnerToken(web);
    const browser = web.browser();
    const american = await browser.get(`/invite?token=${token}`, { 'accept-language': 'en-US' });
    expect(await american.text()).toMatch(/value="imperial"\s+checked/);
    await madeBy(web, token, { timeZone: 'Mars/Olympus' });
    const [robin] = await everybody();
    expect(Intl.supportedValuesOf('timeZone').concat('UTC')).toContain(robin?.timeZone);
  });

  it('is not there for a link that was changed, cut off or made for something else', async () => {
    const token = await runnerToken(web);
    const robin = await madeBy(web, await runnerToken(web));
    void robin;
    const [account] = await everybody();
    const reset = await resetToken(web, account?.id ?? 0);
    for (const wrong of ['', 'x', token.slice(0, -2), `${token}x`, reset]) {
      expect((await web.browser().get(`/invite?token=${wrong}`)).status).toBe(410);
      expect((await web.browser().post('/invite', { ...ROBIN, login: 'other', token: wrong })).status).toBe(
        410,
      );
    }
    expect((await web.browser().get(`/new-password?token=${token}`)).status).toBe(410);
    expect(await everybody()).toHaveLength(1);
  });

  it('is not needed by somebody who has an account: the invitation stays for whom it is meant', async () => {
    const robin = await madeBy(web, await runnerToken(web));
    const token = await runnerToken(web);
    expect(readable(await robin.text(`/invite?token=${token}`))).toContain('You have an account already');
    expect((await robin.post('/invite', { ...ROBIN, login: 'again', token })).status).toBe(200);
    expect(await everybody()).toHaveLength(1);
    await madeBy(web, token, { login: 'kim' });
  });
});

describe('signing in', () => {
  it('opens the account to login and password, and leads home', async () => {
    await madeBy(web, await runnerToken(web));
    const browser = web.browser();
    expect(await browser.text('/')).toContain('href="/sign-in"');
    const answer = await signIn(' ROBIN MEYER', PASSWORD, browser);
    expect([answer.status, where(answer)]).toEqual([303, '/']);
    expect((await browser.get('/runs')).status).toBe(200);
    expect(where(await browser.get('/sign-in'))).toBe('/');
    await browser.post('/logout');
    expect(where(await browser.get('/runs'))).toBe('/');
  });

  it('says the same of a wrong password and of a login that nobody has', async () => {
    await madeBy(web, await runnerToken(web));
    const pages = await Promise.all(
      ['robin meyer', 'nobody at all'].map(async (login) => {
        const answer = await signIn(login, 'not the password');
        return [answer.status, (await answer.text()).replaceAll(login, '…')];
      }),
    );
    expect(pages[0]).toEqual(pages[1]);
    expect(pages[0]?.[0]).toBe(400);
  });

  it('shows nothing typed as anything but text', async () => {
    const page = await (await signIn('"><script>alert(1)</script>', 'x')).text();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;');
  });

  it('stops wrong tries of one login, wherever they come from, and lets the others in', async () => {
    await web.close();
    web = await startWeb({ auth: ['local'], trustProxy: 1 });
    await madeBy(web, await runnerToken(web));
    await madeBy(web, await runnerToken(web), { login: 'kim' });
    const from = (i: number, login: string, password: string) =>
      web
        .browser()
        .post('/sign-in', { login, password }, { origin: web.url, 'x-forwarded-for': `203.0.113.${i}` });
    for (let i = 0; i < 10; i += 1) expect((await from(i, 'Robin Meyer', 'wrong')).status).toBe(400);
    const stopped = await from(20, 'robin meyer', PASSWORD);
    expect(stopped.status).toBe(429);
    expect(readable(await stopped.text())).toContain('Wait a quarter of an hour');
    expect((await from(21, 'kim', PASSWORD)).status).toBe(303);
  });

  it('stops wrong tries from one address, whatever the login', async () => {
    for (let i = 0; i < 20; i += 1) expect((await signIn(`guess ${i}`, 'wrong')).status).toBe(400);
    expect((await signIn('guess 21', 'wrong')).status).toBe(429);
  });

  it('does not count the right ones', async () => {
    await madeBy(web, await runnerToken(web));
    for (let i = 0; i < 22; i += 1) expect((await signIn('robin meyer')).status).toBe(303);
  });

  it('is not there where Strava alone opens accounts', async () => {
    await web.close();
    web = await startWeb();
    for (const path of ['/sign-in', '/new-password?token=x'])
      expect((await web.browser().get(path)).status).toBe(404);
    expect(await web.browser().text('/how')).not.toContain('/sign-in');
    const browser = await connected(web, 7);
    expect(await browser.text('/settings')).not.toContain('id="account"');
    expect(await browser.text('/admin')).not.toContain('id="invites"');
  });
});

describe('a password', () => {
  const change = (browser: ReturnType<Web['browser']>, current: string, password: string) =>
    browser.post('/settings/password', { current, password });

  it('is changed by whoever knows the old one; every other device is logged out', async () => {
    const laptop = await madeBy(web, await runnerToken(web));
    const phone = web.browser();
    await signIn('robin meyer', PASSWORD, phone);
    expect(where(await change(laptop, PASSWORD, 'ganz andere Wörter hier'))).toBe(
      '/settings/account?said=password',
    );
    expect((await laptop.get('/runs')).status).toBe(200);
    expect(where(await phone.get('/runs'))).toBe('/');
    expect((await signIn('robin meyer')).status).toBe(400);
    expect((await signIn('robin meyer', 'ganz andere Wörter hier')).status).toBe(303);
  });

  it('is not changed by who does not, nor to one that everybody tries', async () => {
    const laptop = await madeBy(web, await runnerToken(web));
    const wrong = await change(laptop, 'not the old one', 'ganz andere Wörter hier');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('id="current-problem"');
    const weak = await change(laptop, PASSWORD, 'password123');
    expect(readable(await weak.text())).toContain('among the first that are tried');
    expect((await signIn('robin meyer')).status).toBe(303);
  });

  it('is tried ten times at an open session, and then no more for a while', async () => {
    const laptop = await madeBy(web, await runnerToken(web));
    for (let i = 0; i < 10; i += 1)
      expect((await change(laptop, `guess ${i}`, 'ganz andere Wörter hier')).status).toBe(400);
    expect((await change(laptop, PASSWORD, 'ganz andere Wörter hier')).status).toBe(429);
  });

  it('that was forgotten is replaced by the owner’s link, once', async () => {
    const owner = await madeBy(web, await ownerToken(web), { login: 'owner' });
    await madeBy(web, await runnerToken(web), { name: 'Kim', login: 'kim' });
    const kim = (await everybody()).find(({ name }) => name === 'Kim');
    expect(where(await owner.post(`/admin/runners/${kim?.id}/new-password`))).toBe('/admin#invites');
    const [, link = ''] = /href="[^"]*(\/new-password\?token=[^"]+)"/.exec(await owner.text('/admin')) ?? [];
    const browser = web.browser();
    expect(readable(await browser.text(link))).toContain('For the login kim');
    const token = new URL(link, web.url).searchParams.get('token') ?? '';
    const form = { token, password: 'ganz andere Wörter hier' };
    expect((await browser.post('/new-password', { token, password: 'kim2026202620' })).status).toBe(400);
    expect(where(await browser.post('/new-password', form))).toBe('/settings/account?said=password');
    expect((await browser.get('/runs')).status).toBe(200);
    expect((await signIn('kim')).status).toBe(400);
    expect((await signIn('kim', 'ganz andere Wörter hier')).status).toBe(303);
    expect((await web.browser().get(link)).status).toBe(410);
    expect((await web.browser().post('/new-password', form)).status).toBe(410);
  });

  it('link is worth nothing after the password was changed otherwise, and after another link', async () => {
    const robin = await madeBy(web, await runnerToken(web));
    const [account] = await everybody();
    const first = await resetToken(web, account?.id ?? 0);
    web.clock.at += 1_000;
    const second = await resetToken(web, account?.id ?? 0);
    expect((await web.browser().get(`/new-password?token=${first}`)).status).toBe(410);
    await change(robin, PASSWORD, 'ganz andere Wörter hier');
    expect((await web.browser().get(`/new-password?token=${second}`)).status).toBe(410);
  });
});

describe('the owner’s links', () => {
  it('are made, listed, handed on, and taken back', async () => {
    const owner = await madeBy(web, await ownerToken(web));
    await owner.post('/admin/invites');
    await owner.post('/admin/invites');
    const links = async (): Promise<readonly string[]> =>
      [...(await owner.text('/admin')).matchAll(/href="[^"]*(\/invite\?token=[^"]+)"/g)].map(
        ([, link = '']) => link,
      );
    const [used = '', back = ''] = await links();
    expect(used).not.toBe(back);
    await madeBy(web, new URL(used, web.url).searchParams.get('token') ?? '', { login: 'kim' });
    const [, id = ''] = /action="\/admin\/invites\/(\d+)\/revoke"/.exec(await owner.text('/admin')) ?? [];
    expect(await links()).toEqual([back]);
    expect((await owner.post(`/admin/invites/${id}/revoke`)).status).toBe(303);
    expect((await web.browser().get(back)).status).toBe(410);
    expect(await links()).toEqual([]);
    expect((await owner.post(`/admin/invites/${id}/revoke`)).status).toBe(404);
    expect((await owner.post('/admin/runners/404/new-password')).status).toBe(404);
  });
});

describe('Strava and an account of one’s own', () => {
  const BOTH = { auth: ['strava', 'local'] } as const;

  it('are joined while signed in: one account, which keeps its number, name and login', async () => {
    const robin = await madeBy(web, await runnerToken(web));
    const [before] = await everybody();
    const answer = await comeBack(robin, { code: 'code-7', scope: ALL_SCOPES });
    expect(answer.status).toBe(303);
    expect(await everybody()).toEqual([
      expect.objectContaining({ id: before?.id, stravaId: 7, connection: 'ok', name: 'Robin' }),
    ]);
    expect(web.queued).toContainEqual({ name: 'backfill-page', payload: { athleteId: before?.id } });
    expect((await signIn('robin meyer')).status).toBe(303);
    expect(readable(await robin.text('/settings/account'))).toContain('joined to Strava');
  });

  it('are refused where that Strava account belongs to somebody else here, who stays connected', async () => {
    await web.close();
    web = await startWeb(BOTH);
    await connected(web, 7);
    const robin = await madeBy(web, await runnerToken(web));
    const answer = await comeBack(robin, { code: 'code-7', scope: ALL_SCOPES });
    expect(answer.status).toBe(409);
    expect(readable(await answer.text())).toContain('belongs to another account here');
    expect((await everybody()).map(({ stravaId }) => stravaId).toSorted()).toEqual([7, null]);
    // Ending the access would have ended the other one's.
    expect(web.oauth.calls.filter(({ path }) => !path.endsWith('/token'))).toEqual([]);
    expect((await robin.get('/runs')).status).toBe(200);
  });

  it('are refused for a second Strava account, whose access is handed back', async () => {
    const robin = await madeBy(web, await runnerToken(web));
    await comeBack(robin, { code: 'code-7', scope: ALL_SCOPES });
    const answer = await comeBack(robin, { code: 'code-8', scope: ALL_SCOPES });
    expect(answer.status).toBe(409);
    expect(await everybody()).toMatchObject([{ stravaId: 7 }]);
    expect(web.oauth.calls.filter(({ path }) => !path.endsWith('/token'))).toHaveLength(1);
  });

  it('are not joined by whoever comes back as another visitor than set out', async () => {
    const robin = await madeBy(web, await runnerToken(web));
    const there = new URL((await robin.get('/connect')).headers.get('location') ?? '');
    const [account] = await everybody();
    await web.store.write((tx) => athletes.raiseEpoch(tx, account?.id ?? 0));
    const state = there.searchParams.get('state') ?? '';
    const answer = await robin.get(
      `/connect/callback?${new URLSearchParams({ state, code: 'code-7', scope: ALL_SCOPES })}`,
    );
    expect(answer.status).toBe(400);
    expect(await everybody()).toMatchObject([{ stravaId: null }]);
  });

  it('let nobody in by Strava where accounts are made here alone', async () => {
    expect(where(await web.browser().get('/connect'))).toBe('/sign-in');
    const robin = await madeBy(web, await runnerToken(web));
    await comeBack(robin, { code: 'code-7', scope: ALL_SCOPES });
    expect(where(await web.browser().get('/connect'))).toBe('/sign-in');
  });

  it('give a login to an account that Strava alone opened', async () => {
    await web.close();
    web = await startWeb(BOTH);
    const browser = await connected(web, 7);
    expect(readable(await browser.text('/settings/account'))).toContain('You come in by Strava alone');
    const bad = await browser.post('/settings/password', { login: 'x', password: 'password123' });
    expect(bad.status).toBe(400);
    expect(await bad.text()).toContain('id="login-problem"');
    const form = { login: 'runner seven', password: PASSWORD };
    expect(where(await browser.post('/settings/password', form))).toBe('/settings/account?said=login');
    expect((await signIn('Runner Seven')).status).toBe(303);
    // From now on the old password is asked for.
    expect((await browser.post('/settings/password', { password: 'ganz andere Wörter hier' })).status).toBe(
      400,
    );
  });

  it('part again when the runner says so: the account stays, Strava’s part goes', async () => {
    const robin = await madeBy(web, await runnerToken(web));
    await comeBack(robin, { code: 'code-7', scope: ALL_SCOPES });
    const [account] = await everybody();
    await keepRuns(web, account?.id ?? 0, [runOn(TODAY, 10_000)]);
    expect(readable(await robin.text('/settings/strava/unlink'))).toContain('Unlink Strava?');
    const answer = await robin.post('/settings/strava/unlink');
    expect(where(answer)).toBe('/settings/account?said=unlinked');
    expect(await everybody()).toMatchObject([{ id: account?.id, stravaId: null, connection: 'none' }]);
    expect(await runs.countRuns(web.store.read, account?.id ?? 0)).toBe(0);
    expect(web.oauth.calls.filter(({ path }) => !path.endsWith('/token'))).toHaveLength(1);
    expect(readable(await robin.text('/settings/account?said=unlinked'))).toContain('Strava is unlinked');
    expect(where(await robin.get('/settings/strava/unlink'))).toBe('/settings/account');
    // And once more together.
    await comeBack(robin, { code: 'code-7', scope: ALL_SCOPES });
    expect(await everybody()).toMatchObject([{ id: account?.id, stravaId: 7, connection: 'ok' }]);
  });

  it('part here although Strava does not answer, and say so', async () => {
    const robin = await madeBy(web, await runnerToken(web));
    await comeBack(robin, { code: 'code-7', scope: ALL_SCOPES });
    web.oauth.revoke = { status: 503, body: {} };
    expect(where(await robin.post('/settings/strava/unlink'))).toBe('/settings/account?said=unlinked-here');
    expect(await everybody()).toMatchObject([{ stravaId: null }]);
  });

  it('do not part where nobody could come back in, nor is the account opened by Strava afterwards', async () => {
    await web.close();
    web = await startWeb(BOTH);
    const browser = await connected(web, 7);
    expect(where(await browser.post('/settings/strava/unlink'))).toBe('/settings/account');
    expect(await everybody()).toMatchObject([{ stravaId: 7 }]);
    await browser.post('/settings/password', { login: 'seven', password: PASSWORD });
    expect(where(await browser.post('/settings/strava/unlink'))).toBe('/settings/account?said=unlinked');
    const stranger = web.browser();
    const answer = await comeBack(stranger, { code: 'code-7', scope: ALL_SCOPES });
    expect(answer.status).toBe(403);
    expect(readable(await answer.text())).toContain('Sign in with your password');
    expect(where(await stranger.get('/runs'))).toBe('/');
    expect(await everybody()).toMatchObject([{ id: 7, stravaId: null }]);
  });

  it('give it by the owner’s link, too, where Strava opens nothing any more', async () => {
    await web.close();
    web = await startWeb(BOTH);
    await connected(web, 7);
    const token = await resetToken(web, 7);
    const browser = web.browser();
    expect(await browser.text(`/new-password?token=${token}`)).toContain('id="login"');
    const answer = await browser.post('/new-password', { token, login: 'seven', password: PASSWORD });
    expect(where(answer)).toBe('/settings/account?said=password');
    expect((await signIn('seven')).status).toBe(303);
  });
});

describe('a runner without Strava', () => {
  it('is nowhere asked to connect, and told of files instead', async () => {
    await web.close();
    web = await startWeb({ auth: ['local'], clientId: '' });
    const robin = await madeBy(web, await ownerToken(web));
    const pages = [
      '/',
      '/runs',
      '/shoes',
      '/settings',
      '/welcome/address',
      '/welcome/shoes',
      '/disconnect',
      '/admin',
    ];
    for (const path of pages) {
      const page = await robin.text(path);
      expect([path, page.includes('button-strava'), page.includes('/connect')]).toEqual([path, false, false]);
    }
    expect(readable(await robin.text('/'))).toContain('Camber needs your past runs');
    expect(readable(await robin.text('/settings/data'))).toContain('Delete my account');
    expect(await web.browser().text('/')).not.toContain('button-strava');
  });

  it('has the first steps but the one about Strava’s permissions', async () => {
    const robin = await madeBy(web, await runnerToken(web));
    expect(where(await robin.get('/welcome'))).toBe('/welcome/address');
    const step = readable(await robin.text('/welcome/address'));
    expect(step).toContain(`Step 1 of ${stepsOf({ stravaId: null }).length}`);
    expect(step).not.toContain('What Strava lets Camber see');
  });

  it('leaves without a word to Strava, and everything is gone, the login too', async () => {
    const robin = await madeBy(web, await runnerToken(web));
    expect(readable(await robin.text('/disconnect'))).toContain('Delete your account');
    expect(where(await robin.post('/disconnect'))).toBe('/?goodbye=files');
    expect(readable(await robin.text('/?goodbye=files'))).toContain('Your account, runs, shoes, findings');
    expect(await everybody()).toEqual([]);
    expect(web.oauth.calls).toEqual([]);
    expect((await signIn('robin meyer')).status).toBe(400);
  });

  it('was here since the account was made', async () => {
    await madeBy(web, await runnerToken(web));
    expect(await everybody()).toMatchObject([{ connectedAt: NOON, weekly: true, alerts: true }]);
  });
});
