import { Router } from 'express';
import { z } from 'zod';
import * as athletes from '../../../store/athletes.ts';
import * as shoes from '../../../store/shoes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound, WebError } from '../../http/errors.ts';
import { localDay } from '../../../runner/clock.ts';
import { readerFor } from '../../http/reader.ts';
import { shoesData } from './data.ts';
import type { Show } from '../../parts/frame/show.ts';
import { shoesPage } from './page.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** Empty forgets the drop. Shoes have 0 to about 16 mm; more is a typing error. */
const DropForm = z.object({
  drop: z.union([z.literal('').transform(() => null), z.coerce.number().min(0).max(20)]),
});

/** Pairs and their drop. */
export const shoesRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get('/shoes', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const reader = readerFor(res);
    const data = await shoesData(deps.store.read, athlete.id, localDay(deps.clock.now(), athlete.timeZone));
    const mayRead = athlete.scopes.includes('profile:read_all');
    const body = shoesPage(data, { mayRead, saved: req.query['said'] === 'saved' }, reader);
    show(res, { title: reader.words.pages.shoes.title, nav: 'shoes', body });
  });

  router.post('/shoes/:id', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const form = DropForm.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_drop', (words) => words.pages.shoes.drop.bad);
    const { id } = req.params;
    const now = deps.clock.now();
    const known = await deps.store.write(async (tx) => {
      // Asked for under this athlete's id: somebody else's pair is simply not there.
      if (typeof id !== 'string' || !(await shoes.setDrop(tx, athlete.id, id, form.data.drop))) return false;
      await athletes.markAssessDue(tx, athlete.id, now);
      return true;
    });
    if (!known) throw notFound();
    await deps.queues
      .add('assess', { athleteId: athlete.id })
      .catch((error: unknown) => req.log.warn({ err: error }, 'the new drop waits for the sweep'));
    res.redirect(303, '/shoes?said=saved');
  });

  return router;
};
