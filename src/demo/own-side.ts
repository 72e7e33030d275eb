import path from 'node:path';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { parseConfig } from '../config/load-config.ts';
import { openCamber } from '../main.ts';
import type { DemoControl } from '../web/http/deps.ts';
import { behindTheDoor } from './behind-the-door.ts';

/** The visitor's own data lies beside the sample's: a story that begins anew does not touch it. */
export const ownFolderOf = (dataDir: string): string => path.join(dataDir, 'own');

export type OwnSide = { readonly app: Express; stop(): Promise<void> };

/**
 * The visitor's own side: an ordinary Camber with files alone, the real time and a folder of its own. Opened when somebody
 * first goes there; going on with it without the demo takes AUTH=local and that folder.
 */
export const openOwnSide = async (options: {
  readonly dataDir: string;
  readonly url: string;
  readonly port: number;
  readonly log: Logger;
  readonly control: DemoControl;
}): Promise<OwnSide> => {
  const { dataDir, url, port, log, control } = options;
  const config = parseConfig({
    AUTH: 'local',
    DATA_DIR: ownFolderOf(dataDir),
    PORT: String(port),
    PUBLIC_URL: url,
    ...(process.env['REDIS_URL'] !== undefined && { REDIS_URL: process.env['REDIS_URL'] }),
  });
  const door = behindTheDoor(url);
  const camber = await openCamber(config, { log, queuePrefix: 'camber-own', serve: door.serve });
  await camber.start({ ...control, stage: null });
  return { app: await door.app, stop: camber.stop };
};
