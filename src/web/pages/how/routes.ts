import { Router } from 'express';
import { readerFor } from '../../http/reader.ts';
import type { Show } from '../../parts/frame/show.ts';
import { howPage } from './page.ts';

/** What Camber does and how sure it is of it: a page for everybody. */
export const howRoutes = (show: Show): Router => {
  const router = Router();
  router.get('/how', (_req, res) => {
    const reader = readerFor(res);
    show(res, { title: reader.words.pages.how.title, nav: 'how', body: howPage(reader) });
  });
  return router;
};
