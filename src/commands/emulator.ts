import path from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import { type Command, text } from './command.ts';

const DEFAULT_PORT = 8090;

export const emulator: Command = {
  summary: 'the stand-in for Strava alone, to develop against, with faults on demand',
  details: `Answers the part of Strava's API that Camber uses: consent page, tokens, activities, streams, shoes,
webhooks and rate limits. It prints the lines for .env that point Camber at it. Faults, releases, edits and
forged events come by its control API (docs/emulator.md). It listens on this machine only.

  --athlete <folder>   a recorded runner: activities.json, athlete.json, gear.json, streams/<id>.json
                       (without it: a made-up runner, 26 weeks)
  --weeks <n>          how many of the newest weeks are held back until they are released (default 0)
  --state <file>       keep tokens, subscription and releases there; without it a stop forgets them
  --port <n>           default ${DEFAULT_PORT}`,
  argument: null,
  options: {
    athlete: { type: 'string' },
    weeks: { type: 'string' },
    state: { type: 'string' },
    port: { type: 'string' },
  },
  run: async (_argument, options) => {
    const weeks = Number(text(options, 'weeks') ?? 0);
    const port = Number(text(options, 'port') ?? DEFAULT_PORT);
    if (!Number.isInteger(weeks) || weeks < 0 || weeks > 52)
      throw new Error('--weeks takes a whole number from 0 to 52');
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port takes a port number');
    const { runEmulator } = await import('./emulator-run.ts');
    const [folder, state] = [text(options, 'athlete'), text(options, 'state')];
    return runEmulator({
      port,
      weeks,
      logLevel: loadConfig().logLevel,
      ...(folder !== undefined && { athleteFolder: path.resolve(folder) }),
      ...(state !== undefined && { stateFile: path.resolve(state) }),
    });
  },
};
