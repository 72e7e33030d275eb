import { Router } from 'express';
import type { WebDeps } from '../../http/deps.ts';
import { localDay } from '../../../runner/clock.ts';
import { planData } from './data.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import type { Show } from '../../parts/frame/show.ts';
import { planPage } from './page.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** DESIGN: each look walks through the history once; a person does not ask faster. */
const LOOKS_PER_MINUTE = 60;

/** Asking ahead. The whole plan stands in the address, so that it can be kept as a bookmark; nothing is stored. */
export const planRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get('/plan', signedInOnly, limited(LOOKS_PER_MINUTE, 60_000), async (req, res) => {
    const athlete = athleteOf(res);
    const reader = readerFor(res);
    const today = localDay(deps.clock.now(), athlete.timeZone);
    const data = await planData(deps, athlete, today, req.query, reader);
    const { title } = reader.words.pages.plan;
    show(res, { title, nav: 'plan', body: planPage(data, reader) });
  });

  return router;
};
