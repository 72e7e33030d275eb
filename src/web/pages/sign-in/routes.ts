import { type Request, Router } from 'express';
import { z } from 'zod';
import { normalLogin } from '../../../accounts/login.ts';
import { signInWith } from '../../../accounts/sign-in.ts';
import { MINUTE_MS } from '../../../core/durations.ts';
import type { Catalogue } from '../../../words/catalogue.ts';
import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { signIn, visitorOf } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import { signInPage } from './page.ts';

const WINDOW_MS = 15 * MINUTE_MS;
/**
 * DESIGN: wrong tries in a quarter of an hour. A family behind one router forgets two passwords at once; for one login
 * ten are more than anybody needs who knows it nearly, and the 350,000 of a year find no password that is not common.
 * NIST SP 800-63B-4 (3.2.2) asks to stop at 100 in a row; a login is slowed and never locked, so that nobody can lock a
 * runner out.
 */
const WRONG_PER_ADDRESS = 20;
const WRONG_PER_LOGIN = 10;

/** Longer texts are nobody's. */
const MOST_TYPED = 1_000;

const Sent = z.object({
  login: z.string().max(MOST_TYPED).catch(''),
  password: z.string().max(MOST_TYPED).catch(''),
});

const tell = ({ pages }: Catalogue): string => pages.account.signIn.tooMany;

const loginOf = (req: Request): string => `login ${normalLogin(Sent.parse(req.body ?? {}).login)}`;

/** Signing in with login and password. */
export const signInRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const byStrava = deps.config.auth.includes('strava') && deps.stravaApp.clientId !== '';

  router.get('/sign-in', (_req, res) => {
    if (visitorOf(res).athlete !== null) return res.redirect(303, '/');
    const reader = readerFor(res);
    const body = signInPage({ typed: null, byStrava }, reader);
    show(res, { title: reader.words.pages.account.signIn.title, body });
  });

  router.post(
    '/sign-in',
    limited(WRONG_PER_ADDRESS, WINDOW_MS, { onlyFailed: true, tell }),
    limited(WRONG_PER_LOGIN, WINDOW_MS, { by: loginOf, onlyFailed: true, tell }),
    async (req, res) => {
      const { login, password } = Sent.parse(req.body ?? {});
      const athlete = await signInWith(deps, { login, password });
      if (athlete !== null) {
        await signIn(visitorOf(res).session, athlete);
        return res.redirect(303, '/');
      }
      const reader = readerFor(res);
      const body = signInPage({ typed: login, byStrava }, reader);
      show(res, { title: reader.words.pages.account.signIn.title, body }, 400);
    },
  );

  return router;
};
