import { type Express, type RequestHandler, Router } from 'express';
import type { WebDeps } from '../../http/deps.ts';
import { queuePagePolicy } from '../../http/security.ts';
import { ownerOnly } from '../../http/visitor.ts';

const PATH = '/admin/queues';

/** The board's page asks for fonts of another host. The policy forbids it; without the line it does not even try. */
const OTHER_HOSTS = /<link[^<>]+href="https?:[^<>]*>/g;

const ownPolicy: RequestHandler = (_req, res, next) => {
  res.set('content-security-policy', queuePagePolicy);
  const send = res.send.bind(res);
  res.send = (body: unknown) => send(typeof body === 'string' ? body.replace(OTHER_HOSTS, '') : body);
  next();
};

/**
 * The queue page, for the owner: bull-board, a program of its own below one address. Its buttons work, because every
 * request that changes something has passed the guard of `csrf.ts` before it comes here; what they act on are ids.
 */
export const queuesRoutes = ({ queueView }: Pick<WebDeps, 'queueView'>): Router => {
  let board: Promise<Router> | null = null;
  const router = Router();
  router.use(PATH, ownerOnly, ownPolicy, async (req, res, next) => {
    board ??= openBoard(queueView);
    (await board)(req, res, next);
  });
  return router;
};

/** Loaded when the owner first looks. */
const openBoard = async ({ queues }: WebDeps['queueView']): Promise<Router> => {
  const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/express'),
  ]);
  const adapter = new ExpressAdapter();
  adapter.setBasePath(PATH);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue)),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Camber', miscLinks: [{ text: '←', url: '/admin' }] } },
  });
  const board = adapter.getRouter() as Express;
  board.disable('x-powered-by');
  return Router().use(board);
};
