import { randomBytes } from 'node:crypto';
import { sameText } from '../../../links/signed-links.ts';
import type { Departure, Session } from '../../http/session.ts';

/** Who set out for Strava in this browser, and who came back: a second tab and a reload are no failures. */

const STATE_BYTES = 24;
/** DESIGN: nobody has more tabs at Strava's question, and a cookie is small. */
const MOST_AT_ONCE = 5;

/** Notes that somebody sets out. Gives the state to send along; save the session. */
export const setOut = (session: Session, joins: number | null): string => {
  const state = randomBytes(STATE_BYTES).toString('base64url');
  const departure = { state, ...(joins !== null && { joins }) };
  session.oauth = [...(session.oauth ?? []), departure].slice(-MOST_AT_ONCE);
  return state;
};

/** The departure that this state names; null when this browser did not set out with it, or has come back already. */
export const comeBack = (session: Session, state: string): Departure | null => {
  const found = (session.oauth ?? []).find((each) => sameText(each.state, state)) ?? null;
  if (found === null) return null;
  session.oauth = (session.oauth ?? []).filter((each) => each !== found);
  session.oauthDone = [...(session.oauthDone ?? []), state].slice(-MOST_AT_ONCE);
  return found;
};

/** Whether this state has come back to this browser before. */
export const cameBackBefore = (session: Session, state: string): boolean =>
  (session.oauthDone ?? []).some((each) => sameText(each, state));
