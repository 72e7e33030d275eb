import { Router } from 'express';
import { z } from 'zod';
import * as runs from '../../../store/runs.ts';
import { streamsWish, wishStreams } from '../../../store/streams-wish.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { streamsSince } from '../../../connection/streams-to-read.ts';
import { localDay } from '../../../runner/clock.ts';
import { EVER } from '../../../core/day.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';
import { readerFor } from '../../http/reader.ts';
import { readingOf } from '../../parts/reading.ts';
import { runsData } from './data.ts';
import { RunFilter, runsAddress } from './filter.ts';
import type { Show } from '../../parts/frame/show.ts';
import { type OlderTracks, runsPage } from './page.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** Pages count from 1; whatever else stands in the address is the first. */
const PageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);

/** What is left of the tracks that Camber does not read by itself; nothing where they may not be kept. */
const olderTracks = async (deps: WebDeps, athlete: Owned<Athlete>): Promise<OlderTracks> => {
  const db = deps.store.read;
  // Without Strava there is nobody to ask: runs from Strava came back with an export.
  if (athlete.connection === 'none') return { wanted: false, reading: await readingOf(deps, athlete, 0) };
  const recent = await runs.countWithoutStreams(db, athlete.id, streamsSince(deps));
  const all =
    deps.config.retention === 'strict' ? recent : await runs.countWithoutStreams(db, athlete.id, null);
  return {
    wanted: (await streamsWish(db, athlete.id)) !== null,
    reading: await readingOf(deps, athlete, all - recent),
  };
};

/** The runs with their findings, by weeks. */
export const runsRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get('/runs', signedInOnly, async (req, res) => {
    const athlete: Owned<Athlete> = athleteOf(res);
    const reader = readerFor(res);
    const page = PageNumber.parse(req.query['page']);
    const today = localDay(deps.clock.now(), athlete.timeZone);
    const filter = RunFilter.parse(req.query);
    const asked = { today, filter, page, open: req.query['open'] === '1' };
    const data = await runsData(deps.store.read, athlete.id, asked, reader);
    // A page behind the end, bookmarked before runs were deleted: the list begins anew.
    if (data === null) return res.redirect(303, runsAddress(filter));
    show(res, {
      title: reader.words.pages.runs.title,
      nav: 'runs',
      body: runsPage(data, await olderTracks(deps, athlete), reader),
    });
  });

  router.post('/runs/older', signedInOnly, async (_req, res) => {
    const athlete = athleteOf(res);
    await deps.store.write((tx) => wishStreams(tx, athlete.id, EVER));
    // The sweep finds the wish in the store if the queue does not answer now.
    await deps.queues
      .add('streams', { athleteId: athlete.id })
      .catch((error: unknown) => deps.log.warn({ err: error }, 'older tracks wait for the sweep'));
    res.redirect(303, '/runs#older');
  });

  return router;
};
