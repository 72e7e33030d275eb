import type { Config } from '../config/load-config.ts';
import { createLog } from '../platform/log.ts';
import { openCamber } from '../main.ts';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { mailsWaiting, runsKept } from '../store/overview.ts';
import { TERMINAL } from './command.ts';
import { printOwnerLink } from './owner-link.ts';
import { endQuickStart } from '../platform/quick-start.ts';
import { checkBeforeStart } from '../platform/before-start/check.ts';
import { createPatience } from '../platform/patience.ts';
import { stoppedLine, thereAlready } from '../platform/start-lines.ts';
import { untilStopped } from '../platform/until-stopped.ts';

/** What an earlier start has left; null at the first one. */
const whatIsThere = async (db: Db): Promise<string | null> => {
  const [runners, kept, mails] = await Promise.all([athletes.all(db), runsKept(db), mailsWaiting(db)]);
  const runs = [...kept.values()].reduce((sum, each) => sum + each.runs, 0);
  return thereAlready({ runners: runners.length, runs, mails: mails.pending });
};

/** Runs Camber until it is told to stop, or cannot go on: then it ends with an error, for a supervisor to act on. */
export const runServer = async (config: Config): Promise<never> => {
  const log = createLog(config.logLevel, config.logFormat);
  const { dataDir, host, roles } = config;
  const port = roles.includes('web') ? config.port : null;
  await checkBeforeStart({ dataDir, host, port, now: Date.now() });
  const patience = createPatience((line) => log.info(line.trim()));
  const lost = Promise.withResolvers<Error>();
  // Stopped while it still waits for its database, it stops waiting.
  const waiting = new AbortController();
  const opening = openCamber(config, {
    log,
    onLost: lost.resolve,
    patience,
    signal: waiting.signal,
  });
  const stopped = untilStopped(async () => {
    waiting.abort();
    await (await opening.catch(() => null))?.stop();
    log.info(stoppedLine(dataDir));
  }, lost.promise);
  const camber = await opening.catch((error: unknown) => {
    if (waiting.signal.aborted) return null;
    throw error;
  });
  if (camber === null) return stopped;
  const url = await camber.start();
  endQuickStart();
  log.info(
    { roles: config.roles.join(',') },
    url === null ? 'Camber is ready' : `Camber is ready: open ${url}`,
  );
  const there = await whatIsThere(camber.deps.store.read);
  if (there !== null) log.info(there);
  if (url !== null) await printOwnerLink(camber.deps, TERMINAL);
  return stopped;
};
