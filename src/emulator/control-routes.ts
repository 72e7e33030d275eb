import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { type Faults, FAULTS_SHAPE, NO_FAULTS } from './faults.ts';
import type { Limits } from './rate-limits.ts';
import type { Stage } from './stage.ts';

/** What the control API steers. */
export type Controls = {
  readonly stage: Stage;
  readonly faults: () => Faults;
  readonly setFaults: (patch: Partial<Faults>) => void;
  readonly counts: () => Readonly<Record<string, number>>;
  readonly usage: () => Limits;
};

const id = z.number().int();
const Release = z.strictObject({ athleteId: id.optional(), count: id.min(1).max(1000).default(1) });
const Edit = z.strictObject({ athleteId: id, id, patch: z.record(z.string(), z.unknown()) });
const Remove = z.strictObject({ athleteId: id, id });
const Deauthorize = z.strictObject({ athleteId: id });
const AnyEvent = z.record(z.string(), z.unknown());

/** Only programs send JSON: a web page that happens to be open cannot steer the emulator with a form. */
const jsonOnly: RequestHandler = (req, res, next) => {
  if (req.method !== 'POST' || req.is('application/json')) next();
  else res.status(415).json({ error: 'send JSON with Content-Type: application/json' });
};

/** POST a command: checked, carried out, answered with what came of it. docs/emulator.md lists them. */
export const controlRoutes = ({ stage, faults, setFaults, counts, usage }: Controls): Router => {
  const router = Router();
  router.use('/control', jsonOnly);

  const command = <T>(path: string, shape: z.ZodType<T>, act: (body: T) => Promise<object>): void => {
    router.post(`/control/${path}`, async (req: Request, res: Response) => {
      const body = shape.safeParse(req.body ?? {});
      if (!body.success) return void res.status(400).json({ error: z.prettifyError(body.error) });
      try {
        res.json(await act(body.data));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        res.status(404).json({ error: error.message });
      }
    });
  };

  router.get('/control', (_req, res) => {
    const athletes = stage.athleteIds.map((athlete) => ({ id: athlete, held: stage.held(athlete) }));
    const next = stage.nextHeld();
    res.json({
      athletes,
      next,
      faults: faults(),
      usage: usage(),
      counts: counts(),
      subscription: stage.subscription(),
    });
  });
  router.delete('/control/faults', (_req, res) => {
    setFaults(NO_FAULTS);
    res.json(faults());
  });

  command('faults', FAULTS_SHAPE, async (patch) => {
    setFaults(patch as Partial<Faults>);
    return faults();
  });
  command('release', Release, async ({ athleteId, count }) => {
    const released = [];
    while (released.length < count) {
      const next = await stage.releaseNext(athleteId);
      if (next === null) break;
      released.push(next);
    }
    return { released, held: stage.held(athleteId) };
  });
  command('events', AnyEvent, async (body) => ({ status: await stage.forgeEvent(body) }));
  command('edit', Edit, async ({ athleteId, id: activityId, patch }) => {
    await stage.editActivity(athleteId, activityId, patch);
    return { edited: activityId };
  });
  command('remove', Remove, async ({ athleteId, id: activityId }) => {
    await stage.removeActivity(athleteId, activityId);
    return { removed: activityId };
  });
  command('deauthorize', Deauthorize, async ({ athleteId }) => {
    await stage.deauthorize(athleteId);
    return { deauthorized: athleteId };
  });
  return router;
};
