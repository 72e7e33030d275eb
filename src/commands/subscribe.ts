import { loadConfig } from '../config.ts';
import type { Command } from './command.ts';

export const subscribe: Command = {
  summary: 'ask Strava to tell Camber about new runs (needs a public https address)',
  details: `Creates the webhook subscription of your Strava app, or moves it here from an older address: Strava
allows one per app. Camber must be running and reachable at PUBLIC_URL, because Strava calls it at once.
Run it again whenever PUBLIC_URL changes; when everything is right it changes nothing.`,
  argument: null,
  options: {},
  run: async () => {
    const config = loadConfig();
    if (config.strava.clientId === null) {
      console.error(
        'camber subscribe: STRAVA_CLIENT_ID and STRAVA_CLIENT_SECRET are not set. README.md, "Connect a real Strava app", leads through it.',
      );
      return 1;
    }
    if (!config.publicUrl.startsWith('https:')) {
      console.error(
        `camber subscribe: PUBLIC_URL is ${config.publicUrl}. Strava only calls public https addresses.\n  Example: PUBLIC_URL=https://camber.example.org`,
      );
      return 1;
    }
    const { subscribeNow } = await import('./subscribe-now.ts');
    return subscribeNow(config);
  },
};
