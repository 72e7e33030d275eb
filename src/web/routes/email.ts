import { createHash } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import type { MailPayloads } from '../../mail/payloads.ts';
import * as athletes from '../../store/athletes.ts';
import * as outbox from '../../store/outbox.ts';
import type { WebDeps } from '../deps.ts';
import type { Owned } from '../owned.ts';
import { limited } from '../security.ts';
import type { Show } from '../show.ts';
import { createSignedLinks, type LinkClaim, type SignedLinks } from '../signed-links.ts';
import { linkButton, messagePage } from '../views/message-page.ts';
import { confirmEmailPage } from '../views/settings-page.ts';
import { athleteOf, signedInOnly } from '../visitor.ts';

const DAY_MS = 24 * 60 * 60_000;
/** DESIGN: long enough for a mail that was overlooked on a weekend, short enough that old mails confirm nothing. */
const LINK_LIFE_MS = 3 * DAY_MS;
/** DESIGN: warnings about a week that is over are not sent late. */
const HELD_MAIL_LIFE_MS = 7 * DAY_MS;
/** DESIGN: enough to correct typing errors, too few to write to strangers in Camber's name. */
const MAILS_PER_HOUR = 8;
/** Pressing the button twice within this time sends one mail. */
const SAME_MAIL_MS = 60_000;

const Address = z.object({ email: z.string().trim().max(254).pipe(z.email()) });

/** Stores the address as unconfirmed and puts the mail with the link into the outbox. Its id, or null when just done. */
const askToConfirm = (
  deps: WebDeps,
  links: SignedLinks,
  athlete: Owned<athletes.Athlete>,
  email: string,
): Promise<number | null> => {
  const now = deps.clock.now();
  const expiresAt = now + LINK_LIFE_MS;
  const token = links.sign({ athleteId: athlete.id, email, expiresAt });
  const payload: MailPayloads['verify'] = {
    email,
    url: `${deps.config.publicUrl}/email/verify?token=${token}`,
    expiresAt,
  };
  const fingerprint = createHash('sha256').update(email).digest('hex').slice(0, 12);
  const key = `verify-${athlete.id}-${fingerprint}-${Math.floor(now / SAME_MAIL_MS)}`;
  return deps.store.write(async (tx) => {
    await athletes.updateAthlete(tx, athlete.id, { email, emailVerifiedAt: null });
    return outbox.addMail(tx, { key, athleteId: athlete.id, kind: 'verify', payload, now });
  });
};

/** Confirms if the claim still names the runner's address, and lets held mails go. Their ids; null when it does not. */
const confirm = (deps: WebDeps, claim: LinkClaim): Promise<readonly number[] | null> => {
  const now = deps.clock.now();
  return deps.store.write(async (tx) => {
    const athlete = await athletes.byId(tx, claim.athleteId);
    if (athlete === null || athlete.email !== claim.email) return null;
    if (athlete.emailVerifiedAt === null)
      await athletes.updateAthlete(tx, athlete.id, { emailVerifiedAt: now });
    return outbox.releaseHeld(tx, athlete.id, now - HELD_MAIL_LIFE_MS);
  });
};

const expired = messagePage({
  title: 'This link no longer works',
  paragraphs: [
    'It is older than three days, was cut off on its way, or belongs to an address that has changed since.',
  ],
  actions: [linkButton('/settings#email', 'Have a new one sent')],
});

/** Asking for an address, and the link that confirms it: showing it changes nothing, its button does. */
export const emailRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const links = createSignedLinks(deps.keys.session, 'confirm e-mail');
  const claimOf = (token: unknown): LinkClaim | null =>
    typeof token === 'string' ? links.open(token, deps.clock.now()) : null;
  const deliver = async (ids: readonly number[]): Promise<void> => {
    for (const outboxId of ids)
      await deps.queues
        .add('deliver', { outboxId })
        .catch((error: unknown) => deps.log.warn({ err: error, outboxId }, 'a mail waits for the sweep'));
  };

  router.post('/settings/email', signedInOnly, limited(MAILS_PER_HOUR, 60 * 60_000), async (req, res) => {
    const athlete = athleteOf(res);
    const form = Address.safeParse(req.body);
    if (!form.success) return res.redirect(303, '/settings?said=bad-address#email');
    const { email } = form.data;
    if (email === athlete.email && athlete.emailVerifiedAt !== null)
      return res.redirect(303, '/settings?said=same-address#email');
    const outboxId = await askToConfirm(deps, links, athlete, email);
    if (outboxId !== null) await deliver([outboxId]);
    res.redirect(303, '/settings?said=link-sent#email');
  });

  router.get('/email/verify', (req, res) => {
    const { token } = req.query;
    const claim = claimOf(token);
    if (claim === null || typeof token !== 'string') show(res, { title: 'Link expired', body: expired }, 410);
    else show(res, { title: 'Confirm your address', body: confirmEmailPage(claim.email, token) });
  });

  router.post('/email/verify', async (req, res) => {
    const claim = claimOf((req.body as { token?: unknown } | undefined)?.token);
    const released = claim === null ? null : await confirm(deps, claim);
    if (claim === null || released === null) return show(res, { title: 'Link expired', body: expired }, 410);
    await deliver(released);
    const body = messagePage({
      title: 'Thank you. Camber will write there.',
      paragraphs: [
        'After a run that changes something, and on Mondays. Every mail can be turned off in the settings.',
      ],
      actions: [linkButton('/', 'To the home page')],
    });
    show(res, { title: 'Address confirmed', body });
  });

  return router;
};
