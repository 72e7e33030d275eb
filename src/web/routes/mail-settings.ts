import { Router } from 'express';
import { z } from 'zod';
import {
  isPaused,
  mailSettingsOf,
  ruleSettingsOf,
  saveMailSettings,
  saveRuleSettings,
} from '../../athlete-settings.ts';
import * as athletes from '../../store/athletes.ts';
import type { Db } from '../../store/db.ts';
import * as outbox from '../../store/outbox.ts';
import type { WebDeps } from '../deps.ts';
import { notFound, WebError } from '../errors.ts';
import { longDay } from '../local-day.ts';
import type { Owned } from '../owned.ts';
import type { FailedMail, MailChoices } from '../views/mail-settings.ts';
import { athleteOf, signedInOnly } from '../visitor.ts';

const DAY_MS = 24 * 3600_000;
const WEEK_MS = 7 * DAY_MS;
/** DESIGN: what could not be sent a month ago is no longer worth sending. */
const FAILED_SHOWN_MS = 30 * DAY_MS;

const hour = z.coerce.number().int().min(0).max(23);
const least = z.enum(['note', 'caution', 'strong', 'never']);
const Form = z.object({
  weeklyDay: z.coerce.number().int().min(1).max(7),
  weeklyHour: hour,
  quietFrom: hour,
  quietTo: hour,
  appetite: z.enum(['usual', 'all', 'less']),
  'from-load': least,
  'from-hills': least,
  'from-direction': least,
  'from-shoes': least,
});
const Pause = z.object({ weeks: z.enum(['0', '2', '4']).transform(Number) });

const KINDS: Readonly<Record<string, string>> = {
  alert: 'Mail after a run',
  weekly: 'Weekly mail',
  verify: 'Confirmation of an address',
};

const failedMails = async (
  db: Db,
  athlete: Owned<athletes.Athlete>,
  now: number,
): Promise<readonly FailedMail[]> =>
  (await outbox.failedSince(db, athlete.id, now - FAILED_SHOWN_MS)).map((mail) => ({
    id: mail.id,
    what: KINDS[mail.kind] ?? 'Mail',
    day: longDay(mail.createdAt, athlete.timeZone),
    reason: mail.error ?? 'nobody knows why',
  }));

/** What the settings page says about mails. */
export const mailChoicesOf = async (
  db: Db,
  athlete: Owned<athletes.Athlete>,
  now: number,
): Promise<MailChoices> => {
  const mail = await mailSettingsOf(db, athlete.id);
  const rules = await ruleSettingsOf(db, athlete.id);
  const until = isPaused(mail, now) ? mail.pausedUntil : null;
  return {
    ...mail,
    pausedUntil: until === null ? null : longDay(until, athlete.timeZone),
    appetite: rules.alerts,
    mailFrom: rules.mailFrom,
    failed: await failedMails(db, athlete, now),
  };
};

/** When mails come, what they are sent for, the pause, and another try of a mail that was given up. */
export const mailSettingsRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const later = (error: unknown): void => deps.log.warn({ err: error }, 'a job waits for the sweep');

  router.post('/settings/mail', signedInOnly, async (req, res) => {
    const { id } = athleteOf(res);
    const form = Form.safeParse(req.body);
    if (!form.success)
      throw new WebError(400, 'bad_form', 'One of the choices is not among the ones offered.');
    const { weeklyDay, weeklyHour, quietFrom, quietTo, appetite, ...from } = form.data;
    const quietHours = quietFrom === quietTo ? null : { from: quietFrom, to: quietTo };
    await deps.store.write(async (tx) => {
      await saveMailSettings(tx, id, { weeklyDay, weeklyHour, quietHours });
      const { mailFrom } = await ruleSettingsOf(tx, id);
      await saveRuleSettings(tx, id, {
        alerts: appetite,
        mailFrom: {
          ...mailFrom,
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
    res.redirect(303, '/settings?said=saved#mails');
  });

  router.post('/settings/pause', signedInOnly, async (req, res) => {
    const { id } = athleteOf(res);
    const form = Pause.safeParse(req.body);
    if (!form.success)
      throw new WebError(400, 'bad_form', 'One of the choices is not among the ones offered.');
    const { weeks } = form.data;
    const pausedUntil = weeks === 0 ? null : deps.clock.now() + weeks * WEEK_MS;
    await deps.store.write((tx) => saveMailSettings(tx, id, { pausedUntil }));
    res.redirect(303, '/settings?said=saved#pause');
  });

  router.post('/settings/mails/:id/again', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const outboxId = Number(req.params['id']);
    if (!Number.isSafeInteger(outboxId)) throw notFound();
    const now = deps.clock.now();
    if (!(await deps.store.write((tx) => outbox.tryAgain(tx, athlete.id, outboxId, now)))) throw notFound();
    await deps.queues.add('deliver', { outboxId }).catch(later);
    res.redirect(303, '/settings?said=again#mails');
  });

  return router;
};
