import express, { type Request, Router } from 'express';
import { isPaused, mailSettingsOf, saveMailSettings } from '../../athlete-settings.ts';
import { type UnsubscribeClaim, unsubscribeTokens } from '../../mail-links.ts';
import * as athletes from '../../store/athletes.ts';
import type { WebDeps } from '../deps.ts';
import { longDay } from '../local-day.ts';
import { limited } from '../security.ts';
import type { Show } from '../show.ts';
import { linkButton, messagePage } from '../views/message-page.ts';
import { unsubscribedPage, unsubscribePage } from '../views/unsubscribe-page.ts';

const WEEK_MS = 7 * 24 * 3600_000;
/** DESIGN: mail programs post once; this leaves room for a whole club behind one address. */
const TRIES_PER_MINUTE = 60;
const MAX_FORM = '1kb';

/** What the page's buttons ask for. A mail program's one-click POST (RFC 8058) names none: it ends the mails. */
const PAUSES: Readonly<Record<string, number>> = { 'pause-2': 2, 'pause-4': 4 };

const ended = messagePage({
  title: 'This link does not work',
  paragraphs: ['It was cut off on its way. Log in and turn the mails off in the settings.'],
  actions: [linkButton('/settings', 'To the settings')],
});

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

  router.get('/unsubscribe', limited(TRIES_PER_MINUTE, 60_000), async (req, res) => {
    const opened = claimOf(req);
    const athlete = opened && (await athletes.byId(deps.store.read, opened.claim.athleteId));
    if (!opened || !athlete) return show(res, { title: 'Link broken', body: ended }, 410);
    const body = unsubscribePage({
      kind: opened.claim.kind,
      token: opened.token,
      isOn: athlete[opened.claim.kind],
    });
    show(res, { title: 'Fewer mails', body });
  });

  router.post('/unsubscribe', limited(TRIES_PER_MINUTE, 60_000), form, async (req, res) => {
    const opened = claimOf(req);
    const action = (req.body as { action?: unknown } | undefined)?.action;
    const done = opened && (await carryOut(deps, opened.claim, typeof action === 'string' ? action : 'stop'));
    if (!opened || !done) return show(res, { title: 'Link broken', body: ended }, 410);
    show(res, {
      title: 'Done',
      body: unsubscribedPage({ ...done, kind: opened.claim.kind, token: opened.token }),
    });
  });

  return router;
};

/** Does what was asked for; null when the runner has left. */
const carryOut = (
  deps: WebDeps,
  { athleteId, kind }: UnsubscribeClaim,
  action: string,
): Promise<{ isOn: boolean; pausedUntil: string | null } | null> =>
  deps.store.write(async (tx) => {
    const now = deps.clock.now();
    if ((await athletes.byId(tx, athleteId)) === null) return null;
    const weeks = PAUSES[action];
    if (weeks !== undefined) await saveMailSettings(tx, athleteId, { pausedUntil: now + weeks * WEEK_MS });
    else if (action === 'unpause') await saveMailSettings(tx, athleteId, { pausedUntil: null });
    else await athletes.updateAthlete(tx, athleteId, { [kind]: action === 'start' });
    const athlete = await athletes.byId(tx, athleteId);
    if (athlete === null) return null;
    const settings = await mailSettingsOf(tx, athleteId);
    const pausedUntil = isPaused(settings, now) ? settings.pausedUntil : null;
    return {
      isOn: athlete[kind],
      pausedUntil: pausedUntil === null ? null : longDay(pausedUntil, athlete.timeZone),
    };
  });
