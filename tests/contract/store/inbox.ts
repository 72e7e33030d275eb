import { expect, it } from 'vitest';
import * as inbox from '../../../src/store/inbox.ts';
import { anEvent } from './examples.ts';
import { contract, NOW } from './suite.ts';

contract('inbox', (given) => {
  const add = (other: Partial<inbox.NewEvent> = {}) =>
    given().store.write((tx) => inbox.addEvent(tx, anEvent(other)));

  it('gives back every field as it was stored', async () => {
    const id = await add();
    const { now, ...event } = anEvent();
    expect(await inbox.byId(given().store.read, id ?? 0)).toEqual({
      ...event,
      id,
      receivedAt: now,
      state: 'new',
      note: null,
      doneAt: null,
    });
    expect(await inbox.byId(given().store.read, 0)).toBeNull();
  });

  it('keeps an event once, however often it is delivered', async () => {
    expect(await add()).not.toBeNull();
    expect(await add({ now: NOW + 1 })).toBeNull();
    expect((await inbox.pending(given().store.read, 10)).length).toBe(1);
  });

  it('keeps one of many deliveries that arrive together', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => add()));
    expect(ids.filter((id) => id !== null).length).toBe(1);
  });

  it('keeps many in one go, and gives the ids of those that are new', async () => {
    const { store } = given();
    const old = await add({ key: 'old' });
    const ids = await store.write((tx) =>
      inbox.addEvents(tx, [
        anEvent({ key: 'a' }),
        anEvent({ key: 'old' }),
        anEvent({ key: 'a' }),
        anEvent({ key: 'b' }),
      ]),
    );
    expect([...ids.keys()].toSorted()).toEqual(['a', 'b']);
    expect((await inbox.byId(store.read, ids.get('b') ?? 0))?.key).toBe('b');
    expect((await inbox.pending(store.read, 10)).map(({ key }) => key).toSorted()).toEqual(['a', 'b', 'old']);
    expect(old).not.toBeNull();
    expect(await store.write((tx) => inbox.addEvents(tx, []))).toEqual(new Map());
  });

  it('takes events of owners nobody knows', async () => {
    expect(await add({ ownerId: 1 })).not.toBeNull();
  });

  it('ends an event once', async () => {
    const { store } = given();
    const id = (await add()) ?? 0;
    const end = (outcome: 'done' | 'failed', note: string | null, now: number) =>
      store.write((tx) => inbox.markDone(tx, id, outcome, note, now));
    expect(await end('failed', 'gone', NOW + 1)).toBe(true);
    expect(await end('done', null, NOW + 2)).toBe(false);
    expect(await inbox.byId(store.read, id)).toMatchObject({
      state: 'failed',
      note: 'gone',
      doneAt: NOW + 1,
    });
    expect(await inbox.pending(store.read, 10)).toEqual([]);
  });

  it('lists what waits, oldest first, and leaves out the young when asked', async () => {
    const { store } = given();
    await add({ key: 'b', now: NOW + 10 });
    await add({ key: 'a', now: NOW });
    const keys = async (limit: number, before?: number) =>
      (await inbox.pending(store.read, limit, before)).map(({ key }) => key);
    expect(await keys(10)).toEqual(['a', 'b']);
    expect(await keys(1)).toEqual(['a']);
    expect(await keys(10, NOW - 1)).toEqual([]);
    expect(await keys(10, NOW)).toEqual(['a']);
    expect(await keys(10, NOW + 10)).toEqual(['a', 'b']);
  });

  it('names the event that came last', async () => {
    const { store } = given();
    expect(await inbox.latest(store.read)).toBeNull();
    await add({ key: 'a', now: NOW });
    await add({ key: 'b', now: NOW });
    expect((await inbox.latest(store.read))?.key).toBe('b');
  });

  it('forgets ended events in time and never a waiting one', async () => {
    const { store } = given();
    const ended = (await add({ key: 'a' })) ?? 0;
    await add({ key: 'b' });
    await store.write((tx) => inbox.markDone(tx, ended, 'done', null, NOW + 5));
    const forget = (before: number) => store.write((tx) => inbox.forgetDone(tx, before));
    expect(await forget(NOW + 5)).toBe(0);
    expect(await forget(NOW + 6)).toBe(1);
    expect((await inbox.latest(store.read))?.key).toBe('b');
  });

  it('never gives an id twice, as jobs in the queue may still carry it', async () => {
    const { store } = given();
    const first = (await add()) ?? 0;
    await store.write((tx) => inbox.markDone(tx, first, 'done', null, NOW));
    await store.write((tx) => inbox.forgetDone(tx, NOW + 1));
    expect(await add()).toBeGreaterThan(first);
  });
});
