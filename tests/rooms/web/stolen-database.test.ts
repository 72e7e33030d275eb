import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byId } from '../../../src/store/athletes.ts';
import { checkInsOf } from '../../../src/store/check-ins.ts';
import { replaceFindings } from '../../../src/store/findings.ts';
import { type IntervalsIcu, startIntervalsIcu } from '../../support/intervals-icu.ts';
import { madeBy, ownerToken, PASSWORD, runnerToken } from './accounts.ts';
import { type Browser, connected, SECRET, spike, startWeb, type Web } from './support.ts';

/** Whoever has the database alone (a lost disk, a copy of a server's tables) can read some things, and open nothing. */

const INTERVALS_KEY = 'the-right-key';
const TOPIC = 'https://me:pa55word@ntfy.example.org/runs-of-mine';
const NOTE = 'after the long one with Kim';

let web: Web;
let icu: IntervalsIcu;
let browser: Browser;
beforeEach(async () => {
  icu = await startIntervalsIcu();
  web = await startWeb({ auth: ['strava', 'local'], intervalsUrl: icu.url, allowPrivateChannels: true });
});
afterEach(async () => {
  await web.close();
  await icu.close();
});

/** Every row of every table, as text. */
const database = async (): Promise<string> => {
  const tables = await web.query("select name from sqlite_master where type = 'table'");
  const rows = await Promise.all(tables.map(({ name }) => web.query(`select * from "${String(name)}"`)));
  return JSON.stringify(rows);
};

const shownIn = async (answer: Promise<Response>, what: RegExp): Promise<string> => {
  const found = what.exec(await (await answer).text())?.[0];
  if (found === undefined) throw new Error(`${what.source} is not on the page`);
  return found;
};

/** Everything that opens something, each made by the pages. */
const everySecret = async (): Promise<Readonly<Record<string, string>>> => {
  const owner = await ownerToken(web);
  await madeBy(web, owner);
  browser = await connected(web, 7);
  await browser.post('/settings/email', { email: 'jane@example.org' });
  await browser.post('/settings/channels', { kind: 'ntfy', url: TOPIC });
  await browser.post('/settings/ways-in/intervals', { key: INTERVALS_KEY });
  await browser.post('/episodes', {
    start: '2026-05-01',
    precision: 'day',
    ends: 'day',
    end: '2026-05-20',
    side: 'left',
    onset: 'sudden',
    note: NOTE,
  });
  await browser.post('/calendar/address');
  const hook = browser.post('/settings/channels', { kind: 'webhook', url: `${icu.url}/hook-of-mine` });
  const { session, encryption, sketch } = web.deps.keys;
  return {
    'access token': 'access-7',
    'refresh token': 'refresh-7',
    password: PASSWORD,
    'used link of the owner': owner,
    'open invitation': await runnerToken(web),
    'session cookie': [...browser.cookies.values()][0] ?? '',
    'address of a channel': 'runs-of-mine',
    'password of a channel': 'pa55word',
    'secret of a webhook': await shownIn(hook, /whsec_[A-Za-z0-9+/]{43}=/),
    'address of a webhook': 'hook-of-mine',
    'key of intervals.icu': INTERVALS_KEY,
    'token of the API': await shownIn(
      browser.post('/settings/tokens', { name: 'x' }),
      /camber_api_[\w-]{43}/,
    ),
    'key of an app': await shownIn(browser.post('/settings/ways-in/key'), /camber_[\w-]{43}/),
    'address of the calendar': await shownIn(browser.get('/calendar'), /[^"/]+\.ics/),
    'note of an episode': NOTE,
    'key of sessions': session,
    'key of the seal': encryption.toString('hex'),
    'key of sketches': sketch.toString('hex'),
    'secret of the webhook': SECRET,
  };
};

describe('a stolen database', () => {
  it('holds nothing that opens anything', async () => {
    const secrets = await everySecret();
    const stolen = await database();
    for (const [name, secret] of Object.entries(secrets)) {
      expect([name, secret.length > 7]).toEqual([name, true]);
      expect([name, stolen.includes(secret)]).toEqual([name, false]);
      const encoded = Buffer.from(secret).toString('base64').replace(/=+$/, '');
      expect([name, stolen.includes(encoded)]).toEqual([name, false]);
    }
    for (const kept of ['episodes', 'tokens', 'channels', 'intervals', 'api_tokens', 'import_keys'])
      expect([kept, (await web.query(`select count(*) as n from ${kept}`))[0]?.['n']]).not.toEqual([kept, 0]);
  });

  it('names nobody and does not say how much it hurts: name, address, login, answers and findings lie sealed', async () => {
    await everySecret();
    await browser.post('/knee', { when: 'day', level: '4' });
    await web.store.write((tx) => replaceFindings(tx, 7, [spike('2026-11-22')]));
    const stolen = await database();
    for (const word of ['Runner 7', 'jane@example.org', 'robin meyer', 'referenceM'])
      expect([word, stolen.toLowerCase().includes(word.toLowerCase())]).toEqual([word, false]);
    const sealed = /^[0-9a-f]{8}\.[\w-]{38,}$/;
    for (const column of ['check_ins.value', 'settings.value', 'outbox.payload', 'findings.facts']) {
      const [table, name] = column.split('.');
      const rows = await web.query(`select ${name} as value from ${table}`);
      expect([column, rows.length > 0]).toEqual([column, true]);
      for (const { value } of rows)
        expect([column, String(value)]).toEqual([column, expect.stringMatching(sealed)]);
    }
    // And all of it is still there for whoever has the key.
    expect(await byId(web.store.read, 7)).toMatchObject({ name: 'Runner 7', email: 'jane@example.org' });
    const pains = (await checkInsOf(web.store.read, 7)).filter(({ kind }) => kind === 'pain');
    expect(pains.map(({ value }) => value)).toEqual([4]);
  });

  it('cannot be asked whether it knows an address: logins are found by a hash that needs the key', async () => {
    await everySecret();
    const rows = await web.query('select login, login_hash from passwords');
    expect(rows.length).toBeGreaterThan(0);
    const guesses = ['sha256', 'sha1', 'md5'].flatMap((kind) =>
      (['hex', 'base64url'] as const).map((form) => createHash(kind).update('robin meyer').digest(form)),
    );
    for (const row of rows) for (const guess of guesses) expect(JSON.stringify(row)).not.toContain(guess);
  });
});
