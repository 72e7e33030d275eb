import { Router } from 'express';
import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import { strictDaysOf } from '../../parts/reading.ts';
import type { Show } from '../../parts/frame/show.ts';
import { howPage } from './page.ts';
import { privacyPage } from '../privacy/page.ts';

/** The address in `Camber <camber@example.org>`; null for the default one, which reaches nobody. */
const addressIn = (from: string): string | null => {
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from.trim();
  return address.endsWith('@localhost') ? null : address;
};

/** What Camber does and what it knows: pages for everybody. */
export const aboutRoutes = (deps: Pick<WebDeps, 'config'>, show: Show): Router => {
  const router = Router();
  const { host } = new URL(deps.config.publicUrl);
  const privacy = { host, strictDays: strictDaysOf(deps.config), contact: addressIn(deps.config.mail.from) };
  router.get('/how', (_req, res) => {
    const { words } = readerFor(res);
    show(res, { title: words.pages.how.title, nav: 'how', body: howPage(words) });
  });
  router.get('/privacy', (_req, res) => {
    const reader = readerFor(res);
    show(res, {
      title: reader.words.pages.privacy.title,
      nav: 'privacy',
      body: privacyPage(privacy, reader),
    });
  });
  return router;
};
