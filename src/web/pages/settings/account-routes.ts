import { type Response, Router } from 'express';
import { changePassword, giveLogin, isPasswordOf } from '../../../accounts/change-password.ts';
import { MINUTE_MS } from '../../../core/durations.ts';
import { passwordOf } from '../../../store/passwords.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly, signIn, visitorOf } from '../../http/visitor.ts';
import type { FieldProblems } from '../../parts/account-fields.ts';
import type { Show } from '../../parts/frame/show.ts';
import { readLogin } from '../../parts/login-form.ts';
import { settingsData } from './data.ts';
import { sectionPage } from './page.ts';
import { sectionPath } from './sections.ts';

/** DESIGN: whoever sits at an open session may not try passwords for long. */
const WRONG = 10;
const WRONG_WINDOW_MS = 15 * MINUTE_MS;

/** Another password, or a first one for an account that Strava alone opened. */
export const accountRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const guard = limited(WRONG, WRONG_WINDOW_MS, {
    onlyFailed: true,
    tell: ({ pages }) => pages.account.signIn.tooMany,
  });

  const again = async (res: Response, typed: string, problems: FieldProblems): Promise<void> => {
    const reader = readerFor(res);
    const data = await settingsData(deps, athleteOf(res), reader);
    const account = data.account === null ? null : { ...data.account, typed, problems };
    const body = sectionPage('account', { ...data, account }, reader);
    show(res, { title: reader.words.pages.settings.title, nav: 'settings', body }, 400);
  };

  router.post('/settings/password', signedInOnly, guard, async (req, res) => {
    const athlete = athleteOf(res);
    const reader = readerFor(res);
    const t = reader.words.pages.account.problems;
    const known = (await passwordOf(deps.store.read, athlete.id))?.login ?? null;
    const sent = readLogin(req.body, { known, name: athlete.name }, reader);
    const isWrong = known !== null && !(await isPasswordOf(deps, athlete.id, sent.current));
    const problems = { ...(isWrong && { current: t.current }), ...sent.problems };
    if (sent.login === null || Object.keys(problems).length > 0) return again(res, sent.typed, problems);

    if (known === null) {
      if (!(await giveLogin(deps, athlete.id, { login: sent.login, password: sent.password })))
        return again(res, sent.typed, { login: t.login_taken });
      return res.redirect(303, sectionPath('account', 'login'));
    }
    const changed = await changePassword(deps, athlete.id, sent.password);
    if (changed === null) throw new WebError(401, 'signed_out');
    await signIn(visitorOf(res).session, { ...athlete, ...changed });
    res.redirect(303, sectionPath('account', 'password'));
  });

  return router;
};
