import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL, text } from './command.ts';

export const start: Command = {
  summary: 'serve the pages and do the work, as .env says (the demo, as long as nobody could sign in)',
  details: `Starts what ROLES names, or what --role says: web (pages and webhook), worker (jobs), scheduler (ticks). There
may be any number of each on one database and one Redis; of several schedulers one acts, and another takes over.

  --role web,worker,scheduler

Without STRAVA_CLIENT_ID and without AUTH=local it starts the demo with a made-up runner instead.
It prints the link that makes the owner, on every start until it was used.
Stop it with Ctrl-C: what runs is finished or goes back to its queue.`,
  argument: null,
  options: { role: { type: 'string' } },
  run: async (_argument, options) => {
    const config = loadConfig({ ROLES: text(options, 'role') });
    // Everything is loaded now, which a small machine needs some seconds for.
    TERMINAL.err('camber: starting …');
    if (config.strava.clientId === null && !config.auth.includes('local')) {
      const { runDemo } = await import('../demo/run-demo.ts');
      return runDemo({ port: config.port });
    }
    const { runServer } = await import('./run-server.ts');
    return runServer(config);
  },
};
