import { Router } from 'express';
import { z } from 'zod';
import { keepPain } from '../../../runner/check-ins/write.ts';
import { PainLevel } from '../../../runner/check-ins/values.ts';
import { localDay } from '../../../runner/clock.ts';
import type { WebDeps } from '../../http/deps.ts';
import { WebError } from '../../http/errors.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';
import { ASKED } from './knee.ts';

/** DESIGN: somebody who tries the row out, up and down. */
const TAPS_PER_MINUTE = 60;

const Form = z.object({
  when: z.enum(ASKED),
  level: z.string().regex(/^\d+$/).transform(Number).pipe(PainLevel),
});

/**
 * The knee in one tap. The answer is kept at once, whatever comes after it: 0 is answered where it was given, from 1 on
 * the form of the check-ins asks what came with it.
 */
export const kneeRoutes = (deps: Pick<WebDeps, 'clock' | 'log' | 'queues' | 'store'>): Router => {
  const router = Router();

  router.post('/knee', signedInOnly, limited(TAPS_PER_MINUTE, 60_000), async (req, res) => {
    const form = Form.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const { when, level } = form.data;
    const athlete = athleteOf(res);
    const now = deps.clock.now();
    const day = localDay(now, athlete.timeZone);
    const who = { athleteId: athlete.id, day, now };
    await deps.store.write((tx) => keepPain(tx, who, { day, when, level }));
    await deps.queues
      .add('assess', { athleteId: athlete.id })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'an answer waits for the sweep'));
    res.redirect(303, level === 0 ? '/?knee=answered#knee' : `/check-ins?day=${day}&when=${when}&said=level`);
  });

  return router;
};
