import { type Response, Router } from 'express';
import { HOUR_MS } from '../../../core/durations.ts';
import type { restore } from '../../../export/restore/restore.ts';
import type { WebDeps } from '../../http/deps.ts';
import { filesOf } from '../../http/multipart.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import { outcomePage, restorePage } from './page.ts';
import { receive, type Received } from './receive.ts';

/** DESIGN: the export of 30,000 runs. */
const MOST_BYTES = 256 * 1024 * 1024;
/** DESIGN: a file or two that were the wrong ones; each is read to its end. */
const RESTORES_PER_HOUR = 10;

/** Reads archives with much that nothing else needs: loaded when somebody brings one. */
const restoring = () => import('../../../export/restore/restore.ts');

/** Whatever becomes of it, the archive does not stay. */
const restored = async (
  deps: WebDeps,
  id: number,
  { source, drop }: Received,
): ReturnType<typeof restore> => {
  try {
    return await (await restoring()).restore(deps, id, source);
  } finally {
    await drop();
  }
};

/** Bringing one's own export back into an empty account. */
export const restoreRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  const form = async (res: Response, isMissing: boolean): Promise<void> => {
    const reader = readerFor(res);
    const { takesExport } = await restoring();
    const isEmpty = await takesExport(deps.store.read, athleteOf(res));
    const body = restorePage({ isEmpty, most: MOST_BYTES, isMissing }, reader);
    const { title } = reader.words.pages.restore;
    show(res, { title, nav: 'settings', body }, isMissing ? 400 : 200);
  };

  router.get('/restore', signedInOnly, (_req, res) => form(res, false));

  router.post('/restore', signedInOnly, limited(RESTORES_PER_HOUR, HOUR_MS), async (req, res) => {
    const { id } = athleteOf(res);
    for await (const file of filesOf(req, { bytes: MOST_BYTES, files: 1 })) {
      const received = await receive(deps, file);
      const outcome = await restored(deps, id, received);
      if (outcome.kind === 'restored')
        await deps.queues
          .add('assess', { athleteId: id })
          .catch((error: unknown) => req.log.warn({ err: error }, 'the findings wait for the sweep'));
      const reader = readerFor(res);
      const { title } = reader.words.pages.restore;
      const body = outcomePage(outcome, reader);
      return show(res, { title, nav: 'settings', body }, outcome.kind === 'restored' ? 200 : 422);
    }
    await form(res, true);
  });

  return router;
};
