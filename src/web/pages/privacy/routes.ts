import { Router } from 'express';
import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import type { Show } from '../../parts/frame/show.ts';
import { strictDaysOf } from '../../parts/reading.ts';
import { privacyPage } from './page.ts';

/** The address in `Camber <camber@example.org>`; null for the default one, which reaches nobody. */
const addressIn = (from: string): string | null => {
  const address = /<([^<>]+)>/.exec(from)?.[1] ?? from.trim();
  return address.endsWith('@localhost') ? null : address;
};

/** What Camber reads and keeps: a page for everybody. */
export const privacyRoutes = (
  { config, stravaApp }: Pick<WebDeps, 'config' | 'stravaApp'>,
  show: Show,
): Router => {
  const router = Router();
  const { host } = new URL(config.publicUrl);
  const usesStrava = stravaApp.clientId !== '' || !config.auth.includes('local');
  const contact = addressIn(config.mail.from);
  const data = { host, usesStrava, strictDays: strictDaysOf(config), copyDays: config.copyDays, contact };
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
