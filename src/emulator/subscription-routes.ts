import { randomBytes } from 'node:crypto';
import axios from 'axios';
import { Router } from 'express';
import type { Request, Response } from 'express';
import { BAD_CLIENT, sendError } from './answers.ts';
import type { Context } from './context.ts';
import { valueOf } from './request-values.ts';
import type { PushSubscription } from './state.ts';
import type { JsonObject } from './types.ts';

/** Recorded: these calls are free, and tell only the overall pair. */
const freeHeaders = (context: Context): Record<string, string> => ({
  'Cache-Control': 'no-cache, private',
  'X-RateLimit-Limit': context.limits.headers()['X-RateLimit-Limit'] ?? '',
  'X-RateLimit-Usage': '0,0',
});

const isoSeconds = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** Asks the callback for its consent. @returns Strava's error code, or null when it echoed the challenge. */
const handshake = async (
  callbackUrl: string,
  verifyToken: string,
  timeoutMs: number,
): Promise<string | null> => {
  const challenge = randomBytes(8).toString('hex');
  const url = URL.parse(callbackUrl);
  if (url === null) return 'invalid';
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', verifyToken);
  try {
    const answer = await axios.get<JsonObject>(url.toString(), {
      timeout: timeoutMs,
      maxRedirects: 0,
      proxy: false,
      validateStatus: () => true,
    });
    if (answer.status !== 200) return 'GET to callback URL does not return 200';
    return answer.data?.['hub.challenge'] === challenge ? null : 'not verifiable';
  } catch {
    return 'GET to callback URL does not return 200';
  }
};

/** POST, GET and DELETE /push_subscriptions: one subscription per app. */
export const subscriptionRoutes = (context: Context): Router => {
  const router = Router();

  const view = (subscription: PushSubscription): JsonObject => ({
    id: subscription.id,
    resource_state: 2,
    application_id: Number(context.clientId),
    callback_url: subscription.callbackUrl,
    created_at: isoSeconds(subscription.createdAtMs),
    updated_at: isoSeconds(subscription.createdAtMs),
  });

  /** Counts the call and checks the app's id and secret. @returns whether to go on. */
  const isClient = (name: string, req: Request, res: Response): boolean => {
    context.count(name);
    const known =
      valueOf(req, 'client_id') === context.clientId &&
      valueOf(req, 'client_secret') === context.clientSecret;
    if (!known) sendError(res, 400, BAD_CLIENT);
    return known;
  };
  const refuse = (res: Response, field: string, code: string): void =>
    sendError(res, 400, { resource: 'PushSubscription', field, code });

  router.post('/api/v3/push_subscriptions', async (req, res) => {
    if (!isClient('POST /push_subscriptions', req, res)) return;
    if (context.store.get().subscription !== null) return refuse(res, '', 'already exists');
    const callbackUrl = valueOf(req, 'callback_url') ?? '';
    const verifyToken = valueOf(req, 'verify_token') ?? '';
    const problem = await handshake(callbackUrl, verifyToken, context.answerTimeoutMs);
    if (problem !== null) return refuse(res, 'callback url', problem);
    const state = context.store.get();
    const id = state.lastSubscriptionId + 1;
    const subscription = { id, callbackUrl, createdAtMs: context.now() };
    context.store.set({ ...state, subscription, lastSubscriptionId: id });
    res.status(201).set(freeHeaders(context)).json(view(subscription));
  });

  router.get('/api/v3/push_subscriptions', (req, res) => {
    if (!isClient('GET /push_subscriptions', req, res)) return;
    const { subscription } = context.store.get();
    res.set(freeHeaders(context)).json(subscription === null ? [] : [view(subscription)]);
  });

  router.delete('/api/v3/push_subscriptions/:id', (req, res) => {
    if (!isClient('DELETE /push_subscriptions/{id}', req, res)) return;
    const state = context.store.get();
    if (state.subscription === null || String(state.subscription.id) !== req.params['id']) {
      return sendError(res, 404, { resource: 'PushSubscription', field: 'id', code: 'not found' });
    }
    context.store.set({ ...state, subscription: null });
    res.status(204).set(freeHeaders(context)).type('application/json; charset=utf-8').end();
  });

  return router;
};
