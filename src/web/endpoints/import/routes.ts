import { type Request, type RequestHandler, type Response, Router } from 'express';
import * as athletes from '../../../store/athletes.ts';
import { noteImportKeyUsed, ownerOfImportKey } from '../../../store/import-keys.ts';
import { type Reader, readerOf } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';
import { describeError, WebError } from '../../http/errors.ts';
import { type FileAnswer, fileAnswer, statusOf } from './answer.ts';
import { MOST_BYTES, sentFiles } from './bodies.ts';
import { isKeyLike, keyOf } from './key-of.ts';
import { atOnce, perAddress, perKey } from './limits.ts';

/** The runner whom the key names. */
const athleteOf = (res: Response): athletes.Athlete => res.locals['importsFor'] as athletes.Athlete;

const refuse = (res: Response, status: number, error: string, reason: string): void =>
  void res.set('connection', 'close').status(status).json({ error, reason });

/** For programs; in English, like the codes, as long as nobody's language is known. */
const NO_KEY =
  'This key is not known. Make one in the settings, and send it as "Authorization: Bearer KEY", as "X-Camber-Key: KEY", or at the end of the address: /import/KEY.';

const FAILED = 'Not taken: the reason is in the log of this Camber. Try again later.';

/** Programs get no page, whatever went wrong: what we did wrong is logged with its cause and told without it. */
const inJson =
  (handle: (req: Request, res: Response, next: () => void) => Promise<void>): RequestHandler =>
  async (req, res, next) => {
    try {
      await handle(req, res, next);
    } catch (error) {
      const { status, code } = describeError(error);
      req.log.error({ err: error, status }, 'an import by POST failed');
      if (!res.headersSent) refuse(res, status, code, FAILED);
    }
  };

/** Takes in what a request holds. A file that is too large costs nothing but itself. */
const takeAll = async (deps: WebDeps, req: Request, athleteId: number, reader: Reader) => {
  const { door, config } = deps;
  const files: FileAnswer[] = [];
  for await (const { name, bytes } of sentFiles(req)) {
    const outcome =
      bytes === null
        ? {
            name,
            results: [{ kind: 'refused', problem: { code: 'tooManyBytes', limit: MOST_BYTES } }] as const,
          }
        : await door.importFile(athleteId, bytes, name, 'post');
    files.push(fileAnswer(outcome, config.publicUrl, reader));
  }
  return files;
};

/**
 * POST /import, for apps and scripts: no session, no cookies, a key of the runner's own. It is mounted before all that
 * knows of sessions and forms, and leaves the pages below /import alone.
 */
export const importByKeyRoutes = (deps: WebDeps): Router => {
  const router = Router();
  const { store, clock } = deps;
  const inHand = atOnce();

  const byKey = inJson(async (req, res, next) => {
    const key = keyOf(req);
    const id = key === null ? null : await ownerOfImportKey(store.read, key);
    const athlete = id === null ? null : await athletes.byId(store.read, id);
    if (athlete === null) return refuse(res, 401, 'wrong_key', NO_KEY);
    res.locals['importsFor'] = athlete;
    next();
  });
  /** Pages are the next one's; an address with a key is ours whatever is asked of it. */
  const keysOnly: RequestHandler = (req, _res, next) =>
    next(isKeyLike(req.params['key']) ? undefined : 'route');

  const take = inJson(async (req, res) => {
    const athlete = athleteOf(res);
    const reader = readerOf(athlete);
    if (!inHand.enter(athlete.id))
      return refuse(res.set('retry-after', '5'), 429, 'too_many', reader.words.pages.errors.says.too_many);
    try {
      await store.write((tx) => noteImportKeyUsed(tx, athlete.id, clock.now()));
      const files = await takeAll(deps, req, athlete.id, reader);
      res.status(statusOf(files)).json({ files });
    } catch (error) {
      if (!(error instanceof WebError)) throw error;
      refuse(res, error.status, error.code, error.tell(reader.words));
    } finally {
      inHand.leave(athlete.id);
    }
  });

  const limits = [perAddress(), byKey, perKey((res) => athleteOf(res).id)];
  router.post('/import', ...limits, take);
  router.post('/import/:key', keysOnly, ...limits, take);
  router.get('/import/:key', keysOnly, (_req, res) =>
    refuse(res.set('allow', 'POST'), 405, 'post_only', 'Send the file here with POST.'),
  );
  return router;
};
