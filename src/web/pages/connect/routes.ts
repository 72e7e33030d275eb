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
import { inviteBehind } from '../../../accounts/invites.ts';
import { createExchangeOnce } from './exchange-once.ts';
import { cameBackBefore, comeBack, setOut } from './under-way.ts';
import { connectProblemPage, missingScopesPage, type ConnectProblem } from './page.ts';
import { athleteOf, signedInOnly, signIn, visitorOf } from '../../http/visitor.ts';

/** DESIGN: a runner who fumbles needs five tries, a family behind one router some more. */
const TRIES = 40;
const TRIES_WINDOW_MS = 15 * 60_000;

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
  sign_in_first: 403,
  belongs_elsewhere: 409,
  joined_already: 409,
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
  const byStrava = deps.config.auth.includes('strava');
  const signsInHere = deps.config.auth.includes('local');
  const exchangeOnce = createExchangeOnce<Athlete>(() => deps.clock.now());
  // In the demo the stand-in's page is shown each time: it is what the visitor came to see.
  const isDemo = deps.demo !== null;
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
    const { session, athlete } = visitorOf(res);
    const joins = athlete !== null && (signsInHere || athlete.stravaId === null);
    if (!joins && !byStrava) return res.redirect(303, '/sign-in');
    const state = setOut(session, joins ? athlete.id : null);
    await session.save();
    res.redirect(303, authorizeUrl(deps.stravaApp, { redirectUri, state, force: again || isDemo }));
  });

  router.get('/connect/callback', async (req, res) => {
    const { session, athlete: visitor } = visitorOf(res);
    const redirect = readRedirect(req.query);
    const { state } = redirect;
    if (state === null) return explain(res, 'state_mismatch');
    // Reloaded, or opened by a browser that restores its tabs: what was to be done is done.
    if (visitor !== null && cameBackBefore(session, state)) return res.redirect(303, '/');
    const departure = comeBack(session, state);
    if (departure === null) return explain(res, 'state_mismatch');
    const { joins } = departure;
    // Good for one answer only, whatever that answer is.
    await session.save();
    // Who set out as one account and comes back as another one, or as nobody, joins nothing.
    if (joins !== undefined && visitor?.id !== joins) return explain(res, 'state_mismatch');

    if (redirect.kind !== 'granted') return explain(res, redirect.kind);
    if (!canReadActivities(redirect.scopes)) {
      const { words } = readerFor(res);
      const body = missingScopesPage(missingScopes(redirect.scopes), false, words);
      return show(res, { title: words.pages.connect.title, body });
    }

    let athlete: Athlete;
    const before = deps.clock.now();
    try {
      athlete = await exchangeOnce(`${state} ${redirect.code}`, async () =>
        connectRunner(deps, redirect.code, redirect.scopes, {
          accountId: joins ?? null,
          language: browserLanguage(res),
          claim: (await inviteBehind(deps, session.claim, ['owner']))?.id ?? null,
        }),
      );
    } catch (error) {
      const problem = problemOf(error);
      req.log.warn({ problem, err: error }, 'connecting to Strava failed');
      return explain(res, problem);
    }
    await signIn(session, athlete);
    if (missingScopes(redirect.scopes).length > 0) return res.redirect(303, '/connect/missing');
    // Only right after connecting: who merely signs in again is not led through the first steps another time.
    const isNew = athlete.connectedAt >= before;
    const steps = isNew ? openSteps(await welcomeOf(deps.store.read, athlete.id), athlete) : [];
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
