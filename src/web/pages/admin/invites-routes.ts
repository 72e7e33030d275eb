import { Router } from 'express';
import { inviteNewPassword, inviteRunner } from '../../../accounts/invites.ts';
import { HOUR_MS } from '../../../core/durations.ts';
import * as athletes from '../../../store/athletes.ts';
import { removeInvite } from '../../../store/invites.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound } from '../../http/errors.ts';
import { accountIdIn, rowIdIn } from '../../http/row-id.ts';
import { limited } from '../../http/security.ts';
import { ownerOnly } from '../../http/visitor.ts';

/** DESIGN: a club is invited in an evening; more is a script with the owner's session. */
const LINKS_PER_HOUR = 60;

/** The owner's links: for a new runner, for a runner who has forgotten the password, and taking them back. */
export const invitesRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const few = limited(LINKS_PER_HOUR, HOUR_MS);

  router.post('/admin/invites', ownerOnly, few, async (_req, res) => {
    await inviteRunner(deps);
    res.redirect(303, '/admin#invites');
  });

  router.post('/admin/runners/:id/new-password', ownerOnly, few, async (req, res) => {
    const athleteId = accountIdIn(req.params['id']);
    if ((await athletes.byId(deps.store.read, athleteId)) === null) throw notFound();
    await inviteNewPassword(deps, athleteId);
    res.redirect(303, '/admin#invites');
  });

  router.post('/admin/invites/:id/revoke', ownerOnly, async (req, res) => {
    const id = rowIdIn(req.params['id']);
    if (!(await deps.store.write((tx) => removeInvite(tx, id)))) throw notFound();
    res.redirect(303, '/admin#invites');
  });

  return router;
};
