import { DAY_MS } from '../core/durations.ts';
import { addDays, dayFromNumber } from '../core/day.ts';
import { readAthleteFolder } from '../emulator/athlete-folder.ts';
import { generateSampleRunner } from '../emulator/sample-runner/generate.ts';
import { type Emulator, startEmulator } from '../emulator/start-emulator.ts';
import { createLog } from '../platform/log.ts';
import { untilStopped } from '../platform/until-stopped.ts';

export type RunEmulatorOptions = {
  readonly port: number;
  /** Weeks held back. */
  readonly weeks: number;
  readonly logLevel: string;
  readonly athleteFolder?: string;
  readonly stateFile?: string;
};

/** Starts the stand-in with its control API. @throws AthleteFolderError, StateFileError, or what listening throws */
export const openEmulator = (options: RunEmulatorOptions): Promise<Emulator> => {
  const yesterday = addDays(dayFromNumber(Math.floor(Date.now() / DAY_MS)), -1);
  const { athleteFolder: folder, stateFile } = options;
  return startEmulator({
    port: options.port,
    source: folder === undefined ? generateSampleRunner({ lastDay: yesterday }) : readAthleteFolder(folder),
    heldWeeks: options.weeks,
    clock: { now: () => Date.now() },
    log: createLog(options.logLevel),
    control: true,
    ...(stateFile !== undefined && { stateFile }),
  });
};

/** Runs it in the terminal until it is stopped. */
export const runEmulator = async (options: RunEmulatorOptions): Promise<never> => {
  const emulator = await openEmulator(options);
  console.log(welcome(emulator));
  return untilStopped(() => emulator.close());
};

const welcome = (emulator: Emulator): string => `
  A stand-in for Strava, with ${emulator.held()} runs held back. For Camber's .env:

    STRAVA_CLIENT_ID=${emulator.clientId}
    STRAVA_CLIENT_SECRET=${emulator.clientSecret}
    STRAVA_API_URL=${emulator.urls.api}
    STRAVA_OAUTH_URL=${emulator.urls.oauth}

  Then "npm start" and "npx camber subscribe". Control (docs/emulator.md):

    curl ${emulator.url}/control
    curl ${emulator.url}/control/release -H 'Content-Type: application/json' -d '{}'

  Stop with Ctrl-C.
`;
