import type { StravaApp } from '../strava/app.ts';
import { isStravaError } from '../strava/errors.ts';
import type { StravaHttp } from '../strava/http.ts';
import { authorizeUrl, exchangeCode } from '../strava/oauth.ts';
import { wordsOf } from './failure.ts';

const PATIENCE_MS = 10_000;

/** What Strava thinks of id and secret. */
export type AppCheck =
  { readonly kind: 'ok' | 'rejected' | 'inactive' } | { readonly kind: 'unanswered'; readonly said: string };

/** A code that Strava never gave: only an app it knows is told so. */
const NO_CODE = 'camber-checks-the-app';

/**
 * Whether Strava knows id and secret together: exchanges a code that cannot be right and looks at which of the three
 * Strava complains about. Uses none of the app's limits.
 */
export const checkApp = async (http: StravaHttp, app: StravaApp): Promise<AppCheck> => {
  try {
    await exchangeCode(http, app, NO_CODE);
    return { kind: 'ok' };
  } catch (error) {
    if (!isStravaError(error)) throw error;
    switch (error.code) {
      case 'code_rejected':
      case 'athlete_limit':
        return { kind: 'ok' };
      case 'app_rejected':
        return { kind: 'rejected' };
      case 'app_inactive':
        return { kind: 'inactive' };
      default:
        return { kind: 'unanswered', said: wordsOf(error) };
    }
  }
};

/** What Strava thinks of the way back to Camber. */
export type CallbackCheck =
  { readonly kind: 'ok' | 'domain' | 'client' } | { readonly kind: 'unanswered'; readonly said: string };

/** What "Authorization Callback Domain" has to say: the host alone. */
export const callbackDomainOf = (publicUrl: string): string => new URL(publicUrl).hostname;

/** Asks for the consent page without a person: a wrong callback domain is shown to the runner, as JSON. */
export const checkCallback = async (
  app: Pick<StravaApp, 'clientId' | 'urls'>,
  publicUrl: string,
): Promise<CallbackCheck> => {
  const redirectUri = `${publicUrl}/connect/callback`;
  try {
    const answer = await fetch(authorizeUrl(app, { redirectUri, state: 'check' }), {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = answer.status === 400 ? await answer.text() : '';
    if (text.includes('redirect_uri')) return { kind: 'domain' };
    return { kind: text.includes('client_id') ? 'client' : 'ok' };
  } catch (error) {
    return { kind: 'unanswered', said: wordsOf(error) };
  }
};
