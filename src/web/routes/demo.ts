import { setTimeout } from 'node:timers/promises';
import { Router } from 'express';
import { z } from 'zod';
import * as athletes from '../../store/athletes.ts';
import type { WebDeps } from '../deps.ts';
import { WebError } from '../errors.ts';
import { demoBarOf, type Show } from '../show.ts';
import { linkButton, messagePage } from '../views/message-page.ts';
import { demoBarContent } from '../views/page.ts';
import { connectButton } from '../views/parts.ts';
import { signIn, visitorOf } from '../visitor.ts';

/** DESIGN: one run is there by then, and the visitor sees it at once; the bar tells of longer work. */
const PATIENCE_MS = 1_500;

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
      const body = messagePage({
        title: 'The sample runner is not connected yet',
        paragraphs: ['Connect as that runner first: the demo’s stand-in for Strava asks you for one click.'],
        actions: [connectButton(), linkButton('/', 'Back')],
      });
      return show(res, { title: 'Demo', body }, 409);
    }
    await signIn(visitorOf(res).session, athlete);
    res.redirect(303, '/');
  });

  router.post('/demo/release', async (req, res) => {
    const form = Release.safeParse(req.body);
    if (!form.success)
      throw new WebError(400, 'bad_form', 'The demo releases one run, a week of runs, or all.');
    const { count } = form.data;
    const releasing = demo
      .release(count === 'week' ? 'week' : count === 'all' ? demo.held() : 1)
      .catch((error: unknown) => req.log.error({ err: error }, 'the demo could not release runs'));
    await Promise.race([releasing, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
    res.redirect(303, backTo(req.get('referer'), deps.config.publicUrl, req.get('host')));
  });

  router.get('/demo/bar', (_req, res) => {
    const bar = demoBarOf(deps);
    if (bar === null || !bar.busy) res.set('camber-done', '1').status(204).end();
    else res.type('html').send(demoBarContent(bar).toString());
  });

  return router;
};
