import { randomBytes } from 'node:crypto';
import { type Response, Router } from 'express';
import { z } from 'zod';
import { joinIntervals, leaveIntervals } from '../../../connection/intervals-link.ts';
import { HOUR_MS } from '../../../core/durations.ts';
import { isIntervalsError, noteOfIntervals } from '../../../intervals/errors.ts';
import { putImportKey, removeImportKey } from '../../../store/import-keys.ts';
import { forgetAllWatched } from '../../../store/watched-files.ts';
import { intervalsReason } from '../../../words/intervals.ts';
import { asHeadline } from '../../../words/text.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import { KEY_PREFIX } from '../../http/import-key.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly, visitorOf } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import { waysInData, type WaysInData } from './data.ts';
import { waysInPage } from './page.ts';

const KEY_BYTES = 32;
/** DESIGN: enough to find a mistake, too few to try somebody's keys. */
const TRIES_PER_HOUR = 20;
/** What a key of intervals.icu may look like; it goes into a header. */
const KEY_LIKE = /^[\x21-\x7e]{8,200}$/;

const Form = z.object({ key: z.string() });
const Said = z.enum(['ended', 'joined', 'left', 'forgotten']).nullable().catch(null);

const HOME = '/settings/ways-in';

/** The settings of the watched folder, of the key for apps, and of intervals.icu: all of the visitor's own. */
export const waysInRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const { store, clock } = deps;

  const page = async (
    res: Response,
    rest: Partial<Pick<WaysInData, 'freshKey' | 'wrong' | 'notice'>>,
    status = 200,
  ): Promise<void> => {
    const reader = readerFor(res);
    const data = await waysInData(deps, { athlete: athleteOf(res), isOwner: visitorOf(res).isOwner });
    const body = waysInPage({ ...data, ...rest }, reader);
    show(res, { title: reader.words.pages.waysIn.title, nav: 'settings', body }, status);
  };

  router.get(HOME, signedInOnly, async (req, res) => {
    const said = Said.parse(req.query['said'] ?? null);
    await page(res, { notice: said === null ? null : readerFor(res).words.pages.waysIn.said[said] });
  });

  router.post(`${HOME}/key`, signedInOnly, limited(TRIES_PER_HOUR, HOUR_MS), async (_req, res) => {
    const key = KEY_PREFIX + randomBytes(KEY_BYTES).toString('base64url');
    await store.write((tx) => putImportKey(tx, athleteOf(res).id, key, clock.now()));
    // The key is on this one answer only: nothing that is kept, no address, shows it.
    await page(res, { freshKey: key });
  });

  router.post(`${HOME}/key/end`, signedInOnly, async (_req, res) => {
    await store.write((tx) => removeImportKey(tx, athleteOf(res).id));
    res.redirect(303, `${HOME}?said=ended#post`);
  });

  router.post(`${HOME}/folder/forget`, signedInOnly, async (_req, res) => {
    await store.write((tx) => forgetAllWatched(tx, athleteOf(res).id));
    res.redirect(303, `${HOME}?said=forgotten#folder`);
  });

  router.post(`${HOME}/intervals`, signedInOnly, limited(TRIES_PER_HOUR, HOUR_MS), async (req, res) => {
    const form = Form.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const { words } = readerFor(res);
    const t = words.pages.waysIn.intervals;
    const key = form.data.key.trim();
    if (!KEY_LIKE.test(key)) return page(res, { wrong: key === '' ? t.empty : t.strange }, 400);
    try {
      await joinIntervals(deps, athleteOf(res).id, key);
    } catch (error) {
      if (!isIntervalsError(error)) throw error;
      const reason = asHeadline(intervalsReason(noteOfIntervals(error), words));
      return page(res, { wrong: words.pages.waysIn.intervals.notSaved(reason) }, 400);
    }
    res.redirect(303, `${HOME}?said=joined#intervals`);
  });

  router.post(`${HOME}/intervals/leave`, signedInOnly, async (_req, res) => {
    await leaveIntervals(deps, athleteOf(res).id);
    res.redirect(303, `${HOME}?said=left#intervals`);
  });

  return router;
};
