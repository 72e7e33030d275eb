import type { StravaApp } from './app.ts';
import { StravaError } from './errors.ts';
import { errorFromAnswer } from './error-from-answer.ts';
import { callStrava, exchange } from './http.ts';
import type { StravaHttp } from './http.ts';
import { readShape } from './rows.ts';
import { errorBody, pushSubscription } from './shapes.ts';
import type { PushSubscription } from './shapes.ts';
import { z } from 'zod';

/** Why Strava did not make a subscription. */
export const REFUSALS = [
  /** Strava called the address and did not get 200 within two seconds. */
  'callback_not_reachable',
  /** The address answered 200, but not with the challenge. */
  'challenge_not_echoed',
  /** The app has one already; it must be removed first. */
  'already_exists',
  /** No https address Strava could call (localhost, no host …). */
  'callback_invalid',
  'app_rejected',
  'other',
] as const;
export type SubscriptionRefusal = (typeof REFUSALS)[number];

export type SubscriptionResult =
  | { readonly ok: true; readonly subscription: PushSubscription }
  | { readonly ok: false; readonly reason: SubscriptionRefusal };

const credentials = (app: StravaApp) => ({ client_id: app.clientId, client_secret: app.clientSecret });

/** Matches the wordings seen (STRAVA.md 3) and near ones; Strava documents none of them. */
const reasonOf = (status: number, body: unknown): SubscriptionRefusal => {
  const parsed = errorBody.safeParse(body);
  const complaints = parsed.success ? (parsed.data.errors ?? []) : [];
  const text = complaints.map((c) => [c.resource, c.field, c.code].join(' ')).join('; ');
  if (/already exists/i.test(text)) return 'already_exists';
  if (/does not return 200|not verifiable|timed? ?out|unreachable/i.test(text))
    return 'callback_not_reachable';
  if (/challenge|verify.token/i.test(text)) return 'challenge_not_echoed';
  if (/callback.?url/i.test(text)) return 'callback_invalid';
  if (status === 401 || /Application|client_(id|secret)/i.test(text)) return 'app_rejected';
  return 'other';
};

/**
 * Asks Strava to send events to `callbackUrl`. Strava calls that address at once (events.ts `readHandshake`),
 * so it must be served while this waits.
 * @throws StravaError unavailable, rate_limited, app_inactive …: everything that is not about the subscription
 */
export const createSubscription = async (
  http: StravaHttp,
  app: StravaApp,
  ask: { readonly callbackUrl: string; readonly verifyToken: string },
): Promise<SubscriptionResult> => {
  const what = 'the subscription';
  const answer = await exchange(http.api, {
    method: 'POST',
    path: '/push_subscriptions',
    form: { ...credentials(app), callback_url: ask.callbackUrl, verify_token: ask.verifyToken },
    what,
  });
  const error = errorFromAnswer(answer, what);
  if (error === null) return { ok: true, subscription: readShape(pushSubscription, answer.body, what) };
  if (!['rejected', 'app_rejected', 'unauthorized', 'not_found'].includes(error.code)) throw error;
  return { ok: false, reason: reasonOf(answer.status, answer.body) };
};

/** The app's subscriptions: one or none. @throws StravaError app_rejected, unavailable, bad_answer … */
export const listSubscriptions = async (
  http: StravaHttp,
  app: StravaApp,
): Promise<readonly PushSubscription[]> => {
  const what = 'the list of subscriptions';
  const { body } = await callStrava(http.api, {
    method: 'GET',
    path: '/push_subscriptions',
    query: credentials(app),
    what,
  });
  return readShape(z.array(pushSubscription), body, what);
};

/** Removes a subscription. @returns false when there was none. @throws StravaError app_rejected, unavailable … */
export const removeSubscription = async (http: StravaHttp, app: StravaApp, id: number): Promise<boolean> => {
  try {
    await callStrava(http.api, {
      method: 'DELETE',
      path: `/push_subscriptions/${id}`,
      query: credentials(app),
      what: 'the subscription',
    });
    return true;
  } catch (error) {
    if (error instanceof StravaError && error.code === 'not_found') return false;
    throw error;
  }
};
