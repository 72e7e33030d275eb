import { describe, expect, it } from 'vitest';
import { claimsDeauthorisation, readEvent, readHandshake } from '../../../src/strava/events.ts';
import type { StravaEvent } from '../../../src/strava/events.ts';

const body = (patch: object = {}) => ({
  aspect_type: 'update',
  event_time: 1_516_126_040,
  object_id: 1_360_128_428,
  object_type: 'activity',
  owner_id: 134_815,
  subscription_id: 120_475,
  updates: { title: 'Messy' },
  ...patch,
});

const eventOf = (value: unknown): StravaEvent => {
  const event = readEvent(value);
  if (event === null) throw new Error('no event');
  return event;
};

describe('a webhook event', () => {
  it('is read with its instant in milliseconds', () => {
    expect(eventOf(body())).toMatchObject({
      key: expect.stringMatching(/^1360128428:update:1516126040:[0-9a-f]{12}$/),
      objectType: 'activity',
      objectId: 1_360_128_428,
      aspect: 'update',
      eventTime: 1_516_126_040_000,
      ownerId: 134_815,
      subscriptionId: 120_475,
      updates: { title: 'Messy' },
    });
  });

  it('has the same key when it is sent again, whatever the order of its updates', () => {
    const once = eventOf(body({ updates: { title: 'a', private: 'true' } }));
    const again = eventOf(body({ updates: { private: 'true', title: 'a' } }));
    expect(again.key).toBe(once.key);
  });

  it('has another key when aspect, second or updates differ', () => {
    const keys = [
      body(),
      body({ aspect_type: 'create' }),
      body({ event_time: 1 }),
      body({ updates: {} }),
    ].map((b) => eventOf(b).key);
    expect(new Set(keys).size).toBe(4);
  });

  it('keeps "true" and "false" as text, and turns real booleans into the same text', () => {
    expect(eventOf(body({ updates: { private: 'true' } })).updates).toEqual({ private: 'true' });
    expect(eventOf(body({ updates: { private: true } })).updates).toEqual({ private: 'true' });
    expect(eventOf(body({ updates: { private: true } })).key).toBe(
      eventOf(body({ updates: { private: 'true' } })).key,
    );
  });

  it('lives without updates, and with aspects nobody has heard of', () => {
    expect(eventOf(body({ updates: undefined, aspect_type: 'merge' }))).toMatchObject({
      aspect: 'merge',
      updates: {},
    });
  });

  it.each([
    null,
    'text',
    [],
    {},
    body({ object_id: 'x' }),
    body({ object_id: 1e30 }),
    body({ owner_id: -1 }),
  ])('is null when it is none: %j', (value) => {
    expect(readEvent(value)).toBeNull();
  });

  it('claims a deauthorisation only with object athlete and the text "false"', () => {
    expect(claimsDeauthorisation({ objectType: 'athlete', updates: { authorized: 'false' } })).toBe(true);
    expect(claimsDeauthorisation({ objectType: 'athlete', updates: { authorized: 'true' } })).toBe(false);
    expect(claimsDeauthorisation({ objectType: 'activity', updates: { authorized: 'false' } })).toBe(false);
  });
});

describe('the handshake', () => {
  const query = {
    'hub.mode': 'subscribe',
    'hub.challenge': '15f7d1a91c1f40f8a748fd134752feb3',
    'hub.verify_token': 'ours',
  };

  it('gives the challenge back to whoever knows the verify token', () => {
    expect(readHandshake(query, 'ours')).toBe('15f7d1a91c1f40f8a748fd134752feb3');
  });

  it('gives nothing to anybody else', () => {
    expect(readHandshake(query, 'another')).toBeNull();
    expect(readHandshake({ ...query, 'hub.mode': 'unsubscribe' }, 'ours')).toBeNull();
    expect(readHandshake({ ...query, 'hub.challenge': ['a'] }, 'ours')).toBeNull();
    expect(readHandshake({}, 'ours')).toBeNull();
  });
});
