import { Router } from 'express';
import { foundIn } from '../../../core/found/found.ts';
import { openReport } from '../../../core/report/report.ts';
import { localDay } from '../../../runner/clock.ts';
import { readEpisodes } from '../../../runner/episodes.ts';
import { readAssessInput } from '../../../runner/history.ts';
import * as backfills from '../../../store/backfills.ts';
import { importsOf } from '../../../store/imports.ts';
import { isUnderWay } from '../../../sources/upload/state.ts';
import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import { createRemembered } from '../../http/remembered.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';
import type { Show } from '../../parts/frame/show.ts';
import type { Html } from '../../parts/html.ts';
import { foundPage } from './page.ts';

/** DESIGN: the first look opens the history four times, some seconds for decades of runs; a person does not ask faster. */
const LOOKS_PER_MINUTE = 60;

/** DESIGN: a page has some 20 kB; on a small box a family looks at a few. */
const PAGES_KEPT = 12;

/** Seconds between two looks while more is coming in. */
const REFRESH_S = 10;

/** What a runner's history tells: the first page after it was read, and one to come back to. */
export const foundRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const remembered = createRemembered<Html>(deps.store, PAGES_KEPT);

  router.get('/found', signedInOnly, limited(LOOKS_PER_MINUTE, 60_000), async (_req, res) => {
    const reader = readerFor(res);
    const athlete = athleteOf(res);
    const db = deps.store.read;
    const now = deps.clock.now();
    const until = localDay(now, athlete.timeZone);
    const [backfill, uploads] = await Promise.all([
      backfills.of(db, athlete.id),
      importsOf(db, athlete.id, 'reading'),
    ]);
    const isReading = backfill?.state === 'running' || uploads.some((row) => isUnderWay(row, now));
    const readAll = async () => {
      const input = await readAssessInput(db, athlete.id, until);
      const episodes = await readEpisodes(db, deps.seal, { athleteId: athlete.id, input, until });
      return { input, episodes: episodes.length };
    };
    const body = await remembered(
      JSON.stringify([athlete, until, isReading]),
      readAll,
      ({ input, episodes }) => {
        const found = foundIn(input, openReport(input));
        const hasStrava = athlete.connection !== 'none';
        return foundPage({ found, shoes: input.shoes, episodes, isReading, hasStrava }, reader);
      },
    );
    const { title } = reader.words.pages.found;
    show(res, { title, nav: 'home', body, refreshS: isReading ? REFRESH_S : null });
  });

  return router;
};
