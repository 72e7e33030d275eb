import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Logger } from 'pino';
import { DAY_MS, HOUR_MS } from '../core/durations.ts';
import { type Config, parseConfig } from '../config/load-config.ts';
import { addDays, type Day, dayFromNumber } from '../core/day.ts';
import { readAthleteFolder } from '../emulator/athlete-folder.ts';
import { generateSampleRunner } from '../emulator/sample-runner/generate.ts';
import { shiftFolder } from '../emulator/shift.ts';
import { type Emulator, startEmulator } from '../emulator/start-emulator.ts';
import type { AthleteFolder } from '../emulator/types.ts';
import { type Opened, openCamber } from '../main.ts';
import { connectSample } from './connect-sample.ts';
import { type DemoClock, openDemoClock } from './demo-clock.ts';
import { freePort } from './free-port.ts';
import { createPlayer, type Player } from './player.ts';
import { backfilled, settled } from './settled.ts';
import { subscribe } from './subscribe.ts';

/** The made-up runner's last weeks are played at the first start; so many runs stay for the visitor's clicks. */
const SAMPLE_HELD_WEEKS = 6;
const SAMPLE_LEFT_TO_CLICK = 4;
const DEFAULT_HELD_WEEKS = 4;

/** Time stands this long before the first held-back run. */
const BEFORE_FIRST_HELD_MS = 12 * HOUR_MS;

export type StartDemoOptions = {
  readonly port: number;
  readonly dataDir: string;
  readonly log: Logger;
  readonly weeks?: number;
  readonly play?: boolean;
  readonly athleteFolder?: string;
};

/** A running demo: Camber, a stand-in Strava, and a clock that moves with the runs. */
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

/** Starts the demo. A second start on the same folder goes on where the first one ended, however it ended. */
export const startDemo = async (options: StartDemoOptions): Promise<Demo> => {
  const { dataDir, log } = options;
  const sample = options.athleteFolder === undefined;
  const source = sourceOf(options.athleteFolder, firstDay(dataDir));
  const heldWeeks = options.weeks ?? (sample ? SAMPLE_HELD_WEEKS : DEFAULT_HELD_WEEKS);

  // The emulator asks the clock for the time, and the clock asks the emulator where to begin.
  let clock: DemoClock | null = null;
  const emulator = await startEmulator({
    port: 0,
    source,
    heldWeeks,
    log,
    stateFile: path.join(dataDir, 'strava.json'),
    clock: { now: () => clock?.now() ?? Date.now() },
  });
  clock = openDemoClock(path.join(dataDir, 'clock.json'), () => beginning(emulator));

  const config = configFor(emulator, options, await freePort(options.port));
  let opened: Opened | null = null;
  let isStopping = false;
  const stop = async (): Promise<void> => {
    isStopping = true;
    await opened?.stop();
    await emulator.close();
  };
  try {
    const camber = (opened = await openCamber(config, { log, clock }));
    const player = createPlayer(camber.deps, emulator, clock);
    const runnerName = nameOf(source);
    const sampleAthleteId = sample ? source.athlete.id : null;
    const url = await camber.start({ ...player, athleteName: runnerName, sampleAthleteId });
    if (url === null) throw new Error('the demo needs its pages');
    await subscribe(camber.deps, camber.strava, url);
    const begin = (): void => {
      playByItself(camber, emulator, player, { sample, play: options.play === true }).catch(
        // Stopped in the middle of playing, it finds its store closed: that is what was asked for.
        (error: unknown) => isStopping || log.error({ err: error }, 'the demo stopped playing'),
      );
    };
    return { url: config.publicUrl, runnerName, camber, emulator, player, begin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const playByItself = async (
  { deps, strava }: Opened,
  emulator: Emulator,
  player: Player,
  { sample, play }: { readonly sample: boolean; readonly play: boolean },
): Promise<void> => {
  if (sample) await connectSample(deps, strava, emulator);
  if (!sample && !play) return;
  await backfilled(deps);
  await settled(deps, { streams: true });
  const left = sample && !play ? SAMPLE_LEFT_TO_CLICK : 0;
  await player.release(Math.max(0, player.held() - left));
};

/** The runner: recorded, moved so that the last run was yesterday, or made up. */
const sourceOf = (folder: string | undefined, today: Day): AthleteFolder =>
  folder === undefined
    ? generateSampleRunner({ lastDay: addDays(today, -1) })
    : shiftFolder(readAthleteFolder(folder), today);

/** The day of the first start: a demo that is started again next week goes on with the same dates. */
const firstDay = (dataDir: string): Day => {
  const file = path.join(dataDir, 'first-day.txt');
  if (!existsSync(file)) writeFileSync(file, dayFromNumber(Math.floor(Date.now() / DAY_MS)));
  return readFileSync(file, 'utf8');
};

const nameOf = ({ athlete }: AthleteFolder): string =>
  [athlete['firstname'], athlete['lastname']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ') || 'a runner';

/** Some hours before the first held-back run, or now when nothing is held back. */
const beginning = (emulator: Emulator): number => {
  const first = emulator.nextHeld();
  return first === null ? Date.now() : first.startMs - BEFORE_FIRST_HELD_MS;
};

const configFor = (emulator: Emulator, options: StartDemoOptions, port: number): Config =>
  parseConfig({
    PORT: String(port),
    DATA_DIR: options.dataDir,
    STRAVA_CLIENT_ID: emulator.clientId,
    STRAVA_CLIENT_SECRET: emulator.clientSecret,
    STRAVA_API_URL: emulator.urls.api,
    STRAVA_OAUTH_URL: emulator.urls.oauth,
    ...(process.env['REDIS_URL'] !== undefined && { REDIS_URL: process.env['REDIS_URL'] }),
  });
