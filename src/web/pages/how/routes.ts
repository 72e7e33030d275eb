import { type RequestHandler, type Response, Router } from 'express';
import { localDay } from '../../../runner/clock.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { visitorOf } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import { measuringPage } from './measuring-page.ts';
import { ownNumbers } from './own-numbers.ts';
import type { Own } from './own-section.ts';
import { howPage } from './page.ts';
import { methodsIn, rulePage } from './rule-page.ts';

/** DESIGN: for who has episodes each look replays the history; a person does not ask faster. */
const LOOKS_PER_MINUTE = 60;

/**
 * What Camber does and how sure it is of it: an index, a page for each rule, and how things are measured, with the counts
 * of who reads; for everybody.
 */
export const howRoutes = (deps: Pick<WebDeps, 'clock' | 'seal' | 'store'>, show: Show): Router => {
  const router = Router();

  router.get('/how', (_req, res) => {
    const reader = readerFor(res);
    show(res, { title: reader.words.pages.how.title, nav: 'how', body: howPage(reader) });
  });

  const looks = limited(LOOKS_PER_MINUTE, 60_000);
  const ofRunners: RequestHandler = (req, res, next) =>
    visitorOf(res).athlete === null ? next() : looks(req, res, next);
  const ownOf = async (res: Response): Promise<Own> => {
    const { athlete } = visitorOf(res);
    return athlete === null
      ? 'stranger'
      : ownNumbers(deps, athlete, localDay(deps.clock.now(), athlete.timeZone));
  };
  router.get('/how/measuring', ofRunners, async (_req, res) => {
    const reader = readerFor(res);
    const body = measuringPage(await ownOf(res), reader);
    show(res, { title: reader.words.methods.measuringTitle, nav: 'how', body });
  });

  router.get('/how/:rule', (req, res) => {
    const reader = readerFor(res);
    const method = methodsIn(reader).find(({ id }) => id === req.params['rule']);
    if (method === undefined) throw notFound();
    show(res, { title: method.name, nav: 'how', body: rulePage(method, reader) });
  });

  return router;
};
