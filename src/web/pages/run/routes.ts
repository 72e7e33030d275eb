import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Day } from '../../../core/day.ts';
import { keepEffort, keepShoesWorn, type Who } from '../../../runner/check-ins/write.ts';
import { Rpe } from '../../../runner/check-ins/values.ts';
import { sentNumber } from '../../../runner/shapes.ts';
import { localDay } from '../../../runner/clock.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { Db } from '../../../store/db.ts';
import * as runs from '../../../store/runs.ts';
import * as shoes from '../../../store/shoes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound, WebError } from '../../http/errors.ts';
import type { Owned } from '../../http/owned.ts';
import { readerFor } from '../../http/reader.ts';
import { strictDaysOf } from '../../parts/reading.ts';
import { runData } from './data.ts';
import type { Show } from '../../parts/frame/show.ts';
import { runPage } from './page.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** Ids of runs are whole numbers; those of runs from files are negative. */
const RunId = z.coerce.number().int();

/** Nothing chosen takes the answer back. */
const EffortForm = z.object({ rpe: sentNumber(Rpe).optional() });
const ShoesForm = z.object({ shoes: z.string().min(1).max(64).optional() });

/** Which answer the redirect has just stored. */
const Saved = z.enum(['effort', 'shoes']).nullable();

const runIdOf = (req: Request): number => {
  const id = RunId.safeParse(req.params['id']);
  if (!id.success) throw notFound();
  return id.data;
};

/** One run's page, and the runner's answers about it. */
export const runRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  /** Keeps or takes back one answer about a run of this athlete, and has the findings worked out anew. */
  const answer = async (
    athlete: Owned<Athlete>,
    runId: number,
    keep: (tx: Db, who: Who, runDay: Day) => Promise<void>,
  ): Promise<void> => {
    const now = deps.clock.now();
    const who = { athleteId: athlete.id, day: localDay(now, athlete.timeZone), now };
    await deps.store.write(async (tx) => {
      // Asked for under this athlete's id: somebody else's run is simply not there.
      const stored = await runs.runById(tx, athlete.id, runId);
      if (stored === null) throw notFound();
      await keep(tx, who, stored.run.day);
    });
    await deps.queues
      .add('assess', { athleteId: athlete.id })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'an assessment waits for the sweep'));
  };

  router.get('/runs/:id', signedInOnly, async (req, res) => {
    const reader = readerFor(res);
    const data = await runData(deps, athleteOf(res), runIdOf(req), reader);
    if (data === null) throw notFound();
    const title = reader.words.pages.run.title(reader.shortDay(data.run.day));
    const saved = Saved.catch(null).parse(req.query['said']);
    show(res, {
      title,
      nav: 'runs',
      body: runPage(data, { saved, strictDays: strictDaysOf(deps.config) }, reader),
    });
  });

  router.post('/runs/:id/effort', signedInOnly, async (req, res) => {
    const id = runIdOf(req);
    const form = EffortForm.safeParse(req.body ?? {});
    if (!form.success) throw new WebError(400, 'bad_effort', (words) => words.pages.run.badEffort);
    const { rpe } = form.data;
    await answer(athleteOf(res), id, (tx, who, runDay) => keepEffort(tx, who, { runId: id, runDay, rpe }));
    res.redirect(303, `/runs/${id}?said=effort#felt`);
  });

  router.post('/runs/:id/shoes', signedInOnly, async (req, res) => {
    const id = runIdOf(req);
    const athlete = athleteOf(res);
    const form = ShoesForm.safeParse(req.body ?? {});
    if (!form.success) throw new WebError(400, 'bad_shoes', (words) => words.pages.run.badShoes);
    const gearId = form.data.shoes;
    await answer(athlete, id, async (tx, who, runDay) => {
      const isTheirs =
        gearId === undefined || (await shoes.shoesOf(tx, athlete.id)).some((pair) => pair.id === gearId);
      if (!isTheirs) throw new WebError(400, 'bad_shoes', (words) => words.pages.run.badShoes);
      await keepShoesWorn(tx, who, { runId: id, runDay, gearId });
    });
    res.redirect(303, `/runs/${id}?said=shoes#shoes`);
  });

  return router;
};
