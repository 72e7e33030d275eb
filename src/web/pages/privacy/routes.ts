import { Router } from 'express';
import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import type { Show } from '../../parts/frame/show.ts';
import { strictDaysOf } from '../../parts/reading.ts';
import { privacyPage } from './page.ts';

/** The address in `Camber <camber@example.org>`; null for the default one, which reaches nobody. */
const addressIn = (from: string): string | null => {
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from.trim();
  return address.endsWith('@localhost') ? null : address;
};

/** What Camber reads and keeps: a page for everybody. */
export const privacyRoutes = ({ config }: Pick<WebDeps, 'config'>, show: Show): Router => {
  const router = Router();
  const { host } = new URL(config.publicUrl);
  const data = { host, strictDays: strictDaysOf(config), contact: addressIn(config.mail.from) };
  router.get('/privacy', (_req, res) => {
    const reader = readerFor(res);
    show(res, {
      title: reader.words.pages.privacy.title,
      nav: 'privacy',
      body: privacyPage(data, reader),
    });
  });
  return router;
};
