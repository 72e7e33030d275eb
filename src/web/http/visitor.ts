import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import * as athletes from '../../store/athletes.ts';
import type { Athlete } from '../../store/athletes.ts';
import { ownerId } from '../../store/owner.ts';
import type { WebDeps } from './deps.ts';
import { notFound, WebError } from './errors.ts';
import { markOwned, type Owned } from './owned.ts';
import { hasEnded, type OpenSession, type Session } from './session.ts';

/** Who asks: the sealed session, and the athlete it proves; null for a stranger. */
export type Visitor = {
  readonly session: Session;
  readonly athlete: Owned<Athlete> | null;
  /** The athlete is the one whose Camber this is. */
  readonly isOwner: boolean;
};

/**
 * Opens the session and reads the athlete anew on every request: a deleted athlete or a raised epoch
 * ("log out everywhere") ends a session at once, whatever its cookie says.
 */
export const loadVisitor =
  (deps: Pick<WebDeps, 'store'>, openSession: OpenSession): RequestHandler =>
  async (req, res, next) => {
    const session = await openSession(req, res);
    const { athleteId } = session;
    const db = deps.store.read;
    const [found, owner, ended] =
      athleteId === undefined
        ? [null, null, false]
        : await Promise.all([athletes.byId(db, athleteId), ownerId(db), hasEnded(deps.store, session)]);
    const athlete = found !== null && !ended && found.epoch === session.epoch ? markOwned(found) : null;
    const isOwner = athlete !== null && owner === athlete.id;
    res.locals['visitor'] = { session, athlete, isOwner } satisfies Visitor;
    next();
  };

/** The visitor of this request; null on addresses that open no session and on errors before it was opened. */
export const maybeVisitor = (res: Response): Visitor | null =>
  (res.locals['visitor'] as Visitor | undefined) ?? null;

/** The visitor of this request. */
export const visitorOf = (res: Response): Visitor => {
  const visitor = maybeVisitor(res);
  if (visitor === null) throw new Error('this route is mounted before the session is opened');
  return visitor;
};

/** The signed-in athlete. @throws WebError 401 for strangers; `signedInOnly` in front answers more kindly. */
export const athleteOf = (res: Response): Owned<Athlete> => {
  const { athlete } = visitorOf(res);
  if (athlete === null) throw new WebError(401, 'signed_out');
  return athlete;
};

/** Sends strangers to the first page; a form they sent is not carried out. */
export const signedInOnly: RequestHandler = (_req, res, next) => {
  if (visitorOf(res).athlete === null) res.redirect(303, '/');
  else next();
};

/** For the owner's pages: to everybody else they do not exist. */
export const ownerOnly: RequestHandler = (_req, res, next) => {
  const { athlete, isOwner } = visitorOf(res);
  if (athlete === null) res.redirect(303, '/');
  else if (isOwner) next();
  else next(notFound());
};

/** Signs the session in as this athlete. */
export const signIn = async (session: Session, athlete: Pick<Athlete, 'id' | 'epoch'>): Promise<void> => {
  session.id = randomUUID();
  session.athleteId = athlete.id;
  session.epoch = athlete.epoch;
  delete session.claim;
  await session.save();
};
