import type { IncomingMessage, ServerResponse } from 'node:http';
import { getIronSession, type IronSession, type SessionOptions } from 'iron-session';
import { DAY_S } from '../../core/durations.ts';
import { keyFor } from '../../links/signed-links.ts';

/** What a visitor's sealed cookie holds: who, at which epoch, and the state of a connection under way. */
type SessionData = {
  athleteId: number;
  /** Must equal the athlete's epoch in the store; raising that one ends every session. */
  epoch: number;
  /** Random text sent to Strava and expected back, once. */
  oauthState: string;
};

export type Session = IronSession<SessionData>;

export type OpenSession = (req: IncomingMessage, res: ServerResponse) => Promise<Session>;

/** DESIGN: the mails carry the news and the page is opened now and then; signing in again is one click at Strava. */
const SESSION_TTL_S = 8 * 7 * DAY_S;

/**
 * Opens the session of a request. On https the cookie is `__Host-` (bound to this host, Secure, path /);
 * on http (a machine of one's own) browsers would refuse that prefix.
 */
export const createSessions = (config: { readonly publicUrl: string }, sessionKey: string): OpenSession => {
  const secure = config.publicUrl.startsWith('https:');
  const options: SessionOptions = {
    cookieName: secure ? '__Host-camber' : 'camber',
    password: keyFor(sessionKey, 'session cookie'),
    ttl: SESSION_TTL_S,
    cookieOptions: { httpOnly: true, secure, sameSite: 'lax', path: '/' },
  };
  return (req, res) => getIronSession<SessionData>(req, res, options);
};
