import type { Config } from '../config/load-config.ts';
import { createLog } from '../platform/log.ts';
import { openCamber } from '../main.ts';
import { untilStopped } from '../platform/until-stopped.ts';

/** Runs Camber until it is told to stop. */
export const runServer = async (config: Config): Promise<never> => {
  const log = createLog(config.logLevel);
  const camber = await openCamber(config, { log });
  const url = await camber.start();
  log.info({ url, roles: config.roles }, 'Camber is ready');
  return untilStopped(() => camber.stop());
};
