import { Router } from 'express';
import { z } from 'zod';
import { ACUTE_LEAST_DAYS, ACUTE_MOST_DAYS } from '../../../../core/rehab/acute.ts';
import { keepPain, keepProgramme } from '../../../../runner/check-ins/rehab-log.ts';
import { PainLevel } from '../../../../runner/check-ins/values.ts';
import type { WebDeps } from '../../../http/deps.ts';
import { readerFor } from '../../../http/reader.ts';
import { keepAnd, rehabOf, whoOf } from '../data.ts';
import type { Show } from '../../../parts/frame/show.ts';
import { type AcuteProblem, acutePage } from './page.ts';
import { AT } from '../parts.ts';
import { signedInOnly } from '../../../http/visitor.ts';

const whole = z.string().trim().regex(/^\d+$/).transform(Number);
const Form = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('start'),
    days: whole.pipe(z.number().min(ACUTE_LEAST_DAYS).max(ACUTE_MOST_DAYS)),
  }),
  z.object({ action: z.literal('stop') }),
]);
/** Days as they were typed; longer texts are none. */
const Typed = z.object({ days: z.string().max(64).catch('') });
const StairsForm = z.object({ level: whole.pipe(PainLevel) });

/** The days without running: begin, lengthen, end, and the question about stairs. */
export const acuteRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get(AT.acute, signedInOnly, async (_req, res) => {
    const reader = readerFor(res);
    const { state } = await rehabOf(deps, whoOf(deps, res));
    show(res, { title: reader.words.pages.acute.title, nav: 'routine', body: acutePage(reader, state) });
  });

  router.post(AT.acute, signedInOnly, async (req, res) => {
    const who = whoOf(deps, res);
    const form = Form.safeParse(req.body);
    if (!form.success)
      return again(deps, show, res, { field: 'days', typed: Typed.parse(req.body ?? {}).days });
    const event = { programme: 'acute', ...form.data } as const;
    await keepAnd(deps, who, (tx) => keepProgramme(tx, who, event), 'assess');
    res.redirect(303, AT.acute);
  });

  router.post(`${AT.acute}/stairs`, signedInOnly, async (req, res) => {
    const who = whoOf(deps, res);
    const form = StairsForm.safeParse(req.body);
    if (!form.success) return again(deps, show, res, { field: 'stairs' });
    const pain = { day: who.day, when: 'stairs', level: form.data.level } as const;
    await keepAnd(deps, who, (tx) => keepPain(tx, who, pain), 'assess');
    res.redirect(303, AT.acute);
  });

  return router;
};

/** The page once more, with what was wrong. */
const again = async (
  deps: WebDeps,
  show: Show,
  res: Parameters<Show>[0],
  problem: AcuteProblem,
): Promise<void> => {
  const reader = readerFor(res);
  const { state } = await rehabOf(deps, whoOf(deps, res));
  const body = acutePage(reader, state, problem);
  show(res, { title: reader.words.pages.acute.title, nav: 'routine', body }, 400);
};
