import { loadConfig } from '../config/load-config.ts';
import type { Command } from './command.ts';

export const start: Command = {
  summary: 'serve the pages and do the work, as .env says (the demo, as long as no Strava app is set)',
  details: `Starts what ROLES names: web (pages and webhook), worker (jobs), scheduler (ticks).
Without STRAVA_CLIENT_ID it starts the demo with a made-up runner instead.
Stop it with Ctrl-C: what runs is finished or goes back to its queue.`,
  argument: null,
  options: {},
  run: async () => {
    const config = loadConfig();
    if (config.strava.clientId === null) {
      const { runDemo } = await import('../demo/run-demo.ts');
      return runDemo({ port: config.port });
    }
    const { runServer } = await import('./run-server.ts');
    return runServer(config);
  },
};
