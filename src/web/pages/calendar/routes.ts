import { createHash } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { HOUR_MS } from '../../../core/durations.ts';
import { endFeed, makeFeedAddress, saveFeedChoices } from '../../../runner/calendar-settings.ts';
import type { FeedEntry } from '../../../calendar/feed.ts';
import { feedAddress, feedOf, openFeed } from './data.ts';
import { Hour, sentNumber } from '../../../runner/shapes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import type { Show } from '../../parts/frame/show.ts';
import { calendarPage } from './page.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** DESIGN: programs ask every few minutes at most; this leaves room for a whole club behind one address. */
const LOOKS_PER_MINUTE = 60;

/** DESIGN: nobody needs more addresses than that; each ends the one before. */
const ADDRESSES_PER_HOUR = 30;
/** A checkbox that is not ticked is not sent at all. */
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

const Choices = z.object({
  hour: sentNumber(Hour),
  routine: ticked,
  ladder: ticked,
  tests: ticked,
  left: ticked,
  discreet: ticked,
});

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The feed itself, for calendar programs: its address is the proof, so it stands before session and forms. */
export const calendarFeedRoutes = (deps: WebDeps): Router => {
  const router = Router();
  router.get('/calendar/:file', limited(LOOKS_PER_MINUTE, 60_000), async (req, res) => {
    const file = String(req.params['file']);
    const text = file.endsWith('.ics') ? await openFeed(deps, file.slice(0, -'.ics'.length)) : null;
    // Nothing of a page: whoever fetches this reads no pages.
    if (text === null) return res.status(404).type('text').send('404\n');
    res.set('etag', `"${createHash('sha256').update(text).digest('base64url')}"`);
    res.set({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' });
    if (req.fresh) return res.status(304).end();
    res.type('text/calendar; charset=utf-8').send(text);
  });
  return router;
};

const fromToday = (entries: readonly FeedEntry[], today: string): readonly FeedEntry[] =>
  entries
    .filter(({ day }) => day >= today)
    .toSorted((a, b) => (a.day === b.day ? Number(a.timed) - Number(b.timed) : a.day < b.day ? -1 : 1));

/** The page of the feed: its address, a new one, none; what it holds. */
export const calendarRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get('/calendar', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const reader = readerFor(res);
    const t = reader.words.pages.calendar;
    const said: Readonly<Record<string, string>> = t.said;
    const key = String(req.query['said'] ?? '');
    const { settings, entries, today } = await feedOf(deps.store.read, athlete, deps.clock.now());
    const body = calendarPage(
      {
        settings,
        address: feedAddress(deps, athlete.id, settings),
        isLocal: LOCAL.test(new URL(deps.config.publicUrl).hostname),
        coming: fromToday(entries, today),
        said: Object.hasOwn(said, key) ? (said[key] ?? null) : null,
      },
      reader,
    );
    show(res, { title: t.title, nav: 'settings', body });
  });

  router.post('/calendar', signedInOnly, async (req, res) => {
    const { id } = athleteOf(res);
    const form = Choices.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    await deps.store.write((tx) => saveFeedChoices(tx, id, form.data, deps.clock.now()));
    res.redirect(303, '/calendar?said=saved');
  });

  router.post('/calendar/address', signedInOnly, limited(ADDRESSES_PER_HOUR, HOUR_MS), async (_req, res) => {
    const { id } = athleteOf(res);
    const { settings } = await feedOf(deps.store.read, athleteOf(res), deps.clock.now());
    await deps.store.write((tx) => makeFeedAddress(tx, id, deps.clock.now()));
    res.redirect(303, `/calendar?said=${settings.isOn ? 'renewed' : 'made'}`);
  });

  router.post('/calendar/off', signedInOnly, async (_req, res) => {
    await deps.store.write((tx) => endFeed(tx, athleteOf(res).id, deps.clock.now()));
    res.redirect(303, '/calendar?said=stopped');
  });

  return router;
};
