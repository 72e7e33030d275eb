import { setTimeout } from 'node:timers/promises';
import { Router } from 'express';
import { z } from 'zod';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import { createLive } from '../../http/live.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { demoBarOf, type Show } from '../../parts/frame/show.ts';
import { demoBarContent } from '../../parts/frame/demo-bar.ts';
import { athleteOf, signedInOnly, visitorOf } from '../../http/visitor.ts';
import { guideIsOff, setGuide } from './guide.ts';
import { momentData } from './moment-data.ts';
import { momentPage } from './moment-page.ts';
import { sidesRoutes } from './sides-routes.ts';
import { yoursPage } from './yours-page.ts';

type Demo = NonNullable<WebDeps['demo']>;

/** DESIGN: one run is there by then, and the visitor sees it at once; the bar tells of longer work. */
const PATIENCE_MS = 1_500;

const BAR_EVERY_MS = 500;
/** DESIGN: a browser without streams looks once a second. */
const LOOKS_PER_MINUTE = 150;
/** Seconds between two looks of a browser without scripts, while a run arrives. */
const REFRESH_S = 2;

const Release = z.object({ count: z.enum(['1', 'week', 'monday', 'all']) });

/** Where the form stood, if it was a page of ours; else the home page. */
const backTo = (referer: string | undefined, publicUrl: string, host: string | undefined): string => {
  const from = URL.parse(referer ?? '');
  const ours = from !== null && (from.host === host || from.origin === new URL(publicUrl).origin);
  // Two slashes would name another host.
  return ours ? from.pathname.replace(/^\/+/, '/') : '/';
};

/** The story of the sample runner: what lets runs happen, and the page that shows what happened. */
const storyRoutes = (deps: WebDeps, stage: NonNullable<Demo['stage']>, show: Show): Router => {
  const router = Router();

  router.post('/demo/release', async (req, res) => {
    const form = Release.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_release', ({ pages }) => pages.demo.badRelease);
    const { count } = form.data;
    const releasing = stage
      .release(count === '1' ? 1 : count)
      .catch((error: unknown) => req.log.error({ err: error }, 'the demo could not release runs'));
    await Promise.race([releasing, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
    const guided = visitorOf(res).athlete !== null && !guideIsOff(req);
    res.redirect(
      303,
      guided ? '/demo/moment' : backTo(req.get('referer'), deps.config.publicUrl, req.get('host')),
    );
  });

  router.get('/demo/moment', signedInOnly, async (req, res) => {
    const reader = readerFor(res);
    const moment = stage.busy() ? null : await momentData(deps, athleteOf(res), reader);
    const body = momentPage(
      moment,
      { goesOn: stage.goesOn(), held: stage.held(), guide: !guideIsOff(req) },
      reader,
    );
    const { title } = reader.words.pages.demo.moment;
    show(res, { title, body, refreshS: stage.busy() ? REFRESH_S : null });
  });

  router.post('/demo/guide', (req, res) => {
    const isOn = (req.body as { show?: unknown } | undefined)?.show === 'on';
    setGuide(res, isOn);
    res.redirect(303, isOn ? '/demo/moment' : '/');
  });

  router.post('/demo/again', async (_req, res) => {
    await stage.startAgain();
    res.redirect(303, '/');
  });

  const live = createLive();
  router.get('/demo/bar', limited(LOOKS_PER_MINUTE, 60_000), async (req, res) => {
    const look = () => {
      const bar = demoBarOf(deps, visitorOf(res).athlete !== null);
      return !stage.busy() || bar === null ? null : demoBarContent(bar, readerFor(res));
    };
    await live(req, res, look, { everyMs: BAR_EVERY_MS, visitor: req.ip ?? '' });
  });

  return router;
};

/** The demo's own controls and pages; mounted only in the demo. */
export const demoRoutes = (deps: WebDeps, demo: Demo, show: Show): Router => {
  const router = Router();
  router.use(sidesRoutes(deps, demo, show));
  if (demo.stage !== null) router.use(storyRoutes(deps, demo.stage, show));
  router.get('/demo/yours', (_req, res) => {
    const reader = readerFor(res);
    const data = { isOwnSide: demo.stage === null, folder: demo.ownFolder };
    show(res, { title: reader.words.pages.demo.yours.title, body: yoursPage(data, reader) });
  });
  return router;
};
