import express from 'express';
import { type Listening, listen } from './http/listen.ts';

/** DESIGN: in seconds; browsers and proxies ask again after it. */
const AGAIN_S = 5;

/**
 * What answers while Camber waits for its database: it lives, and it is not ready. Everything else is told to come
 * back; Strava does so by itself.
 */
export const openWaitingRoom = (host: string, port: number, why: () => string): Promise<Listening> => {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_req, res) => void res.json({ ok: true }));
  app.use((req, res) => {
    res.status(503).set({ 'retry-after': String(AGAIN_S), 'cache-control': 'no-store' });
    const isProbe = req.path === '/readyz';
    if (isProbe) res.json({ ok: false, store: { ok: false, why: why() } });
    else res.type('text').send('Camber is starting. Please try again in a moment.\n');
  });
  return listen(app, host, port);
};
