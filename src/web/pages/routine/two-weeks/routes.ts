import { Router } from 'express';
import { z } from 'zod';
import { keepPlanAnswer, keepProgramme } from '../../../../runner/check-ins/rehab-log.ts';
import { Flicking, PainLevel } from '../../../../runner/check-ins/values.ts';
import type { WebDeps } from '../../../http/deps.ts';
import { WebError } from '../../../http/errors.ts';
import { readerFor } from '../../../http/reader.ts';
import { keepAnd, rehabOf, whoOf } from '../data.ts';
import type { Show } from '../../../parts/frame/show.ts';
import { AT } from '../parts.ts';
import { twoWeeksPage } from './page.ts';
import { signedInOnly } from '../../../http/visitor.ts';

const ActionForm = z.object({ action: z.enum(['start', 'pause', 'resume', 'stop']) });
const AnswerForm = z.object({
  moment: z.enum(['before', 'after']),
  flicking: Flicking,
  pain: z.string().regex(/^\d+$/).transform(Number).pipe(PainLevel),
});

/** What was chosen, as text. */
const chosen = (body: unknown, name: string): string => {
  const value = (body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/** The two-week plan: start, pause, go on, end, and the question before and after. */
export const twoWeeksRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get(AT.plan, signedInOnly, async (_req, res) => {
    const reader = readerFor(res);
    const { state } = await rehabOf(deps, whoOf(deps, res));
    show(res, {
      title: reader.words.pages.twoWeeks.title,
      nav: 'routine',
      body: twoWeeksPage(reader, state),
    });
  });

  router.post(AT.plan, signedInOnly, async (req, res) => {
    const form = ActionForm.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const who = whoOf(deps, res);
    const event = { programme: 'plan', action: form.data.action } as const;
    await keepAnd(deps, who, (tx) => keepProgramme(tx, who, event), 'assess');
    res.redirect(303, AT.plan);
  });

  router.post(`${AT.plan}/answer`, signedInOnly, async (req, res) => {
    const who = whoOf(deps, res);
    const { state } = await rehabOf(deps, who);
    const { startedOn } = state.plan;
    if (startedOn === null) throw new WebError(409, 'no_plan', ({ pages }) => pages.twoWeeks.notStarted);
    const form = AnswerForm.safeParse(req.body);
    if (form.success) {
      await keepAnd(deps, who, (tx) => keepPlanAnswer(tx, who, { startedOn, ...form.data }), 'nothing');
      return res.redirect(303, AT.plan);
    }
    const reader = readerFor(res);
    const kept = { flicking: chosen(req.body, 'flicking'), pain: chosen(req.body, 'pain') };
    const body = twoWeeksPage(reader, state, kept);
    show(res, { title: reader.words.pages.twoWeeks.title, nav: 'routine', body }, 400);
  });

  return router;
};
