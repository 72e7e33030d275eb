import type { Express } from 'express';
import type { OpenQueues } from '../../jobs/queue/queues.ts';
import { startSchedule } from '../../jobs/queue/schedule.ts';
import { startWorkers } from '../../jobs/queue/worker.ts';
import { startBackups } from '../backup/schedule.ts';
import type { StravaConnection } from '../connection/strava-connection.ts';
import type { Deps } from '../deps.ts';
import type { RedisHandle } from '../platform/redis/start.ts';
import type { Shared } from '../platform/shared.ts';
import { endWatch, startWatch } from '../watch/watch.ts';
import { createApp } from '../web/app.ts';
import { createHealthApp } from '../web/health-app.ts';
import type { DemoControl, WebDeps } from '../web/http/deps.ts';
import { listen, type Listening } from '../web/http/listen.ts';
import { emptyUploads } from '../web/pages/import/receive.ts';
import type { AddStop } from './stops.ts';

/** What the roles of this process start: workers, what ticks, pages. Each adds what stops it again. */

/** Puts an app behind an address. */
export type Serve = (app: Express) => Promise<Listening>;

/** The name under which one of several schedulers acts. */
const SCHEDULER = 'scheduler';

export const startWork = (
  deps: Deps,
  queues: OpenQueues,
  { redis, shared, prefix }: { redis: RedisHandle; shared: Shared; prefix: string },
  addStop: AddStop,
): void => {
  const { roles } = deps.config;
  if (roles.includes('worker')) {
    const workers = startWorkers(deps, queues, redis, prefix);
    addStop(workers.close);
  }
  if (roles.includes('scheduler')) {
    const schedule = startSchedule(deps, () => shared.leads(SCHEDULER));
    addStop(async () => {
      await schedule.stop();
      await shared.resign(SCHEDULER);
    });
  }
};

/** The process that ticks makes the backups: into a folder of its machine, with the keys of its data folder. */
export const scheduleBackups = (deps: Deps, shared: Shared, addStop: AddStop): void => {
  const { backup, roles } = deps.config;
  if (!roles.includes('scheduler') || backup.schedule === 'off') return;
  addStop(startBackups(deps, () => shared.leads(SCHEDULER)).stop);
};

/** The process that ticks is the one that looks at the folder. */
export const watchFolder = async (deps: Deps, addStop: AddStop): Promise<void> => {
  const { importDir, roles } = deps.config;
  if (!roles.includes('scheduler')) return;
  if (importDir === null) return endWatch(deps);
  addStop(startWatch(deps, importDir).stop);
};

export const startWeb = async (
  deps: Deps & Pick<WebDeps, 'queueView'>,
  strava: StravaConnection,
  { demo, serve }: { readonly demo: DemoControl | null; readonly serve: Serve },
  addStop: AddStop,
): Promise<string | null> => {
  const { host, healthPort, roles } = deps.config;
  const webDeps = { ...deps, stravaApp: strava.app, stravaHttp: strava.http, demo };
  if (healthPort !== null) addStop((await listen(createHealthApp(webDeps), host, healthPort)).close);
  if (!roles.includes('web')) return null;
  await emptyUploads(deps);
  const server = await serve(createApp(webDeps));
  addStop(server.close);
  return server.url;
};
