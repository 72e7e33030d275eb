import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { endQuickStart } from '../platform/quick-start.ts';
import { checkBeforeStart } from '../platform/before-start/check.ts';
import { createPatience } from '../platform/patience.ts';
import { stoppedLine } from '../platform/start-lines.ts';
import { untilStopped } from '../platform/until-stopped.ts';
import { parseConfig } from '../config/load-config.ts';
import { createLog } from '../platform/log.ts';
import { ownFolderOf } from './own-side.ts';
import { type Demo, startDemo } from './start-demo.ts';

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
  const { dataDir: ownData, host } = parseConfig({
    DATA_DIR: process.env['DATA_DIR'],
    HOST: process.env['HOST'],
  });
  const name = options.athleteFolder === undefined ? 'demo' : `demo-${path.basename(options.athleteFolder)}`;
  const dataDir = options.dataDir ?? path.join(ownData, name);
  await checkBeforeStart({ dataDir, host, port: options.port, now: Date.now() });
  if (options.fresh === true) rmSync(dataDir, { recursive: true, force: true });
  await checkBeforeStart({ dataDir, host, port: null, now: Date.now() });
  const goesOn = existsSync(path.join(dataDir, 'clock.json'));

  const log = createLog(process.env['LOG_LEVEL'] ?? 'warn');
  const patience = createPatience((line) => console.log(line));
  const demo = await startDemo({ ...options, dataDir, host, log, patience });
  patience.done();
  console.log(welcome(demo, options, { goesOn, hasOwn: existsSync(ownFolderOf(dataDir)) }));
  endQuickStart();
  demo.begin();
  return untilStopped(async () => {
    await demo.stop();
    console.log(`\n  ${stoppedLine(dataDir)}`);
  });
};

type Before = {
  /** The demo was started before: the story goes on. */
  readonly goesOn: boolean;
  /** The visitor has a runner of their own. */
  readonly hasOwn: boolean;
};

const storyLine = ({ player }: Demo, { athleteFolder, play }: DemoOptions, { goesOn }: Before): string => {
  if (play === true) return 'The runs that are held back arrive by themselves.';
  if (goesOn) return `Going on where you left off: ${player.held()} runs still to come. --fresh begins anew.`;
  return athleteFolder === undefined
    ? 'The weeks before arrive now, for half a minute; the runs that matter wait for your click.'
    : 'Connect, then let the runs arrive that are held back, with the buttons at the top of the page.';
};

const welcome = (demo: Demo, options: DemoOptions, before: Before): string => {
  const { url, runnerName } = demo;
  return `
  Camber, the demo: ${runnerName}

    Pages    ${url}
    Mails    ${url}/mailbox

  ${storyLine(demo, options, before)}

  Your own runs${before.hasOwn ? ' (your runner from before is still there)' : ''}:
    files here     ${url}/demo/yours          analysed on this machine, nothing leaves it
    Strava app     ${url}/demo/yours#strava   leads through it, checks it, about ten minutes
    no Strava      AUTH=local npm start

  Everything stays on this machine. Stop with Ctrl-C: all is kept.
`;
};
