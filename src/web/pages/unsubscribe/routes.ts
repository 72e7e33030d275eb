import express, { type Request, type Response, Router } from 'express';
import { WEEK_MS } from '../../../core/durations.ts';
import { changePause, isPaused, mailSettingsOf } from '../../../runner/settings.ts';
import type { Day } from '../../../core/day.ts';
import { type UnsubscribeClaim, unsubscribeTokens } from '../../../links/mail-links.ts';
import * as athletes from '../../../store/athletes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { localDay } from '../../../runner/clock.ts';
import { readAs, readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import type { Show } from '../../parts/frame/show.ts';
import { linkButton, messagePage } from '../../parts/message-page.ts';
import { unsubscribedPage, unsubscribePage } from './page.ts';

/** DESIGN: mail programs post once; this leaves room for a whole club behind one address. */
const TRIES_PER_MINUTE = 60;
const MAX_FORM = '1kb';

/** What the page's buttons ask for. A mail program's one-click POST (RFC 8058) names none: it ends the mails. */
const PAUSES: Readonly<Record<string, number>> = { 'pause-2': 2, 'pause-4': 4 };

/**
 * The end of mails, from the mail itself: without a session and without the check of where the form comes from,
 * because mail providers post it. The signed token is the proof; all it can do is to stop mail or let it come.
 * Mount it before the session and the check.
 */
export const unsubscribeRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const tokens = unsubscribeTokens(deps.keys.session);
  const claimOf = (req: Request): { claim: UnsubscribeClaim; token: string } | null => {
    const { token } = req.query;
    const claim = typeof token === 'string' ? tokens.open(token, deps.clock.now()) : null;
    return claim === null || typeof token !== 'string' ? null : { claim, token };
  };
  const form = express.urlencoded({ extended: false, limit: MAX_FORM });

  const broken = (res: Response): void => {
    const t = readerFor(res).words.pages.unsubscribe.broken;
    const actions = [linkButton('/settings/mails', t.settings)];
    show(
      res,
      { title: t.title, body: messagePage({ title: t.heading, paragraphs: [t.text], actions }) },
      410,
    );
  };

  router.get('/unsubscribe', limited(TRIES_PER_MINUTE, 60_000), async (req, res) => {
    const opened = claimOf(req);
    const athlete = opened && (await athletes.byId(deps.store.read, opened.claim.athleteId));
    if (!opened || !athlete) return broken(res);
    readAs(res, athlete);
    const reader = readerFor(res);
    const { kind } = opened.claim;
    const body = unsubscribePage({ kind, token: opened.token, isOn: athlete[kind] }, reader);
    show(res, { title: reader.words.pages.unsubscribe.title, body });
  });

  router.post('/unsubscribe', limited(TRIES_PER_MINUTE, 60_000), form, async (req, res) => {
    const opened = claimOf(req);
    const action = (req.body as { action?: unknown } | undefined)?.action;
    const done = opened && (await carryOut(deps, opened.claim, typeof action === 'string' ? action : 'stop'));
    if (!opened || !done) return broken(res);
    await deps.queues
      .add('assess', { athleteId: done.athlete.id })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'an assessment waits for the sweep'));
    readAs(res, done.athlete);
    const reader = readerFor(res);
    const { kind } = opened.claim;
    const pausedUntil = done.pausedUntil === null ? null : reader.longDay(done.pausedUntil);
    const body = unsubscribedPage(
      { kind, token: opened.token, isOn: done.athlete[kind], pausedUntil },
      reader,
    );
    show(res, { title: reader.words.pages.unsubscribe.done, body });
  });

  return router;
};

/** Does what was asked for; null when the runner has left. */
const carryOut = (
  deps: WebDeps,
  { athleteId, kind }: UnsubscribeClaim,
  action: string,
): Promise<{ athlete: athletes.Athlete; pausedUntil: Day | null } | null> =>
  deps.store.write(async (tx) => {
    const now = deps.clock.now();
    if ((await athletes.byId(tx, athleteId)) === null) return null;
    const weeks = PAUSES[action];
    if (weeks !== undefined) await changePause(tx, athleteId, now + weeks * WEEK_MS, now);
    else if (action === 'unpause') await changePause(tx, athleteId, null, now);
    else {
      await athletes.updateAthlete(tx, athleteId, { [kind]: action === 'start' });
      await athletes.markAssessDue(tx, athleteId, now);
    }
    const athlete = await athletes.byId(tx, athleteId);
    if (athlete === null) return null;
    const settings = await mailSettingsOf(tx, athleteId);
    const pausedUntil = isPaused(settings, now) ? settings.pausedUntil : null;
    return { athlete, pausedUntil: pausedUntil === null ? null : localDay(pausedUntil, athlete.timeZone) };
  });
