import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Emulator } from '../emulator/start-emulator.ts';
import type { Opened } from '../main.ts';
import type { DemoControl } from '../web/http/deps.ts';
import { type AppOf, openFrontDoor } from './front-door.ts';
import { freePort } from './free-port.ts';
import { openOwnSide, type OwnSide, ownFolderOf } from './own-side.ts';
import type { Player } from './player.ts';
import { openSampleSide, type SampleOptions, type SampleSide } from './sample-side.ts';

export type StartDemoOptions = SampleOptions & {
  readonly port: number;
  /** Where the pages listen; default: this machine alone. */
  readonly host?: string;
};

/** A running demo. What belongs to the sample's side is that of the story as it is told now. */
export type Demo = {
  readonly url: string;
  readonly runnerName: string;
  readonly camber: Opened;
  readonly emulator: Emulator;
  readonly player: Player;
  /** Starts what happens by itself; returns at once. */
  begin(): void;
  stop(): Promise<void>;
};

/** Stays when the story begins anew: the visitor's own side, and the keys, so that nobody is signed out. */
const KEPT: readonly string[] = ['own', 'keys'];

const forget = (dataDir: string): void => {
  for (const name of readdirSync(dataDir))
    if (!KEPT.includes(name)) rmSync(path.join(dataDir, name), { recursive: true, force: true });
};

/** Starts the demo: the sample's side at once, the visitor's own when somebody goes there. */
export const startDemo = async (options: StartDemoOptions): Promise<Demo> => {
  const { dataDir, log, host = '127.0.0.1' } = options;
  const port = await freePort(options.port);
  const url = `http://localhost:${port}`;

  let sample = await openSampleSide(options, url, port);
  let own: Promise<OwnSide> | null = null;

  let starting: Promise<void> | null = null;
  const startAgain = (): Promise<void> =>
    (starting ??= beginAnew().finally(() => {
      starting = null;
    }));
  const beginAnew = async (): Promise<void> => {
    const old = sample;
    const opening = (async () => {
      await old.stop();
      forget(dataDir);
      sample = await openSampleSide(options, url, port);
      return sample.open(controlOf(sample));
    })();
    sampleApp = opening;
    await opening;
    await sample.subscribe();
    sample.begin();
  };

  const controlOf = ({ runnerName, sampleAthleteId, player }: SampleSide): DemoControl => ({
    athleteName: runnerName,
    sampleAthleteId,
    ownFolder: ownFolderOf(dataDir),
    stage: { ...player, startAgain },
  });

  let sampleApp = sample.open(controlOf(sample));
  const openOwn = (): Promise<OwnSide> =>
    openOwnSide({ dataDir, url, port, log, control: controlOf(sample) }).catch((error: unknown) => {
      own = null; // the next click tries again
      throw error;
    });
  const appOf: AppOf = async (side) => (side === 'sample' ? sampleApp : (await (own ??= openOwn())).app);

  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  stops.push(
    () => sample.stop(),
    async () => (await own?.catch(() => null))?.stop(),
  );
  try {
    await sampleApp;
    const door = await openFrontDoor(appOf, host, port);
    stops.push(door.close);
    await sample.subscribe();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    get runnerName() {
      return sample.runnerName;
    },
    get camber() {
      return sample.camber;
    },
    get emulator() {
      return sample.emulator;
    },
    get player() {
      return sample.player;
    },
    begin: () => sample.begin(),
    stop,
  };
};
