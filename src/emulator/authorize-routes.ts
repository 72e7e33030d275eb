import { Router } from 'express';
import type { Request, Response } from 'express';
import { ATHLETE_LIMIT_MESSAGE, BAD_CLIENT, BAD_REDIRECT, sendError } from './answers.ts';
import { consentPage, page } from './consent-page.ts';
import { grantOf } from './context.ts';
import type { Context } from './context.ts';
import { issueCode } from './grants.ts';
import { valueOf, valuesOf } from './request-values.ts';
import { parseScopes } from './scopes.ts';

const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1'];

/** Whether Strava would send the athlete back there. */
const mayRedirectTo = (text: string, callbackDomain: string): boolean => {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return false;
  const host = url.hostname;
  return LOCAL_HOSTS.includes(host) || host === callbackDomain || host.endsWith(`.${callbackDomain}`);
};

/** `redirectUri` with more parameters; values are encoded, commas of the scope list included. */
const withParameters = (redirectUri: string, parameters: Record<string, string>): string => {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.toString();
};

/** Over the limit of athletes an app may connect, unless this athlete is one of them. */
export const isOverAthleteLimit = (context: Context, athleteId: number): boolean => {
  const limit = context.faults.get().athleteLimit;
  const connected = context.store.get().grants.filter((grant) => grant.athleteId !== athleteId).length;
  return limit !== null && connected >= limit;
};

/** GET /oauth/authorize and the form behind it. */
export const authorizeRoutes = (context: Context): Router => {
  const router = Router();

  /** Client and redirect are checked alike before the page and behind it. @returns the redirect, or null when answered. */
  const checkedRedirect = (req: Request, res: Response): string | null => {
    const redirectUri = valueOf(req, 'redirect_uri') ?? '';
    if (valueOf(req, 'client_id') !== context.clientId) sendError(res, 400, BAD_CLIENT);
    else if (!mayRedirectTo(redirectUri, context.callbackDomain)) sendError(res, 400, BAD_REDIRECT);
    else return redirectUri;
    return null;
  };

  const sendBack = (
    res: Response,
    redirectUri: string,
    athleteId: number,
    scopes: readonly string[],
    state: string,
  ) => {
    const { state: next, result: code } = issueCode(context.store.get(), athleteId, scopes, context.now());
    context.store.set(next);
    res.redirect(302, withParameters(redirectUri, { state, code, scope: scopes.join(',') }));
  };

  const limitPage = (res: Response): void => {
    const text = `<h1>Error 403: ${ATHLETE_LIMIT_MESSAGE}</h1><p>This app has exceeded the limit of connected athletes.</p>`;
    res.status(403).type('html').send(page('Error 403', text));
  };

  router.get(['/oauth/authorize', '/oauth/mobile/authorize'], (req, res) => {
    context.count('GET /oauth/authorize');
    const redirectUri = checkedRedirect(req, res);
    if (redirectUri === null) return;
    if (valueOf(req, 'response_type') !== 'code') {
      return sendError(res, 400, { resource: 'Application', field: 'response_type', code: 'invalid' });
    }
    const scopes = parseScopes(valueOf(req, 'scope') ?? '');
    if (scopes === null || scopes.length === 0) {
      return sendError(res, 400, { resource: 'Authorize', field: 'scope', code: 'invalid' });
    }
    const state = valueOf(req, 'state') ?? '';
    const athletes = [...context.histories.values()].map((history) => ({
      ...history.folder.athlete,
      id: history.athleteId,
    }));
    const only = athletes.length === 1 ? athletes[0] : undefined;
    const granted = only === undefined ? null : grantOf(context, only.id);
    const asked = valueOf(req, 'approval_prompt') === 'force';
    if (!asked && granted !== null && scopes.every((scope) => granted.scopes.includes(scope))) {
      return sendBack(res, redirectUri, granted.athleteId, scopes, state);
    }
    res.type('html').send(consentPage({ athletes, scopes, clientId: context.clientId, redirectUri, state }));
  });

  router.post('/oauth/accept_application', (req, res) => {
    const redirectUri = checkedRedirect(req, res);
    if (redirectUri === null) return;
    const state = valueOf(req, 'state') ?? '';
    if (valueOf(req, 'decision') !== 'authorize') {
      return res.redirect(302, withParameters(redirectUri, { state, error: 'access_denied' }));
    }
    const athleteId = Number(valueOf(req, 'athlete'));
    if (!context.histories.has(athleteId)) {
      return sendError(res, 400, { resource: 'Athlete', field: 'id', code: 'invalid' });
    }
    if (isOverAthleteLimit(context, athleteId)) return limitPage(res);
    sendBack(res, redirectUri, athleteId, parseScopes(valuesOf(req, 'scope').join(',')) ?? [], state);
  });

  return router;
};
