import express from 'express';
import { healthRoutes } from './endpoints/health.ts';
import { metricsRoutes } from './endpoints/metrics.ts';
import { describeError } from './http/errors.ts';
import type { WebDeps } from './http/deps.ts';

/** Health and numbers alone, for a port of their own (HEALTH_PORT): in every role, without a page. */
export const createHealthApp = (deps: WebDeps): express.Express => {
  const app = express();
  app.disable('x-powered-by');
  app.use((_req, res, next) => {
    res.set('cache-control', 'no-store');
    next();
  });
  app.use(healthRoutes(deps));
  app.use(metricsRoutes(deps));
  app.use((_req, res) => void res.status(404).json({ error: 'not_found' }));
  const answer: express.ErrorRequestHandler = (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { status, code } = describeError(error);
    if (status >= 500) deps.log.error({ err: error, status }, 'request failed');
    res.status(status).json({ error: code });
  };
  app.use(answer);
  return app;
};
