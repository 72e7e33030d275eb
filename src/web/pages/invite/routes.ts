import { type Request, type Response, Router } from 'express';
import { inviteBehind } from '../../../accounts/invites.ts';
import { makeAccount, takeOwnership } from '../../../accounts/make-account.ts';
import { MINUTE_MS } from '../../../core/durations.ts';
import { askToConfirm } from '../../../notices/outbox/ask-to-confirm.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { Invite, InviteKind } from '../../../store/invites.ts';
import { browserHabits, browserUnits } from '../../http/browser-habits.ts';
import type { WebDeps } from '../../http/deps.ts';
import { browserLanguage, readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { signIn, visitorOf } from '../../http/visitor.ts';
import { endedLinkPage } from '../../parts/ended-link.ts';
import type { Show } from '../../parts/frame/show.ts';
import { zoneOfMachine } from '../../parts/zones.ts';
import { readForm, type Typed } from './form.ts';
import { type InviteData, invitePage, notNeededPage, takePage } from './page.ts';

/** DESIGN: hashing a password is work, and a form is corrected a few times. */
const TRIES = 30;
const TRIES_WINDOW_MS = 15 * MINUTE_MS;

/** What stands in the form before anything is typed. */
const untyped = (req: Request): Typed => ({
  name: '',
  login: '',
  email: '',
  units: browserUnits(req.acceptsLanguages()),
  timeZone: zoneOfMachine(),
});

const tokenIn = (body: unknown): unknown => (body as { token?: unknown } | undefined)?.token;

/**
 * The links that let somebody in: the owner's, printed in the terminal, and those that the owner gives away. Where Strava
 * alone opens accounts, there is only the owner's.
 */
export const inviteRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const { host } = new URL(deps.config.publicUrl);
  const makesAccounts = deps.config.auth.includes('local');
  const kinds: readonly InviteKind[] = makesAccounts ? ['owner', 'runner'] : ['owner'];
  router.use('/invite', limited(TRIES, TRIES_WINDOW_MS));

  const ended = (res: Response): void => {
    const reader = readerFor(res);
    show(res, { title: reader.words.pages.account.ended.title, body: endedLinkPage(reader) }, 410);
  };

  const showForm = (res: Response, data: Omit<InviteData, 'host'>, status = 200): void => {
    const reader = readerFor(res);
    const body = invitePage({ ...data, host }, reader);
    show(res, { title: reader.words.pages.account.invite.title, body }, status);
  };

  /** For somebody who is signed in: nothing is made, but the owner's link may be taken. */
  const showSignedIn = (res: Response, invite: Invite, token: string): void => {
    const reader = readerFor(res);
    const body = invite.kind === 'owner' ? takePage(token, reader) : notNeededPage(reader);
    show(res, { title: reader.words.pages.account.invite.title, body });
  };

  router.get('/invite', async (req, res) => {
    const { token } = req.query;
    const invite = await inviteBehind(deps, token, kinds);
    if (invite === null || invite.kind === 'password') return ended(res);
    const { session, athlete } = visitorOf(res);
    if (athlete !== null) return showSignedIn(res, invite, String(token));
    if (!makesAccounts) {
      // Strava makes the account; until the way back, the session holds the link.
      session.claim = String(token);
      await session.save();
      return res.redirect(303, '/setup');
    }
    showForm(res, { kind: invite.kind, token: String(token), typed: untyped(req), problems: {} });
  });

  /** The address goes the way of every address; a mail that cannot be queued now waits for the sweep. */
  const confirmAddress = async (athlete: Athlete, email: string): Promise<void> => {
    for (const outboxId of await askToConfirm(deps, athlete, email))
      await deps.queues
        .add('deliver', { outboxId })
        .catch((error: unknown) => deps.log.warn({ err: error, outboxId }, 'a mail waits for the sweep'));
  };

  router.post('/invite', async (req, res) => {
    const token = tokenIn(req.body);
    const invite = await inviteBehind(deps, token, kinds);
    if (invite === null || invite.kind === 'password') return ended(res);
    const { session, athlete: visitor } = visitorOf(res);
    if (visitor !== null) {
      if (invite.kind !== 'owner') return showSignedIn(res, invite, String(token));
      if ((await takeOwnership(deps, invite, visitor.id)) !== 'done') return ended(res);
      return res.redirect(303, '/admin');
    }
    if (!makesAccounts) return ended(res);
    const reader = readerFor(res);
    const { typed, problems, runner, email } = readForm(req.body, reader);
    const again = { kind: invite.kind, token: String(token), typed };
    if (runner === null) return showForm(res, { ...again, problems }, 400);
    const habits = browserHabits(req.acceptsLanguages()) ?? { hourCycle: 'h23', weekStart: 1 };
    const made = await makeAccount(deps, invite, { ...runner, ...habits, language: browserLanguage(res) });
    if (made === 'ended') return ended(res);
    if (made === 'login_taken') {
      const { login_taken: login } = reader.words.pages.account.problems;
      return showForm(res, { ...again, problems: { login } }, 400);
    }
    await signIn(session, made);
    if (email !== null) await confirmAddress(made, email);
    res.redirect(303, '/welcome');
  });

  return router;
};
