import { type Response, Router } from 'express';
import { z } from 'zod';
import { DAY_MS, HOUR_MS } from '../../../core/durations.ts';
import { askToConfirm, LINK_LIFE_MS } from '../../../notices/outbox/ask-to-confirm.ts';
import { verifyMailLeft } from '../../../notices/outbox/verify-left.ts';
import { addressStateOf, confirmAddress, forgetPending } from '../../../runner/address.ts';
import { type AddressClaim, addressTokens } from '../../../links/address-links.ts';
import { linkHash } from '../../../links/signed-links.ts';
import * as athletes from '../../../store/athletes.ts';
import * as outbox from '../../../store/outbox.ts';
import { useLink } from '../../../store/used-links.ts';
import type { WebDeps } from '../../http/deps.ts';
import { readAs, readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import type { ShowRefused } from '../../parts/address.ts';
import type { Show } from '../../parts/frame/show.ts';
import { confirmEmailPage } from './confirm-page.ts';
import { linkButton, messagePage } from '../../parts/message-page.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** DESIGN: warnings about a week that is over are not sent late. */
const HELD_MAIL_LIFE_MS = 7 * DAY_MS;
/** DESIGN: enough to correct typing errors, too few to write to strangers in Camber's name. */
const MAILS_PER_HOUR = 8;

/** Longer texts are no address that was mistyped. */
const MOST_TYPED = 254;

/** The form stands in the settings and among the first steps: its answer leads back to where it was sent from. */
const Sent = z.object({
  email: z.string().max(MOST_TYPED).catch(''),
  back: z.literal('welcome').optional().catch(undefined),
});

const Address = z.object({ email: z.string().trim().max(254).pipe(z.email()) });

/**
 * Takes the address into use if it is still the one in question and the mail with the link has left, once per link, and lets
 * held mails go. Their ids;
 * null when it does not; none when this link has done it before.
 */
const confirm = (deps: WebDeps, claim: AddressClaim, token: string): Promise<readonly number[] | null> => {
  const now = deps.clock.now();
  return deps.store.write(async (tx) => {
    const athlete = await athletes.byId(tx, claim.athleteId);
    if (athlete === null) return null;
    if (!(await verifyMailLeft(tx, athlete.id, token, claim.expiresAt - LINK_LIFE_MS))) return null;
    if (!(await useLink(tx, linkHash(token), claim.expiresAt)))
      return athlete.email === claim.email && athlete.emailVerifiedAt !== null ? [] : null;
    if (!(await confirmAddress(tx, athlete.id, claim.email, now))) return null;
    return outbox.releaseHeld(tx, athlete.id, now - HELD_MAIL_LIFE_MS);
  });
};

/** Asking for an address, and the link that confirms it: showing it changes nothing, its button does. */
export const addressRoutes = (
  deps: WebDeps,
  show: Show,
  refused: Readonly<Record<'settings' | 'welcome', ShowRefused>>,
): Router => {
  const router = Router();
  const links = addressTokens(deps.keys.session);
  const claimOf = (token: unknown): AddressClaim | null =>
    typeof token === 'string' ? links.open(token, deps.clock.now()) : null;
  const expired = (res: Response): void => {
    const t = readerFor(res).words.pages.email.expired;
    const actions = [linkButton('/settings/email', t.again)];
    show(
      res,
      { title: t.title, body: messagePage({ title: t.heading, paragraphs: [t.text], actions }) },
      410,
    );
  };
  const deliver = async (ids: readonly number[]): Promise<void> => {
    for (const outboxId of ids)
      await deps.queues
        .add('deliver', { outboxId })
        .catch((error: unknown) => deps.log.warn({ err: error, outboxId }, 'a mail waits for the sweep'));
  };

  router.post('/settings/email', signedInOnly, limited(MAILS_PER_HOUR, HOUR_MS), async (req, res) => {
    const athlete = athleteOf(res);
    const { email: typed, back } = Sent.parse(req.body ?? {});
    const form = Address.safeParse(req.body);
    if (!form.success) return refused[back ?? 'settings'](res, typed);
    const page = back === 'welcome' ? '/welcome/address' : '/settings/email';
    const { email } = form.data;
    if (email === athlete.email && athlete.emailVerifiedAt !== null) {
      const { pending } = await addressStateOf(deps.store.read, athlete.id);
      await deps.store.write((tx) => forgetPending(tx, athlete.id));
      return res.redirect(303, `${page}?said=${pending === null ? 'same-address' : 'address-kept'}`);
    }
    await deliver(await askToConfirm(deps, athlete, email));
    res.redirect(303, `${page}?said=link-sent`);
  });

  const readAsTheirs = async (res: Response, claim: AddressClaim | null): Promise<void> =>
    readAs(res, claim === null ? null : await athletes.byId(deps.store.read, claim.athleteId));

  router.get('/email/verify', async (req, res) => {
    const { token } = req.query;
    const claim = claimOf(token);
    await readAsTheirs(res, claim);
    if (claim === null || typeof token !== 'string') return expired(res);
    const { words } = readerFor(res);
    show(res, { title: words.pages.email.title, body: confirmEmailPage(claim.email, token, words) });
  });

  router.post('/email/verify', async (req, res) => {
    const token = (req.body as { token?: unknown } | undefined)?.token;
    const claim = claimOf(token);
    await readAsTheirs(res, claim);
    const released = claim === null ? null : await confirm(deps, claim, String(token));
    if (claim === null || released === null) return expired(res);
    await deliver(released);
    const t = readerFor(res).words.pages.email.confirmed;
    const actions = [linkButton('/', t.home)];
    show(res, { title: t.title, body: messagePage({ title: t.heading, paragraphs: [t.text], actions }) });
  });

  return router;
};
