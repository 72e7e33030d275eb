import { Router } from 'express';
import { z } from 'zod';
import { addressStateOf } from '../../mail-address.ts';
import * as athletes from '../../store/athletes.ts';
import { missingScopes } from '../../strava/oauth.ts';
import type { WebDeps } from '../deps.ts';
import { WebError } from '../errors.ts';
import type { Show } from '../show.ts';
import { settingsPage, type SettingsData } from '../views/settings-page.ts';
import { athleteOf, signedInOnly } from '../visitor.ts';
import { mailChoicesOf } from './mail-settings.ts';

/** A checkbox that is not ticked is not sent at all. */
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
const Wishes = z.object({ alerts: ticked, weekly: ticked, units: z.enum(['metric', 'imperial']) });

/** What the page says after a form, by the key in its address. */
const SAID: Readonly<Record<string, NonNullable<SettingsData['notice']>>> = {
  saved: { kind: 'done', text: 'Saved.' },
  'link-sent': { kind: 'done', text: 'The confirmation link is on its way.' },
  'same-address': { kind: 'done', text: 'This address is confirmed already.' },
  'address-kept': { kind: 'done', text: 'Mails keep coming to this address.' },
  again: { kind: 'done', text: 'The mail is on its way again.' },
  'bad-address': { kind: 'problem', text: 'That does not look like an e-mail address. Nothing was changed.' },
};

/** Mail wishes and units. */
export const settingsRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get('/settings', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const { said } = req.query;
    const { pending, refused } = await addressStateOf(deps.store.read, athlete.id);
    const body = settingsPage({
      email: athlete.email,
      emailConfirmed: athlete.emailVerifiedAt !== null,
      emailPending: pending,
      emailRefused: refused === null ? null : { address: refused.address, reason: refused.reason },
      mail: await mailChoicesOf(deps.store.read, athlete, deps.clock.now()),
      weekly: athlete.weekly,
      alerts: athlete.alerts,
      units: athlete.units,
      missingScopes: missingScopes(athlete.scopes),
      notice: typeof said === 'string' && Object.hasOwn(SAID, said) ? (SAID[said] ?? null) : null,
    });
    show(res, { title: 'Settings', nav: 'settings', body });
  });

  router.post('/settings', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const form = Wishes.safeParse(req.body);
    if (!form.success)
      throw new WebError(400, 'bad_form', 'One of the choices is not among the ones offered.');
    await deps.store.write((tx) => athletes.updateAthlete(tx, athlete.id, form.data));
    res.redirect(303, '/settings?said=saved');
  });

  return router;
};
