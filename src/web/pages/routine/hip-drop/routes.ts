import { Router } from 'express';
import { keepHipDrop } from '../../../../runner/check-ins/rehab-log.ts';
import { HipDrop, HipLevel } from '../../../../runner/check-ins/values.ts';
import type { WebDeps } from '../../../http/deps.ts';
import { readerFor } from '../../../http/reader.ts';
import { keepAnd, rehabOf, whoOf } from '../data.ts';
import type { Show } from '../../../parts/frame/show.ts';
import { type HipDropChosen, hipDropPage } from './page.ts';
import { AT } from '../parts.ts';
import { signedInOnly } from '../../../http/visitor.ts';

/** Of an incomplete form what was chosen, so that nothing has to be chosen twice. */
const chosenOf = (body: unknown): HipDropChosen => {
  const side = (name: string): string | undefined =>
    HipLevel.safeParse((body as Record<string, unknown> | undefined)?.[name]).data;
  const [left, right] = [side('left'), side('right')];
  return { ...(left !== undefined && { left }), ...(right !== undefined && { right }) };
};

/** The hip-drop self-test. */
export const hipDropRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get(AT.test, signedInOnly, async (req, res) => {
    const reader = readerFor(res);
    const { state } = await rehabOf(deps, whoOf(deps, res));
    const body = hipDropPage(reader, state.hipDrop, req.query['said'] === 'saved' ? 'saved' : null);
    show(res, { title: reader.words.pages.hipDrop.title, nav: 'routine', body });
  });

  router.post(AT.test, signedInOnly, async (req, res) => {
    const who = whoOf(deps, res);
    const form = HipDrop.safeParse(req.body);
    if (form.success) {
      await keepAnd(deps, who, (tx) => keepHipDrop(tx, who, form.data), 'nothing');
      return res.redirect(303, `${AT.test}?said=saved`);
    }
    const reader = readerFor(res);
    const { state } = await rehabOf(deps, who);
    const body = hipDropPage(reader, state.hipDrop, 'missing', chosenOf(req.body));
    show(res, { title: reader.words.pages.hipDrop.title, nav: 'routine', body }, 400);
  });

  return router;
};
