import { expect, it } from 'vitest';
import * as outbox from '../../../src/store/outbox.ts';
import { aMail } from './examples.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

const LEASE = 60_000;

contract('outbox', (given) => {
  const add = async (other: Partial<outbox.NewMail> = {}): Promise<number> => {
    const id = await given().store.write((tx) => outbox.addMail(tx, aMail(other)));
    if (id === null) throw new Error('that key was there before');
    return id;
  };
  const stored = (id: number) => outbox.byId(given().store.read, id);
  const claim = (id: number, now = NOW) => given().store.write((tx) => outbox.claim(tx, id, now, LEASE));
  const dueIds = async (now: number, limit = 10) =>
    (await outbox.due(given().store.read, now, limit)).map(({ id }) => id);
  const sent = (id: number, now = NOW) =>
    given().store.write((tx) => outbox.markSent(tx, id, { messageId: '<1@camber>', now }));
  const failed = (id: number, retryAt: number | null) =>
    given().store.write((tx) => outbox.markFailed(tx, id, { error: '451 later', retryAt }));

  it('gives back every field as it was stored', async () => {
    const id = await add();
    const { now, ...mail } = aMail();
    expect(await stored(id)).toEqual({
      ...mail,
      id,
      state: 'pending',
      attempts: 0,
      notBefore: now,
      leasedUntil: null,
      createdAt: now,
      sentAt: null,
      messageId: null,
      error: null,
      channelId: null,
    });
    expect(await stored(0)).toBeNull();
  });

  it('keeps the first mail of a key and drops every further one', async () => {
    const id = await add();
    expect(await given().store.write((tx) => outbox.addMail(tx, aMail({ payload: 'other' })))).toBeNull();
    await sent(id);
    expect(await given().store.write((tx) => outbox.addMail(tx, aMail()))).toBeNull();
    expect((await stored(id))?.payload).toEqual(aMail().payload);
  });

  it('is due from its time on, longest due first', async () => {
    const later = await add({ key: 'later', notBefore: NOW + 10 });
    const first = await add({ key: 'first', notBefore: NOW - 10 });
    expect(await dueIds(NOW + 9)).toEqual([first]);
    expect(await dueIds(NOW + 10)).toEqual([first, later]);
    expect(await dueIds(NOW + 10, 1)).toEqual([first]);
    expect(await claim(later, NOW + 9)).toBeNull();
  });

  it('is given to one worker, until that one’s time is up', async () => {
    const id = await add();
    expect(await outbox.anyInHand(given().store.read, NOW)).toBe(false);
    expect(await claim(id)).toMatchObject({ id, attempts: 1, leasedUntil: NOW + LEASE });
    expect(await outbox.anyInHand(given().store.read, NOW)).toBe(true);
    expect(await outbox.anyInHand(given().store.read, NOW + LEASE)).toBe(false);
    expect(await claim(id, NOW + LEASE - 1)).toBeNull();
    expect(await dueIds(NOW + LEASE - 1)).toEqual([]);
    expect(await dueIds(NOW + LEASE)).toEqual([id]);
    expect(await claim(id, NOW + LEASE)).toMatchObject({ attempts: 2 });
  });

  it('is given to one of many workers that ask together', async () => {
    const id = await add();
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim(id)));
    expect(claims.filter((mail) => mail !== null).length).toBe(1);
    expect((await stored(id))?.attempts).toBe(1);
  });

  it('is never given out again once sent', async () => {
    const id = await add();
    await claim(id);
    expect(await sent(id, NOW + 5)).toBe(true);
    expect(await stored(id)).toMatchObject({ state: 'sent', sentAt: NOW + 5, messageId: '<1@camber>' });
    expect(await claim(id, NOW + 10 * LEASE)).toBeNull();
    expect(await failed(id, NOW)).toBe(false);
    expect(await given().store.write((tx) => outbox.cancel(tx, id))).toBe(false);
    expect(await stored(id)).toMatchObject({ state: 'sent', error: null });
  });

  it('comes back at the time of its retry, or never', async () => {
    const id = await add();
    await claim(id);
    expect(await failed(id, NOW + 30)).toBe(true);
    expect(await stored(id)).toMatchObject({ state: 'pending', error: '451 later', leasedUntil: null });
    expect(await claim(id, NOW + 29)).toBeNull();
    expect(await claim(id, NOW + 30)).toMatchObject({ attempts: 2 });
    await failed(id, null);
    expect(await stored(id)).toMatchObject({ state: 'failed', error: '451 later' });
    expect(await dueIds(NOW + 10 * LEASE)).toEqual([]);
  });

  it('waits for an address, then leaves or, when too old, is cancelled', async () => {
    const { store, athleteId } = given();
    const old = await add({ key: 'old', state: 'held', now: NOW - 1 });
    const fresh = await add({ key: 'fresh', now: NOW });
    await connect(store, OTHER);
    const theirs = await add({ key: 'theirs', state: 'held', athleteId: OTHER });
    expect(await store.write((tx) => outbox.markHeld(tx, fresh))).toBe(true);
    expect(await dueIds(NOW)).toEqual([]);
    expect(await store.write((tx) => outbox.releaseHeld(tx, athleteId, NOW))).toEqual([fresh]);
    expect(await dueIds(NOW)).toEqual([fresh]);
    expect((await stored(old))?.state).toBe('cancelled');
    expect((await stored(theirs))?.state).toBe('held');
  });

  it('is cancelled while it has not been sent', async () => {
    const { store } = given();
    const [pending, held] = [await add({ key: 'a' }), await add({ key: 'b', state: 'held' })];
    for (const id of [pending, held]) {
      expect(await store.write((tx) => outbox.cancel(tx, id, 'unsubscribed'))).toBe(true);
      expect(await stored(id)).toMatchObject({ state: 'cancelled', error: 'unsubscribed' });
      expect(await claim(id)).toBeNull();
    }
  });

  it('may be rewritten and taken back until somebody begins to send it', async () => {
    const { store } = given();
    const id = await add();
    const rewrite = (payload: unknown) =>
      store.write((tx) => outbox.rewrite(tx, id, { kind: 'stop', payload, notBefore: NOW + 5 }));
    const withdraw = () => store.write((tx) => outbox.withdraw(tx, id));
    const isOpen = async () => outbox.isOpen((await stored(id))!);

    expect(await rewrite('second')).toBe(true);
    const second = { kind: 'stop', payload: 'second', notBefore: NOW + 5, state: 'pending' };
    expect(await stored(id)).toMatchObject(second);
    expect(await withdraw()).toBe(true);
    expect(await stored(id)).toMatchObject({ state: 'cancelled' });
    expect(await isOpen()).toBe(true);
    expect(await rewrite('third')).toBe(true);
    expect(await stored(id)).toMatchObject({ payload: 'third', state: 'pending', error: null });

    expect(await claim(id, NOW + 5)).not.toBeNull();
    expect([await rewrite('late'), await withdraw(), await isOpen()]).toEqual([false, false, false]);
    await failed(id, NOW + 5);
    expect([await rewrite('later'), await withdraw(), await isOpen()]).toEqual([false, false, false]);
    await sent(id);
    expect([await rewrite('latest'), await withdraw(), await isOpen()]).toEqual([false, false, false]);
    expect((await stored(id))?.payload).toBe('third');
  });

  it('stays ended when it was cancelled for another reason', async () => {
    const { store } = given();
    const id = await add();
    await store.write((tx) => outbox.cancel(tx, id, 'unsubscribed'));
    expect(
      await store.write((tx) => outbox.rewrite(tx, id, { kind: 'alert', payload: 1, notBefore: NOW })),
    ).toBe(false);
    expect(outbox.isOpen((await stored(id))!)).toBe(false);
  });

  it('is open again when it is held: nothing was tried', async () => {
    const { store } = given();
    const id = await add();
    await claim(id);
    await store.write((tx) => outbox.markHeld(tx, id));
    expect(await stored(id)).toMatchObject({ state: 'held', attempts: 0 });
    expect(
      await store.write((tx) => outbox.rewrite(tx, id, { kind: 'alert', payload: 1, notBefore: NOW })),
    ).toBe(true);
  });

  it('can be tried again from the beginning by its own athlete, once given up', async () => {
    const { store, athleteId } = given();
    const id = await add();
    const again = (athlete = athleteId) => store.write((tx) => outbox.tryAgain(tx, athlete, id, NOW + 9));
    expect(await again()).toBe(false);
    await claim(id);
    await failed(id, null);
    expect((await outbox.failedSince(store.read, athleteId, NOW)).map((mail) => mail.id)).toEqual([id]);
    expect(await outbox.failedSince(store.read, athleteId, NOW + 1)).toEqual([]);
    expect(await again(OTHER)).toBe(false);
    expect(await again()).toBe(true);
    expect(await stored(id)).toMatchObject({
      state: 'pending',
      attempts: 0,
      error: null,
      notBefore: NOW + 9,
    });
  });

  it('is found by kind and time, by its last key, and by when the next one leaves', async () => {
    const { store, athleteId } = given();
    const a = await add({ key: 'weekly:1:2026-11-16', kind: 'weekly', notBefore: NOW + 20 });
    const b = await add({ key: 'weekly:1:2026-11-23', kind: 'weekly', now: NOW + 1, notBefore: NOW + 10 });
    const c = await add({ key: 'weekly:12:2026-11-30', kind: 'alert' });
    const since = async (instant: number, ...kinds: readonly string[]) =>
      (await outbox.mailsOfKindsSince(store.read, athleteId, kinds, instant)).map(({ id }) => id);
    expect([await since(NOW, 'weekly'), await since(NOW + 1, 'weekly')]).toEqual([[a, b], [b]]);
    expect([await since(NOW, 'weekly', 'alert'), await since(NOW, 'stop')]).toEqual([[a, b, c], []]);
    expect(await outbox.lastKey(store.read, 'weekly:1:')).toBe('weekly:1:2026-11-23');
    expect(await outbox.lastKey(store.read, 'weekly:9:')).toBeNull();
    const next = (now: number) => outbox.nextTime(store.read, now);
    expect([await next(NOW), await next(NOW + 10), await next(NOW + 20)]).toEqual([NOW + 10, NOW + 20, null]);
  });

  it('lists an athlete’s mails, newest first', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    const a = await add({ key: 'a', now: NOW });
    const b = await add({ key: 'b', now: NOW + 1 });
    await add({ key: 'c', athleteId: OTHER });
    const listed = async (limit: number) =>
      (await outbox.ofAthlete(store.read, athleteId, limit)).map(({ id }) => id);
    expect(await listed(10)).toEqual([b, a]);
    expect(await listed(1)).toEqual([b]);
  });
});
