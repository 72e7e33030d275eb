import { type RequestHandler, Router } from 'express';
import { unlinkStrava } from '../../../connection/unlink-strava.ts';
import { passwordOf } from '../../../store/passwords.ts';
import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import { unlinkPage } from './page.ts';

const PATH = '/settings/strava/unlink';

/** Parting an account from Strava, which keeps the account: only for one that has another way in. */
export const unlinkRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  /** Joined, and with a login: else there is nothing to unlink, or nobody could come back in. */
  const unlinkable: RequestHandler = async (_req, res, next) => {
    const { id, connection } = athleteOf(res);
    if (connection !== 'none' && (await passwordOf(deps.store.read, id)) !== null) next();
    else res.redirect(303, '/settings/account');
  };

  router.get(PATH, signedInOnly, unlinkable, (_req, res) => {
    const reader = readerFor(res);
    const { title } = reader.words.pages.account.unlink;
    show(res, { title, nav: 'settings', body: unlinkPage(reader) });
  });

  router.post(PATH, signedInOnly, unlinkable, async (req, res) => {
    const parted = await unlinkStrava({ ...deps, log: req.log }, athleteOf(res).id);
    const said = parted?.revoked === false ? 'unlinked-here' : 'unlinked';
    res.redirect(303, `/settings/account?said=${said}`);
  });

  return router;
};
