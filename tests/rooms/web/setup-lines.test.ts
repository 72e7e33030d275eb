import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DemoControl } from '../../../src/web/http/deps.ts';
import { isOnThisMachine } from '../../../src/web/http/on-this-machine.ts';
import { startSmtp } from '../../support/smtp.ts';
import { ownerToken } from './accounts.ts';
import {
  ALL_SCOPES,
  type Browser,
  comeBack,
  readable,
  startWeb,
  type Web,
  type WebOptions,
} from './support.ts';

const SECRET = 'a-secret-of-forty-characters-0123456789!';
const APP = { STRAVA_CLIENT_ID: '4711', STRAVA_CLIENT_SECRET: SECRET };

let folder: string;
let file: string;
let web: Web;
const open = async (options: WebOptions = {}): Promise<void> => {
  web = await startWeb({ folder: true, owner: null, settings: { path: file }, ...options });
};
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'camber-lines-'));
  file = path.join(folder, '.env');
  await open();
});
afterEach(async () => {
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

const again = async (options: WebOptions): Promise<void> => {
  await web.close();
  await open(options);
};

/** A browser in which the link of the terminal was opened. */
const claiming = async (): Promise<Browser> => {
  const browser = web.browser();
  await browser.get(`/invite?token=${await ownerToken(web)}`);
  return browser;
};
const draftIn = (page: string): string => /name="draft" value="([^"]+)"/.exec(page)?.[1] ?? '';
const typing = async (browser: Browser, form: Record<string, string>): Promise<string> =>
  (await browser.post('/setup', form)).text();
const told = (answer: Response): string => answer.headers.get('location') ?? String(answer.status);

describe('the lines of .env on the set-up page', () => {
  it('say of each how it stands, what it is for, where it is found, with an example', async () => {
    await again({
      settings: { path: file, given: { STRAVA_CLIENT_ID: '4711', SMTP_URL: 'smtp://u:hidden@h' } },
    });
    const page = readable(await (await claiming()).text('/setup'));
    expect(page).toContain('STRAVA_CLIENT_ID Set Which Strava app lets runners connect.');
    expect(page).toMatch(/STRAVA_CLIENT_SECRET Missing Proves to Strava[^]*“Client Secret” at strava.com/);
    expect(page).toMatch(/MAIL_FROM Missing [^]*Example: MAIL_FROM=Camber &lt;camber@example.org&gt;/);
    expect(page).toMatch(/The other \d+ lines[^]*LOG_LEVEL Not needed/);
    expect(page).toMatch(/Still missing in \.env : PUBLIC_URL ?, STRAVA_CLIENT_SECRET ?,? and MAIL_FROM/);
    expect(page).not.toContain('hidden');
  });

  it('show a stranger only those that are asked for, and no field', async () => {
    const page = await web.browser().text('/setup');
    expect(page).toContain('STRAVA_CLIENT_SECRET');
    expect(page).not.toContain('BACKUP_PASSPHRASE');
    expect(page).not.toContain('name="STRAVA_CLIENT_SECRET"');
  });

  it('have no field where the environment sets them, and do not take one', async () => {
    await again({ settings: { path: file, outside: ['STRAVA_CLIENT_ID'] } });
    const browser = await claiming();
    const page = await browser.text('/setup');
    expect(page).not.toContain('name="STRAVA_CLIENT_ID"');
    expect(readable(page)).toContain('This comes from the environment');
    const checked = await typing(browser, { STRAVA_CLIENT_ID: '1', MAIL_FROM: 'nobody' });
    await browser.post('/setup/write', { draft: draftIn(checked) });
    expect(existsSync(file)).toBe(false);
  });
});

describe('what is typed', () => {
  it('is checked with Strava, and offered to be written; the secret is not shown back', async () => {
    const browser = await claiming();
    const page = await typing(browser, APP);
    expect(readable(page)).toContain('Ready. Strava knows this id and this secret.');
    expect(readable(page)).toContain('Write them into .env');
    expect(page).toContain(file);
    expect(page).not.toContain(SECRET);
    expect(web.oauth.calls.map(({ body }) => new URLSearchParams(body).get('client_secret'))).toContain(
      SECRET,
    );
    expect(existsSync(file)).toBe(false);
  });

  it('is written by the button, once: the rest of the file stays, the old one is kept, nothing is logged', async () => {
    writeFileSync(file, '# mine\nPORT=8080\n', { mode: 0o644 });
    const browser = await claiming();
    const draft = draftIn(await typing(browser, APP));
    expect(told(await browser.post('/setup/write', { draft }))).toBe('/setup?lines=written#lines');
    expect(readFileSync(file, 'utf8')).toBe(
      `# mine\nPORT=8080\nSTRAVA_CLIENT_ID=4711\nSTRAVA_CLIENT_SECRET='${SECRET}'\n`,
    );
    expect(readdirSync(folder)).toHaveLength(2);
    const page = readable(await browser.text('/setup?lines=written'));
    expect(page).toContain('press Ctrl-C in its terminal, then run npm start');
    expect(web.logged.join('')).not.toContain(SECRET);
    expect(told(await browser.post('/setup/write', { draft }))).toBe('/setup?lines=expired#lines');
  });

  it('is not offered where Strava, the address or the mail server says no, and cannot be written then', async () => {
    web.oauth.token = () => ({
      status: 401,
      body: { errors: [{ resource: 'Application', field: 'client_secret', code: 'invalid' }] },
    });
    const browser = await claiming();
    for (const [form, says] of [
      [APP, 'Strava does not know this id with this secret'],
      [{ PUBLIC_URL: 'http://127.0.0.1:9' }, 'does not answer'],
      [{ SMTP_URL: 'smtp://127.0.0.1:9' }, 'The mail server did not let Camber in'],
    ] as const) {
      const page = await typing(browser, form);
      expect(readable(page)).toContain(says);
      expect(page).not.toContain('action="/setup/write"');
      expect(told(await browser.post('/setup/write', { draft: draftIn(page) }))).toBe(
        '/setup?lines=expired#lines',
      );
    }
    expect(existsSync(file)).toBe(false);
  });

  it('is told line by line where it cannot be right, and nobody is asked about it', async () => {
    const browser = await claiming();
    web.oauth.calls.length = 0;
    const page = readable(await typing(browser, { STRAVA_CLIENT_ID: 'robin', PUBLIC_URL: 'https://h/path' }));
    expect(page).toContain('STRAVA_CLIENT_ID Wrong');
    expect(page).toContain('It looks like this: https://camber.example.org');
    expect(web.oauth.calls).toEqual([]);
    const half = readable(await typing(browser, { STRAVA_CLIENT_ID: '12' }));
    expect(half).toContain('STRAVA_CLIENT_SECRET Missing');
    expect(half).not.toContain('These lines work');
  });

  it('keeps a secret while another line is mended', async () => {
    const browser = await claiming();
    const wrong = await typing(browser, { ...APP, PUBLIC_URL: 'nonsense' });
    expect(wrong).not.toContain(SECRET);
    const right = await typing(browser, { draft: draftIn(wrong), STRAVA_CLIENT_ID: '4711' });
    await browser.post('/setup/write', { draft: draftIn(right) });
    expect(readFileSync(file, 'utf8')).toContain(SECRET);
  });

  it('is forgotten after ten minutes', async () => {
    const browser = await claiming();
    const draft = draftIn(await typing(browser, APP));
    web.clock.at += 10 * 60_000;
    expect(told(await browser.post('/setup/write', { draft }))).toBe('/setup?lines=expired#lines');
    expect(existsSync(file)).toBe(false);
  });

  it('goes with a mail server that lets Camber in, quoted as it must be', async () => {
    const smtp = await startSmtp();
    const browser = await claiming();
    const page = await typing(browser, { SMTP_URL: smtp.url, MAIL_FROM: "Robin's Camber <c@example.org>" });
    await browser.post('/setup/write', { draft: draftIn(page) });
    await smtp.close();
    expect(readFileSync(file, 'utf8')).toBe(
      `SMTP_URL=${smtp.url}\nMAIL_FROM=\`Robin's Camber <c@example.org>\`\n`,
    );
  });

  it('with a line break in it is never written', async () => {
    const browser = await claiming();
    const page = await typing(browser, { ...APP, STRAVA_CLIENT_SECRET: `${SECRET}\nOWNER=666` });
    const answer = await browser.post('/setup/write', { draft: draftIn(page) });
    expect(told(answer)).toBe('/setup?lines=value#lines');
    expect(existsSync(file)).toBe(false);
    expect(readable(await browser.text('/setup?lines=value'))).toContain('Nothing was written.');
  });

  it('is not written through a link', async () => {
    const victim = path.join(folder, 'victim');
    writeFileSync(victim, 'A=1\n');
    symlinkSync(victim, file);
    const browser = await claiming();
    const draft = draftIn(await typing(browser, APP));
    expect(told(await browser.post('/setup/write', { draft }))).toBe('/setup?lines=link#lines');
    expect(readFileSync(victim, 'utf8')).toBe('A=1\n');
  });
});

/** Types and writes with these headers, as whoever has the cookies of this browser. */
const attempts = async (browser: Browser, headers: Record<string, string>) => {
  const good = draftIn(await typing(browser, APP));
  const sent = { origin: web.url, ...headers };
  const written = await browser.post('/setup/write', { draft: good }, sent);
  const typed = await browser.post('/setup', APP, sent);
  return { typed: typed.status, written: written.status };
};

/** The same by hand, since `fetch` does not let a Host through. */
const postAs = (host: string, cookie: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const body = new URLSearchParams(APP).toString();
    const to = new URL(web.url);
    const headers = {
      host,
      cookie,
      origin: web.url,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    };
    request({ host: to.hostname, port: to.port, path: '/setup', method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end(body);
  });

/** A stranger is sent to the first page. */
const AWAY = 303;

describe('who may type and write', () => {
  const nothingWritten = (): void => expect(readdirSync(folder)).toEqual([]);

  it('nobody who has not opened the link of the terminal', async () => {
    const stranger = web.browser();
    expect(told(await stranger.post('/setup', APP))).toBe('/');
    expect(told(await stranger.post('/setup/write', { draft: 'x' }))).toBe('/');
    nothingWritten();
  });

  it('nobody with the draft of somebody else, without the link', async () => {
    const draft = draftIn(await typing(await claiming(), APP));
    expect(told(await web.browser().post('/setup/write', { draft }))).toBe('/');
    nothingWritten();
  });

  it('the owner may have lines checked, and is shown what to paste: the link is used up', async () => {
    const browser = await claiming();
    await comeBack(browser, { code: 'code-7', scope: ALL_SCOPES });
    const page = await typing(browser, APP);
    expect(readable(page)).toContain('Paste these lines into .env');
    expect(readable(page)).toContain('STRAVA_CLIENT_SECRET=what you typed just now');
    expect(page).not.toContain(SECRET);
    expect((await browser.post('/setup/write', { draft: draftIn(page) })).status).toBe(404);
    nothingWritten();
  });

  it.each([
    [{ 'x-forwarded-for': '127.0.0.1' }],
    [{ 'x-forwarded-host': 'localhost' }],
    [{ 'x-forwarded-proto': 'http' }],
    [{ forwarded: 'for=127.0.0.1' }],
    [{ 'x-real-ip': '::1' }],
    [{ via: '1.1 proxy' }],
    [{ 'cf-connecting-ip': '127.0.0.1' }],
  ])('nobody behind a proxy, whatever it says of them: %j', async (headers) => {
    expect(await attempts(await claiming(), headers)).toEqual({ typed: AWAY, written: AWAY });
    nothingWritten();
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('no page of another site: %j', async (headers) => {
    expect(await attempts(await claiming(), headers)).toEqual({ typed: 403, written: 403 });
    nothingWritten();
  });

  it('no page without an origin', async () => {
    const browser = await claiming();
    expect((await browser.post('/setup', APP, {})).status).toBe(403);
  });

  it('nobody who came by a name that only leads here', async () => {
    const browser = await claiming();
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    expect(await postAs('evil.example', cookie)).toBe(AWAY);
    expect(await postAs(new URL(web.url).host, cookie)).toBe(200);
  });

  it('nobody where a proxy is trusted', async () => {
    await again({ trustProxy: 1 });
    const browser = await claiming();
    expect((await browser.post('/setup', APP)).status).toBe(AWAY);
    expect(await browser.text('/setup')).not.toContain('name="STRAVA_CLIENT_ID"');
  });

  it('nobody where there is no file that was read at the start', async () => {
    await again({ settings: {} });
    const browser = await claiming();
    const page = await typing(browser, APP);
    expect(readable(page)).toContain('Paste these lines');
    expect((await browser.post('/setup/write', { draft: draftIn(page) })).status).toBe(AWAY);
  });

  it('in the demo is shown what to paste; nothing is written, whoever holds what', async () => {
    const demo: DemoControl = { athleteName: 'Kim', sampleAthleteId: null, stage: null, ownFolder: folder };
    await again({ demo, settings: { path: file, given: { AUTH: 'local', DATA_DIR: folder } } });
    const browser = await claiming();
    const page = await typing(browser, APP);
    expect(readable(page)).toContain('The demo writes nothing.');
    expect(readable(page)).not.toContain('DATA_DIR Set');
    expect(page).not.toContain(SECRET);
    expect((await browser.post('/setup/write', { draft: draftIn(page) })).status).toBe(AWAY);
    nothingWritten();
  });
});

describe('this machine', () => {
  const LOCAL = { publicUrl: 'http://localhost:8080', trustProxy: 0 };
  const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
    ({ socket: { remoteAddress }, headers: { host: 'localhost:8080', ...headers } }) as unknown as Parameters<
      typeof isOnThisMachine
    >[0];

  it.each(['127.0.0.1', '127.3.2.1', '::1', '::ffff:127.0.0.1'])('is where %s comes from', (address) => {
    expect(isOnThisMachine(from(address), LOCAL)).toBe(true);
  });

  it.each(['192.168.1.7', '172.17.0.1', '::ffff:10.0.0.1', '2001:db8::1', '128.0.0.1', ''])(
    'is not where %j comes from, whatever it says of itself',
    (address) => {
      expect(isOnThisMachine(from(address), LOCAL)).toBe(false);
      expect(isOnThisMachine(from(address, { 'x-forwarded-for': '127.0.0.1' }), LOCAL)).toBe(false);
    },
  );

  it('is asked by its own names only, where it has no other address', () => {
    for (const host of ['127.0.0.1:8080', '[::1]:8080', 'localhost'])
      expect(isOnThisMachine(from('127.0.0.1', { host }), LOCAL)).toBe(true);
    for (const host of [
      'camber.example.org',
      'localhost.evil.example',
      '127.0.0.1.nip.io',
      '',
      'localhost:1@evil',
    ])
      expect([host, isOnThisMachine(from('127.0.0.1', { host }), LOCAL)]).toEqual([host, false]);
    expect(isOnThisMachine(from('127.0.0.1'), { ...LOCAL, publicUrl: 'https://c.example.org' })).toBe(false);
    expect(isOnThisMachine(from('127.0.0.1'), { ...LOCAL, trustProxy: 1 })).toBe(false);
  });
});
