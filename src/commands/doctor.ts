import { type Command, TERMINAL } from './command.ts';

export const doctor: Command = {
  summary: 'look at everything Camber needs and say what to do, one line each',
  details: `Checks settings, data folder, clock, Redis, database, mail, the public address with its certificate, the
Strava app with its callback domain, the webhook subscription and what is left of Strava's limits.

  ✓ fine   ! works, but look at it   ✗ broken: the line says what to do

Looks at all of it, whatever is missing, and ends with 1 when something is broken. No mail is sent, and one call
of Strava's limits is used when a runner is connected.`,
  argument: null,
  options: {},
  run: async () => {
    const { examine } = await import('./doctor/examine.ts');
    return examine(process.env, TERMINAL);
  },
};
