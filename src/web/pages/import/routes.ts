import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { type CurrentStatus, currentStatus } from '../../../runner/current-status.ts';
import { asksZone, keepZone, zones } from '../../../runner/zone.ts';
import { createUploads } from '../../../sources/upload/uploads.ts';
import * as athletes from '../../../store/athletes.ts';
import { importById, importsOf } from '../../../store/imports.ts';
import { readerOf } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';
import { SHARE_PATH } from '../../http/csrf.ts';
import { notFound } from '../../http/errors.ts';
import { createLive, STOPPING } from '../../http/live.ts';
import type { Owned } from '../../http/owned.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';
import type { Html } from '../../parts/html.ts';
import { RowId } from '../../http/row-id.ts';
import type { Show } from '../../parts/frame/show.ts';
import { readLog } from './log.ts';
import { importPage, type ImportSaid, uploadPage } from './page.ts';
import { receive } from './receive.ts';
import { isGoingOn, progressPart, tellsEnough, type UploadView, uploadViewOf } from './upload-view.ts';

/** Seconds between two looks of a browser without scripts. */
const REFRESH_S = 3;
const LOOK_EVERY_MS = 1_000;
/** DESIGN: what is said so far is worked out anew so often: it takes as long as a home page. */
const VERDICT_EVERY_MS = 10_000;
/** DESIGN: a browser without streams looks every second and a half, in a few tabs. */
const LOOKS_PER_MINUTE = 200;
/** DESIGN: whoever sends file by file with a script of their own has POST /import. */
const UPLOADS_PER_HOUR = 240;

const Said = z.enum(['none', 'busy', 'zone']).nullable().catch(null);
const Before = z.coerce.number().int().positive().nullable().catch(null);

type Me = Owned<athletes.Athlete>;

/** A runner's files: sending them, watching them being read, what has come in, and the one question about the zone. */
export const importRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const live = createLive();
  const uploads = createUploads(deps);
  const db = deps.store.read;
  const telling = (athlete: Me) => ({ reader: readerOf(athlete), timeZone: athlete.timeZone });
  const zonesFor = async (athlete: Me) => ((await asksZone(db, athlete)) ? zones() : null);
  const uploadOf = async (req: Request, athleteId: number) => {
    const id = RowId.safeParse(req.params['id']);
    const row = id.success ? await importById(db, athleteId, id.data) : null;
    const view = uploadViewOf(row, deps.clock.now());
    if (view === null) throw notFound();
    return view;
  };

  const currentOf = async (
    view: UploadView | null,
    athlete: athletes.Athlete,
  ): Promise<CurrentStatus | null> =>
    view !== null && isGoingOn(view) && tellsEnough(view)
      ? currentStatus(db, athlete, deps.clock.now())
      : null;

  const page = async (
    res: Response,
    { said, before, zoneIsWrong = false }: { said: ImportSaid; before: number | null; zoneIsWrong?: boolean },
  ): Promise<void> => {
    const athlete = athleteOf(res);
    const views = (await importsOf(db, athlete.id, 'reading')).map((row) =>
      uploadViewOf(row, deps.clock.now()),
    );
    const now = views.find((view) => view !== null && isGoingOn(view)) ?? null;
    const log = await readLog(db, athlete.id, { before, timeZone: athlete.timeZone });
    const current = await currentOf(now, athlete);
    const data = { now, current, log, zones: await zonesFor(athlete), zoneIsWrong, said };
    const isProblem = zoneIsWrong || said === 'none';
    show(
      res,
      {
        title: readerFor(res).words.pages.files.title,
        nav: 'import',
        body: importPage(data, telling(athlete)),
        refreshS: now === null ? null : REFRESH_S,
      },
      isProblem ? 400 : 200,
    );
  };

  router.get('/import', signedInOnly, (req, res) =>
    page(res, { said: Said.parse(req.query['said']), before: Before.parse(req.query['before'] ?? null) }),
  );

  const take: RequestHandler = async (req, res) => {
    const { id: athleteId } = athleteOf(res);
    req.app.off(STOPPING, uploads.stop).once(STOPPING, uploads.stop);
    let isBusy = false;
    const taking = await receive(deps, req, async () => {
      const begun = await uploads.begin(athleteId);
      isBusy = begun === null;
      return begun;
    });
    if (taking === null) res.redirect(303, `/import?said=${isBusy ? 'busy' : 'none'}`);
    else res.redirect(303, `/uploads/${taking.id}`);
  };
  const often = limited(UPLOADS_PER_HOUR, 3_600_000);
  router.post('/uploads', often, signedInOnly, take);
  // What a phone shares to the installed Camber is sent as the form sends it.
  router.post(SHARE_PATH, often, signedInOnly, take);

  router.get('/uploads/:id', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const view = await uploadOf(req, athlete.id);
    const body = uploadPage(view, {
      zones: await zonesFor(athlete),
      current: await currentOf(view, athlete),
      telling: telling(athlete),
    });
    const refreshS = isGoingOn(view) ? REFRESH_S : null;
    show(res, { title: readerFor(res).words.pages.files.title, nav: 'import', body, refreshS });
  });

  router.get('/uploads/:id/progress', limited(LOOKS_PER_MINUTE, 60_000), signedInOnly, async (req, res) => {
    const { id: athleteId, epoch } = athleteOf(res);
    await uploadOf(req, athleteId);
    let said: { readonly current: CurrentStatus | null; readonly at: number } | null = null;
    const look = async (): Promise<Html | null> => {
      const athlete = await athletes.byId(db, athleteId);
      if (athlete === null || athlete.epoch !== epoch) return null;
      const view = await uploadOf(req, athleteId);
      if (!isGoingOn(view)) return null;
      const at = deps.clock.now();
      if (tellsEnough(view) && (said === null || at - said.at >= VERDICT_EVERY_MS))
        said = { current: await currentOf(view, athlete), at };
      return progressPart(view, said?.current ?? null, {
        reader: readerOf(athlete),
        timeZone: athlete.timeZone,
      });
    };
    await live(req, res, look, { everyMs: LOOK_EVERY_MS, visitor: String(athleteId) });
  });

  router.post('/uploads/:id/cancel', signedInOnly, async (req, res) => {
    const { id: athleteId } = athleteOf(res);
    const { row } = await uploadOf(req, athleteId);
    await uploads.cancel(athleteId, row.id);
    res.redirect(303, `/uploads/${row.id}`);
  });

  router.post('/import/zone', signedInOnly, async (req, res) => {
    const { id: athleteId } = athleteOf(res);
    const zone = (req.body as { zone?: unknown } | undefined)?.zone;
    if (typeof zone !== 'string' || !zones().includes(zone))
      return page(res, { said: null, before: null, zoneIsWrong: true });
    await deps.store.write((tx) => keepZone(tx, athleteId, zone, deps.clock.now()));
    await deps.queues
      .add('assess', { athleteId })
      .catch((error: unknown) => req.log.warn({ err: error }, 'an assessment waits for the sweep'));
    res.redirect(303, '/import?said=zone');
  });

  return router;
};
