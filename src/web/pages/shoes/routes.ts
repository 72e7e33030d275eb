import { type Response, Router } from 'express';
import * as athletes from '../../../store/athletes.ts';
import * as shoes from '../../../store/shoes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { localDay } from '../../../runner/clock.ts';
import { readerFor } from '../../http/reader.ts';
import { shoesData } from './data.ts';
import type { Show } from '../../parts/frame/show.ts';
import { inputNumber } from '../../../words/amounts.ts';
import type { Reader } from '../../../words/reader.ts';
import { type DropField, dropFields, readDrops } from '../../parts/shoe-drops.ts';
import { shoesPage } from './page.ts';
import type { ShoesData } from './data.ts';
import type { NewPair } from './own-pair.ts';
import { ownShoesRoutes } from './own-routes.ts';
import { type DropsTyped, offeredDrop } from './drops-form.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** What a page is asked to say: that something was saved, what cannot be, or which pairs' fields to fill. */
type Asked = {
  readonly saved?: boolean;
  /** As typed, where something in it is no drop. */
  readonly wrong?: readonly DropField[];
  readonly fill?: readonly string[];
  readonly newPair?: NewPair | null;
};

/** The fields as they stand, those asked for filled in with what is known, for the runner to check and save. */
const filledIn = (
  { pairs }: ShoesData,
  fields: readonly DropField[],
  fill: readonly string[],
  { locale }: Pick<Reader, 'locale'>,
): DropsTyped => {
  const offered = new Map(
    pairs.flatMap((pair) => {
      const mm = fill.includes(pair.id) && pair.dropMm === null ? offeredDrop(pair) : null;
      return mm === null ? [] : [[pair.id, inputNumber(mm, 1, locale)] as const];
    }),
  );
  return {
    fields: fields.map((field) => ({ ...field, text: offered.get(field.id) ?? field.text })),
    filled: [...offered.keys()],
  };
};

/** The ids in an address: one, several, or none. */
const idsIn = (query: unknown): readonly string[] =>
  [query].flat().filter((id): id is string => typeof id === 'string' && id !== '');

/** Pairs and their drop. */
export const shoesRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  const page = async (
    res: Response,
    { saved = false, wrong, fill = [], newPair = null }: Asked,
  ): Promise<void> => {
    const athlete = athleteOf(res);
    const reader = readerFor(res);
    const data = await shoesData(deps.store.read, athlete.id, localDay(deps.clock.now(), athlete.timeZone));
    // Without Strava there is no list to ask for.
    const mayRead = athlete.stravaId === null || athlete.scopes.includes('profile:read_all');
    const stored = dropFields(await shoes.shoesOf(deps.store.read, athlete.id), reader.locale);
    const typed = wrong === undefined ? filledIn(data, stored, fill, reader) : { fields: wrong, filled: [] };
    const body = shoesPage(
      data,
      { mayRead, saved, typed, newPair, hasStrava: athlete.stravaId !== null },
      reader,
    );
    const { title } = reader.words.pages.shoes;
    show(res, { title, nav: 'shoes', body }, wrong === undefined && newPair === null ? 200 : 400);
  };

  router.get('/shoes', signedInOnly, (req, res) =>
    page(res, {
      saved: req.query['said'] === 'saved',
      fill: idsIn(req.query['fill']),
    }),
  );

  router.post('/shoes/drops', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const { locale } = readerFor(res);
    // The athlete's own pairs: a field of anybody else's is not among them.
    const pairs = await shoes.shoesOf(deps.store.read, athlete.id);
    const { fields, drops } = readDrops((req.body ?? {}) as Record<string, unknown>, pairs, locale);
    if (fields.some(({ wrong }) => wrong)) return page(res, { wrong: fields });
    const now = deps.clock.now();
    await deps.store.write(async (tx) => {
      for (const { id, dropMm } of drops) await shoes.setDrop(tx, athlete.id, id, dropMm);
      if (drops.length > 0) await athletes.markAssessDue(tx, athlete.id, now);
    });
    if (drops.length > 0)
      await deps.queues
        .add('assess', { athleteId: athlete.id })
        .catch((error: unknown) => req.log.warn({ err: error }, 'the new drops wait for the sweep'));
    res.redirect(303, '/shoes?said=saved');
  });

  router.use(ownShoesRoutes(deps, (res, newPair) => page(res, { newPair })));

  return router;
};
