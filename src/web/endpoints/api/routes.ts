import { type Request, type RequestHandler, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { MINUTE_MS } from '../../../core/durations.ts';
import { programVersion } from '../../../platform/version.ts';
import { noteApiTokenUsed, ownerOfApiToken } from '../../../store/api-tokens.ts';
import * as athletes from '../../../store/athletes.ts';
import type { WebDeps } from '../../http/deps.ts';
import { describeError } from '../../http/errors.ts';
import { ENDPOINTS } from './endpoints.ts';
import { openApi } from './openapi.ts';
import { readReport } from './read-report.ts';

/** DESIGN: a dashboard that asks for all four every ten seconds. */
const READS_PER_MINUTE = 60;
/** DESIGN: whoever guesses a token of 256 bits gets nowhere; this keeps the log short. */
const WRONG_TOKENS = 20;
const WRONG_TOKENS_MS = 15 * MINUTE_MS;

/** For programs; in English, like the codes. */
const REASONS = {
  no_token:
    'This token is not known. Make one in the settings, and send it as "Authorization: Bearer TOKEN".',
  too_many: 'Too many requests: ask once a minute or less.',
  read_only: 'Only GET is answered here: a token may read, and nothing else.',
  not_found: 'There is nothing here. /api/v1/openapi.json says what there is.',
  store_away: 'The database is away. Try again in a moment.',
  internal: 'This did not work: the reason is in the log of this Camber.',
} as const;

const refuse = (res: Response, status: number, error: keyof typeof REASONS): void =>
  void res.status(status).json({ error, reason: REASONS[error] });

const limits = {
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: (_req: Request, res: Response) => refuse(res, 429, 'too_many'),
} as const;

/** At most so many wrong tokens from one address. */
const perAddress = (): RequestHandler =>
  rateLimit({
    ...limits,
    limit: WRONG_TOKENS,
    windowMs: WRONG_TOKENS_MS,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_req, res) => res.statusCode !== 401,
  });

type Caller = { readonly tokenId: number; readonly athlete: athletes.Athlete };

const callerOf = (res: Response): Caller => res.locals['caller'] as Caller;

const perToken = (): RequestHandler =>
  rateLimit({
    ...limits,
    limit: READS_PER_MINUTE,
    windowMs: MINUTE_MS,
    keyGenerator: (_req, res) => String(callerOf(res).tokenId),
  });

const tokenIn = (req: Request): string | null =>
  /^bearer\s+(\S+)\s*$/i.exec(req.get('authorization') ?? '')?.[1] ?? null;

/** Programs get no page, whatever went wrong. */
const inJson =
  (handle: (req: Request, res: Response, next: () => void) => Promise<void>): RequestHandler =>
  async (req, res, next) => {
    try {
      await handle(req, res, next);
    } catch (error) {
      const { status, code } = describeError(error);
      if (status === 503) return refuse(res.set('retry-after', '5'), status, 'store_away');
      req.log.error({ err: error, code }, 'a question of the API failed');
      refuse(res, 500, 'internal');
    }
  };

/**
 * /api/v1 for a runner's own dashboards: no session, no cookies, a token of the runner's that may read. It is mounted
 * before all that knows of sessions and forms.
 */
export const apiRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const { store, clock, config } = deps;

  const byToken = inJson(async (req, res, next) => {
    const token = tokenIn(req);
    const owner = token === null ? null : await ownerOfApiToken(store.read, token);
    const athlete = owner === null ? null : await athletes.byId(store.read, owner.athleteId);
    if (owner === null || athlete === null) {
      refuse(res.set('www-authenticate', 'Bearer'), 401, 'no_token');
      return;
    }
    res.locals['caller'] = { tokenId: owner.id, athlete } satisfies Caller;
    next();
  });

  const description = openApi(config.publicUrl, programVersion());
  router.get('/api/v1/openapi.json', (_req, res) => void res.json(description));

  const guards = [perAddress(), byToken, perToken()];
  for (const { path, query, answer } of ENDPOINTS) {
    router.get(
      path,
      ...guards,
      inJson(async (req, res) => {
        const asked = query.safeParse(req.query);
        if (!asked.success) {
          const [issue] = asked.error.issues;
          const where = issue?.path.join('.') || 'the address';
          res
            .status(400)
            .json({ error: 'bad_query', reason: `${where}: ${issue?.message ?? 'not understood'}.` });
          return;
        }
        const { athlete, tokenId } = callerOf(res);
        const now = clock.now();
        // That a token is in use must not cost an answer, nor wait for one.
        await store
          .write((tx) => noteApiTokenUsed(tx, tokenId, now))
          .catch((error: unknown) => req.log.debug({ err: error }, 'the use of a token could not be noted'));
        res.json(answer(await readReport(deps, athlete), asked.data));
      }),
    );
  }

  router.use('/api', (req, res) => {
    const isHere = ENDPOINTS.some(({ path }) => path === `/api${req.path}`);
    if (isHere && req.method !== 'GET') refuse(res.set('allow', 'GET'), 405, 'read_only');
    else refuse(res, 404, 'not_found');
  });
  return router;
};
