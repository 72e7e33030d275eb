import type { ErrorRequestHandler } from 'express';
import { describeError } from './errors.ts';
import { readerFor } from './reader.ts';
import type { Show } from '../parts/frame/show.ts';
import { errorPage } from '../parts/error-page.ts';

/** DESIGN: a database that restarts takes some seconds. */
const AGAIN_S = '5';

/**
 * The one place where a failed request is logged and answered. What the visitor did wrong is told and not logged
 * again (the request log has the line); what we did wrong is logged with its cause and told without it.
 */
export const errorHandler =
  (show: Show): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    const { status, code, tell } = describeError(error);
    if (code === 'store_away') res.set('retry-after', AGAIN_S);
    else if (status >= 500) req.log.error({ err: error, status }, 'request failed');
    if (res.headersSent) {
      next(error);
      return;
    }
    if (req.path.startsWith('/webhook/')) {
      res.status(status).json({ error: code });
      return;
    }
    if (status === 401) {
      res.redirect(303, '/');
      return;
    }
    const { words } = readerFor(res);
    const body = errorPage({ status, code, says: tell(words), requestId: String(req.id) }, words);
    show(res, { title: words.pages.errors.title, body }, status);
  };
