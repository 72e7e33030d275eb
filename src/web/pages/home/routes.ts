import { Router } from 'express';
import { z } from 'zod';
import * as athletes from '../../../store/athletes.ts';
import * as backfills from '../../../store/backfills.ts';
import { ownerId } from '../../../store/owner.ts';
import { countRuns } from '../../../store/runs.ts';
import type { WebDeps } from '../../http/deps.ts';
import { homeData } from './data.ts';
import { readRange } from './range.ts';
import { readHome } from './reads.ts';
import { createLive } from '../../http/live.ts';
import { localDay } from '../../../runner/clock.ts';
import { progressOf } from './progress-data.ts';
import { readerOf } from '../../../words/reader.ts';
import { readerFor } from '../../http/reader.ts';
import { createRemembered } from '../../http/remembered.ts';
import { recentReading, strictDaysOf } from '../../parts/reading.ts';
import { limited } from '../../http/security.ts';
import type { Show } from '../../parts/frame/show.ts';
import { readMoving } from './moving.ts';
import { type HomePage, homePage } from './page.ts';
import type { Html } from '../../parts/html.ts';
import { landingPage } from './landing-page.ts';
import { isComplete, progressBanner } from './progress.ts';
import { athleteOf, signedInOnly, visitorOf } from '../../http/visitor.ts';

/** Seconds between two looks of a browser without scripts, while the history comes in. */
const REFRESH_S = 5;
/** How often a stream looks whether the history has come further. */
const LOOK_EVERY_MS = 1_500;
/** DESIGN: a browser without streams looks every two seconds, in a few tabs. */
const LOOKS_PER_MINUTE = 150;

/** DESIGN: a page has 50 to 500 kB; on a small box a family looks at a few. */
const PAGES_KEPT = 24;

/** Shown until somebody has connected: then the domain is right. */
const callbackDomainOf = async ({ config, demo, store }: WebDeps): Promise<string | null> =>
  demo === null && (await athletes.all(store.read)).length === 0 ? new URL(config.publicUrl).hostname : null;

/** What the address says of a deletion. */
const Goodbye = z.enum(['all', 'here', 'files']).nullable().catch(null);

/** What the address says of the question about the knee. */
const KneeVisit = z.enum(['answered', 'change']).nullable().catch(null);

/** `/`: what Camber is, for strangers; today, for the runner. `/progress`: the piece of it that moves. */
export const homeRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const live = createLive();
  const remembered = createRemembered<HomePage>(deps.store, PAGES_KEPT);
  const canSignIn = deps.config.auth.includes('local');

  router.get('/', async (req, res) => {
    const { athlete } = visitorOf(res);
    const reader = readerFor(res);
    const strictDays = strictDaysOf(deps.config);
    if (athlete === null) {
      const data = {
        canConnect: deps.config.auth.includes('strava') && deps.stravaApp.clientId !== '',
        canSignIn,
        isOwnerless: canSignIn && (await ownerId(deps.store.read)) === null,
        demoAthlete: deps.demo?.stage ? deps.demo.athleteName : null,
        goodbye: Goodbye.parse(req.query['goodbye']),
        strictDays,
        callbackDomain: await callbackDomainOf(deps),
        goodbyeMailed: req.query['mailed'] === '1',
      } as const;
      return show(res, { title: 'Camber', nav: 'home', body: landingPage(data, reader) });
    }
    const today = localDay(deps.clock.now(), athlete.timeZone);
    const range = readRange(req.query['range']);
    const knee = KneeVisit.parse(req.query['knee']);
    const inMailbox = deps.mailer.kind === 'folder';
    const key = JSON.stringify([athlete, today, range, knee]);
    const [page, moving] = await Promise.all([
      remembered(
        key,
        () => readHome(deps, athlete, today, range),
        (reads) => homePage(homeData(reads, athlete, { today, range, strictDays, knee, inMailbox })),
      ),
      readMoving(deps, athlete),
    ]);
    const waiting = moving.progress?.state === 'running' || deps.demo?.stage?.busy() === true;
    const { title } = reader.words.pages.home;
    show(res, { title, nav: 'home', body: page(moving), refreshS: waiting ? REFRESH_S : null });
  });

  /** How far one runner's history is; null when there is no more to wait for, or nobody to show it to. */
  const look = async (athleteId: number, epoch: number, first: boolean): Promise<Html | null> => {
    const db = deps.store.read;
    const [athlete, backfill, runs] = await Promise.all([
      athletes.byId(db, athleteId),
      backfills.of(db, athleteId),
      first ? countRuns(db, athleteId) : 0,
    ]);
    if (athlete === null || athlete.epoch !== epoch || backfill === null) return null;
    // The first runs are judged: the page itself has more to say now.
    if (runs > 0 && athlete.assessDue === null) return null;
    const reading = await recentReading(deps, athlete);
    const progress = progressOf(backfill, athlete, deps.clock.now(), reading);
    return progress === null || isComplete(progress) ? null : progressBanner(progress, readerOf(athlete));
  };

  router.get('/progress', limited(LOOKS_PER_MINUTE, 60_000), signedInOnly, async (req, res) => {
    const { id, epoch } = athleteOf(res);
    const first = req.query['first'] === '1';
    await live(req, res, () => look(id, epoch, first), {
      everyMs: LOOK_EVERY_MS,
      visitor: String(id),
    });
  });

  return router;
};
