import { Router } from 'express';
import { z } from 'zod';
import type { Shoe } from '../../core/run.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import * as athletes from '../../store/athletes.ts';
import * as shoes from '../../store/shoes.ts';
import { formats, type Formats } from '../../words/formats.ts';
import type { WebDeps } from '../deps.ts';
import { notFound, WebError } from '../errors.ts';
import type { Show } from '../show.ts';
import { shoesPage, type ShoeRow } from '../views/shoes-page.ts';
import { athleteOf, signedInOnly } from '../visitor.ts';

/** The middle one of the reminders (400 miles): the line in each bar. */
const LIMIT_M = DEFAULT_SETTINGS.shoeRemindersM[1] ?? 0;

/** Empty forgets the drop. Shoes have 0 to about 16 mm; more is a typing error. */
const DropForm = z.object({
  drop: z.union([z.literal('').transform(() => null), z.coerce.number().min(0).max(20)]),
});

const rowOf = (shoe: Shoe, say: Formats): ShoeRow => {
  const leftM = LIMIT_M - shoe.distanceM;
  return {
    id: shoe.id,
    name: shoe.name,
    retired: shoe.retired,
    distance: say.distance(shoe.distanceM),
    share: shoe.distanceM / LIMIT_M,
    left: leftM >= 0 ? `${say.distance(leftM)} to the reminder` : `${say.distance(-leftM)} past the reminder`,
    dropMm: shoe.dropMm,
  };
};

/** Pairs in use first, the most worn on top. */
const byUse = (a: Shoe, b: Shoe): number =>
  Number(a.retired) - Number(b.retired) || b.distanceM - a.distanceM;

/** Pairs and their drop. */
export const shoesRoutes = (deps: WebDeps, show: Show): Router => {
  const router = Router();

  router.get('/shoes', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const say = formats(athlete.units);
    const pairs = await shoes.shoesOf(deps.store.read, athlete.id);
    const rows = pairs.toSorted(byUse).map((shoe) => rowOf(shoe, say));
    const mayRead = athlete.scopes.includes('profile:read_all');
    const body = shoesPage(rows, say.distance(LIMIT_M), mayRead, req.query['said'] === 'saved');
    show(res, { title: 'Shoes', nav: 'shoes', body });
  });

  router.post('/shoes/:id', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const form = DropForm.safeParse(req.body);
    if (!form.success) throw new WebError(400, 'bad_form', 'A drop is a number of millimetres from 0 to 20.');
    const { id } = req.params;
    const now = deps.clock.now();
    const known = await deps.store.write(async (tx) => {
      // Asked for under this athlete's id: somebody else's pair is simply not there.
      if (typeof id !== 'string' || !(await shoes.setDrop(tx, athlete.id, id, form.data.drop))) return false;
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
