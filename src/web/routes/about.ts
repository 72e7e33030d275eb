import { Router } from 'express';
import type { WebDeps } from '../deps.ts';
import type { Show } from '../show.ts';
import { howPage } from '../views/how-page.ts';
import { privacyPage } from '../views/privacy-page.ts';

/** What Camber does and what it knows: pages for everybody. */
export const aboutRoutes = (deps: Pick<WebDeps, 'config'>, show: Show): Router => {
  const router = Router();
  router.get('/how', (_req, res) => show(res, { title: 'How it works', nav: 'how', body: howPage() }));
  router.get('/privacy', (_req, res) =>
    show(res, { title: 'Privacy', nav: 'privacy', body: privacyPage(new URL(deps.config.publicUrl).host) }),
  );
  return router;
};
