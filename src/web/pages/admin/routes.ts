import { Router } from 'express';
import { BackupError } from '../../../backup/problem.ts';
import { makeAndNote } from '../../../backup/state.ts';
import { HOUR_MS } from '../../../core/durations.ts';
import * as outbox from '../../../store/outbox.ts';
import { adminData } from './data.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { rowIdIn } from '../../http/row-id.ts';
import { limited } from '../../http/security.ts';
import type { Show } from '../../parts/frame/show.ts';
import { adminPage } from './page.ts';
import { athleteOf, ownerOnly } from '../../http/visitor.ts';

/** DESIGN: a copy writes the whole database anew; nobody needs more than one a minute, give or take. */
const BACKUPS_PER_HOUR = 20;
/** The owner's page and its three buttons: send a mail again, look at the subscription, copy the database. */
export const adminRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const later = (error: unknown): void => deps.log.warn({ err: error }, 'a job waits for the sweep');

  router.get('/admin', ownerOnly, async (req, res) => {
    const reader = readerFor(res);
    const t = reader.words.pages.admin;
    const said: Readonly<Record<string, string>> = t.said;
    const key = String(req.query['said'] ?? '');
    const look = { reader, timeZone: athleteOf(res).timeZone };
    const body = adminPage(
      look,
      await adminData(deps),
      Object.hasOwn(said, key) ? (said[key] ?? null) : null,
    );
    show(res, { title: t.title, nav: 'admin', body });
  });

  router.post('/admin/mails/:id/again', ownerOnly, async (req, res) => {
    const outboxId = rowIdIn(req.params['id']);
    if (!Number.isSafeInteger(outboxId)) throw notFound();
    const now = deps.clock.now();
    if (!(await deps.store.write((tx) => outbox.tryAgain(tx, null, outboxId, now)))) throw notFound();
    await deps.queues.add('deliver', { outboxId }).catch(later);
    res.redirect(303, '/admin?said=again#mails');
  });

  router.post('/admin/subscription', ownerOnly, async (_req, res) => {
    await deps.queues.add('subscription', {}).catch(later);
    res.redirect(303, '/admin?said=check#strava');
  });

  router.post('/admin/backup', ownerOnly, limited(BACKUPS_PER_HOUR, HOUR_MS), async (_req, res) => {
    const said = await makeAndNote(deps).then(
      () => 'backup',
      (error: unknown) => {
        if (!(error instanceof BackupError)) throw error;
        deps.log.error({ why: error.message }, 'no backup could be made');
        return 'noBackup';
      },
    );
    res.redirect(303, `/admin?said=${said}#backups`);
  });

  return router;
};
