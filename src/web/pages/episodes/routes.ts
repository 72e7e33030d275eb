import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Episode } from '../../../core/episodes/episode.ts';
import { LOOK_BACK_CHOICES, LOOK_BACK_DAYS } from '../../../core/episodes/windows.ts';
import { localDay } from '../../../runner/clock.ts';
import { dropEpisode, keepEpisode } from '../../../runner/episodes.ts';
import type { Athlete } from '../../../store/athletes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound } from '../../http/errors.ts';
import { readerFor } from '../../http/reader.ts';
import { limited } from '../../http/security.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';
import { EMPTY_EPISODE, formOfEpisode, readEpisodeForm } from '../../parts/episode-fields.ts';
import type { Show } from '../../parts/frame/show.ts';
import { chartOf, type EpisodesRead, lookBacksOf, readAll } from './data.ts';
import { type ListData, listPage } from './list-page.ts';
import { type OneData, onePage } from './one-page.ts';
import { sheetData, SheetQuery } from './sheet-data.ts';
import { sheetPage } from './sheet-page.ts';

/** DESIGN: each look replays the history; a person does not ask faster. */
const LOOKS_PER_MINUTE = 60;
const CHANGES_PER_MINUTE = 60;

/** An episode's number; below zero it is one that the stop rule opened. */
const Id = z
  .string()
  .regex(/^-?\d{1,9}$/)
  .transform(Number);

const Days = z.coerce
  .number()
  .catch(LOOK_BACK_DAYS)
  .transform((days) => LOOK_BACK_CHOICES.find((choice) => choice === days) ?? LOOK_BACK_DAYS);

const ListNotice = z.enum(['removed']).nullable().catch(null);
const OneNotice = z.enum(['saved', 'closed']).nullable().catch(null);

/** The times when the knee hurt: all of them, each with its look-back, and the sheet to print. */
export const episodesRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();
  const looks = limited(LOOKS_PER_MINUTE, 60_000);
  const changes = limited(CHANGES_PER_MINUTE, 60_000);
  const todayOf = (athlete: Athlete): string => localDay(deps.clock.now(), athlete.timeZone);
  const read = (res: Response): Promise<EpisodesRead> => {
    const athlete = athleteOf(res);
    return readAll(deps, athlete, todayOf(athlete));
  };

  /** An episode of this athlete. @throws WebError 404 for anybody else's, and for none */
  const ownOf = (req: Request, { episodes }: EpisodesRead): Episode => {
    const id = Id.safeParse(req.params['id']);
    const episode = id.success ? episodes.find((each) => each.id === id.data) : undefined;
    if (episode === undefined) throw notFound();
    return episode;
  };

  const list = async (res: Response, rest: Partial<ListData>, status = 200): Promise<void> => {
    const reader = readerFor(res);
    const all = await read(res);
    const data: ListData = {
      today: todayOf(athleteOf(res)),
      episodes: all.episodes,
      seen: lookBacksOf(all),
      form: EMPTY_EPISODE,
      wrong: [],
      notice: null,
      ...rest,
    };
    const { title } = reader.words.pages.episodes;
    show(res, { title, nav: 'check-ins', body: listPage(data, reader) }, status);
  };

  const one = async (req: Request, res: Response, rest: Partial<OneData>, status = 200): Promise<void> => {
    const reader = readerFor(res);
    const all = await read(res);
    const episode = ownOf(req, all);
    const seen = lookBacksOf(all, Days.parse(req.query['days']));
    const data: OneData = {
      today: todayOf(athleteOf(res)),
      lookBack: seen.lookBacks.find((each) => each.episode.id === episode.id)!,
      seen,
      chart: chartOf(all, seen, episode, reader),
      form: formOfEpisode(episode),
      wrong: [],
      notice: null,
      ...rest,
    };
    const { title } = reader.words.pages.episodes;
    show(res, { title, nav: 'check-ins', body: onePage(data, reader) }, status);
  };

  router.get('/episodes', signedInOnly, looks, async (req, res) => {
    await list(res, { notice: ListNotice.parse(req.query['said']) });
  });

  router.post('/episodes', signedInOnly, changes, async (req, res) => {
    const athlete = athleteOf(res);
    const { form, wrong, said } = readEpisodeForm(req.body, todayOf(athlete));
    if (said === null) return list(res, { form, wrong }, 400);
    const now = deps.clock.now();
    const id = await deps.store.write((tx) => keepEpisode(tx, deps.seal, athlete.id, null, { said, now }));
    if (id === null) return list(res, { form, notice: 'tooMany' }, 400);
    res.redirect(303, `/episodes/${id}?said=saved`);
  });

  router.get('/episodes/sheet', signedInOnly, looks, async (req, res) => {
    const reader = readerFor(res);
    const athlete = athleteOf(res);
    const data = sheetData(await read(res), SheetQuery.parse(req.query), todayOf(athlete), reader);
    const { title } = reader.words.pages.episodes.sheet;
    show(res, { title, nav: 'check-ins', body: sheetPage(data, reader) });
  });

  router.get('/episodes/:id', signedInOnly, looks, async (req, res) => {
    await one(req, res, { notice: OneNotice.parse(req.query['said']) });
  });

  router.post('/episodes/:id', signedInOnly, changes, async (req, res) => {
    const athlete = athleteOf(res);
    const episode = ownOf(req, await read(res));
    const { form, wrong, said } = readEpisodeForm(req.body, todayOf(athlete));
    if (said === null) return one(req, res, { form, wrong }, 400);
    const now = deps.clock.now();
    const id = await deps.store.write((tx) => keepEpisode(tx, deps.seal, athlete.id, episode, { said, now }));
    if (id === null) return list(res, { form, notice: 'tooMany' }, 400);
    res.redirect(303, `/episodes/${id}?said=saved`);
  });

  router.post('/episodes/:id/over', signedInOnly, changes, async (req, res) => {
    const athlete = athleteOf(res);
    const episode = ownOf(req, await read(res));
    const { start, side, onset, named, note } = episode;
    const end = { day: todayOf(athlete), precision: 'day' } as const;
    const said = { start, end, side, onset, named, note };
    const now = deps.clock.now();
    const id =
      episode.end !== null
        ? episode.id
        : await deps.store.write((tx) => keepEpisode(tx, deps.seal, athlete.id, episode, { said, now }));
    if (id === null) return list(res, { notice: 'tooMany' }, 400);
    res.redirect(303, `/episodes/${id}?said=closed`);
  });

  router.post('/episodes/:id/remove', signedInOnly, changes, async (req, res) => {
    const athlete = athleteOf(res);
    const episode = ownOf(req, await read(res));
    const now = deps.clock.now();
    await deps.store.write((tx) => dropEpisode(tx, deps.seal, athlete.id, episode, now));
    res.redirect(303, '/episodes?said=removed');
  });

  return router;
};
