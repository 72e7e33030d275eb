import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEASE_MS } from '../../../jobs/notify/steps/in-hand.ts';
import { deliver } from '../../../jobs/notify/deliver.ts';
import { addressStateOf } from '../../../src/runner/address.ts';
import { createMailer, type Mailer, type OutgoingMail } from '../../../src/mail/transport.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { StoreError } from '../../../src/store/errors.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { type Desk, HOUR_MS, NOON, ordinaryWeeks, RUNNER, runAt, startDesk } from './support.ts';

const MINUTE_MS = 60_000;
const CONNECTED = NOON - 60 * HOUR_MS;

let desk: Desk;
let server: SMTPServer | null = null;
let mailer: Mailer | null = null;

afterEach(async () => {
  mailer?.close();
  await new Promise<void>((resolve) => (server === null ? resolve() : server.close(() => resolve())));
  [server, mailer] = [null, null];
  await desk.close();
});

/** A desk with an alert that is due. */
const deskWith = async (by: Pick<Mailer, 'kind' | 'send'>): Promise<number> => {
  desk = await startDesk(by);
  await desk.connect(ordinaryWeeks(CONNECTED), CONNECTED);
  await desk.hear(1_001, runAt(1_001, NOON - 3 * HOUR_MS, 20_000));
  desk.clock.at = NOON + 10 * MINUTE_MS;
  return (await desk.alerts())[0]?.id ?? 0;
};

/** The same with a real mail server. */
const deskWithServer = async (options: SMTPServerOptions): Promise<number> => {
  server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'c@example.org', folder: '' });
  return deskWith(mailer);
};

const refusal = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });
const stored = (id: number) => outbox.byId(desk.store.read, id);
const runner = () => athletes.byId(desk.store.read, RUNNER);
const send = (outboxId: number) => deliver.handle(desk.deps, { outboxId });

describe('a mail that does not leave', () => {
  it('is tried again for a little more than a day, ever less often, and then given up visibly', async () => {
    const id = await deskWith({ kind: 'smtp', send: () => Promise.reject(new Error('nobody answers')) });
    const first = desk.clock.at;
    const waits: number[] = [];
    for (let mail = await stored(id); mail?.state === 'pending'; mail = await stored(id)) {
      if (mail.attempts > 0) waits.push((mail.notBefore - desk.clock.at) / MINUTE_MS);
      desk.clock.at = mail.notBefore;
      await send(id);
    }
    expect(waits.slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
    expect(Math.max(...waits)).toBe(240);
    const hours = (desk.clock.at - first) / HOUR_MS;
    expect([hours >= 24, hours < 26]).toEqual([true, true]);
    expect(await stored(id)).toMatchObject({ state: 'failed', error: 'nobody answers', attempts: 14 });
    expect((await runner())?.emailVerifiedAt).not.toBeNull();
  });

  it('carries the same Message-ID and the same links each time', async () => {
    const tried: OutgoingMail[] = [];
    const id = await deskWith({
      kind: 'smtp',
      send: async (mail) => {
        tried.push(mail);
        if (tried.length < 3) throw new Error('nobody answers');
      },
    });
    for (const wait of [0, 1, 2]) {
      desk.clock.at += wait * MINUTE_MS;
      await send(id);
    }
    expect(tried).toHaveLength(3);
    expect(new Set(tried.map(({ messageId }) => messageId))).toEqual(
      new Set([`<alert.${RUNNER}.1001@camber.example.org>`]),
    );
    expect(new Set(tried.map(({ content }) => content.html)).size).toBe(1);
    expect((await stored(id))?.state).toBe('sent');
  });
});

describe('a mail server that refuses', () => {
  it.each([
    ['no such mailbox', 550, '5.1.1 no such mailbox'],
    ['a mailbox that is closed', 550, '5.2.1 mailbox disabled'],
    ['no such mailbox, without an enhanced code', 550, 'who is that?'],
  ])('%s stops all mail there, until it is confirmed again', async (_name, code, text) => {
    const id = await deskWithServer({ onRcptTo: (_address, _session, done) => done(refusal(code, text)) });
    await send(id);
    expect((await stored(id))?.state).toBe('failed');
    expect((await runner())?.emailVerifiedAt).toBeNull();
    const { refused } = await addressStateOf(desk.store.read, RUNNER);
    expect(refused).toMatchObject({ address: 'r@example.org' });
    expect(refused?.reason).toContain('550');

    // Trying again does not help before the runner has looked at the address.
    await desk.store.write((tx) => outbox.tryAgain(tx, RUNNER, id, desk.clock.at));
    await send(id);
    expect((await stored(id))?.state).toBe('held');
  });

  it.each([
    ['the content', { onData: 554, text: '5.7.1 looks like spam' }],
    ['to relay', { onRcptTo: 550, text: '5.7.1 relaying denied' }],
    ['the sender', { onMailFrom: 550, text: '5.7.1 not you' }],
    ['a full mailbox', { onRcptTo: 552, text: '5.2.2 mailbox full' }],
  ])('%s fails this mail and blames no address', async (_name, { text, ...where }) => {
    const [[hook, code]] = Object.entries(where) as [[string, number]];
    const id = await deskWithServer(
      hook === 'onData'
        ? {
            onData: (stream, _session, done) => {
              stream.on('end', () => done(refusal(code, text)));
              stream.resume();
            },
          }
        : { [hook]: (_a: unknown, _s: unknown, done: (error: Error) => void) => done(refusal(code, text)) },
    );
    await send(id);
    expect((await stored(id))?.state).toBe('failed');
    expect((await runner())?.emailVerifiedAt).not.toBeNull();
    expect((await addressStateOf(desk.store.read, RUNNER)).refused).toBeNull();
  });
});

describe('a mail that is about to leave', () => {
  const sent: OutgoingMail[] = [];
  const keeps: Pick<Mailer, 'kind' | 'send'> = { kind: 'smtp', send: async (mail) => void sent.push(mail) };
  beforeEach(() => void sent.splice(0));
  const patched = async (patch: athletes.AthletePatch): Promise<outbox.OutboxMail | null> => {
    const id = await deskWith(keeps);
    await desk.store.write((tx) => athletes.updateAthlete(tx, RUNNER, patch));
    await send(id);
    return stored(id);
  };

  it('goes to a confirmed address alone', async () => {
    expect(await patched({ emailVerifiedAt: null })).toMatchObject({ state: 'held', attempts: 0 });
    expect(sent).toEqual([]);
  });

  it('does not leave when such mails were turned off meanwhile', async () => {
    expect(await patched({ alerts: false })).toMatchObject({ state: 'cancelled' });
    expect(sent).toEqual([]);
  });

  it('leaves when only the other kind was turned off', async () => {
    expect(await patched({ weekly: false })).toMatchObject({ state: 'sent' });
    expect(sent.map(({ to }) => to)).toEqual(['r@example.org']);
  });

  it('tells a change of address to the address it leaves', async () => {
    await deskWith(keeps);
    const payload = { current: 'old@example.org', next: 'new@example.org' };
    const mail = { key: 'address-1', athleteId: RUNNER, kind: 'address-change', payload, now: desk.clock.at };
    const id = await desk.store.write((tx) => outbox.addMail(tx, mail));
    await send(id ?? 0);
    expect(sent.map(({ to }) => to)).toEqual(['old@example.org']);
    expect(sent[0]?.content.text).toContain('new@example.org');
    expect(sent[0]?.headers).toEqual({});
  });
});

describe('a mail in hand', () => {
  afterEach(() => void vi.useRealTimers());

  it('stays there however long the server takes, and is sent once', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const sent: string[] = [];
    const seenAsDue: number[] = [];
    const id = await deskWith({
      kind: 'smtp',
      send: async ({ key }) => {
        sent.push(key);
        // Ten minutes of ten-second replies, during which the sweep looks and a second worker is told.
        for (let passed = 0; passed < 10 * MINUTE_MS; passed += 15_000) {
          desk.clock.at += 15_000;
          vi.advanceTimersByTime(15_000);
          await desk.store.write(async () => {});
          seenAsDue.push((await outbox.due(desk.store.read, desk.clock.at, 10)).length);
          await send(id);
        }
      },
    });
    await send(id);
    expect(sent).toHaveLength(1);
    expect(new Set(seenAsDue)).toEqual(new Set([0]));
    expect(await stored(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('that has left is written down when the database is back, and does not leave again', async () => {
    let [sent, refused] = [0, 0];
    const id = await deskWith({
      kind: 'smtp',
      send: async () => {
        sent += 1;
        const { write } = desk.store;
        desk.deps.store.write = () => {
          refused += 1;
          if (refused === 3) desk.deps.store.write = write;
          return Promise.reject(new StoreError('store_away', 'the connection broke'));
        };
      },
    });
    await send(id);
    expect([sent, refused]).toEqual([1, 3]);
    expect(await stored(id)).toMatchObject({ state: 'sent', attempts: 1 });
    desk.clock.at += 2 * LEASE_MS;
    await send(id);
    expect(sent).toBe(1);
  });

  it('that has left is not waited for where the database will never take it', async () => {
    const id = await deskWith({
      kind: 'smtp',
      send: async () => {
        desk.deps.store.write = () => Promise.reject(new StoreError('store_misuse', 'a mistake'));
      },
    });
    await expect(send(id)).rejects.toThrow('a mistake');
  });

  it('comes back when its worker has died', async () => {
    const id = await deskWith({ kind: 'smtp', send: async () => {} });
    await desk.store.write((tx) => outbox.claim(tx, id, desk.clock.at, LEASE_MS));
    desk.clock.at += LEASE_MS - 1;
    await send(id);
    expect(await stored(id)).toMatchObject({ state: 'pending', attempts: 1 });
    desk.clock.at += 1;
    await send(id);
    expect(await stored(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });
});
