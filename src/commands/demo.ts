import path from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import { type Command, text } from './command.ts';

export const demo: Command = {
  summary: 'everything on this machine, against a stand-in Strava with a made-up or a recorded runner',
  details: `The last weeks of the runner's history are held back and then arrive one by one as webhooks, as if
they were run now: by the buttons at the top of the page, or all at once with --play.
Mails are files, shown at /mailbox. Nothing leaves this machine.

  --athlete <folder>   a recorded runner: activities.json, athlete.json, gear.json, streams/<id>.json
                       (without it: a made-up runner, 26 weeks)
  --weeks <n>          how many weeks are held back (default 4, for the made-up runner 6)
  --play               release them by itself once the runner is connected
  --port <n>           where the pages are (default: PORT, else 8080)
  --data <folder>      where the demo keeps its data (default: <DATA_DIR>/demo)
  --fresh              forget an earlier demo's data first`,
  argument: null,
  options: {
    athlete: { type: 'string' },
    weeks: { type: 'string' },
    play: { type: 'boolean' },
    port: { type: 'string' },
    data: { type: 'string' },
    fresh: { type: 'boolean' },
  },
  run: async (_argument, options) => {
    const config = loadConfig();
    const asked = text(options, 'weeks');
    const weeks = asked === undefined ? undefined : Number(asked);
    const port = Number(text(options, 'port') ?? config.port);
    if (weeks !== undefined && (!Number.isInteger(weeks) || weeks < 0 || weeks > 52))
      throw new Error('--weeks takes a whole number from 0 to 52');
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port takes a port number');
    const { runDemo } = await import('../demo/run-demo.ts');
    const folder = text(options, 'athlete');
    const data = text(options, 'data');
    return runDemo({
      port,
      ...(weeks !== undefined && { weeks }),
      play: options['play'] === true,
      fresh: options['fresh'] === true,
      ...(folder !== undefined && { athleteFolder: path.resolve(folder) }),
      ...(data !== undefined && { dataDir: path.resolve(data) }),
    });
  },
};
