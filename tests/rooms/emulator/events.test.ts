import { describe, expect, it } from 'vitest';
import { activity, connect, folderOf, get, NOON, plain, start, startCallback, subscribe } from './support.ts';

const app = (emulator: { clientId: string; clientSecret: string }): string =>
  new URLSearchParams({ client_id: emulator.clientId, client_secret: emulator.clientSecret }).toString();

const aspects = (events: readonly Record<string, unknown>[]): unknown[] =>
  events.map((event) => `${String(event['aspect_type'])} ${String(event['object_id'])}`);

/** An emulator with a week held back, a subscribed callback and a connected runner. */
const stage = async (scopes?: string, options: Parameters<typeof start>[0] = {}) => {
  const emulator = await start({ heldWeeks: 1, ...options });
  const callback = await startCallback();
  expect((await subscribe(emulator, callback.url)).status).toBe(201);
  const { access_token } = await connect(emulator, scopes);
  return { emulator, callback, access_token };
};

describe('push subscriptions', () => {
  it('need the handshake, exist once per app, and go when deleted', async () => {
    const emulator = await start();
    const callback = await startCallback();
    const created = await subscribe(emulator, callback.url);
    expect(created.status).toBe(201);
    expect(created.data).toMatchObject({
      resource_state: 2,
      application_id: Number(emulator.clientId),
      callback_url: callback.url,
    });
    expect((await subscribe(emulator, callback.url)).status).toBe(400);
    const url = `${emulator.urls.api}/push_subscriptions`;
    expect((await plain.get(`${url}?${app(emulator)}`)).data).toEqual([created.data]);
    const remove = () => plain.delete(`${url}/${created.data.id}?${app(emulator)}`);
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await plain.get(`${url}?${app(emulator)}`)).data).toEqual([]);
    expect((await subscribe(emulator, callback.url)).data.id).toBe(created.data.id + 1);
  });

  it('are refused when the callback does not answer 200, in time and with the challenge', async () => {
    const emulator = await start({ answerTimeoutMs: 200 });
    const nobody = await subscribe(emulator, 'http://127.0.0.1:1/webhook');
    expect(nobody.status).toBe(400);
    expect(nobody.data.errors[0]).toEqual({
      resource: 'PushSubscription',
      field: 'callback url',
      code: 'GET to callback URL does not return 200',
    });
    const notEchoing = await subscribe(emulator, `${emulator.url}/`);
    expect(notEchoing.data.errors[0].code).toBe('not verifiable');
    expect((await subscribe(emulator, 'not an address')).status).toBe(400);
  });

  it('are refused to a wrong secret', async () => {
    const emulator = await start();
    const answer = await plain.get(`${emulator.urls.api}/push_subscriptions?client_id=1&client_secret=2`);
    expect(answer.status).toBe(400);
  });
});

describe('releasing', () => {
  it('makes the oldest held-back activity visible everywhere and sends its create event', async () => {
    const { emulator, callback, access_token } = await stage();
    const shoe = async () => (await get(emulator, '/athlete', access_token)).data.shoes[0].distance;
    expect(emulator.held()).toBe(7);
    expect(await shoe()).toBe(500_000 - 7 * 8000);
    expect((await get(emulator, '/activities/4', access_token)).status).toBe(404);

    const peeked = emulator.nextHeld();
    const released = await emulator.releaseNext();
    expect(released).toEqual(peeked);
    const startMs = Date.parse(activity(4, 7).start_date);
    expect(released).toEqual({ athleteId: 77, activityId: 4, startMs, endMs: startMs + 2_760_000 });
    await emulator.settled();
    expect(callback.events).toEqual([
      {
        aspect_type: 'create',
        event_time: NOON / 1000,
        object_id: 4,
        object_type: 'activity',
        owner_id: 77,
        subscription_id: emulator.subscription()?.id,
        updates: {},
      },
    ]);
    expect((await get(emulator, '/activities/4', access_token)).status).toBe(200);
    expect((await get(emulator, '/athlete/activities', access_token)).data[0].id).toBe(4);
    expect(await shoe()).toBe(500_000 - 6 * 8000);
  });

  it('ends with null', async () => {
    const { emulator } = await stage();
    while (emulator.held() > 0) await emulator.releaseNext();
    expect(await emulator.releaseNext()).toBeNull();
    expect(emulator.nextHeld()).toBeNull();
  });

  it('takes the oldest over all athletes, or of one', async () => {
    const emulator = await start({
      heldWeeks: 1,
      source: new Map([
        [1, folderOf(10)],
        [2, { ...folderOf(1), activities: [activity(900, 0.2)] }],
      ]),
    });
    expect(emulator.held()).toBe(8);
    expect([emulator.held(1), emulator.held(2)]).toEqual([7, 1]);
    expect((await emulator.releaseNext())?.athleteId).toBe(1);
    expect((await emulator.releaseNext(2))?.activityId).toBe(900);
  });

  it('sends nothing for a runner who is not connected or gave no activity scope', async () => {
    const { emulator, callback } = await stage('read,profile:read_all');
    await emulator.releaseNext();
    await emulator.settled();
    expect(callback.events).toEqual([]);
  });
});

describe('delivery', () => {
  it('tries three times until 200, then the event is lost', async () => {
    const { emulator, callback } = await stage();
    callback.answers.push(500, 503);
    await emulator.releaseNext();
    await emulator.settled();
    expect(aspects(callback.events)).toEqual(['create 4', 'create 4', 'create 4']);

    callback.answers.push(500, 404, 302);
    await emulator.releaseNext();
    await emulator.settled();
    expect(callback.events).toHaveLength(6);
    await emulator.releaseNext();
    await emulator.settled();
    expect(aspects(callback.events).slice(6)).toEqual(['create 6']);
  });

  it('counts an answer that comes too late as none', async () => {
    const { emulator, callback } = await stage(undefined, { answerTimeoutMs: 60 });
    callback.answers.push(null);
    await emulator.releaseNext();
    await emulator.settled();
    expect(aspects(callback.events)).toEqual(['create 4', 'create 4']);
  });

  it('can duplicate, lose and reorder events', async () => {
    const { emulator, callback } = await stage();
    emulator.setFaults({ duplicateEvents: true });
    await emulator.releaseNext();
    await emulator.settled();
    expect(aspects(callback.events)).toEqual(['create 4', 'create 4']);

    emulator.setFaults({ duplicateEvents: false, loseEvents: true });
    await emulator.releaseNext();
    await emulator.settled();
    expect(callback.events).toHaveLength(2);

    emulator.setFaults({ loseEvents: false, outOfOrderEvents: true });
    await emulator.releaseNext();
    await emulator.settled();
    expect(callback.events).toHaveLength(2);
    await emulator.releaseNext();
    await emulator.settled();
    expect(aspects(callback.events).slice(2)).toEqual(['create 7', 'create 6']);

    await emulator.releaseNext();
    emulator.setFaults({ outOfOrderEvents: false });
    await emulator.settled();
    expect(aspects(callback.events).slice(4)).toEqual(['create 8']);
  });

  it('can be forged', async () => {
    const { emulator, callback } = await stage();
    const forged = { object_type: 'athlete', updates: { authorized: 'false' }, owner_id: 77 };
    expect(await emulator.forgeEvent(forged)).toBe(200);
    expect(callback.events).toEqual([forged]);
  });
});

describe('what runners do', () => {
  it('title, type and visibility are told as strings, other edits are silent', async () => {
    const { emulator, callback, access_token } = await stage();
    await emulator.editActivity(77, 2, { gear_id: 'g2' });
    await emulator.editActivity(77, 2, { name: 'Messy', sport_type: 'TrailRun' });
    await emulator.settled();
    await emulator.editActivity(77, 2, { private: true, visibility: 'only_me' });
    await emulator.settled();
    expect(callback.events.map((event) => event['updates'])).toEqual([
      { title: 'Messy', type: 'TrailRun' },
      { private: 'true' },
    ]);
    expect((await get(emulator, '/activities/2', access_token)).data).toMatchObject({
      name: 'Messy',
      gear_id: 'g2',
    });
  });

  it('with activity:read only, private arrives as delete and public as create', async () => {
    const { emulator, callback } = await stage('read,activity:read');
    await emulator.editActivity(77, 2, { private: true, visibility: 'only_me' });
    await emulator.settled();
    await emulator.editActivity(77, 2, { name: 'Secret' });
    await emulator.editActivity(77, 2, { private: false, visibility: 'everyone' });
    await emulator.settled();
    expect(aspects(callback.events)).toEqual(['delete 2', 'create 2']);
  });

  it('a deleted activity is gone', async () => {
    const { emulator, callback, access_token } = await stage();
    await emulator.removeActivity(77, 2);
    await emulator.settled();
    expect(aspects(callback.events)).toEqual(['delete 2']);
    expect((await get(emulator, '/activities/2', access_token)).status).toBe(404);
  });

  it('leaving at Strava ends the tokens and is told', async () => {
    const { emulator, callback, access_token } = await stage();
    await emulator.deauthorize(77);
    await emulator.settled();
    expect(callback.events).toMatchObject([
      {
        aspect_type: 'update',
        object_type: 'athlete',
        object_id: 77,
        owner_id: 77,
        updates: { authorized: 'false' },
      },
    ]);
    expect((await get(emulator, '/athlete', access_token)).status).toBe(401);
  });

  it('need an athlete and an activity that exist', async () => {
    const { emulator } = await stage();
    await expect(emulator.editActivity(1, 2, {})).rejects.toThrow('no athlete 1');
    await expect(emulator.editActivity(77, 4711, {})).rejects.toThrow('no visible activity 4711');
  });
});
