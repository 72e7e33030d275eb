import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Run } from '../../../core/run.ts';
import { keepEffort, keepFlick, keepPain, takeBack } from '../../../runner/check-ins/write.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { Db } from '../../../store/db.ts';
import * as runs from '../../../store/runs.ts';
import { checkInsData } from './data.ts';
import { readEfforts, readPainForm } from './form.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound, WebError } from '../../http/errors.ts';
import { localDay } from '../../../runner/clock.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import type { Show } from '../../parts/frame/show.ts';
import { type CheckInsData, checkInsPage } from './page.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** DESIGN: a person who catches up on two weeks needs some tens. */
const ANSWERS_PER_MINUTE = 60;

const Query = z.object({
  range: z.enum(['weeks', 'year']).catch('weeks'),
  run: z.coerce.number().int().optional().catch(undefined),
  effort: z.coerce.number().int().nullable().catch(null).default(null),
  day: z.iso.date().optional().catch(undefined),
  when: z.string().max(16).optional().catch(undefined),
});

/** What the last form, here or on the home page, did. */
const Notice = z.enum(['saved', 'removed', 'level']).nullable().catch(null);

const Removal = z.object({ kind: z.enum(['pain', 'flick', 'rpe']), subject: z.string().max(64) });
const Replaces = z.object({
  run: z.coerce.number().int().optional(),
  replaces: z.string().max(64).optional(),
});

/** A run of this athlete. @throws WebError 404 for anybody else's, and for none */
const ownRun = async (db: Db, athleteId: number, id: number | undefined): Promise<Run | null> => {
  if (id === undefined) return null;
  const stored = await runs.runById(db, athleteId, id);
  if (stored === null) throw notFound();
  return stored.run;
};

/** Pain and effort: the page, the answers, the way to take them back. */
export const checkInsRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const answers = limited(ANSWERS_PER_MINUTE, 60_000);
  const todayOf = (athlete: Athlete): string => localDay(deps.clock.now(), athlete.timeZone);
  const assess = async (req: Request, athleteId: number): Promise<void> => {
    await deps.queues
      .add('assess', { athleteId })
      .catch((error: unknown) => req.log.warn({ err: error }, 'an answer waits for the sweep'));
  };
  const page = async (res: Response, asked: unknown, rest: Partial<CheckInsData>, status = 200) => {
    const athlete = athleteOf(res);
    const db = deps.store.read;
    const reader = readerFor(res);
    const { range, run: runId, effort, day, when } = Query.parse(asked);
    const run = await ownRun(db, athlete.id, runId);
    const edit = when === undefined ? null : { day: day ?? todayOf(athlete), when };
    const data = await checkInsData(deps, athlete, todayOf(athlete), { range, run, effort, edit }, reader);
    const body = checkInsPage({ ...data, ...rest }, reader);
    show(res, { title: reader.words.pages.checkIns.title, nav: 'check-ins', body }, status);
  };

  router.get('/check-ins', signedInOnly, async (req, res) => {
    await page(res, req.query, { notice: Notice.parse(req.query['said']) });
  });

  router.post('/check-ins/pain', signedInOnly, answers, async (req, res) => {
    const athlete = athleteOf(res);
    const about = Replaces.safeParse(req.body);
    if (!about.success) throw new WebError(400, 'bad_form');
    const { replaces } = about.data;
    const run = await ownRun(deps.store.read, athlete.id, about.data.run);
    const today = todayOf(athlete);
    const { form, wrong, said } = readPainForm(req.body, { today, runDay: run?.day ?? null });
    if (said === null) {
      const asked = run === null ? {} : { run: run.id };
      return page(res, asked, { form, wrong, replaces: replaces ?? null }, 400);
    }
    const { flicks, ...pain } = said;
    const who = { athleteId: athlete.id, day: today, now: deps.clock.now() };
    await deps.store.write(async (tx) => {
      // A changed day or moment is another subject: the answer moves, it does not double.
      if (replaces !== undefined) await takeBack(tx, who, 'pain', replaces);
      await keepPain(tx, who, run === null ? pain : { ...pain, runId: run.id });
      if (flicks !== null) await keepFlick(tx, who, { day: said.day, flicks });
    });
    await assess(req, athlete.id);
    res.redirect(303, '/check-ins?said=saved');
  });

  router.post('/check-ins/effort', signedInOnly, answers, async (req, res) => {
    const athlete = athleteOf(res);
    const efforts = readEfforts(req.body);
    if (efforts === null) throw new WebError(400, 'bad_form');
    const who = { athleteId: athlete.id, day: todayOf(athlete), now: deps.clock.now() };
    await deps.store.write(async (tx) => {
      for (const [runId, rpe] of efforts) {
        // Asked for under this athlete's id: somebody else's run is simply not there, and takes all of it back.
        const stored = await runs.runById(tx, athlete.id, runId);
        if (stored === null) throw notFound();
        await keepEffort(tx, who, { runId: stored.run.id, runDay: stored.run.day, rpe });
      }
    });
    if (efforts.size > 0) await assess(req, athlete.id);
    res.redirect(303, efforts.size > 0 ? '/check-ins?said=saved#effort' : '/check-ins#effort');
  });

  router.post('/check-ins/remove', signedInOnly, answers, async (req, res) => {
    const { id } = athleteOf(res);
    const form = Removal.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const { kind, subject } = form.data;
    const who = { athleteId: id, now: deps.clock.now() };
    if (!(await deps.store.write((tx) => takeBack(tx, who, kind, subject)))) throw notFound();
    await assess(req, id);
    res.redirect(303, '/check-ins?said=removed');
  });

  return router;
};
