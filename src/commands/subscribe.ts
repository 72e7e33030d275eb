import { loadConfig } from '../config/load-config.ts';
import { type Command, TERMINAL } from './command.ts';

export const subscribe: Command = {
  summary: 'ask Strava to tell Camber about new runs (needs a public https address)',
  details: `Creates the webhook subscription of your Strava app, or moves it here from an older address: Strava
allows one per app. Camber must be running and reachable at PUBLIC_URL, because Strava calls it at once.
Run it again whenever PUBLIC_URL changes; when everything is right it changes nothing.

  --check    only say where the subscription leads; ends with 1 when it does not lead here
  --remove   remove it: Strava stops telling; Camber then looks every quarter of an hour (POLLING=auto)`,
  argument: null,
  options: { check: { type: 'boolean' }, remove: { type: 'boolean' } },
  run: async (_argument, options) => {
    const config = loadConfig();
    const [check, remove] = [options['check'] === true, options['remove'] === true];
    if (check && remove) {
      TERMINAL.err('camber subscribe: --check and --remove exclude each other.');
      return 2;
    }
    const { subscribeNow } = await import('./subscribe-now.ts');
    return subscribeNow(config, check ? 'check' : remove ? 'remove' : 'ensure', TERMINAL);
  },
};
