import { type Request, Router } from 'express';
import { z } from 'zod';
import { exportPairId } from '../../../core/shoes/export-pair.ts';
import { localDay } from '../../../runner/clock.ts';
import { saveUsualPair, usualPairOf } from '../../../runner/usual-pair.ts';
import * as athletes from '../../../store/athletes.ts';
import type { Db } from '../../../store/db.ts';
import { addPair, changePair } from '../../../store/shoes-own.ts';
import { shoesOf } from '../../../store/shoes.ts';
import { fromLongUnit, readNumber } from '../../../words/amounts.ts';
import type { WebDeps } from '../../http/deps.ts';
import { notFound, WebError } from '../../http/errors.ts';
import { athleteOf, signedInOnly } from '../../http/visitor.ts';
import { readDrop } from '../../parts/shoe-drops.ts';
import type { NewPair } from './own-pair.ts';

/** DESIGN: no pair holds a fifth of this. Kilometres or miles. */
const MOST_BEFORE = 5000;

const text = z.string().max(200).catch('');
const PairForm = z.object({
  name: text,
  drop: text,
  before: text,
  usual: z.literal('on').optional().catch(undefined),
});
const Flag = z.enum(['0', '1']).transform((value) => value === '1');

/** What was typed as a distance, in metres; an empty field is none, undefined is no number. */
const readBefore = (typed: string, units: 'metric' | 'imperial'): number | undefined => {
  if (typed.trim() === '') return 0;
  const n = readNumber(typed);
  return n === null || n < 0 || n > MOST_BEFORE ? undefined : fromLongUnit(n, units);
};

/** DESIGN: longer than any maker's name for a pair. */
const MOST_NAME = 60;

/** A name as it is kept: without control characters and marks of direction, blanks joined. */
const nameOf = (typed: string): string =>
  typed
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_NAME);

/** Pairs that the runner enters: added, worn by default, retired. `refuse` shows the form again. */
export const ownShoesRoutes = (
  deps: WebDeps,
  refuse: (res: Parameters<typeof athleteOf>[0], typed: NewPair) => Promise<void>,
): Router => {
  const router = Router();

  const saveAndAssess = async (athleteId: number, save: (tx: Db) => Promise<boolean>): Promise<boolean> => {
    const isSaved = await deps.store.write(async (tx) => {
      if (!(await save(tx))) return false;
      await athletes.markAssessDue(tx, athleteId, deps.clock.now());
      return true;
    });
    if (isSaved)
      await deps.queues
        .add('assess', { athleteId })
        .catch((error: unknown) => deps.log.warn({ err: error }, 'a pair waits for the sweep'));
    return isSaved;
  };
  const field = (req: Request, name: string): unknown =>
    (req.body as Readonly<Record<string, unknown>> | undefined)?.[name];

  router.post('/shoes', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const { usual, ...typed } = PairForm.parse(req.body ?? {});
    const name = nameOf(typed.name);
    const dropMm = readDrop(typed.drop);
    const beforeM = readBefore(typed.before, athlete.units);
    const refused = (problems: NewPair['problems']): Promise<void> =>
      refuse(res, { ...typed, usual: usual === 'on', problems });
    if (name === '' || dropMm === undefined || beforeM === undefined)
      return refused({
        ...(name === '' && { name: 'missing' }),
        ...(dropMm === undefined && { drop: true }),
        ...(beforeM === undefined && { before: true }),
      });
    const id = exportPairId(name);
    const isAdded = await saveAndAssess(athlete.id, async (tx) => {
      if (!(await addPair(tx, athlete.id, { id, name, beforeM, dropMm }))) return false;
      const from = localDay(deps.clock.now(), athlete.timeZone);
      if (usual === 'on') await saveUsualPair(tx, athlete.id, { id, from });
      return true;
    });
    if (!isAdded) return refused({ name: 'taken' });
    res.redirect(303, '/shoes?said=saved');
  });

  router.post('/shoes/:id/before', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const typed = text.parse(field(req, 'before'));
    const beforeM = readBefore(typed, athlete.units);
    if (beforeM === undefined)
      throw new WebError(400, 'bad_before', ({ pages }) => pages.shoes.add.problems.before);
    if (
      !(await saveAndAssess(athlete.id, (tx) =>
        changePair(tx, athlete.id, String(req.params['id']), { beforeM }),
      ))
    )
      throw notFound();
    res.redirect(303, '/shoes?said=saved');
  });

  router.post('/shoes/:id/retire', signedInOnly, async (req, res) => {
    const { id: athleteId } = athleteOf(res);
    const id = String(req.params['id']);
    const retired = Flag.safeParse(field(req, 'retired'));
    if (!retired.success) throw new WebError(400, 'bad_form');
    const isThere = await saveAndAssess(athleteId, async (tx) => {
      if (!(await changePair(tx, athleteId, id, { retired: retired.data }))) return false;
      // Nothing new is run in a pair that is retired.
      if (retired.data && (await usualPairOf(tx, athleteId))?.id === id)
        await saveUsualPair(tx, athleteId, null);
      return true;
    });
    if (!isThere) throw notFound();
    res.redirect(303, '/shoes?said=saved');
  });

  router.post('/shoes/:id/usual', signedInOnly, async (req, res) => {
    const athlete = athleteOf(res);
    const id = String(req.params['id']);
    const usual = Flag.safeParse(field(req, 'usual'));
    if (!usual.success) throw new WebError(400, 'bad_form');
    const from = localDay(deps.clock.now(), athlete.timeZone);
    await deps.store.write(async (tx) => {
      if (!(await shoesOf(tx, athlete.id)).some((pair) => pair.id === id && !pair.retired)) throw notFound();
      await saveUsualPair(tx, athlete.id, usual.data ? { id, from } : null);
    });
    res.redirect(303, '/shoes?said=saved');
  });

  return router;
};
