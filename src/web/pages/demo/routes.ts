import { setTimeout } from 'node:timers/promises';
import { Router } from 'express';
import { z } from 'zod';
import * as athletes from '../../../store/athletes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import { createLive } from '../../http/live.ts';
import { browserLanguage, readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { demoBarOf, type Show } from '../../parts/frame/show.ts';
import { demoBarContent } from '../../parts/frame/demo-bar.ts';
import { linkButton, messagePage } from '../../parts/message-page.ts';
import { connectButton } from '../../parts/parts.ts';
import { signIn, visitorOf } from '../../http/visitor.ts';

/** DESIGN: one run is there by then, and the visitor sees it at once; the bar tells of longer work. */
const PATIENCE_MS = 1_500;

const BAR_EVERY_MS = 500;
/** DESIGN: a browser without streams looks once a second. */
const LOOKS_PER_MINUTE = 150;

const Release = z.object({ count: z.enum(['1', 'week', 'all']) });

/** Where the form stood, if it was a page of ours; else the home page. */
const backTo = (referer: string | undefined, publicUrl: string, host: string | undefined): string => {
  const from = URL.parse(referer ?? '');
  const ours = from !== null && (from.host === host || from.origin === new URL(publicUrl).origin);
  // Two slashes would name another host.
  return ours ? from.pathname.replace(/^\/+/, '/') : '/';
};

/** The demo's own controls; mounted only in the demo. */
export const demoRoutes = (deps: WebDeps, demo: NonNullable<WebDeps['demo']>, show: Show): Router => {
  const router = Router();

  router.post('/demo/enter', async (_req, res) => {
    const athlete =
      demo.sampleAthleteId === null ? null : await athletes.byId(deps.store.read, demo.sampleAthleteId);
    if (athlete === null) {
      const { title, notConnected: t } = readerFor(res).words.pages.demo;
      const actions = [connectButton(), linkButton('/', t.back)];
      return show(res, { title, body: messagePage({ title: t.title, paragraphs: [t.text], actions }) }, 409);
    }
    // Whoever looks at the sample runner goes on in the language of the page before.
    const language = browserLanguage(res);
    await deps.store.write((tx) => athletes.updateAthlete(tx, athlete.id, { language }));
    await signIn(visitorOf(res).session, athlete);
    res.redirect(303, '/');
  });

  router.post('/demo/release', async (req, res) => {
    const form = Release.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_release', ({ pages }) => pages.demo.badRelease);
    const { count } = form.data;
    const releasing = demo
      .release(count === 'week' ? 'week' : count === 'all' ? demo.held() : 1)
      .catch((error: unknown) => req.log.error({ err: error }, 'the demo could not release runs'));
    await Promise.race([releasing, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
    res.redirect(303, backTo(req.get('referer'), deps.config.publicUrl, req.get('host')));
  });

  const live = createLive();
  router.get('/demo/bar', limited(LOOKS_PER_MINUTE, 60_000), async (req, res) => {
    const look = () => {
      const bar = demoBarOf(deps);
      return bar === null || !bar.busy ? null : demoBarContent(bar, readerFor(res));
    };
    await live(req, res, look, { everyMs: BAR_EVERY_MS, visitor: req.ip ?? '' });
  });

  return router;
};
