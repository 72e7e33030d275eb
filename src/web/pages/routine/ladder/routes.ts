import { Router } from 'express';
import { z } from 'zod';
import { keepLadderRun, keepPain, keepProgramme, type Who } from '../../../../runner/check-ins/rehab-log.ts';
import { addDays } from '../../../../core/day.ts';
import { LadderStepNo, PainLevel } from '../../../../runner/check-ins/values.ts';
import type { WebDeps } from '../../../http/deps.ts';
import { notFound, WebError } from '../../../http/errors.ts';
import { readerFor } from '../../../http/reader.ts';
import { keepAnd, ladderRows, rehabOf, whoOf } from '../data.ts';
import type { Show } from '../../../parts/frame/show.ts';
import { ladderPage } from './page.ts';
import type { Unfinished } from './runs.ts';
import { AT } from '../parts.ts';
import { signedInOnly } from '../../../http/visitor.ts';

const ActionForm = z.object({ action: z.enum(['start', 'pause', 'resume', 'stop']) });

const whole = z.string().regex(/^\d+$/).transform(Number);
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');
const RunForm = z.object({ runId: whole, step: whole.pipe(LadderStepNo), limp: ticked });
const FeltForm = z.object({
  runId: whole,
  when: z.enum(['during', 'morning']),
  level: whole.pipe(PainLevel),
  limp: ticked,
  rising: ticked,
});

/** What was sent of an answer that lacks something. */
const sentText = z.string().max(20).catch('');
const Sent: z.ZodType<Unfinished> = z.object({
  runId: sentText,
  step: sentText,
  limp: ticked.catch(false),
  rising: ticked.catch(false),
});

/** The way back: begin, pause, go on, end, and what Camber asks about its runs. */
export const ladderRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  const page = async (res: Parameters<Show>[0], unfinished: Unfinished | null): Promise<void> => {
    const reader = readerFor(res);
    const who = whoOf(deps, res);
    const { log, state } = await rehabOf(deps, who);
    const body = ladderPage(reader, state, ladderRows(log, state, who.day), unfinished);
    show(
      res,
      { title: reader.words.pages.ladder.title, nav: 'routine', body },
      unfinished === null ? 200 : 400,
    );
  };

  /** The day of a run of this runner's way back. @throws WebError 404 */
  const dayOfRun = async (who: Who, runId: number): Promise<string> => {
    const { state } = await rehabOf(deps, who);
    const attempt = state.ladder?.attempts.find((each) => each.runId === runId);
    if (attempt === undefined) throw notFound();
    return attempt.day;
  };

  router.get(AT.ladder, signedInOnly, (_req, res) => page(res, null));

  router.post(AT.ladder, signedInOnly, async (req, res) => {
    const form = ActionForm.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const who = whoOf(deps, res);
    const { action } = form.data;
    if (action === 'start') {
      const { state } = await rehabOf(deps, who);
      if (state.mode === 'stop' || state.mode === 'acute')
        throw new WebError(409, 'rest_first', ({ pages }) => pages.ladder.restFirst);
    }
    await keepAnd(deps, who, (tx) => keepProgramme(tx, who, { programme: 'ladder', action }), 'assess');
    res.redirect(303, AT.ladder);
  });

  router.post(`${AT.ladder}/run`, signedInOnly, async (req, res) => {
    const form = RunForm.safeParse(req.body);
    if (!form.success) return page(res, Sent.parse(req.body ?? {}));
    const who = whoOf(deps, res);
    const { runId, step, limp } = form.data;
    const runDay = await dayOfRun(who, runId);
    await keepAnd(deps, who, (tx) => keepLadderRun(tx, who, { runId, runDay, step, limp }), 'assess');
    res.redirect(303, `${AT.ladder}#run-${runId}`);
  });

  router.post(`${AT.ladder}/felt`, signedInOnly, async (req, res) => {
    const form = FeltForm.safeParse(req.body);
    if (!form.success) return page(res, Sent.parse(req.body ?? {}));
    const who = whoOf(deps, res);
    const { runId, when, level, limp, rising } = form.data;
    const runDay = await dayOfRun(who, runId);
    // The morning belongs to the day after the run: that is where the core looks for it.
    const pain =
      when === 'morning'
        ? ({ day: addDays(runDay, 1), when, level } as const)
        : ({ day: runDay, runId, when, level, ...(limp && { limp }), ...(rising && { rising }) } as const);
    await keepAnd(deps, who, (tx) => keepPain(tx, who, pain), 'assess');
    res.redirect(303, `${AT.ladder}#run-${runId}`);
  });

  return router;
};
