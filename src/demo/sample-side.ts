import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { DAY_MS, HOUR_MS } from '../core/durations.ts';
import { type Config, parseConfig } from '../config/load-config.ts';
import { addDays, type Day, dayFromNumber, weekday } from '../core/day.ts';
import { readAthleteFolder } from '../emulator/athlete-folder.ts';
import { generateSampleRunner } from '../emulator/sample-runner/generate.ts';
import { BEFORE_THE_MOMENT } from '../emulator/sample-runner/story.ts';
import { shiftFolder } from '../emulator/shift.ts';
import { type Emulator, startEmulator } from '../emulator/start-emulator.ts';
import type { AthleteFolder } from '../emulator/types.ts';
import { type Opened, openCamber } from '../main.ts';
import type { DemoControl } from '../web/http/deps.ts';
import { NO_PATIENCE, type Patience } from '../platform/patience.ts';
import { behindTheDoor } from './behind-the-door.ts';
import { type DemoClock, openDemoClock } from './demo-clock.ts';
import { createPlayer, type Player } from './player.ts';
import { playByItself } from './play-by-itself.ts';
import { subscribe } from './subscribe.ts';

/** The made-up runner's last weeks are played at the first start. */
const SAMPLE_HELD_WEEKS = 6;
const DEFAULT_HELD_WEEKS = 4;

/** Time stands this long before the first held-back run. */
const BEFORE_FIRST_HELD_MS = 12 * HOUR_MS;

/** The Monday mail about the story's last Sunday lies in the past in every time zone. */
const MONDAY_IS_OVER_DAYS = 2;

export type SampleOptions = {
  readonly dataDir: string;
  readonly log: Logger;
  readonly weeks?: number;
  readonly play?: boolean;
  readonly athleteFolder?: string;
  readonly patience?: Patience;
};

/** The sample runner's side: Camber, a stand-in Strava, and a clock that moves with the runs. */
export type SampleSide = {
  readonly runnerName: string;
  readonly sampleAthleteId: number | null;
  readonly camber: Opened;
  readonly emulator: Emulator;
  readonly player: Player;
  /** Builds its pages. */
  open(control: DemoControl): Promise<Express>;
  /** Lets the stand-in call Camber: its pages have to be reached by then. */
  subscribe(): Promise<void>;
  /** Starts what happens by itself; returns at once. */
  begin(): void;
  stop(): Promise<void>;
};

/** Opens the sample's side. A second start on the same folder goes on where the first one ended, however it ended. */
export const openSampleSide = async (
  options: SampleOptions,
  url: string,
  port: number,
): Promise<SampleSide> => {
  const { dataDir, log, patience = NO_PATIENCE } = options;
  patience.begins('making up half a year of runs', '2 s');
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

  let isStopping = false;
  let opened: Opened | null = null;
  const stop = async (): Promise<void> => {
    isStopping = true;
    await opened?.stop();
    await emulator.close();
  };
  try {
    const door = behindTheDoor(url);
    const config = configFor(emulator, { dataDir, port, url, owner: source.athlete.id });
    const camber = (opened = await openCamber(config, { log, clock, patience, serve: door.serve }));
    const player = createPlayer({ ...camber.deps, queueView: camber.queueView }, emulator, clock);
    const plan = { sample: sample ? source : null, play: options.play === true };
    return {
      runnerName: nameOf(source),
      sampleAthleteId: sample ? source.athlete.id : null,
      camber,
      emulator,
      player,
      open: async (control) => {
        await camber.start(control);
        return door.app;
      },
      subscribe: () => subscribe(camber.deps, camber.strava, url),
      begin: () => {
        playByItself(camber, emulator, player, plan).catch(
          // Stopped in the middle of playing, it finds its store closed: that is what was asked for.
          (error: unknown) => isStopping || log.error({ err: error }, 'the demo stopped playing'),
        );
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** The runner: recorded, moved so that the last run was yesterday, or made up, with the last run on a Sunday not long ago. */
const sourceOf = (folder: string | undefined, today: Day): AthleteFolder =>
  folder === undefined
    ? generateSampleRunner({
        lastDay: lastSunday(addDays(today, -MONDAY_IS_OVER_DAYS)),
        story: BEFORE_THE_MOMENT,
        timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      })
    : shiftFolder(readAthleteFolder(folder), today);

const lastSunday = (day: Day): Day => addDays(day, -(weekday(day) % 7));

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

const configFor = (
  emulator: Emulator,
  at: { readonly dataDir: string; readonly port: number; readonly url: string; readonly owner: number },
): Config =>
  parseConfig({
    PORT: String(at.port),
    PUBLIC_URL: at.url,
    DATA_DIR: at.dataDir,
    OWNER: String(at.owner),
    STRAVA_CLIENT_ID: emulator.clientId,
    STRAVA_CLIENT_SECRET: emulator.clientSecret,
    STRAVA_API_URL: emulator.urls.api,
    STRAVA_OAUTH_URL: emulator.urls.oauth,
    ...(process.env['REDIS_URL'] !== undefined && { REDIS_URL: process.env['REDIS_URL'] }),
  });
