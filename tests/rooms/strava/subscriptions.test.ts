import { words as catalogue } from '../../../src/words/words.ts';
import { describe, expect, it } from 'vitest';
import {
  createSubscription,
  listSubscriptions,
  removeSubscription,
} from '../../../src/strava/subscriptions.ts';
import { HOST, SECRET, app, failure, http } from './support.ts';
import { nock, watchNetwork } from './network.ts';

const api = () => nock(`${HOST}/api/v3`);
const credentials = { client_id: '12345', client_secret: SECRET };
const ask = { callbackUrl: 'https://camber.test/webhook', verifyToken: 'v' };
const complaint = (field: string, code: string, resource = 'PushSubscription') => ({
  message: 'Bad Request',
  errors: [{ resource, field, code }],
});

describe('push subscriptions', () => {
  watchNetwork();

  it('are created with a form', async () => {
    api()
      .post('/push_subscriptions', { ...credentials, callback_url: ask.callbackUrl, verify_token: 'v' })
      .reply(201, { id: 131_300, application_id: 24_523, callback_url: ask.callbackUrl });
    expect(await createSubscription(http, app, ask)).toMatchObject({
      ok: true,
      subscription: { id: 131_300 },
    });
  });

  it.each([
    [
      400,
      complaint('callback url', 'GET to callback URL does not return 200'),
      'callback_not_reachable',
      /reachable from the internet/,
    ],
    [400, complaint('callback url', 'not verifiable'), 'callback_not_reachable', /bot protection/],
    [400, complaint('challenge', 'invalid'), 'challenge_not_echoed', /verify token/],
    [400, complaint('', 'already exists'), 'already_exists', /one per app/],
    [400, complaint('callback_url', 'invalid'), 'callback_invalid', /public address/],
    [400, complaint('client_id', 'invalid', 'Application'), 'app_rejected', /settings\/api/],
    [401, { message: 'Authorization Error' }, 'app_rejected', /settings\/api/],
    [400, { message: 'Bad Request' }, 'other', /refused/],
  ] as const)('explain %i %j', async (status, body, reason, words) => {
    api().post('/push_subscriptions').reply(status, body);
    const result = await createSubscription(http, app, ask);
    expect(result).toEqual({ ok: false, reason });
    expect(catalogue().strava.subscription[reason]).toMatch(words);
  });

  it('are not blamed for what is not about them', async () => {
    api().post('/push_subscriptions').reply(503);
    expect((await failure(createSubscription(http, app, ask))).code).toBe('unavailable');
    api()
      .post('/push_subscriptions')
      .reply(403, complaint('Status', 'Inactive', 'Application'));
    expect((await failure(createSubscription(http, app, ask))).code).toBe('app_inactive');
  });

  it('are listed', async () => {
    api()
      .get('/push_subscriptions')
      .query(credentials)
      .reply(200, [{ id: 5, callback_url: 'x' }]);
    api().get('/push_subscriptions').query(credentials).reply(200, []);
    expect(await listSubscriptions(http, app)).toMatchObject([{ id: 5 }]);
    expect(await listSubscriptions(http, app)).toEqual([]);
  });

  it('are removed, and being gone already is told apart', async () => {
    api().delete('/push_subscriptions/5').query(credentials).reply(204);
    api().delete('/push_subscriptions/6').query(credentials).reply(404, { message: 'Record Not Found' });
    expect(await removeSubscription(http, app, 5)).toBe(true);
    expect(await removeSubscription(http, app, 6)).toBe(false);
  });
});
