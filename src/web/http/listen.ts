import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { STOPPING } from './live.ts';

/** Requests still under way get this long before their connections are cut: a browser must not hold a stop up. */
const CLOSE_AFTER_MS = 2_000;

/**
 * DESIGN: an archive of 2 GB takes half an hour over a slow line; Node cuts a request off after five minutes. Who sends
 * nothing at all is still cut off: headers have a minute.
 */
const REQUEST_MS = 60 * 60_000;

/**
 * Longer than any proxy in front holds an idle connection (Caddy: two minutes, nginx and load balancers: one): who closes
 * first must be the proxy, or a request meets a connection that is just being closed and is answered 502.
 */
const KEEP_ALIVE_MS = 130_000;

export type Listening = {
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** Serves the app; port 0 takes a free one. @throws the listen error (EADDRINUSE, EACCES) */
export const listen = async (app: Express, host: string, port: number): Promise<Listening> => {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting: Server = app.listen(port, host, (error?: Error) =>
      error === undefined ? resolve(starting) : reject(error),
    );
  });
  server.requestTimeout = REQUEST_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        app.emit(STOPPING);
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), CLOSE_AFTER_MS).unref();
      }),
  };
};
