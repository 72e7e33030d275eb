import type { Logger } from 'pino';
import type { Config } from '../config/load-config.ts';
import { createOutage } from '../platform/outage.ts';
import { databaseFile } from '../platform/paths.ts';
import { openStore, type Store } from '../store/open.ts';
import type { Seal } from '../store/seal.ts';
import type { Listening } from '../web/http/listen.ts';
import { openWaitingRoom } from '../web/waiting-room.ts';
import type { AddStop } from './stops.ts';

type Options = { readonly log: Logger; readonly signal?: AbortSignal | undefined };

/** The database. One that is away is waited for; meanwhile the address of the pages says why nothing comes. */
export const openDatabase = async (
  config: Config,
  seal: Seal,
  { log, signal }: Options,
  addStop: AddStop,
): Promise<Store> => {
  const { databaseUrl } = config;
  const port = config.roles.includes('web') ? config.port : config.healthPort;
  const file = databaseFile(config);
  const outage = createOutage(log, databaseName(databaseUrl), async () => store?.revision());
  addStop(async () => outage.end());
  let waiting = null as Promise<Listening | null> | null;
  const health = {
    ok: outage.ok,
    failed: (why: string) => {
      outage.failed(why);
      if (store === null && signal !== undefined && port !== null)
        // Where its port is taken, the start itself says so later.
        waiting ??= openWaitingRoom(config.host, port, () => outage.why() ?? 'it is being opened').catch(
          () => null,
        );
    },
  };
  let store = null as Store | null;
  try {
    const limits = { connections: config.databasePool };
    store = await openStore({ databaseUrl, file, seal, log, health, limits, ...(signal && { signal }) });
    return store;
  } finally {
    await (await waiting)?.close();
  }
};

/** How a log may call it: without user and password. */
const databaseName = (url: string | null): string => {
  if (url === null) return 'The database';
  const { host, pathname } = new URL(url);
  return `The database (DATABASE_URL, ${host}${pathname})`;
};
