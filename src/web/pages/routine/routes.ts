import { Router } from 'express';
import { z } from 'zod';
import { routineOn } from '../../../core/rehab/routine.ts';
import { sidesOf } from '../../../core/rehab/exercises.ts';
import { keepExercise, takeBackExercise } from '../../../runner/check-ins/rehab-log.ts';
import { ExerciseId, Side } from '../../../runner/check-ins/values.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound, WebError } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { keepAnd, rehabOf, whoOf } from './data.ts';
import type { Show } from '../../parts/frame/show.ts';
import { exercisePage } from './exercises/exercise-page.ts';
import { libraryPage } from './exercises/library-page.ts';
import { AT } from './parts.ts';
import { todayPage } from './page.ts';
import { signedInOnly } from '../../http/visitor.ts';

/** One side of one exercise, done or not after all. */
const TickForm = z
  .object({
    exercise: ExerciseId,
    side: Side,
    done: z.enum(['yes', 'no']),
    planned: z.literal('1').optional(),
  })
  .refine(({ exercise, side }) => sidesOf(exercise).includes(side));

/** What to do today, its ticks, and the library of exercises. */
export const routineRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get(AT.today, signedInOnly, async (req, res) => {
    const reader = readerFor(res);
    const who = whoOf(deps, res);
    const planned = req.query['planned'] === '1';
    const { log, state } = await rehabOf(deps, who);
    const routine = routineOn(log, who.day, { planned });
    const body = todayPage(reader, { routine, state, planned });
    show(res, { title: reader.words.pages.routine.title, nav: 'routine', body });
  });

  router.post(`${AT.today}/tick`, signedInOnly, async (req, res) => {
    const form = TickForm.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const who = whoOf(deps, res);
    const { exercise, side, done, planned } = form.data;
    const tick = { day: who.day, exercise, side };
    const write = done === 'yes' ? keepExercise : takeBackExercise;
    await keepAnd(deps, who, (tx) => write(tx, who, tick), 'nothing');
    // Back to the same exercise: the page does not jump under the thumb.
    res.redirect(303, `${AT.today}${planned ? '?planned=1' : ''}#${exercise}`);
  });

  router.get(AT.exercises, signedInOnly, (_req, res) => {
    const reader = readerFor(res);
    const { title } = reader.words.pages.routine.library;
    show(res, { title, nav: 'routine', body: libraryPage(reader) });
  });

  router.get(`${AT.exercises}/:id`, signedInOnly, async (req, res) => {
    const id = ExerciseId.safeParse(req.params['id']);
    if (!id.success) throw notFound();
    const reader = readerFor(res);
    const who = whoOf(deps, res);
    const { log } = await rehabOf(deps, who);
    const { parts } = routineOn(log, who.day, { planned: false });
    const today = parts.flatMap(({ items }) => items).find(({ exercise }) => exercise === id.data) ?? null;
    const title = reader.words.exercises.list[id.data].name;
    show(res, { title, nav: 'routine', body: exercisePage(reader, id.data, today) });
  });

  return router;
};
