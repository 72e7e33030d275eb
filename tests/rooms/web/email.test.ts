import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/core/durations.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { addressStateOf, noteRefused } from '../../../src/runner/address.ts';
import { NOON, type Browser, type Web, signedIn } from './support.ts';

let web: Web;
let browser: Browser;
signedIn((site) => ({ web, browser } = site));

const runner = () => athletes.byId(web.store.read, 7);
const mails = () => outbox.ofAthlete(web.store.read, 7, 10);
const linkIn = (mail: outbox.OutboxMail | undefined): string => {
  const payload = mail?.payload as { readonly url: string } | undefined;
  return new URL(payload?.url ?? 'about:blank').searchParams.get('token') ?? '';
};
/** The transport has taken all mails that ask for a confirmation. */
const leave = async (): Promise<void> => {
  for (const { id, kind } of await mails())
    if (kind === 'verify')
      await web.store.write((tx) => outbox.markSent(tx, id, { messageId: '<v@x>', now: web.clock.at }));
};
const ask = (email: string): Promise<Response> => browser.post('/settings/email', { email });

describe('asking for an address', () => {
  it('stores it as unconfirmed, writes one mail with a link, and queues it', async () => {
    const answer = await ask(' runner@example.org ');
    expect(answer.headers.get('location')).toBe('/settings/email?said=link-sent');
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
      const answer = await ask(email);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('does not look like an e-mail address');
      expect((await runner())?.email).toBeNull();
      expect(await mails()).toEqual([]);
    },
  );

  it('keeps a mistyped address in its field', async () => {
    expect(await (await ask('runner@example')).text()).toContain('value="runner@example"');
  });

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
    await leave();
    const stranger = web.browser();
    const page = await stranger.text(`/email/verify?token=${linkIn((await mails())[0])}`);
    expect(page).toContain('runner@example.org');
    expect((await runner())?.emailVerifiedAt).toBeNull();
  });

  it('confirms by its button, in any browser, as often as it is pressed', async () => {
    await ask('runner@example.org');
    await leave();
    const token = linkIn((await mails())[0]);
    for (const at of [NOON, NOON + 1000]) {
      web.clock.at = at;
      expect((await web.browser().post('/email/verify', { token })).status).toBe(200);
    }
    expect((await runner())?.emailVerifiedAt).toBe(NOON);
  });

  it('confirms nothing before its mail has left: who reads it elsewhere shows nothing about the address', async () => {
    await ask('runner@example.org');
    const token = linkIn((await mails())[0]);
    const press = async () => (await web.browser().post('/email/verify', { token })).status;
    expect(await press()).toBe(410);
    const [mail] = await mails();
    for (const state of ['held', 'failed', 'cancelled'] as const) {
      await web.store.write((tx) => tx.sql.update(tx.t.outbox).set({ state }));
      expect([state, await press()]).toEqual([state, 410]);
    }
    expect((await runner())?.emailVerifiedAt).toBeNull();
    await web.store.write((tx) => outbox.markSent(tx, mail?.id ?? 0, { messageId: '<v@x>', now: NOON }));
    expect(await press()).toBe(200);
    expect((await runner())?.emailVerifiedAt).toBe(NOON);
  });

  it('confirms nothing where another mail to the same address has left', async () => {
    await ask('runner@example.org');
    await leave();
    web.clock.at += 60_000;
    await ask('runner@example.org');
    const [late] = await mails();
    expect(late?.state).toBe('pending');
    expect((await web.browser().post('/email/verify', { token: linkIn(late) })).status).toBe(410);
  });

  it('lets held mails of the last week go and drops older ones', async () => {
    await ask('runner@example.org');
    await leave();
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
    await leave();
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
    await leave();
    const token = linkIn((await mails())[0]);
    await ask('other@example.org');
    expect((await web.browser().post('/email/verify', { token })).status).toBe(410);
    expect((await runner())?.emailVerifiedAt).toBeNull();
  });

  it('of a deleted runner confirms nobody', async () => {
    await ask('runner@example.org');
    await leave();
    const token = linkIn((await mails())[0]);
    await web.store.write((tx) => athletes.remove(tx, 7));
    expect((await web.browser().post('/email/verify', { token })).status).toBe(410);
  });
});

describe('changing a confirmed address', () => {
  const OLD = 'old@example.org';
  const NEW = 'new@example.org';
  beforeEach(async () => {
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { email: OLD, emailVerifiedAt: NOON - 1 }));
    await ask(NEW);
    await leave();
  });
  const verifyMail = async () => (await mails()).find((mail) => mail.kind === 'verify');

  it('tells both: a link to the new one, the news to the one in use, which stays in use', async () => {
    expect(await runner()).toMatchObject({ email: OLD, emailVerifiedAt: NOON - 1 });
    const sent = Object.fromEntries((await mails()).map((mail) => [mail.kind, mail.payload]));
    expect(sent['verify']).toMatchObject({ email: NEW });
    expect(sent['address-change']).toEqual({ current: OLD, next: NEW });
    expect(web.queued).toHaveLength(2);
    expect(await browser.text('/settings/email')).toContain(NEW);
  });

  it('moves the mails when the new one is confirmed', async () => {
    const token = linkIn(await verifyMail());
    expect((await web.browser().post('/email/verify', { token })).status).toBe(200);
    expect(await runner()).toMatchObject({ email: NEW, emailVerifiedAt: NOON });
    expect((await addressStateOf(web.store.read, 7)).pending).toBeNull();
  });

  it('is given up by entering the old one again; the link is dead then', async () => {
    const token = linkIn(await verifyMail());
    expect((await ask(OLD)).headers.get('location')).toContain('address-kept');
    expect((await web.browser().post('/email/verify', { token })).status).toBe(410);
    expect(await runner()).toMatchObject({ email: OLD, emailVerifiedAt: NOON - 1 });
  });
});

describe('an address that a mail server refused', () => {
  const refused = { address: 'runner@example.org', reason: 'refused 550', at: NOON };
  beforeEach(async () => {
    const patch = { email: refused.address, emailVerifiedAt: NOON - 1 };
    await web.store.write(async (tx) => {
      await athletes.updateAthlete(tx, 7, patch);
      await noteRefused(tx, 7, refused);
    });
  });

  it('is out of use, and the pages say why and what to do', async () => {
    expect((await runner())?.emailVerifiedAt).toBeNull();
    for (const path of ['/', '/settings/email']) {
      const page = await browser.text(path);
      expect(page).toContain('Mails to your address come back');
      expect(page).toContain('the mail server refused the mail (reply 550)');
    }
  });

  it('is used again once it is confirmed anew, by a new link only', async () => {
    await ask(refused.address);
    await leave();
    const token = linkIn((await mails())[0]);
    await web.browser().post('/email/verify', { token });
    expect((await runner())?.emailVerifiedAt).toBe(NOON);
    expect(await browser.text('/')).not.toContain('come back');
    await web.store.write((tx) => noteRefused(tx, 7, refused));
    expect((await web.browser().post('/email/verify', { token })).status).toBe(410);
    expect((await runner())?.emailVerifiedAt).toBeNull();
  });

  it('says nothing about the runner when it is not the runner’s', async () => {
    await ask('other@example.org');
    await web.store.write((tx) => noteRefused(tx, 7, refused));
    expect((await addressStateOf(web.store.read, 7)).refused).toBeNull();
  });
});
