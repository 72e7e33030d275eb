import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** Looked at every few seconds by machines: a line each would drown the rest. */
const QUIET = /^\/(static\/|healthz|readyz|progress|demo\/bar)/;

/**
 * The address as it may be logged: no query (it holds Strava's code, or a link's signature), no webhook secret,
 * no address of a calendar, no name of a mail.
 */
export const loggableAddress = (url: string): string =>
  (url.split('?')[0] ?? '')
    .replace(/^\/webhook\/.+/i, '/webhook/[secret]')
    .replace(/^\/calendar\/[^/]+\.ics/i, '/calendar/[address].ics')
    .replace(/^\/mailbox\/[^/]+/i, '/mailbox/[mail]');

/** One line per answered request. Answers from 500 on are left to the error handler, which logs the cause once. */
export const requestLog = (log: Logger): RequestHandler =>
  pinoHttp({
    logger: log,
    autoLogging: { ignore: (req: IncomingMessage) => QUIET.test(req.url ?? '') },
    customLogLevel: (_req, res) =>
      res.statusCode >= 500 ? 'silent' : res.statusCode >= 400 ? 'warn' : 'info',
    serializers: {
      req: (req: { id: unknown; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: loggableAddress(req.url),
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  });
