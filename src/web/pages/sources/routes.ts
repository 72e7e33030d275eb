import { Router } from 'express';
import { readerFor } from '../../http/reader.ts';
import type { Show } from '../../parts/frame/show.ts';
import { sourcesPage } from './page.ts';

/** How runs get here from a watch or an app: a page for everybody. */
export const sourcesRoutes = (show: Show): Router => {
  const router = Router();
  router.get('/sources', (_req, res) => {
    const reader = readerFor(res);
    show(res, { title: reader.words.pages.sources.title, nav: 'import', body: sourcesPage(reader) });
  });
  return router;
};
