import type { RequestHandler } from 'express';
import type { WebDeps } from './deps.ts';

/** Of an address that no route answers only that is kept: strangers would fill the list with what they try. */
const NOWHERE = '(none)';

/** Times every answer under its route's pattern: `/runs/:id`, never an id or a secret. */
export const countRequests =
  ({ metrics }: Pick<WebDeps, 'metrics'>): RequestHandler =>
  (req, res, next) => {
    const started = performance.now();
    res.on('finish', () => {
      const { path } = (req.route ?? {}) as { path?: unknown };
      const route = typeof path === 'string' ? req.baseUrl + path : NOWHERE;
      metrics.request(route, req.method, res.statusCode, (performance.now() - started) / 1000);
    });
    next();
  };
