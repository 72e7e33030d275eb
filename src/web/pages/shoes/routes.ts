import { type Response, Router } from 'express';
import { z } from 'zod';
import * as athletes from '../../../store/athletes.ts';
import * as shoes from '../../../store/shoes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound } from '../../http/errors.ts';
import { localDay } from '../../../runner/clock.ts';
import { readerFor } from '../../http/reader.ts';
import { shoesData } from './data.ts';
import type { Show } from '../../parts/frame/show.ts';
import { inputNumber } from '../../../words/amounts.ts';
import type { Reader } from '../../../words/reader.ts';
import { readDrop } from '../../parts/shoe-drops.ts';
import { shoesPage } from './page.ts';
import type { ShoesData } from './data.ts';
import type { Typed } from './pair.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';

/** DESIGN: a drop that was mistyped is short; longer texts are none. */
const MOST_TYPED = 64;

const DropForm = z.object({ drop: z.string().max(MOST_TYPED).catch('?') });

/** What a page is asked to say: that something was saved, what cannot be, or which pair's field to fill. */
type Asked = { readonly saved?: boolean; readonly wrong?: Typed | null; readonly fill?: string | null };

/** The drop of the table in a pair's field, for the runner to check and save; null where there is none for it. */
const filledIn = (
  { pairs }: ShoesData,
  id: string | null,
  { locale }: Pick<Reader, 'locale'>,
): Typed | null => {
  const known = pairs.find((pair) => pair.id === id)?.known ?? null;
  return id === null || known === null
    ? null
    : { id, text: inputNumber(known.dropMm, 1, locale), isFilled: true };
};

/** Pairs and their drop. */
export const shoesRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  const page = async (res: Response, { saved = false, wrong = null, fill = null }: Asked): Promise<void> => {
    const athlete = athleteOf(res);
    const reader = readerFor(res);
    const data = await shoesData(deps.store.read, athlete.id, localDay(deps.clock.now(), athlete.timeZone));
    const mayRead = athlete.scopes.includes('profile:read_all');
    const typed = wrong ?? filledIn(data, fill, reader);
    const body = shoesPage(data, { mayRead, saved, typed }, reader);
    const { title } = reader.words.pages.shoes;
    show(res, { title, nav: 'shoes', body }, wrong === null ? 200 : 400);
  };

  router.get('/shoes', signedInOnly, (req, res) =>
    page(res, {
      saved: req.query['said'] === 'saved',
      fill: typeof req.query['fill'] === 'string' ? req.query['fill'] : null,
    }),
  );

  router.post('/shoes/:id', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const id = String(req.params['id']);
    const { drop: text } = DropForm.parse(req.body ?? {});
    const drop = readDrop(text);
    if (drop === undefined) return page(res, { wrong: { id, text, isFilled: false } });
    const now = deps.clock.now();
    const known = await deps.store.write(async (tx) => {
      // Asked for under this athlete's id: somebody else's pair is simply not there.
      if (!(await shoes.setDrop(tx, athlete.id, id, drop))) return false;
      await athletes.markAssessDue(tx, athlete.id, now);
      return true;
    });
    if (!known) throw notFound();
    await deps.queues
      .add('assess', { athleteId: athlete.id })
      .catch((error: unknown) => req.log.warn({ err: error }, 'the new drop waits for the sweep'));
    res.redirect(303, '/shoes?said=saved');
  });

  return router;
};
