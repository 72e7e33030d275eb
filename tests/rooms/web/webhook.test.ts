import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as appState from '../../../src/store/app-state.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as inbox from '../../../src/store/inbox.ts';
import { readEvent, type StravaEvent } from '../../../src/strava/events.ts';
import { keepEvents } from '../../../src/web/endpoints/webhook/keep-events.ts';
import { connected, SECRET, startWeb, type Web } from './support.ts';
import { eventually } from '../../support/eventually.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb();
  await connected(web, 7);
  web.queued.length = 0;
});
afterEach(() => web.close());

const EVENT = {
  aspect_type: 'create',
  event_time: 1_795_000_000,
  object_id: 990,
  object_type: 'activity',
  owner_id: 7,
  subscription_id: 55,
  updates: {},
};
const call = (body: unknown, secret = SECRET): Promise<Response> =>
  fetch(`${web.url}/webhook/${secret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const stored = () => inbox.pending(web.store.read, 10);

describe('the handshake', () => {
  const ask = (token: string, secret = SECRET): Promise<Response> =>
    fetch(`${web.url}/webhook/${secret}?hub.mode=subscribe&hub.challenge=abc&hub.verify_token=${token}`);

  it('echoes the challenge for our verify token', async () => {
    const answer = await ask(SECRET);
    expect([answer.status, await answer.json()]).toEqual([200, { 'hub.challenge': 'abc' }]);
  });

  it('refuses another verify token, and does not exist under another secret', async () => {
    expect((await ask('wrong')).status).toBe(403);
    expect((await ask(SECRET, 'wrong')).status).toBe(404);
  });
});

describe('an event', () => {
  it('is stored, answered and queued', async () => {
    expect((await call(EVENT)).status).toBe(200);
    const [event] = await stored();
    expect(event).toMatchObject({ ownerId: 7, objectId: 990, aspect: 'create', state: 'new' });
    await eventually(() => expect(web.queued).toEqual([{ name: 'ingest', payload: { inboxId: event?.id } }]));
  });

  it('is stored and queued once, however often it comes', async () => {
    expect((await call(EVENT)).status).toBe(200);
    expect((await call(EVENT)).status).toBe(200);
    expect(await stored()).toHaveLength(1);
    await eventually(() => expect(web.queued).toHaveLength(1));
  });

  it('is answered "again" when it could not be stored, and Strava sends it again', async () => {
    const write = vi.spyOn(web.store, 'write').mockRejectedValue(new Error('disk full'));
    const refused = await call(EVENT);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    write.mockRestore();
    expect((await call(EVENT)).status).toBe(200);
    expect(await stored()).toHaveLength(1);
  });

  it('is answered "again" while the database takes nothing, and stored and queued once when it does', async () => {
    const other = await web.openAgain();
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const holding = other.write(() => held);
    const [first, second] = await Promise.all([call(EVENT), call({ ...EVENT, object_id: 991 })]);
    expect([first?.status, second?.status]).toEqual([503, 503]);
    expect(await stored()).toEqual([]);
    letGo();
    await holding;
    await other.close();
    expect((await call(EVENT)).status).toBe(200);
    expect((await call({ ...EVENT, object_id: 991 })).status).toBe(200);
    expect((await stored()).map(({ objectId }) => objectId).toSorted()).toEqual([990, 991]);
    await eventually(() => expect(web.queued).toHaveLength(2));
  });

  it('that comes with others is stored in one transaction with them, what does not count left out', async () => {
    const write = vi.spyOn(web.store, 'write');
    const ours = readEvent(EVENT) as StravaEvent;
    const others = [{ ...ours, key: 'b' }, { ...ours }, { ...ours, key: 'c', ownerId: 8 }];
    const ids = await keepEvents(web.deps, [ours, ...others]);
    expect(ids.map((id) => id !== null)).toEqual([true, true, false, false]);
    expect((await stored()).map(({ id }) => id)).toEqual(ids.filter((id) => id !== null));
    expect(write).toHaveBeenCalledTimes(1);
    expect(await keepEvents(web.deps, [{ ...ours, key: 'd', ownerId: 8 }])).toEqual([null]);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('of a runner whom another process connects counts at once, and no more when it lets them go', async () => {
    const athlete = { stravaId: 8, units: 'metric', scopes: [], name: null, now: 1 } as const;
    const other = await web.openAgain();
    expect((await call({ ...EVENT, owner_id: 8 })).status).toBe(200);
    expect(await stored()).toEqual([]);
    await other.write((tx) => athletes.upsertConnected(tx, athlete));
    expect((await call({ ...EVENT, owner_id: 8, object_id: 1 })).status).toBe(200);
    expect(await stored()).toHaveLength(1);
    await other.write((tx) => appState.setState(tx, appState.SUBSCRIPTION_KEY, 56));
    expect((await call({ ...EVENT, owner_id: 8, object_id: 2 })).status).toBe(200);
    expect(await stored()).toHaveLength(1);
    await other.write((tx) => appState.setState(tx, appState.SUBSCRIPTION_KEY, 55));
    await other.write((tx) => athletes.remove(tx, 8));
    expect((await call({ ...EVENT, owner_id: 8, object_id: 3 })).status).toBe(200);
    expect((await stored()).map(({ objectId }) => objectId)).not.toContain(3);
    await other.close();
  });

  it('leaves no line in the log, and whoever has not the secret does', async () => {
    web.logged.length = 0;
    expect((await call(EVENT)).status).toBe(200);
    expect(web.logged).toEqual([]);
    expect((await call(EVENT, 'wrong')).status).toBe(404);
    await eventually(() => expect(web.logged.join('')).toContain('/webhook/[secret]'));
  });

  it('in pieces is one, and cut off in the middle is none', async () => {
    const whole = JSON.stringify(EVENT);
    const send = (pieces: readonly string[], length: number) =>
      new Promise<number | null>((resolve) => {
        const headers = { 'content-type': 'application/json', 'content-length': length };
        const sent = request(`${web.url}/webhook/${SECRET}`, { method: 'POST', headers }, (res) => {
          res.resume();
          resolve(res.statusCode ?? null);
        });
        sent.on('error', () => resolve(null));
        for (const piece of pieces) sent.write(piece);
        if (Buffer.byteLength(pieces.join('')) === length) sent.end();
        else setImmediate(() => sent.destroy());
      });
    expect(await send([whole.slice(0, 50)], Buffer.byteLength(whole))).toBe(null);
    expect(await stored()).toEqual([]);
    expect(await send([whole.slice(0, 50), whole.slice(50)], Buffer.byteLength(whole))).toBe(200);
    expect(await stored()).toHaveLength(1);
  });

  it('is answered 200 when it is stored and only the queue is away', async () => {
    web.queue.fails = true;
    expect((await call(EVENT)).status).toBe(200);
    expect(await stored()).toHaveLength(1);
  });

  it('of somebody unknown is ignored quietly', async () => {
    expect((await call({ ...EVENT, owner_id: 8 })).status).toBe(200);
    expect(await stored()).toEqual([]);
  });

  it('of a foreign subscription is ignored once ours is known, and counts before', async () => {
    await web.store.write((tx) => appState.setState(tx, appState.SUBSCRIPTION_KEY, 56));
    expect((await call(EVENT)).status).toBe(200);
    expect(await stored()).toEqual([]);
    expect((await call({ ...EVENT, subscription_id: 56 })).status).toBe(200);
    expect(await stored()).toHaveLength(1);
  });

  it('under another secret does not exist', async () => {
    expect((await call(EVENT, 'x'.repeat(SECRET.length))).status).toBe(404);
    expect(await stored()).toEqual([]);
  });

  it('that is no event, no JSON or too large is refused', async () => {
    expect((await call({ hello: 'you' })).status).toBe(400);
    expect((await call('{"object_id":')).status).toBe(400);
    expect((await call({ ...EVENT, updates: { title: 'x'.repeat(70_000) } })).status).toBe(413);
    expect(await stored()).toEqual([]);
  });

  it('is never one too many, while guesses at the secret are', async () => {
    for (let i = 0; i < 60; i += 1) expect((await call(EVENT, `wrong-${i}`)).status).toBe(404);
    expect((await call(EVENT, 'wrong')).status).toBe(429);
    for (let i = 0; i < 70; i += 1) expect((await call(EVENT)).status).toBe(200);
  });

  it('leaves neither secret nor body in the log', async () => {
    await call({ ...EVENT, updates: { title: 'Around my house' } });
    await eventually(() => expect(web.queued).toHaveLength(1));
    expect(web.logged.join('')).not.toContain(SECRET);
    expect(web.logged.join('')).not.toContain('Around my house');
  });
});
