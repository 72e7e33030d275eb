import { Router } from 'express';
import { viewTokens } from '../../../links/view-links.ts';
import { standalone } from '../../../mail/standalone.ts';
import { NoticeError } from '../../../notices/outbox/errors.ts';
import { readNotice } from '../../../notices/outbox/read.ts';
import { asPage } from '../../../notices/sending/context.ts';
import { contextFor } from '../../../notices/sending/context-for.ts';
import * as athletes from '../../../store/athletes.ts';
import * as outbox from '../../../store/outbox.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import { limited, mailPagePolicy } from '../../http/security.ts';

/** DESIGN: a page is drawn with its chart each time; nobody reads a mail once a second. */
const VIEWS_PER_MINUTE = 60;

/**
 * "View in browser": a mail as a page, for whoever has the mail, without a session. The signed token is the proof; the
 * page says what the mail says, and what the mail had no room for. It changes nothing and is found by no search engine.
 */
export const mailRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const tokens = viewTokens(deps.keys.session);

  router.get('/mail', limited(VIEWS_PER_MINUTE, 60_000), async (req, res) => {
    const { token } = req.query;
    const page = typeof token === 'string' ? await pageOf(deps, tokens.open(token, deps.clock.now())) : null;
    if (page === null) throw new WebError(410, 'old_mail_link');
    res.set({
      'content-security-policy': mailPagePolicy,
      'x-robots-tag': 'noindex, nofollow, noarchive',
      // The address is the proof: it is handed on to nobody, not even to pages of our own.
      'referrer-policy': 'no-referrer',
    });
    res.type('html').send(page);
  });

  return router;
};

type Claim = ReturnType<ReturnType<typeof viewTokens>['open']>;

/** The mail that a claim names, as a page; null when there is none (any more). */
const pageOf = async (deps: WebDeps, claim: Claim): Promise<string | null> => {
  if (claim === null) return null;
  const db = deps.store.read;
  const [athlete, mail] = await Promise.all([
    athletes.byId(db, claim.athleteId),
    outbox.byId(db, claim.outboxId),
  ]);
  if (athlete === null || mail === null || mail.athleteId !== athlete.id) return null;
  const notice = readNotice(mail);
  if (notice instanceof NoticeError) return null;
  return standalone(notice.toMail(asPage(await contextFor(deps, athlete, mail, notice))));
};
