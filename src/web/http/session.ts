import type { IncomingMessage, ServerResponse } from 'node:http';
import { getIronSession, type IronSession, type SessionOptions } from 'iron-session';
import { DAY_S } from '../../core/durations.ts';
import { keyFor, linkHash } from '../../links/signed-links.ts';
import { raiseEpoch } from '../../store/athletes.ts';
import type { Store } from '../../store/open.ts';
import { useLink, wasUsed } from '../../store/used-links.ts';

/** What a visitor's sealed cookie holds: who, at which epoch, and the state of a connection under way. */
type SessionData = {
  athleteId: number;
  /** Must equal the athlete's epoch in the store; raising that one ends every session. */
  epoch: number;
  /** Names this one sign-in, so that logging out can end it on the server, too. */
  id: string;
  /** Random texts sent to Strava and expected back, once each; the newest last (connect/under-way.ts). */
  oauth: readonly Departure[];
  /** Those that came back: a reload of the way back is no failure. */
  oauthDone: readonly string[];
  /** The owner's link that was opened: who has it may check the setup, and owns this Camber once connected. */
  claim: string;
};

/** Somebody on the way to Strava; `joins`: the account that set out to be joined, absent when somebody signs in. */
export type Departure = { readonly state: string; readonly joins?: number };

export type Session = IronSession<SessionData>;

export type OpenSession = (req: IncomingMessage, res: ServerResponse) => Promise<Session>;

/** DESIGN: the mails carry the news and the page is opened now and then; signing in again is one click at Strava. */
const SESSION_TTL_S = 8 * 7 * DAY_S;

const endedKey = (id: string): string => linkHash(`session ${id}`);

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

/** Whether this session was logged out: a copy of its cookie opens nothing any more. */
export const hasEnded = ({ read }: Pick<Store, 'read'>, { id }: Pick<Session, 'id'>): Promise<boolean> =>
  id === undefined ? Promise.resolve(false) : wasUsed(read, endedKey(id));

/**
 * Logs out: the cookie goes, and the server remembers that it is over for as long as a copy of it could be shown. Of a
 * session from before sessions had names, all of the runner's end.
 */
export const endSession = async (
  store: Pick<Store, 'write'>,
  session: Session,
  now: number,
): Promise<void> => {
  const { id, athleteId } = session;
  if (id !== undefined) await store.write((tx) => useLink(tx, endedKey(id), now + SESSION_TTL_S * 1000));
  else if (athleteId !== undefined) await store.write((tx) => raiseEpoch(tx, athleteId));
  session.destroy();
};
