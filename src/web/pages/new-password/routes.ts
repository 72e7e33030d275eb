import { type Response, Router } from 'express';
import { passwordByLink } from '../../../accounts/change-password.ts';
import { inviteBehind } from '../../../accounts/invites.ts';
import { MINUTE_MS } from '../../../core/durations.ts';
import * as athletes from '../../../store/athletes.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { Invite } from '../../../store/invites.ts';
import { passwordOf } from '../../../store/passwords.ts';
import type { WebDeps } from '../../http/deps.ts';
import { readAs, readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { signIn, visitorOf } from '../../http/visitor.ts';
import { endedLinkPage } from '../../parts/ended-link.ts';
import type { Show } from '../../parts/frame/show.ts';
import { readLogin } from '../../parts/login-form.ts';
import { type NewPasswordData, newPasswordPage } from './page.ts';

/** DESIGN: hashing a password is work, and a form is corrected a few times. */
const TRIES = 30;
const TRIES_WINDOW_MS = 15 * MINUTE_MS;

type Opened = {
  readonly invite: Invite;
  readonly token: string;
  readonly athlete: Athlete;
  readonly login: string | null;
};

/** The link that lets a runner choose a new password: the owner makes it for whoever has forgotten theirs. */
export const newPasswordRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  router.use('/new-password', limited(TRIES, TRIES_WINDOW_MS));

  const opened = async (token: unknown): Promise<Opened | null> => {
    const invite = await inviteBehind(deps, token, ['password']);
    if (invite === null || invite.athleteId === null) return null;
    const db = deps.store.read;
    const athlete = await athletes.byId(db, invite.athleteId);
    const login = (await passwordOf(db, invite.athleteId))?.login ?? null;
    return athlete === null ? null : { invite, token: String(token), athlete, login };
  };

  const ended = (res: Response): void => {
    const reader = readerFor(res);
    show(res, { title: reader.words.pages.account.ended.title, body: endedLinkPage(reader) }, 410);
  };

  const showForm = (res: Response, data: NewPasswordData, status = 200): void => {
    const reader = readerFor(res);
    const { title } = reader.words.pages.account.reset;
    show(res, { title, body: newPasswordPage(data, reader) }, status);
  };

  router.get('/new-password', async (req, res) => {
    const link = await opened(req.query['token']);
    if (link === null) return ended(res);
    readAs(res, link.athlete);
    showForm(res, { ...link, typed: '', problems: {} });
  });

  router.post('/new-password', async (req, res) => {
    const link = await opened((req.body as { token?: unknown } | undefined)?.token);
    if (link === null) return ended(res);
    const { athlete, invite } = link;
    readAs(res, athlete);
    const reader = readerFor(res);
    const sent = readLogin(req.body, { known: link.login, name: athlete.name }, reader);
    const again = { ...link, typed: sent.typed };
    if (Object.keys(sent.problems).length > 0)
      return showForm(res, { ...again, problems: sent.problems }, 400);
    const done = await passwordByLink(deps, invite, sent);
    if (done === 'ended') return ended(res);
    if (done === 'login_taken') {
      const { login_taken: login } = reader.words.pages.account.problems;
      return showForm(res, { ...again, problems: { login } }, 400);
    }
    await signIn(visitorOf(res).session, { ...athlete, ...done });
    res.redirect(303, '/settings/account?said=password');
  });

  return router;
};
