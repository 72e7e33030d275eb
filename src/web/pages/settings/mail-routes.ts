import { Router } from 'express';
import { z } from 'zod';
import { WEEK_MS } from '../../../core/durations.ts';
import { changePause, saveAlertChoices, saveMailSettings } from '../../../runner/settings.ts';
import { Appetite, Hour, IsoWeekday, MAIL_FROM_OFFERED, sentNumber } from '../../../runner/shapes.ts';
import * as athletes from '../../../store/athletes.ts';
import * as outbox from '../../../store/outbox.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound, WebError } from '../../http/errors.ts';
import { ticked } from '../../parts/own-forms.ts';
import { rowIdIn } from '../../http/row-id.ts';
import { sectionPath } from './sections.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

const hour = sentNumber(Hour);
const least = z.enum(MAIL_FROM_OFFERED);
const Form = z.object({
  alerts: ticked,
  weekly: ticked,
  weeklyDay: sentNumber(IsoWeekday),
  weeklyHour: hour,
  quietFrom: hour,
  quietTo: hour,
  appetite: Appetite,
  'from-load': least,
  'from-hills': least,
  'from-direction': least,
  'from-shoes': least,
});
const Pause = z.object({ weeks: z.enum(['0', '2', '4']).transform(Number) });

/** When mails come, what they are sent for, the pause, and another try of a mail that was given up. */
export const mailSettingsRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const later = (error: unknown): void => deps.log.warn({ err: error }, 'a job waits for the sweep');

  router.post('/settings/mail', signedInOnly, async (req, res) => {
    const { id } = athleteOf(res);
    const form = Form.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const { alerts, weekly, weeklyDay, weeklyHour, quietFrom, quietTo, appetite, ...from } = form.data;
    const quietHours = quietFrom === quietTo ? null : { from: quietFrom, to: quietTo };
    await deps.store.write(async (tx) => {
      await athletes.updateAthlete(tx, id, { alerts, weekly });
      await saveMailSettings(tx, id, { weeklyDay, weeklyHour, quietHours });
      await saveAlertChoices(tx, id, {
        alerts: appetite,
        mailFrom: {
          load: from['from-load'],
          hills: from['from-hills'],
          direction: from['from-direction'],
          shoes: from['from-shoes'],
        },
      });
      // Mails that have not left follow the new choice.
      await athletes.markAssessDue(tx, id, deps.clock.now());
    });
    await deps.queues.add('assess', { athleteId: id }).catch(later);
    res.redirect(303, sectionPath('mails', 'saved'));
  });

  router.post('/settings/pause', signedInOnly, async (req, res) => {
    const { id } = athleteOf(res);
    const form = Pause.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form');
    const { weeks } = form.data;
    const now = deps.clock.now();
    const pausedUntil = weeks === 0 ? null : now + weeks * WEEK_MS;
    await deps.store.write((tx) => changePause(tx, id, pausedUntil, now));
    await deps.queues.add('assess', { athleteId: id }).catch(later);
    res.redirect(303, `${sectionPath('mails', 'saved')}#pause`);
  });

  router.post('/settings/mails/:id/again', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const outboxId = rowIdIn(req.params['id']);
    if (!Number.isSafeInteger(outboxId)) throw notFound();
    const now = deps.clock.now();
    if (!(await deps.store.write((tx) => outbox.tryAgain(tx, athlete.id, outboxId, now)))) throw notFound();
    await deps.queues.add('deliver', { outboxId }).catch(later);
    res.redirect(303, sectionPath('mails', 'again'));
  });

  return router;
};
