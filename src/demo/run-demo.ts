import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { untilStopped } from '../platform/until-stopped.ts';
import { parseConfig } from '../config/load-config.ts';
import { createLog } from '../platform/log.ts';
import { startDemo } from './start-demo.ts';

export type DemoOptions = {
  readonly port: number;
  /** Weeks held back; default 4. */
  readonly weeks?: number;
  /** Release everything by itself. */
  readonly play?: boolean;
  /** Forget an earlier demo first. */
  readonly fresh?: boolean;
  /** A recorded runner; without it the made-up one. */
  readonly athleteFolder?: string;
  readonly dataDir?: string;
};

/** Runs the demo in the terminal until it is stopped. */
export const runDemo = async (options: DemoOptions): Promise<never> => {
  const { dataDir: ownData } = parseConfig({ DATA_DIR: process.env['DATA_DIR'] });
  const name = options.athleteFolder === undefined ? 'demo' : `demo-${path.basename(options.athleteFolder)}`;
  const dataDir = options.dataDir ?? path.join(ownData, name);
  if (options.fresh === true) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });

  const log = createLog(process.env['LOG_LEVEL'] ?? 'warn');
  const demo = await startDemo({ ...options, dataDir, log });
  console.log(welcome(demo.url, demo.runnerName, options));
  demo.begin();
  return untilStopped(() => demo.stop());
};

const welcome = (url: string, runner: string, options: DemoOptions): string => {
  const held =
    options.athleteFolder === undefined
      ? 'Six weeks of runs arrive now, one after the other; the last ones wait for your click.'
      : 'Connect, then release the runs that are held back with the buttons at the top of the page.';
  return `
  Camber, the demo: ${runner}

    Pages    ${url}
    Mails    ${url}/mailbox

  ${options.play === true ? 'Connect, and the held-back runs arrive by themselves.' : held}
  Everything stays on this machine. Stop with Ctrl-C.
`;
};
