import { randomBytes } from 'node:crypto';
import { type Response, Router } from 'express';
import type { Athlete } from '../../../store/athletes.ts';
import { isStravaError } from '../../../strava/errors.ts';
import { authorizeUrl, canReadActivities, missingScopes, readRedirect } from '../../../strava/oauth.ts';
import { ConnectRefused, connectRunner } from '../../../connection/connect-runner.ts';
import { openSteps, welcomeOf } from '../../../runner/welcome.ts';
import type { WebDeps } from '../../http/deps.ts';
import { browserLanguage, readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import type { Show } from '../../parts/frame/show.ts';
import { sameText } from '../../../links/signed-links.ts';
import { connectProblemPage, missingScopesPage, type ConnectProblem } from './page.ts';
import { athleteOf, signedInOnly, signIn, visitorOf } from '../../http/visitor.ts';

/** DESIGN: a runner who fumbles needs five tries, a family behind one router some more. */
const TRIES = 40;
const TRIES_WINDOW_MS = 15 * 60_000;

const STATE_BYTES = 24;

const STATUS: Readonly<Record<ConnectProblem, number>> = {
  not_set_up: 503,
  state_mismatch: 400,
  refused: 200,
  broken: 400,
  code_rejected: 400,
  athlete_limit: 403,
  app_inactive: 503,
  app_rejected: 503,
  rate_limited: 503,
  unavailable: 503,
  clock_wrong: 503,
  not_on_list: 403,
};

/** Strava's refusals that have a page of their own; everything else is "does not answer as expected". */
const EXPLAINED: readonly ConnectProblem[] = [
  'code_rejected',
  'athlete_limit',
  'app_inactive',
  'app_rejected',
  'rate_limited',
];

const problemOf = (error: unknown): ConnectProblem => {
  if (error instanceof ConnectRefused) return error.code;
  if (!isStravaError(error)) throw error;
  return EXPLAINED.find((problem) => problem === error.code) ?? 'unavailable';
};

/** The way to Strava's consent page and back. */
export const connectRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const redirectUri = `${deps.config.publicUrl}/connect/callback`;
  const publicHost = new URL(deps.config.publicUrl).host;
  router.use('/connect', limited(TRIES, TRIES_WINDOW_MS));

  const explain = (res: Response, problem: ConnectProblem): void => {
    const { words } = readerFor(res);
    const { title } = words.pages.connect;
    show(res, { title, body: connectProblemPage(problem, words) }, STATUS[problem]);
  };

  router.get('/connect', async (req, res) => {
    if (deps.stravaApp.clientId === '') return explain(res, 'not_set_up');
    const again = req.query['again'] === '1';
    // Strava comes back to the public address, and the session has to be there: 127.0.0.1 and localhost share no
    // cookies. Once only, because a proxy may show another Host than the visitor's.
    if (req.get('host') !== publicHost && req.query['here'] !== '1')
      return res.redirect(303, `${deps.config.publicUrl}/connect?here=1${again ? '&again=1' : ''}`);
    const { session } = visitorOf(res);
    const state = randomBytes(STATE_BYTES).toString('base64url');
    session.oauthState = state;
    await session.save();
    res.redirect(303, authorizeUrl(deps.stravaApp, { redirectUri, state, force: again }));
  });

  router.get('/connect/callback', async (req, res) => {
    const { session } = visitorOf(res);
    const redirect = readRedirect(req.query);
    const expected = session.oauthState;
    if (expected === undefined || redirect.state === null || !sameText(expected, redirect.state))
      return explain(res, 'state_mismatch');
    // Good for one answer only, whatever that answer is.
    delete session.oauthState;
    await session.save();

    if (redirect.kind !== 'granted') return explain(res, redirect.kind);
    if (!canReadActivities(redirect.scopes)) {
      const { words } = readerFor(res);
      const body = missingScopesPage(missingScopes(redirect.scopes), false, words);
      return show(res, { title: words.pages.connect.title, body });
    }

    let athlete: Athlete;
    const before = deps.clock.now();
    try {
      athlete = await connectRunner(deps, redirect.code, redirect.scopes, browserLanguage(res));
    } catch (error) {
      const problem = problemOf(error);
      req.log.warn({ problem, err: error }, 'connecting to Strava failed');
      return explain(res, problem);
    }
    await signIn(session, athlete);
    if (missingScopes(redirect.scopes).length > 0) return res.redirect(303, '/connect/missing');
    // Only right after connecting: who merely signs in again is not led through the first steps another time.
    const isNew = athlete.connectedAt >= before;
    const steps = isNew ? openSteps(await welcomeOf(deps.store.read, athlete.id)) : [];
    res.redirect(303, steps.length > 0 ? '/welcome' : '/');
  });

  router.get('/connect/missing', signedInOnly, (_req, res) => {
    const missing = missingScopes(athleteOf(res).scopes);
    if (missing.length === 0) return res.redirect(303, '/');
    const { words } = readerFor(res);
    const { title } = words.pages.connect.missing;
    show(res, { title, body: missingScopesPage(missing, true, words) });
  });

  return router;
};
