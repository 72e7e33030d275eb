import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** Looked at every few seconds by machines: a line each would drown the rest. */
const QUIET = /^\/(static\/|healthz|metrics|readyz|progress|demo\/bar|uploads\/\d+\/progress)/;

/**
 * The address as it may be logged: no query (it holds Strava's code, or a link's signature), no webhook secret,
 * no address of a calendar, no name of a mail, no key that an app sends at the end of the address.
 */
export const loggableAddress = (url: string): string =>
  (url.split('?')[0] ?? '')
    .replace(/^\/webhook\/.+/i, '/webhook/[secret]')
    .replace(/^\/import\/(camber_|[^/]{20}).*/i, '/import/[key]')
    .replace(/^\/calendar\/[^/]+\.ics/i, '/calendar/[address].ics')
    .replace(/^\/mailbox\/[^/]+/i, '/mailbox/[mail]');

/** What was not there is a visitor's affair (an old link, a browser that asks for an icon) and worries nobody. */
export const levelOf = (status: number): 'silent' | 'warn' | 'info' => {
  if (status >= 500) return 'silent';
  return status >= 400 && status !== 404 ? 'warn' : 'info';
};

/** One line per answered request. Answers from 500 on are left to the error handler, which logs the cause once. */
export const requestLog = (log: Logger): RequestHandler =>
  pinoHttp({
    logger: log,
    autoLogging: { ignore: (req: IncomingMessage) => QUIET.test(req.url ?? '') },
    customLogLevel: (_req, res) => levelOf(res.statusCode),
    serializers: {
      req: (req: { id: unknown; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: loggableAddress(req.url),
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  });
