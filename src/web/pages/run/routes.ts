import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Day } from '../../../core/day.ts';
import { keepEffort, keepShoesWorn, type Who } from '../../../runner/check-ins/write.ts';
import { Rpe } from '../../../runner/check-ins/values.ts';
import { sentNumber } from '../../../runner/shapes.ts';
import { localDay } from '../../../runner/clock.ts';
import { type Athlete, markAssessDue } from '../../../store/athletes.ts';
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
const ShoesForm = z.object({ shoes: z.string().min(1).max(128).optional() });

/** Which answer the redirect has just stored, or what was done with its recordings. */
const Saved = z.enum(['effort', 'shoes']).nullable();
const SourcesDone = z.enum(['apart', 'joined']).nullable();

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
    keep: (tx: Db, who: Who, run: { readonly runId: number; readonly runDay: Day }) => Promise<void>,
  ): Promise<void> => {
    const now = deps.clock.now();
    const who = { athleteId: athlete.id, day: localDay(now, athlete.timeZone), now };
    await deps.store.write(async (tx) => {
      // Asked for under this athlete's id: somebody else's run is simply not there.
      const stored = await runs.runById(tx, athlete.id, runId);
      if (stored === null) throw notFound();
      await keep(tx, who, { runId: stored.run.id, runDay: stored.run.day });
    });
    await deps.queues
      .add('assess', { athleteId: athlete.id })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'an assessment waits for the sweep'));
  };

  router.get('/runs/:id', signedInOnly, async (req, res) => {
    const reader = readerFor(res);
    const data = await runData(deps, athleteOf(res), runIdOf(req), reader);
    if (data === null) throw notFound();
    // Another recording's id leads to the run that it is of.
    if (data.run.id !== runIdOf(req)) return res.redirect(302, `/runs/${data.run.id}`);
    const title = reader.words.pages.run.title(reader.shortDay(data.run.day));
    const saved = Saved.catch(null).parse(req.query['said']);
    const said = SourcesDone.catch(null).parse(req.query['said']);
    show(res, {
      title,
      nav: 'runs',
      body: runPage(data, { saved, said, strictDays: strictDaysOf(deps.config) }, reader),
    });
  });

  router.post('/runs/:id/effort', signedInOnly, async (req, res) => {
    const id = runIdOf(req);
    const form = EffortForm.safeParse(req.body ?? {});
    if (!form.success) throw new WebError(400, 'bad_effort', (words) => words.pages.run.badEffort);
    const { rpe } = form.data;
    await answer(athleteOf(res), id, (tx, who, run) => keepEffort(tx, who, { ...run, rpe }));
    res.redirect(303, `/runs/${id}?said=effort#felt`);
  });

  router.post('/runs/:id/shoes', signedInOnly, async (req, res) => {
    const id = runIdOf(req);
    const athlete = athleteOf(res);
    const form = ShoesForm.safeParse(req.body ?? {});
    if (!form.success) throw new WebError(400, 'bad_shoes', (words) => words.pages.run.badShoes);
    const gearId = form.data.shoes;
    await answer(athlete, id, async (tx, who, run) => {
      const isTheirs =
        gearId === undefined || (await shoes.shoesOf(tx, athlete.id)).some((pair) => pair.id === gearId);
      if (!isTheirs) throw new WebError(400, 'bad_shoes', (words) => words.pages.run.badShoes);
      await keepShoesWorn(tx, who, { ...run, gearId });
    });
    res.redirect(303, `/runs/${id}?said=shoes#shoes`);
  });

  /** Changes which recordings are one run; findings follow. Gives the run that the runner looks at then. */
  const regroup = async (
    athleteId: number,
    change: (tx: Db) => Promise<{ readonly runId: number } | null>,
  ): Promise<number> => {
    const runId = await deps.store.write(async (tx) => {
      const done = await change(tx);
      if (done === null) throw notFound();
      await markAssessDue(tx, athleteId, deps.clock.now());
      return done.runId;
    });
    await deps.queues
      .add('assess', { athleteId })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'an assessment waits for the sweep'));
    return runId;
  };

  router.post('/runs/:id/apart', signedInOnly, async (req, res) => {
    const { id: athleteId } = athleteOf(res);
    const recording = RunId.safeParse((req.body as { recording?: unknown } | undefined)?.recording);
    if (!recording.success) throw notFound();
    // Asked for under this athlete's id, and of this run: anything else is simply not there.
    const runId = await regroup(athleteId, async (tx) => {
      const group = await runs.recordingsOf(tx, athleteId, runIdOf(req));
      const isOfIt = group.some(({ id }) => id === recording.data);
      return isOfIt && (await runs.partRun(tx, athleteId, recording.data)) ? { runId: recording.data } : null;
    });
    res.redirect(303, `/runs/${runId}?said=apart#sources`);
  });

  router.post('/runs/:id/join', signedInOnly, async (req, res) => {
    const { id: athleteId } = athleteOf(res);
    const other = RunId.safeParse((req.body as { other?: unknown } | undefined)?.other);
    if (!other.success) throw notFound();
    const id = runIdOf(req);
    // Either of the two may be the one that was taken out.
    const runId = await regroup(
      athleteId,
      async (tx) => (await runs.rejoinRun(tx, athleteId, id)) ?? runs.rejoinRun(tx, athleteId, other.data),
    );
    res.redirect(303, `/runs/${runId}?said=joined#sources`);
  });

  return router;
};
