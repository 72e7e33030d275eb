import { Router } from 'express';
import { z } from 'zod';
import { findingsOf } from '../../../store/findings.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import { changeKnown, findingName } from '../../../runner/check-ins/known-findings.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

const name = z.string().min(1).max(200);

const Form = z.object({
  finding: z.union([name.transform((one) => [one]), z.array(name).min(1).max(10)]),
  known: z.enum(['0', '1']),
});

/** "I know": puts findings aside on the home page, or takes them back. The rules and the mails do not change by it. */
export const knownRoutes = (deps: Pick<WebDeps, 'clock' | 'store'>): Router => {
  const router = Router();

  router.post('/findings/known', signedInOnly, async (req, res) => {
    const form = Form.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const { finding: names, known } = form.data;
    const { id: athleteId } = athleteOf(res);
    const now = deps.clock.now();
    await deps.store.write(async (tx) => {
      // Only what was really told to this runner can be put aside.
      const told = (await findingsOf(tx, athleteId)).filter((each) => names.includes(findingName(each)));
      for (const each of told) await changeKnown(tx, { athleteId, now }, each, known === '1');
    });
    res.redirect(303, '/#changes');
  });

  return router;
};
