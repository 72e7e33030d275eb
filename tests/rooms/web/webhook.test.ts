import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as appState from '../../../src/store/app-state.ts';
import * as inbox from '../../../src/store/inbox.ts';
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

  it('is not answered 200 when it could not be stored, so that Strava sends it again', async () => {
    const write = vi.spyOn(web.store, 'write').mockRejectedValue(new Error('disk full'));
    expect((await call(EVENT)).status).toBe(500);
    write.mockRestore();
    expect((await call(EVENT)).status).toBe(200);
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

  it('leaves neither secret nor body in the log', async () => {
    await call({ ...EVENT, updates: { title: 'Around my house' } });
    await eventually(() => expect(web.queued).toHaveLength(1));
    expect(web.logged.join('')).not.toContain(SECRET);
    expect(web.logged.join('')).not.toContain('Around my house');
  });
});
