import { Router } from 'express';
import type { Request, Response } from 'express';
import {
  APP_INACTIVE,
  ATHLETE_LIMIT_MESSAGE,
  BAD_ACCESS_TOKEN,
  BAD_CLIENT,
  BAD_CODE,
  BAD_REFRESH_TOKEN,
  sendError,
  sendJson,
} from './answers.ts';
import { summaryAthlete } from './athlete-views.ts';
import { isOverAthleteLimit } from './authorize-routes.ts';
import { withdrawToken } from './context.ts';
import type { Context } from './context.ts';
import { athleteOfCode, exchangeCode, grantOfAccessToken, refreshGrant } from './grants.ts';
import type { IssuedTokens } from './grants.ts';
import { basicOf, bearerOf, valueOf } from './request-values.ts';
import type { JsonObject } from './types.ts';

/** POST /oauth/token, /oauth/revoke and /oauth/deauthorize. */
export const tokenRoutes = (context: Context): Router => {
  const router = Router();

  const tokenBody = (tokens: IssuedTokens): JsonObject => ({
    token_type: 'Bearer',
    access_token: tokens.accessToken,
    expires_at: tokens.expiresAtS,
    expires_in: tokens.expiresAtS - Math.floor(context.now() / 1000),
    refresh_token: tokens.refreshToken,
  });

  const exchange = (req: Request, res: Response): void => {
    const code = valueOf(req, 'code') ?? '';
    const athleteId = athleteOfCode(context.store.get(), code, context.now());
    if (athleteId !== null && isOverAthleteLimit(context, athleteId)) {
      const fault = { resource: 'Application', field: 'athletes', code: 'exceeded' };
      return sendJson(res, 403, { message: ATHLETE_LIMIT_MESSAGE, errors: [fault] });
    }
    const { state, result } = exchangeCode(context.store.get(), code, context.now());
    const history = result === null ? undefined : context.histories.get(result.athleteId);
    if (result === null || history === undefined) return sendError(res, 400, BAD_CODE);
    context.store.set(state);
    sendJson(res, 200, { ...tokenBody(result), athlete: summaryAthlete(history) });
  };

  const refresh = (req: Request, res: Response): void => {
    const token = valueOf(req, 'refresh_token') ?? '';
    const { state, result } = refreshGrant(context.store.get(), token, context.now());
    if (result === null) return sendError(res, 400, BAD_REFRESH_TOKEN);
    if (state !== context.store.get()) context.store.set(state);
    sendJson(res, 200, tokenBody(result));
  };

  router.post(['/oauth/token', '/api/v3/oauth/token'], (req, res) => {
    const grantType = valueOf(req, 'grant_type') ?? '';
    context.count('POST /oauth/token');
    context.count(`POST /oauth/token ${grantType}`);
    const isClient =
      valueOf(req, 'client_id') === context.clientId &&
      valueOf(req, 'client_secret') === context.clientSecret;
    if (!isClient) return sendError(res, 400, BAD_CLIENT);
    if (context.faults.get().appInactive) return sendError(res, 403, APP_INACTIVE);
    if (grantType === 'authorization_code') return exchange(req, res);
    if (grantType === 'refresh_token') return refresh(req, res);
    sendError(res, 400, { resource: 'Application', field: 'grant_type', code: 'invalid' });
  });

  router.post('/oauth/revoke', (req, res) => {
    context.count('POST /oauth/revoke');
    const [name, password] = basicOf(req) ?? [];
    if (name !== context.clientId || password !== context.clientSecret)
      return sendError(res, 401, BAD_CLIENT);
    withdrawToken(context, valueOf(req, 'token') ?? '');
    sendJson(res, 200, {});
  });

  router.post('/oauth/deauthorize', (req, res) => {
    context.count('POST /oauth/deauthorize');
    const token = bearerOf(req) ?? valueOf(req, 'access_token') ?? '';
    if (grantOfAccessToken(context.store.get(), token, context.now()) === null) {
      return sendError(res, 401, BAD_ACCESS_TOKEN);
    }
    withdrawToken(context, token);
    context.limits.count('write');
    sendJson(res, 200, { access_token: token }, context.limits.headers());
  });

  return router;
};
