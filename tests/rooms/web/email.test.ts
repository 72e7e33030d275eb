import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { createSignedLinks } from '../../../src/web/signed-links.ts';
import { connected, NOON, startWeb, type Browser, type Web } from './support.ts';

const DAY_MS = 86_400_000;

let web: Web;
let browser: Browser;
beforeEach(async () => {
  web = await startWeb();
  browser = await connected(web, 7);
  web.queued.length = 0;
});
afterEach(() => web.close());

const runner = () => athletes.byId(web.store.read, 7);
const mails = () => outbox.ofAthlete(web.store.read, 7, 10);
const linkIn = (mail: outbox.OutboxMail | undefined): string => {
  const payload = mail?.payload as { readonly url: string } | undefined;
  return new URL(payload?.url ?? 'about:blank').searchParams.get('token') ?? '';
};
const ask = (email: string): Promise<Response> => browser.post('/settings/email', { email });

describe('asking for an address', () => {
  it('stores it as unconfirmed, writes one mail with a link, and queues it', async () => {
    const answer = await ask(' runner@example.org ');
    expect(answer.headers.get('location')).toBe('/settings?said=link-sent#email');
    expect(await runner()).toMatchObject({ email: 'runner@example.org', emailVerifiedAt: null });
    const [mail] = await mails();
    expect(mail).toMatchObject({ kind: 'verify', state: 'pending' });
    expect(mail?.payload).toMatchObject({ email: 'runner@example.org', expiresAt: NOON + 3 * DAY_MS });
    expect(web.queued).toEqual([{ name: 'deliver', payload: { outboxId: mail?.id } }]);
  });

  it('writes one mail for two clicks, and another one a minute later', async () => {
    await ask('runner@example.org');
    await ask('runner@example.org');
    expect(await mails()).toHaveLength(1);
    web.clock.at += 60_000;
    await ask('runner@example.org');
    expect(await mails()).toHaveLength(2);
  });

  it.each(['', 'not an address', 'a@b', 'a@example.org, b@example.org', `${'x'.repeat(250)}@example.org`])(
    'refuses %j and changes nothing',
    async (email) => {
      expect((await ask(email)).headers.get('location')).toContain('bad-address');
      expect((await runner())?.email).toBeNull();
      expect(await mails()).toEqual([]);
    },
  );

  it('does not ask again for an address that is confirmed', async () => {
    const patch = { email: 'runner@example.org', emailVerifiedAt: NOON };
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, patch));
    expect((await ask('runner@example.org')).headers.get('location')).toContain('same-address');
    expect(await runner()).toMatchObject(patch);
  });

  it('ends after eight mails in an hour', async () => {
    for (let i = 0; i < 8; i++) expect((await ask(`runner${i}@example.org`)).status).toBe(303);
    expect((await ask('runner9@example.org')).status).toBe(429);
  });
});

describe('the link in the mail', () => {
  it('asks, and confirms nothing when it is only looked at', async () => {
    await ask('runner@example.org');
    const stranger = web.browser();
    const page = await stranger.text(`/email/verify?token=${linkIn((await mails())[0])}`);
    expect(page).toContain('runner@example.org');
    expect((await runner())?.emailVerifiedAt).toBeNull();
  });

  it('confirms by its button, in any browser, as often as it is pressed', async () => {
    await ask('runner@example.org');
    const token = linkIn((await mails())[0]);
    for (const at of [NOON, NOON + 1000]) {
      web.clock.at = at;
      expect((await web.browser().post('/email/verify', { token })).status).toBe(200);
    }
    expect((await runner())?.emailVerifiedAt).toBe(NOON);
  });

  it('lets held mails of the last week go and drops older ones', async () => {
    await ask('runner@example.org');
    const held = { athleteId: 7, kind: 'alert', payload: {}, state: 'held' as const };
    await web.store.write(async (tx) => {
      await outbox.addMail(tx, { ...held, key: 'old', now: NOON - 7 * DAY_MS - 1 });
      await outbox.addMail(tx, { ...held, key: 'new', now: NOON - 7 * DAY_MS });
    });
    const verify = (await mails()).find((mail) => mail.kind === 'verify');
    web.queued.length = 0;
    await web.browser().post('/email/verify', { token: linkIn(verify) });
    const states = Object.fromEntries((await mails()).map((mail) => [mail.key, mail.state]));
    expect([states['old'], states['new']]).toEqual(['cancelled', 'pending']);
    expect(web.queued.map((job) => job.name)).toEqual(['deliver']);
  });

  it('works until three days are over, and not from then on', async () => {
    await ask('runner@example.org');
    const token = linkIn((await mails())[0]);
    web.clock.at = NOON + 3 * DAY_MS - 1;
    expect((await web.browser().get(`/email/verify?token=${token}`)).status).toBe(200);
    web.clock.at = NOON + 3 * DAY_MS;
    expect((await web.browser().get(`/email/verify?token=${token}`)).status).toBe(410);
    expect((await web.browser().post('/email/verify', { token })).status).toBe(410);
    expect((await runner())?.emailVerifiedAt).toBeNull();
  });

  it('no longer works when the address has changed since', async () => {
    await ask('runner@example.org');
    const token = linkIn((await mails())[0]);
    await ask('other@example.org');
    expect((await web.browser().post('/email/verify', { token })).status).toBe(410);
    expect((await runner())?.emailVerifiedAt).toBeNull();
  });

  it('of a deleted runner confirms nobody', async () => {
    await ask('runner@example.org');
    const token = linkIn((await mails())[0]);
    await web.store.write((tx) => athletes.remove(tx, 7));
    expect((await web.browser().post('/email/verify', { token })).status).toBe(410);
  });
});

describe('a signed link', () => {
  const claim = { athleteId: 7, email: 'a@example.org', expiresAt: 2000 };
  const links = createSignedLinks('k'.repeat(64), 'confirm e-mail');

  it('opens as what was signed, before it expires', () => {
    expect(links.open(links.sign(claim), 1999)).toEqual(claim);
    expect(links.open(links.sign(claim), 2000)).toBeNull();
  });

  it('opens under no other key and for no other purpose', () => {
    const token = links.sign(claim);
    expect(createSignedLinks('x'.repeat(64), 'confirm e-mail').open(token, 0)).toBeNull();
    expect(createSignedLinks('k'.repeat(64), 'unsubscribe').open(token, 0)).toBeNull();
  });

  it('does not open when anything in it was changed, or when it is no link at all', () => {
    const [body = '', signature = ''] = links.sign(claim).split('.');
    const forged = Buffer.from(JSON.stringify({ ...claim, athleteId: 8 })).toString('base64url');
    for (const text of [
      `${forged}.${signature}`,
      `${body}.${signature.slice(1)}`,
      `${body}.`,
      body,
      '',
      '.',
      'a.b.c',
    ])
      expect(links.open(text, 0)).toBeNull();
  });
});
